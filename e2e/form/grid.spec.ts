/** The official tables as spreadsheets: input method, ranges, clipboard, fill with 0, undo. */
import { expect, test } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { InputMethod } from '#e2e/people/input-method.ts'
import { Spreadsheet } from '#e2e/people/spreadsheet.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const applicants = [
  'person',
  'enterprise',
  'research',
  'charity',
  'legal-service',
  'other-organisation',
  'total',
] as const

const row = (name: string) => applicants.map((column) => `applications.${name}.${column}`)

const shows = async (clerk: Clerk, cells: readonly string[], texts: readonly string[]) => {
  for (const [index, cell] of cells.entries())
    await expect(clerk.field(cell)).toHaveValue(texts[index] ?? '')
}

const selected = (clerk: Clerk) =>
  clerk.grid('收到和处理政府信息公开申请情况').getByRole('gridcell', { selected: true })

test.describe('input method', () => {
  test('keeps the first letter and takes full-width digits', async ({ page }) => {
    const clerk = await Clerk.withReport(page)
    const method = await InputMethod.of(page)
    const [first = '', second = ''] = row('new')
    await clerk.types(first, '5')

    await test.step('a composition replaces the selected figure from its first letter on', async () => {
      await clerk.field(first).focus()
      await method.spells('shi')
      await expect(clerk.field(first)).toHaveValue('shi')
      await method.chooses('十')
      await expect(clerk.field(first)).toHaveValue('十')
      await page.keyboard.press('Enter')
      await expect(clerk.findings().filter({ hasText: '不是数字' })).toHaveCount(1)
    })

    await test.step('Enter of the input method does not leave the cell', async () => {
      await clerk.field(second).focus()
      await method.spells('12')
      await method.chooses('１２', 'Enter')
      await expect(clerk.field(second)).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(clerk.field(second)).toHaveValue('12')
      await expect(clerk.field(second)).not.toBeFocused()
    })

    await test.step('a total is not typed into', async () => {
      await clerk.field('applications.new.total').focus()
      await method.spells('ni')
      await method.chooses('你')
      await expect(clerk.field('applications.new.total')).toHaveValue(/^\d*$/u)
    })
  })
})

test.describe('ranges', () => {
  test('are drawn with the mouse and with Shift and arrows', async ({ page }) => {
    const clerk = await Clerk.withReport(page)
    const from = clerk.cell('applications.granted.enterprise')
    const to = clerk.cell('applications.withheld.state-secret.charity')
    await from.scrollIntoViewIfNeeded()
    await from.hover()
    await page.mouse.down()
    await to.hover()
    await page.mouse.up()
    await expect(selected(clerk)).toHaveCount(9)
    await expect(clerk.field('applications.granted.enterprise')).toBeFocused()

    await clerk.field('applications.new.person').click()
    await expect(selected(clerk)).toHaveCount(1)
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(selected(clerk)).toHaveCount(4)
    await page.keyboard.press('ArrowRight')
    await expect(selected(clerk)).toHaveCount(1)
    await expect(clerk.field('applications.new.enterprise')).toBeFocused()
    await clerk.cell('applications.carried-in.research').click({ modifiers: ['Shift'] })
    await expect(selected(clerk)).toHaveCount(4)
  })

  test('are cleared with Delete as one step, totals left alone', async ({ page }) => {
    const clerk = await Clerk.withReport(page)
    const cells = row('new').slice(0, 3)
    for (const [index, cell] of cells.entries()) await clerk.types(cell, String(index + 1))
    await clerk.field(cells[0] ?? '').focus()
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Delete')
    await shows(clerk, row('new'), ['', '', '', '', '', '', ''])
    await page.keyboard.press('Control+z')
    await shows(clerk, cells, ['1', '2', '3'])
    await expect(clerk.field('applications.new.total')).toHaveValue('6')
  })
})

test.describe('clipboard', () => {
  test('copies and cuts a range and pastes it elsewhere', async ({ page }) => {
    const clerk = await Clerk.withReport(page)
    const from = row('new').slice(0, 3)
    const to = row('carried-in').slice(0, 3)
    for (const [index, cell] of from.entries())
      await clerk.types(cell, ['3', '', '12'][index] ?? '')
    await clerk.field(from[0] ?? '').focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+c')
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text.trim()).toBe('3\t\t12')

    await clerk.field(to[0] ?? '').focus()
    await page.keyboard.press('Control+v')
    await shows(clerk, to, ['3', '', '12'])
    await shows(clerk, from, ['3', '', '12'])

    await clerk.field(from[0] ?? '').focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+x')
    await shows(clerk, from, ['', '', '12'])
    await page.keyboard.press('Control+z')
    await shows(clerk, from, ['3', '', '12'])
  })

  const figures = [
    ['1,204', '３８', '', '0', '5', '12'],
    ['2', '0', '0', '', '0', '0'],
  ]
  const values = [
    ['1204', '38', '', '0', '5', '12', '1259'],
    ['2', '0', '0', '', '0', '0', '2'],
  ]

  for (const program of ['copiesText', 'copiesFromExcel', 'copiesFromWps'] as const) {
    test(`takes a block that another program copied (${program})`, async ({ page, context }) => {
      const clerk = await Clerk.withReport(page)
      await new Spreadsheet(context)[program](figures)
      await clerk.field('applications.new.person').focus()
      await page.keyboard.press('Control+v')
      await shows(clerk, row('new'), values[0] ?? [])
      await shows(clerk, row('carried-in'), values[1] ?? [])
      await expect(page.getByRole('dialog')).toHaveCount(0)

      await page.keyboard.press('Control+z')
      await shows(clerk, row('new'), ['', '', '', '', '', '', ''])
      await shows(clerk, row('carried-in'), ['', '', '', '', '', '', ''])
    })

    test(`knows label columns and header rows (${program})`, async ({ page, context }) => {
      const clerk = await Clerk.withReport(page)
      await new Spreadsheet(context)[program]([
        ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
        ['（一）予以公开', '7', '1', '', '0', '0', '0', '8'],
        ['1.属于国家秘密', '2', '', '', '', '', '', '2'],
      ])
      await clerk.field('applications.new.person').focus()
      await page.keyboard.press('Control+v')
      await shows(clerk, row('granted'), ['7', '1', '', '0', '0', '0', '8'])
      await shows(clerk, row('withheld.state-secret'), ['2', '', '', '', '', '', '2'])
      await shows(clerk, row('new'), ['', '', '', '', '', '', ''])
    })
  }

  test('refuses a block that does not fit and shifts nothing', async ({ page, context }) => {
    const clerk = await Clerk.withReport(page)
    await clerk.types('applications.new.other-organisation', '4')
    await new Spreadsheet(context).copiesFromExcel([['1', '2', '3']])
    await clerk.field('applications.new.other-organisation').focus()
    await page.keyboard.press('Control+v')
    const dialog = page.getByRole('dialog', { name: '没有粘贴，表格未改动' })
    await expect(dialog).toContainText('对不上')
    await dialog.getByRole('button', { name: '知道了' }).click()
    await shows(clerk, row('new'), ['', '', '', '', '', '4', '4'])
    await expect(clerk.field('applications.new.other-organisation')).toBeFocused()
  })

  test('fills a selected range with one copied value', async ({ page, context }) => {
    const clerk = await Clerk.withReport(page)
    await new Spreadsheet(context).copiesFromExcel([['7']])
    await clerk.field('applications.new.person').focus()
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+v')
    await shows(clerk, row('new'), ['7', '7', '7', '7', '7', '7', '42'])
    await shows(clerk, row('carried-in'), ['7', '7', '7', '7', '7', '7', '42'])
    await page.keyboard.press('Control+z')
    await shows(clerk, row('new'), ['', '', '', '', '', '', ''])
  })

  test('takes a figure with its unit, and shows one it converts', async ({ page, context }) => {
    const clerk = await Clerk.withReport(page)
    const spreadsheet = new Spreadsheet(context)
    await spreadsheet.copiesText([['43.788万元']])
    await clerk.field('fees.amount').focus()
    await page.keyboard.press('Control+v')
    await expect(clerk.field('fees.amount')).toHaveValue('43.788')
    await spreadsheet.copiesText([['251000元']])
    await page.keyboard.press('Control+v')
    const dialog = page.getByRole('dialog', { name: '核对要粘贴的数' })
    await expect(dialog).toContainText('「251000元」换算为 25.1 万元')
    await page.keyboard.press('Enter')
    await expect(clerk.field('fees.amount')).toHaveValue('25.1')
  })

  test('shows what would be cleared or refused before it is taken', async ({ page, context }) => {
    const clerk = await Clerk.withReport(page)
    await clerk.types('applications.new.enterprise', '9')
    await new Spreadsheet(context).copiesFromExcel([['1', '', '约十件']])
    await clerk.field('applications.new.person').focus()
    await page.keyboard.press('Control+v')
    const dialog = page.getByRole('dialog', { name: '核对要粘贴的数' })
    await expect(dialog.getByRole('row').filter({ hasText: '商业企业' })).toContainText('空白')
    await expect(dialog.getByRole('row').filter({ hasText: '科研机构' })).toContainText('不填入')
    await findsNoBarrier(page, 'dialog[open]')

    await dialog.getByRole('button', { name: '取消' }).click()
    await shows(clerk, row('new').slice(0, 3), ['', '9', ''])
    await page.keyboard.press('Control+v')
    await dialog.getByRole('button', { name: '填入 2 格' }).click()
    await shows(clerk, row('new').slice(0, 3), ['1', '', ''])
    await page.keyboard.press('Control+z')
    await shows(clerk, row('new').slice(0, 3), ['', '9', ''])
  })
})

for (const [year, table2] of [
  [2024, ['penalties.decisions', 'coercion.decisions', 'licensing.decisions']],
  [2020, ['penalties.items-last-year', 'coercion.decisions', 'licensing.decisions']],
] as const) {
  test.describe(`fill with 0, report of ${year}`, () => {
    test('fills the blanks of a row, a block and a table, and only those', async ({ page }) => {
      const clerk = await Clerk.withReport(page, year)
      await clerk.types('applications.withheld.state-secret.enterprise', '2')
      await clerk.field('applications.withheld.state-secret.person').focus()
      await page.keyboard.press('Alt+0')
      await shows(clerk, row('withheld.state-secret'), ['0', '2', '0', '0', '0', '0', '2'])
      await shows(clerk, row('withheld.other-law'), ['', '', '', '', '', '', ''])
      await page.keyboard.press('Alt+9')
      await shows(clerk, row('withheld.other-law'), ['0', '0', '0', '0', '0', '0', '0'])
      await shows(clerk, row('granted').slice(0, 1), [''])
      await page.keyboard.press('Alt+8')
      await shows(clerk, row('granted').slice(0, 1), ['0'])
      await shows(clerk, row('withheld.state-secret').slice(1, 2), ['2'])
      await expect(clerk.field(table2[0])).toHaveValue('')

      await page.keyboard.press('Control+z')
      await shows(clerk, row('granted').slice(0, 1), [''])
      await page.keyboard.press('Control+z')
      await shows(clerk, row('withheld.other-law').slice(0, 1), [''])
      await page.keyboard.press('Control+y')
      await shows(clerk, row('withheld.other-law').slice(0, 1), ['0'])
    })

    test('a whole table copied, cleared and pasted is the same table', async ({ page }) => {
      const clerk = await Clerk.withReport(page, year)
      await clerk.types('applications.new.person', '1204')
      await clerk.types('applications.withheld.state-secret.enterprise', '2')
      await clerk.field('applications.new.person').focus()
      await page.keyboard.press('Alt+8')
      const grid = clerk.grid('收到和处理政府信息公开申请情况')
      const figures = () =>
        grid
          .getByRole('textbox')
          .evaluateAll((inputs) =>
            inputs.map((input) => (input instanceof HTMLInputElement ? input.value : '')),
          )
      const before = await figures()
      expect(before).not.toContain('')
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Control+x')
      await expect(clerk.field('applications.new.person')).toHaveValue('')
      await page.keyboard.press('Control+v')
      await expect(clerk.field('applications.new.person')).toHaveValue('1204')
      expect(await figures()).toEqual(before)
      await expect(page.getByRole('dialog')).toHaveCount(0)
    })

    test('keeps to the banner block of table 2', async ({ page }) => {
      const clerk = await Clerk.withReport(page, year)
      await clerk.field(table2[0]).focus()
      await page.keyboard.press('Alt+9')
      await expect(clerk.field(table2[0])).toHaveValue('0')
      await expect(clerk.field(table2[1])).toHaveValue('0')
      await expect(clerk.field(table2[2])).toHaveValue('')
    })

    test('types, pastes and checks table 4', async ({ page, context }) => {
      const clerk = await Clerk.withReport(page, year)
      await new Spreadsheet(context).copiesFromWps([['1', '2', '0', '0', '3']])
      await clerk.field('litigation.direct.upheld').focus()
      await page.keyboard.press('Control+v')
      await expect(clerk.field('litigation.direct.total')).toHaveValue('3')
      await expect(clerk.field('litigation.direct.corrected')).toHaveValue('2')
      await expect(clerk.field('reconsideration.upheld')).toHaveValue('')
      await findsNoBarrier(page, '[data-section="disputes"]')
    })
  })
}

test('the panel about a cell follows the clerk, and lets go when she leaves', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  await clerk.opensPanel(/单元格/u)
  const panel = page.getByRole('tabpanel')
  await clerk.field('licensing.decisions').focus()
  await expect(panel.getByRole('heading', { name: '行政许可' })).toBeVisible()

  await panel.getByLabel(/附注/u).fill('其中修订2件')
  await expect(panel.getByRole('heading', { name: '行政许可' })).toBeVisible()
  await expect(clerk.cell('licensing.decisions')).toHaveAttribute('aria-selected', 'true')

  await clerk.field('applications.new.person').focus()
  await expect(panel.getByRole('heading', { name: '自然人' })).toBeVisible()
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(1)

  await page.getByRole('textbox', { name: '六、其他需要报告的事项' }).click()
  await expect(panel).toContainText('点选表中的单元格')
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(0)
})

test('undo and redo go through cells and prose alike', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  const words = page.getByRole('textbox', { name: '六、其他需要报告的事项' })
  await clerk.types('licensing.decisions', '12')
  await words.click()
  await page.keyboard.type('无其他需要报告的事项。')
  await clerk.types('penalties.decisions', '5')
  const undo = page.getByRole('button', { name: '撤销' })
  const redo = page.getByRole('button', { name: '重做' })

  await undo.click()
  await expect(clerk.field('penalties.decisions')).toHaveValue('')
  await expect(words).toContainText('无其他需要报告的事项。')
  await undo.click()
  await expect(words).not.toContainText('事项。')
  await expect(clerk.field('licensing.decisions')).toHaveValue('12')
  await redo.click()
  await expect(words).toContainText('无其他需要报告的事项。')
  await redo.click()
  await expect(clerk.field('penalties.decisions')).toHaveValue('5')
})

test('what is typed right after undoing takes the place of the old figure', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  await clerk.types('licensing.decisions', '12')
  await clerk.types('licensing.decisions', '34')
  await page.keyboard.press('Control+z')
  await expect(clerk.field('licensing.decisions')).toHaveValue('12')
  await expect(clerk.field('licensing.decisions')).toBeFocused()
  await page.keyboard.type('123')
  await expect(clerk.field('licensing.decisions')).toHaveValue('123')
})
