/** What goes wrong at a desk: odd figures, broken and foreign files, empty fields; nothing is lost by it. */
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'

interface Given {
  readonly name?: string
  readonly text: string
}

/** Chooses a report file as the file picker would hand it over. */
const opensFile = async (page: Page, { name = '年报.json', text }: Given) => {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

const file = (parts: object): string =>
  JSON.stringify({
    format: 'nianbao-report/1',
    form: '2021',
    year: 2024,
    issuer: '青石县水利局',
    ...parts,
  })

test.describe('figures', () => {
  for (const [text, why] of [
    ['三件', '不是数字'],
    ['12a', '不是数字'],
    ['-1', '负数'],
    ['0.5', '有小数'],
    ['12345678901234567890', '过大'],
  ] as const) {
    test(`${text} stays as typed and says why it is wrong`, async ({ page }) => {
      const clerk = await Clerk.withReport(page)
      await clerk.types('applications.new.enterprise', '7')
      await clerk.types('applications.new.person', text)
      const cell = clerk.field('applications.new.person')
      await expect(cell).toHaveValue(text)
      await expect(cell).toHaveAttribute('aria-invalid', 'true')
      await expect(cell).toHaveAccessibleDescription(new RegExp(why, 'u'))
      await expect(clerk.findings().filter({ hasText: why })).toHaveCount(1)
      await clerk.seesSaved()
      await page.reload()
      await expect(cell).toHaveValue(text)
      await expect(clerk.field('applications.new.enterprise')).toHaveValue('7')

      await clerk.types('applications.new.person', '3')
      await expect(clerk.findings().filter({ hasText: why })).toHaveCount(0)
      await expect(clerk.field('applications.new.total')).toHaveValue('10')
    })
  }

  test('money may have decimals, the change of 2019 may be negative', async ({ page }) => {
    const clerk = await Clerk.withReport(page, 2020)
    await clerk.types('penalties.items-change', '-8')
    await clerk.types('procurement.amount', '1234567.89')
    await expect(clerk.field('penalties.items-change')).toHaveAttribute('aria-invalid', 'false')
    await expect(clerk.field('procurement.amount')).toHaveAttribute('aria-invalid', 'false')
  })
})

test.describe('report files', () => {
  for (const [what, given, why] of [
    ['cut off', { text: file({}).slice(0, 60) }, /第1行|中断|不完整/u],
    ['of a newer version', { text: file({ format: 'nianbao-report/9' }) }, /版本是 9.*请更新/u],
    ['of an unknown form', { text: file({ form: '2031' }) }, /2031/u],
    ['not JSON', { text: '这不是报告文件' }, /第1行|JSON|不是/u],
    ['empty', { text: '' }, /空/u],
    ['of another program', { text: '{"name":"x"}' }, /不是本系统的报告文件/u],
    ['with a year in words', { text: file({ year: '去年' }) }, /year/u],
  ] as const) {
    test(`${what}: refused in words, the list stays`, async ({ page }) => {
      await Clerk.withReport(page, 2023)
      await page.getByRole('button', { name: '年报列表' }).click()
      await expect(page.getByRole('button', { name: /打开2023年/u })).toBeVisible()
      await opensFile(page, given)
      const alert = page.getByRole('alert')
      await expect(alert).toContainText('年报.json')
      await expect(alert.getByRole('listitem').first()).toHaveText(why)
      await expect(page.getByRole('button', { name: /打开2023年/u })).toBeVisible()
      await alert.getByRole('button', { name: '知道了' }).click()
      await expect(alert).toHaveCount(0)
    })
  }

  test('with an unknown cell: opened, kept, and said once', async ({ page }) => {
    const clerk = await Clerk.arriving(page)
    await opensFile(page, {
      text: file({ cells: { 'licensing.decisions': 12, 'licensing.unheard-of': 3 } }),
    })
    await expect(clerk.field('licensing.decisions')).toHaveValue('12')
    const said = page.getByText('licensing.unheard-of')
    await expect(said).toHaveCount(1)
    await clerk.seesSaved()
    await page.reload()
    await expect(clerk.field('licensing.decisions')).toHaveValue('12')
    await expect(said).toHaveCount(1)
  })

  test('with a history that is not its own: the readable figures hold', async ({ page }) => {
    const clerk = await Clerk.arriving(page)
    await opensFile(page, {
      text: file({ cells: { 'licensing.decisions': 12 }, history: 'AAA=', historyDigest: 'x' }),
    })
    await expect(clerk.field('licensing.decisions')).toHaveValue('12')
    await expect(page.getByRole('region', { name: '打开文件时存疑' })).toContainText(
      '编辑历史与可读内容不一致',
    )
  })
})

test('a new report without an organ says so at the field, and keeps the year', async ({ page }) => {
  await Clerk.arriving(page)
  await page.getByRole('button', { name: '新建年报' }).first().click()
  const dialog = page.getByRole('dialog', { name: '新建年报' })
  await dialog.getByLabel(/年度/u).first().fill('2020')
  await dialog.getByRole('button', { name: '开始编制' }).click()
  const organ = dialog.getByLabel('机关全称')
  await expect(organ).toHaveAttribute('aria-invalid', 'true')
  await expect(organ).toHaveAccessibleDescription(/机关/u)
  await expect(organ).toBeFocused()
  await expect(dialog.getByLabel(/年度/u).first()).toHaveValue('2020')
  await dialog.getByLabel(/年度/u).first().fill('1998')
  await dialog.getByRole('button', { name: '开始编制' }).click()
  await expect(dialog.getByLabel(/年度/u).first()).toHaveAccessibleDescription(/2008/u)
})

test('an address of a report that is not here leads back to the list', async ({ page }) => {
  await page.goto('./#/report/nowhere')
  await expect(page.getByRole('alert')).toContainText('没有找到这份草稿')
  await page.getByRole('link', { name: '回到年报列表' }).click()
  await expect(page.getByRole('heading', { name: '年报列表' })).toBeVisible()
})
