/** Words are judged as they are written: marked in place, named in the panel, put right one by one. */
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

const overview = (page: Page) => page.getByRole('textbox', { name: '一、总体情况' })
const hints = (page: Page) => page.getByRole('region', { name: '提示' })
const marks = (page: Page, tier: string) =>
  page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, `finding-${tier}`)

test('marks a formal mistake where it stands and puts it right', async ({ page }) => {
  await Clerk.withReport(page)
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
    await findsNoBarrier(page, '.side')
    await hints(page).getByRole('button', { name: '改正这一处' }).press('Enter')
    await expect(overview(page)).toHaveText('截至12月31日，共公开信息80条。')
    await expect(finding).toHaveCount(0)
    await expect(page.locator('.findings :focus')).toHaveCount(1)
    await expect.poll(() => marks(page, 'hint')).toBe(0)
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(overview(page)).toHaveText('截止12月31日，共公开信息80条。')
    await expect(finding).toBeVisible()
  })
})

test('holds the words against the table while both are written', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
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

test('where nothing is wrong the same key leads to what is still blank', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  await expect(page.getByText(/表二有 \d+ 格未填/u)).toBeVisible()
  // Three tables, and the three parts to be written, as the form has them.
  const said = page.getByText(/^第 \d 条，共 6 条。未填：/u)
  await page.keyboard.press('F8')
  await expect(said).toContainText('第 1 条，共 6 条。未填：一、总体情况还没有写')
  await page.keyboard.press('F8')
  await expect(said).toContainText('第 2 条，共 6 条。未填：表二')
  await page.keyboard.press('F8')
  await expect(said).toContainText('第 3 条，共 6 条。未填：表三')
  await page.keyboard.press('Shift+F8')
  await expect(clerk.field('documents.rules.issued')).toBeFocused()
  // A figure that is wrong comes before them.
  await page.keyboard.type('abc')
  await page.keyboard.press('Enter')
  await page.keyboard.press('F8')
  await expect(page.locator('.finding-tip')).toContainText('不是数字')
})

test('goes from finding to finding by keys and by the words themselves', async ({ page }) => {
  await Clerk.withReport(page)
  await overview(page).click()
  await page.keyboard.type('截止12月31日，共公开信息80条。其它事项照旧。')
  await expect.poll(() => marks(page, 'hint')).toBe(2)
  const tip = page.locator('.finding-tip')
  const selected = () => page.evaluate(() => document.getSelection()?.toString())

  await page.keyboard.press('F8')
  await expect(tip).toContainText('提示')
  expect(await selected()).toBe('截止')
  await expect(page.getByText(/^第 1 条，共 \d+ 条。/u)).toHaveCount(1)
  await page.keyboard.press('F8')
  expect(await selected()).toBe('其它')
  await page.keyboard.press('Shift+F8')
  expect(await selected()).toBe('截止')

  await test.step('the panel is one key away, and leads back', async () => {
    await page.keyboard.press('Alt+F8')
    const finding = hints(page).getByRole('button', { name: /应为“截至”/u })
    await expect(finding).toBeFocused()
    await page.keyboard.press('Enter')
    expect(await selected()).toBe('截止')
  })

  await test.step('the pointer is told what is meant', async () => {
    await page.keyboard.press('Escape')
    await expect(tip).toHaveCount(0)
    const spot = await overview(page).evaluate((editor) => {
      const text = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT).nextNode()
      const range = document.createRange()
      if (!text) throw new Error('no words')
      range.setStart(text, 0)
      range.setEnd(text, 2)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })
    await page.mouse.move(spot.x + 1, spot.y)
    await page.mouse.move(spot.x, spot.y)
    await expect(tip).toContainText('截至')
    await findsNoBarrier(page)
  })
})

test('keeps a written reason until what it excuses changes, and lists it on the check sheet', async ({
  page,
}) => {
  const clerk = await Clerk.withReport(page)
  await overview(page).click()
  await page.keyboard.type('全年新收政府信息公开申请5件。')
  await clerk.types('applications.new.person', '3')
  await clerk.field('applications.new.person').focus()
  await page.keyboard.press('Alt+0')
  const warnings = page.getByRole('region', { name: '提醒' })
  const answered = page.getByRole('region', { name: '已说明' })
  const claim = /正文写.*5.*表中是/u

  await test.step('writes it', async () => {
    await warnings.getByRole('button', { name: claim }).click()
    await warnings.getByLabel('说明').fill('含补正后重新提出的2件。')
    await warnings.getByRole('button', { name: '保存说明' }).click()
    await expect(answered.getByRole('button', { name: claim })).toBeFocused()
    await expect(answered).toContainText('说明：含补正后重新提出的2件。')
    await expect(warnings.getByRole('button', { name: claim })).toHaveCount(0)
    await findsNoBarrier(page, '.side')
  })

  await test.step('sees it on the check sheet', async () => {
    await page.getByRole('button', { name: '核查表' }).click()
    const line = page.getByRole('row').filter({ hasText: '含补正后重新提出的2件' })
    await expect(line).toContainText('提醒（已说明）')
    await expect(page.getByRole('main')).toContainText('青石县水利局')
    await expect(page.getByRole('row', { name: /上年结转等于上一年度报告/u })).toContainText(
      '不适用',
    )
    await findsNoBarrier(page)
    await page.getByRole('button', { name: '回到编制' }).click()
    await expect(page.getByRole('main', { name: '年度报告' })).toBeVisible()
  })

  await test.step('changes the value, and it lapses; the old words are offered', async () => {
    await clerk.types('applications.new.person', '4')
    await expect(answered).toHaveCount(0)
    const finding = warnings.getByRole('button', { name: claim })
    await expect(warnings).toContainText('说明已失效，需重新填写')
    await page.getByRole('button', { name: '导出' }).click()
    await expect(page.getByRole('dialog')).toContainText(/还有 \d+ 条提醒没有写说明/u)
    await page.keyboard.press('Escape')
    await finding.click()
    await warnings.getByRole('button', { name: '沿用原说明' }).click()
    await expect(warnings.getByLabel('说明')).toHaveValue('含补正后重新提出的2件。')
    await warnings.getByRole('button', { name: '保存说明' }).click()
    await expect(answered.getByRole('button', { name: claim })).toBeVisible()
  })

  await test.step('and a reload keeps it', async () => {
    await clerk.seesSaved()
    await page.reload()
    await expect(answered.getByRole('button', { name: claim })).toBeVisible()
  })
})

test('lists what is asked for: one part, one weight, one kind of rule', async ({ page }) => {
  await Clerk.withReport(page)
  await overview(page).click()
  await page.keyboard.type('截止12月31日，其它工作有序有序推进，申请人来电13900001111。')
  const warnings = page.getByRole('region', { name: '提醒' })
  const slip = hints(page).getByRole('button', { name: /应为“截至”/u })
  await slip.click()
  const filter = page.getByRole('group', { name: '筛选' })

  await test.step('what was open before is not kept against the filter', async () => {
    await filter.getByLabel('规则').selectOption({ label: '隐私与保密' })
    await expect(warnings.getByRole('button', { name: /像是手机号/u })).toBeVisible()
    await expect(hints(page)).toHaveCount(0)
  })

  await test.step('nothing of the kind is said in words', async () => {
    await filter.getByLabel('轻重').selectOption({ label: '错误' })
    await expect(filter).toContainText('没有这样的问题，另有')
    await filter.getByRole('button', { name: '全部列出' }).click()
    await expect(slip).toBeVisible()
  })

  await test.step('what one comes to from the words is listed all the same', async () => {
    await filter.getByLabel('部分').selectOption({ label: '二、主动公开政府信息情况' })
    await expect(slip).toHaveCount(0)
    await page.keyboard.press('F8')
    await expect(page.locator('.findings .finding-go[aria-pressed="true"]')).toHaveCount(1)
  })
})
