/** 图解: the year on one page, in pictures and in words, to keep, and to set into the report. */
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'
import { Reviewer } from '#e2e/people/reviewer.ts'

test('shows the year in pictures, keeps them, and sets one into the words', async ({ page }) => {
  const clerk = await Clerk.withExample(page)
  const dialog = await clerk.opensExport()
  await dialog.getByRole('button', { name: '图解' }).click()
  const sheet = page.getByRole('img', { name: /2024年政府信息公开工作年度报告图解/u })
  await expect(sheet).toBeVisible()
  await expect(page.getByText(/自然人\d+件/u)).toBeVisible()
  await findsNoBarrier(page)

  await test.step('a picture and a drawing leave as files', async () => {
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /PNG/u }).click(),
    ])
    expect(png.suggestedFilename()).toMatch(/图解\.png$/u)
    const bytes = await readFile(await png.path())
    expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
    expect(bytes.readUInt32BE(16)).toBe(794 * 2)
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /SVG/u }).click(),
    ])
    expect(await readFile(await svg.path(), 'utf8')).toContain('<svg')
  })

  await test.step('one panel goes into the words, and comes out by undo', async () => {
    await page
      .getByRole('listitem')
      .filter({ hasText: '予以公开' })
      .getByRole('button', { name: /放进/u })
      .click()
    await expect(page.getByText(/已放到/u)).toBeVisible()
    await page.getByRole('button', { name: '回到编制' }).click()
    const picture = page.getByRole('img', { name: /^本年度办理结果：予以公开\d+件/u })
    await expect(picture).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(picture).toHaveCount(0)
  })

  await test.step('a remark on it is on the picture, and says so once it is gone', async () => {
    await page.keyboard.press('Control+y')
    const picture = page.getByRole('img', { name: /^本年度办理结果：予以公开\d+件/u })
    await picture.click()
    const reviewer = new Reviewer(page)
    await page.keyboard.press('Control+Alt+m')
    await reviewer.fillsProfile('王芳', '初审')
    await page.getByRole('dialog').getByRole('textbox', { name: '批注' }).fill('换一张图')
    await page.keyboard.press('Control+Enter')
    await reviewer.opensPanel(/^批注/u)
    await expect(reviewer.card('换一张图')).toContainText('一、总体情况的图片')
    await picture.click()
    await page.keyboard.press('Delete')
    await expect(reviewer.card('换一张图')).toContainText('图片已删去')
    await page.keyboard.press('Control+z')
    await expect(reviewer.card('换一张图')).not.toContainText('图片已删去')
  })
})
