/** A new clerk at the keyboard: every step leads to where she writes next, and nothing is asked twice. */
import { expect, test } from '@playwright/test'
import { findsNoBarrier } from '#e2e/people/inspector.ts'
import { desk } from '#e2e/people/correspondent.ts'

test('an organ just added is not complained about before it is written', async ({ page }) => {
  const clerk = desk(page)
  await clerk.arrives()
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog', { name: '新建年报' })
  await expect(dialog.getByLabel('机关全称')).toBeFocused()
  await page.keyboard.type('清河县委统战部')
  await dialog.getByRole('button', { name: '增加联合机关' }).click()
  await page.keyboard.type('清河县民族宗教事务局')
  await expect(dialog.getByText('请填写机关全称')).toHaveCount(0)
  await dialog.getByLabel('机关全称（第2个）').fill('')
  await page.keyboard.press('Tab')
  await expect(dialog.getByText('请填写机关全称')).toBeVisible()
})

test('the rail leads into the words, and an outline to its first empty line', async ({ page }) => {
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.startsReport(2024, '清河县水务局')
  const words = page.getByRole('textbox', { name: '一、总体情况' })
  await expect(words).toBeVisible()
  await page.locator('.rail-item').filter({ hasText: '一、总体情况' }).focus()
  await page.keyboard.press('Enter')
  await expect(words).toBeFocused()
  await page.locator('#section-overview').getByRole('button', { name: '套用提纲' }).click()
  await page.keyboard.type('主动公开信息12条。')
  await expect(words.locator('p, div').filter({ hasText: /^主动公开信息12条。$/u })).toHaveCount(1)
  await expect(words).toContainText('（一）主动公开')
})

test('what is not written yet is listed, and leads to where it is written', async ({ page }) => {
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.startsReport(2024, '清河县水务局')
  const open = page.getByRole('region', { name: '未填' })
  await open.getByRole('button', { name: '六、其他需要报告的事项还没有写' }).click()
  const words = page.getByRole('textbox', { name: '六、其他需要报告的事项' })
  await expect(words).toBeFocused()
  await page.keyboard.type('无其他需要报告的事项。')
  await expect(open.getByRole('button', { name: /六、其他/u })).toHaveCount(0)
  await page.getByRole('button', { name: '填写成文日期' }).click()
  await expect(page.getByLabel(/^成文日期/u)).toBeFocused()
  await page.keyboard.type('2026年3月2日')
  await page.keyboard.press('Tab')
  await clerk.opensPanel(/^核查/u)
  await page.locator('.finding-go').filter({ hasText: '2026' }).first().click()
  await page.getByRole('button', { name: '到报告信息中修改' }).click()
  await expect(page.getByLabel(/^成文日期/u)).toBeFocused()
})

test('F8 leads on through blank tables and parts not written, in the order of the form', async ({
  page,
}) => {
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.startsReport(2025, '青禾县水务局')
  const at = (name: string) => page.getByRole('textbox', { name })
  await expect(page.getByRole('region', { name: '未填' })).toBeVisible()
  await expect(at('六、其他需要报告的事项')).toBeVisible()
  for (const name of [
    '一、总体情况',
    '「规章」「本年制发件数」（件）',
    '「第一项」「自然人」（件）',
    '「行政复议结果维持」（件）',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
    '一、总体情况',
  ]) {
    await page.keyboard.press('F8')
    await expect(at(name)).toBeFocused()
  }
  await page.keyboard.type('全年平稳。')
  await page.keyboard.press('F8')
  await expect(at('「规章」「本年制发件数」（件）')).toBeFocused()
  await page.keyboard.press('Alt+8')
  await page.keyboard.press('F8')
  await expect(at('「第一项」「自然人」（件）')).toBeFocused()
})

test('details that are opened again lead to no field', async ({ page }) => {
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.startsReport(2024, '清河县水务局')
  await page.getByRole('button', { name: '填写成文日期' }).click()
  await expect(page.getByLabel(/^成文日期/u)).toBeFocused()
  await clerk.opensPanel(/^核查/u)
  const details = page.getByRole('tab', { name: '报告信息' })
  await details.click()
  await expect(page.getByLabel(/^成文日期/u)).toBeVisible()
  await expect(details).toBeFocused()
})

test('Tab passes over the sums, and Enter goes on below where the run began', async ({ page }) => {
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.startsReport(2024, '清河县水务局')
  await clerk.field('applications.new.enterprise').focus()
  for (const figure of ['1', '2', '3', '4']) {
    await page.keyboard.type(figure)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await expect(clerk.field('applications.carried-in.enterprise')).toBeFocused()
  await clerk.field('applications.new.other-organisation').focus()
  await page.keyboard.press('Tab')
  await expect(clerk.field('applications.carried-in.person')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(clerk.field('applications.new.other-organisation')).toBeFocused()
  // The arrows still reach the sum, and what is kept there is stopped at.
  await page.keyboard.press('ArrowRight')
  await expect(clerk.field('applications.new.total')).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  await clerk.field('applications.new.other-organisation').focus()
  await page.keyboard.press('Tab')
  await expect(clerk.field('applications.new.total')).toBeFocused()
})

test('an export begins at the first choice and stays where it was pressed', async ({ page }) => {
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.opensExample()
  const dialog = await clerk.opensExport()
  await expect(dialog.getByRole('checkbox', { name: /Word/u })).toBeFocused()
  const go = dialog.getByRole('button', { name: '导出所选文件' })
  await dialog.getByRole('checkbox', { name: /PDF/u }).uncheck()
  await go.focus()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  await download
  await expect(go).toBeEnabled()
  await expect(go).toBeFocused()
})

test('a finding far down a long list is brought into view', async ({ page }) => {
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.opensExample()
  await expect(page.getByText('没有错误')).toBeVisible()
  const { text } = await clerk.savesFile()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file this test has just saved
  const file = JSON.parse(text) as Record<string, unknown> & { cells: Record<string, number> }
  delete file['history']
  delete file['historyDigest']
  delete file['review']
  for (const cell of Object.keys(file.cells))
    if (/^applications\..*\.total$/u.test(cell)) file.cells[cell] = (file.cells[cell] ?? 0) + 3
  await clerk.goesToList()
  await clerk.opensFile({ name: '总计不符.json', text: JSON.stringify(file) })
  await expect(clerk.findings()).not.toHaveCount(0)
  await page.keyboard.press('F8')
  const looked = page.locator('.finding').filter({ has: page.locator('[aria-pressed="true"]') })
  await expect(looked.getByText('依据')).toBeInViewport()
})

test('copies of a report are told apart in the list', async ({ page }) => {
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.startsReport(2024, '清河县水务局')
  await clerk.goesToList()
  await page.getByRole('button', { name: /的操作/u }).click()
  await page.getByRole('menuitem', { name: '复制一份' }).click()
  await expect(
    page.getByRole('button', { name: '打开2024年 清河县水务局', exact: true }),
  ).toHaveCount(1)
  await page.getByRole('button', { name: '打开2024年 清河县水务局 第2份' }).click()
  await clerk.types('licensing.decisions', '7')
  await clerk.goesToList()
  const copy = page.getByRole('row').filter({ hasText: '第2份' })
  await expect(copy).toContainText('已填 1/166')
  await findsNoBarrier(page)
})

test('the bar stays one line on a tablet, and its arrows keep their names', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.startsReport(2024, '清河县水务局')
  expect((await page.locator('.bar').boundingBox())?.height).toBeLessThan(56)
  // The common screen enlarged by half.
  await page.setViewportSize({ width: 911, height: 512 })
  expect((await page.locator('.bar').boundingBox())?.height).toBeLessThan(56)
  await clerk.types('licensing.decisions', '7')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(clerk.field('licensing.decisions')).toHaveValue('')
})

test('without colours of its own the form still says where one is', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.startsReport(2024, '清河县水务局')
  await clerk.field('licensing.decisions').focus()
  const edges = await page
    .locator('.rail-item')
    .evaluateAll((items) => items.map((item) => getComputedStyle(item).borderLeftColor))
  const [first, , current, ...rest] = edges
  expect(current).not.toBe(first)
  expect(new Set([first, ...rest]).size).toBe(1)
  await expect(page.locator('.rail-whole progress')).toHaveCSS('outline-style', 'solid')
})

test('figures are shown whole on a tablet, and a sum on one line', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.opensExample()
  const figure = clerk.field('applications.new.person')
  await figure.fill('54321')
  await page.keyboard.press('Enter')
  const room = (id: string) =>
    clerk.field(id).evaluate((input) => input.clientWidth - input.scrollWidth)
  expect(await room('applications.new.person')).toBeGreaterThanOrEqual(0)
  expect(await room('applications.new.total')).toBeGreaterThanOrEqual(0)
  await clerk.opensPanel(/^单元格/u)
  await clerk.field('applications.closed.person').focus()
  const sum = page.getByRole('region', { name: '总计的由来' }).locator('tfoot td')
  await expect(sum).toHaveText('22')
  expect((await sum.boundingBox())?.height).toBeLessThan(30)
})
