/** Words are judged as they are written: marked in place, named in the panel, put right one by one. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from './people/clerk.ts'

const overview = (page: Page) => page.getByRole('textbox', { name: '一、总体情况' })
const hints = (page: Page) => page.getByRole('region', { name: '提示' })
const marks = (page: Page, tier: string) =>
  page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, `finding-${tier}`)

test('marks a formal mistake where it stands and puts it right', async ({ page }) => {
  const clerk = new Clerk(page)
  await clerk.arrives()
  await clerk.startsReport(2024, '青石县水利局')
  await overview(page).click()
  await page.keyboard.type('截止12月31日，共公开信息80条。')
  const finding = hints(page).getByRole('button', { name: /应为“截至”/u })
  await expect(finding).toBeVisible()
  await expect.poll(() => marks(page, 'hint')).toBe(1)

  await test.step('the panel leads to the words', async () => {
    await finding.click()
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('截止')
  })

  await test.step('the change is seen before it is made, and can be taken back', async () => {
    await expect(hints(page).getByRole('deletion')).toHaveText('截止')
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await hints(page).getByRole('button', { name: '改正这一处' }).click()
    await expect(overview(page)).toHaveText('截至12月31日，共公开信息80条。')
    await expect(finding).toHaveCount(0)
    await expect.poll(() => marks(page, 'hint')).toBe(0)
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(overview(page)).toHaveText('截止12月31日，共公开信息80条。')
    await expect(finding).toBeVisible()
  })
})

test('holds the words against the table while both are written', async ({ page }) => {
  const clerk = new Clerk(page)
  await clerk.arrives()
  await clerk.startsReport(2024, '青石县水利局')
  await overview(page).click()
  await page.keyboard.type('全年没有收到政府信息公开申请。')
  await clerk.types('applications.new.person', '3')
  const finding = page
    .getByRole('region', { name: '提醒' })
    .getByRole('button', { name: /正文说没有收到政府信息公开申请，表中.*3/u })
  await expect(finding).toBeVisible()
  await clerk.types('applications.new.person', '0')
  await expect(finding).toHaveCount(0)
})
