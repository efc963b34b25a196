/** The keyboard table of the README, key by key. */
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'

const opens = async (page: Page): Promise<Clerk> => {
  const clerk = await Clerk.withReport(page)
  await clerk.types('applications.new.person', '3')
  await clerk.types('applications.new.enterprise', '12')
  return clerk
}

const first = 'applications.new.person'

test('move from cell to cell', async ({ page }) => {
  const clerk = await opens(page)
  await clerk.field(first).focus()
  for (const [key, cell] of [
    ['ArrowRight', 'applications.new.enterprise'],
    ['ArrowDown', 'applications.carried-in.enterprise'],
    ['ArrowLeft', 'applications.carried-in.person'],
    ['ArrowUp', first],
    ['Tab', 'applications.new.enterprise'],
    ['Shift+Tab', first],
    ['End', 'applications.new.total'],
    ['Home', first],
    ['Control+End', 'applications.carried-out.total'],
    ['Control+Home', first],
    ['PageDown', 'applications.withheld.enforcement-file.person'],
    ['PageUp', first],
    ['Control+ArrowDown', 'applications.carried-out.person'],
    ['Control+ArrowUp', first],
  ] as const) {
    await page.keyboard.press(key)
    await expect(clerk.field(cell), key).toBeFocused()
  }
})

test('Enter and F2 change what stands there, Enter confirms, Esc gives up', async ({ page }) => {
  const clerk = await opens(page)
  const field = clerk.field('applications.new.enterprise')
  await field.focus()
  for (const opening of ['Enter', 'F2']) {
    await page.keyboard.press(opening)
    await page.keyboard.type('5')
    await expect(field, opening).toHaveValue('125')
    await page.keyboard.press('ArrowLeft')
    await expect(field, opening).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(field, opening).toHaveValue('12')
    await expect(field, opening).toBeFocused()
  }
  // The next key may come before the screen is drawn again.
  for (const key of ['F2', 'Escape', 'F2', '5']) await page.keyboard.press(key)
  await expect(field).toHaveValue('125')
  for (const key of ['Escape', '7', 'Escape']) await page.keyboard.press(key)
  await expect(field).toHaveValue('12')
  await page.keyboard.press('Enter')
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('125')
  await expect(clerk.field('applications.carried-in.enterprise')).toBeFocused()
})

test('typing replaces, an arrow goes on, Esc brings the old figure back', async ({ page }) => {
  const clerk = await opens(page)
  const field = clerk.field('applications.new.enterprise')
  await field.focus()
  await page.keyboard.type('4')
  await expect(field).toHaveValue('4')
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('12')
  await page.keyboard.type('4')
  await page.keyboard.press('ArrowRight')
  await expect(field).toHaveValue('4')
  await expect(clerk.field('applications.new.research')).toBeFocused()
})

test('Enter goes on where a figure is written over itself', async ({ page }) => {
  const clerk = await opens(page)
  await clerk.types(first, '3')
  await expect(clerk.field('applications.carried-in.person')).toBeFocused()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(clerk.field('applications.carried-in.person')).toHaveValue('2')
  await expect(clerk.field(first)).toHaveValue('3')
})

test('Shift selects, Delete clears, Ctrl+Z and Ctrl+Y take back and repeat', async ({ page }) => {
  const clerk = await opens(page)
  await clerk.field(first).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Delete')
  await expect(clerk.field(first)).toHaveValue('')
  await expect(clerk.field('applications.new.enterprise')).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(clerk.field(first)).toHaveValue('3')
  await expect(clerk.field('applications.new.enterprise')).toHaveValue('12')
  await page.keyboard.press('Control+y')
  await expect(clerk.field(first)).toHaveValue('')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await expect(clerk.field(first)).toHaveValue('')
})

test('Ctrl+A selects the table', async ({ page }) => {
  const clerk = await opens(page)
  await clerk.field(first).focus()
  await page.keyboard.press('Control+a')
  const cells = clerk.grid('收到和处理政府信息公开申请情况').getByRole('gridcell')
  await expect(cells.and(page.locator('[aria-selected="true"]'))).toHaveCount(await cells.count())
})

test('Alt+Enter takes what the balance leaves over', async ({ page }) => {
  const clerk = await opens(page)
  await clerk.field('applications.granted.person').focus()
  await page.keyboard.press('Alt+8')
  const carried = clerk.field('applications.carried-out.person')
  await carried.focus()
  await page.keyboard.press('Delete')
  await expect(carried).toHaveAttribute('placeholder', '可填3')
  await page.keyboard.press('Alt+Enter')
  await expect(carried).toHaveValue('3')
})

test('F2 on a total keeps a published figure, and the sum comes back', async ({ page }) => {
  const clerk = await opens(page)
  const total = clerk.field('applications.new.total')
  await total.focus()
  await page.keyboard.type('9')
  await expect(total).toHaveValue('15')
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('16')
  await page.keyboard.press('Enter')
  await expect(total).toHaveValue('16')
  await total.focus()
  await page.getByRole('button', { name: '恢复为计算值 15' }).click()
  await expect(total).toHaveValue('15')
})

test('Ctrl+S saves to a file, wherever the clerk is', async ({ page }) => {
  const clerk = await opens(page)
  await clerk.field(first).focus()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  expect((await download).suggestedFilename()).toMatch(/^青石县水利局2024年.*\.json$/u)
  await expect(page.getByText(/上次存为文件/u)).toBeVisible()
})

test('Alt+N starts a report from the list', async ({ page }) => {
  await Clerk.arriving(page)
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('dialog', { name: '新建年报' })).toBeVisible()
})

test('F6 walks from form to panel, tool bar and sections, and back to the same cell', async ({
  page,
}) => {
  const clerk = await Clerk.withReport(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await clerk.field('licensing.decisions').focus()
  await page.keyboard.press('F6')
  await expect(page.getByRole('tab', { name: '核查' })).toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.getByRole('button', { name: '年报列表' })).toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.getByRole('button', { name: /二、主动公开/u })).toBeFocused()
  await page.keyboard.press('F6')
  await expect(clerk.field('licensing.decisions')).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(page.getByRole('button', { name: /二、主动公开/u })).toBeFocused()

  await page.keyboard.press('F9')
  await page.getByRole('complementary', { name: '版面预览' }).getByRole('button').first().focus()
  await page.keyboard.press('F9')
  await expect(clerk.field('licensing.decisions')).toBeFocused()
})

test('F6 leads back to the date below the form once it is written', async ({ page }) => {
  const clerk = new Clerk(page)
  await clerk.arrives()
  await clerk.startsReport(2025, '青石县水利局')
  await page.getByRole('button', { name: '填写成文日期' }).click()
  await expect(page.getByLabel(/^成文日期/u)).toBeFocused()
  await page.keyboard.type('2026年1月20日')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+F6')
  await expect(page.locator('#section-signature')).toBeFocused()
})
