/** From one year to the next: last year's numbers stand beside this year's, and what breaks the chain is said. */
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

const organ = '青石县水利局'
const carriedIn = 'applications.carried-in.enterprise'
const warnings = (page: Page) => page.getByRole('region', { name: '提醒' })
const ghost = (clerk: Clerk, cell: string) => clerk.cell(cell).locator('.cell-last-year')

/** A report of 2024 with applications left over, and next year's started from it. */
async function startsNextYear(page: Page): Promise<Clerk> {
  const clerk = await Clerk.withReport(page, 2024, organ)
  await clerk.types('applications.new.enterprise', '7')
  await clerk.types('applications.granted.enterprise', '5')
  await clerk.types('applications.carried-out.enterprise', '2')
  await clerk.seesSaved()
  await page.getByRole('button', { name: '年报列表' }).click()
  await page.getByRole('button', { name: '2024年 青石县水利局的操作' }).click()
  await page.getByRole('menuitem', { name: '编制下一年度' }).click()
  await expect(page.getByRole('main', { name: '年度报告' })).toBeVisible()
  return clerk
}

test('starts the next year, sees last year, and is told of what was not carried over', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const clerk = await startsNextYear(page)
  await test.step('last year stands in the cells', async () => {
    await expect(ghost(clerk, 'applications.new.enterprise')).toHaveText('7')
    await expect(clerk.field(carriedIn)).toHaveValue('2')
    await expect(warnings(page).getByText(/结转/u)).toHaveCount(0)
  })

  const finding = warnings(page).getByRole('button', { name: /填3，上一年度报告结转下年度是2/u })
  await test.step('another number in one column is a warning that names it', async () => {
    await clerk.types(carriedIn, '3')
    await expect(finding.first()).toBeVisible()
    await expect(clerk.cell(carriedIn)).toHaveClass(/is-warning/u)
    await finding.first().click()
    await findsNoBarrier(page, '.side')
  })

  await test.step('one press puts last year’s number there', async () => {
    await warnings(page).getByRole('button', { name: '按上年填写 2' }).click()
    await expect(clerk.field(carriedIn)).toHaveValue('2')
    await expect(finding).toHaveCount(0)
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(finding.first()).toBeVisible()
  })

  await test.step('the panel of the cell tells both numbers', async () => {
    await clerk.field(carriedIn).focus()
    await clerk.opensPanel(/单元格/u)
    await expect(page.getByText(/上年报告结转下年度：2 件/u)).toBeVisible()
  })
})

test('takes last year’s report away and links it again', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const clerk = await startsNextYear(page)
  await clerk.opensPanel(/报告信息/u)
  const linked = page.getByRole('region', { name: '上年报告' })
  await expect(linked.getByText(/用于比较/u)).toBeVisible()
  await linked.getByRole('button', { name: /移除/u }).click()
  await expect(ghost(clerk, 'applications.new.enterprise')).toHaveCount(0)
  await linked.getByRole('button', { name: '关联上年报告' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /青石县水利局 2024年/u })).toBeVisible()
  await findsNoBarrier(page, 'dialog')
  await dialog
    .getByLabel('选择上年的报告文件')
    .setInputFiles({ name: '上年.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(dialog.getByRole('alert')).toContainText('不能关联')
  await dialog.getByRole('button', { name: /青石县水利局 2024年/u }).click()
  await expect(ghost(clerk, 'applications.new.enterprise')).toHaveText('7')
})

test('a year begun by mistake is put right, and is said to need another form where it does', async ({
  page,
}) => {
  const clerk = await Clerk.withReport(page, 2023, organ)
  await clerk.types('applications.new.enterprise', '7')
  await clerk.opensPanel(/报告信息/u)
  const year = page.getByRole('textbox', { name: '年度' })
  await year.fill('20')
  await page.keyboard.press('Tab')
  await expect(year).toHaveAccessibleDescription(/原来的年度未改动/u)
  await year.fill('2024')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toContainText('2024年政府信息公开工作年度报告')
  await year.fill('2020')
  await clerk.opensPanel(/核查/u)
  await expect(page.getByText(/2020年.*格式/u).first()).toBeVisible()
  await clerk.opensPanel(/报告信息/u)
  await page.getByRole('button', { name: '后一年' }).click({ clickCount: 4 })
  await expect(title).toContainText('2024年')
  await clerk.seesSaved()
  await page.reload()
  await expect(title).toContainText('2024年')
  await expect(clerk.field('applications.new.enterprise')).toHaveValue('7')
})
