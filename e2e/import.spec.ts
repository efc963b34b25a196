/** A clerk brings last year's report: reads it beside its source, settles what is unsure, takes it. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from './people/clerk.ts'

const row = (label: string, numbers: readonly (number | string)[]) => [label, ...numbers].join('\t')

const text = [
  '2023年政府信息公开工作年度报告',
  '一、总体情况',
  '全年主动公开信息80条。',
  '二、主动公开政府信息情况',
  row('信息内容', ['本年制发件数', '本年废止件数', '现行有效件数']),
  row('规章', [0, 0, 0]),
  row('行政规范性文件', [2, 1, 9]),
  '三、收到和处理政府信息公开申请情况',
  row('一、本年新收政府信息公开申请数量', [12, 3, 0, 0, 0, 0, 15]),
  row('二、上年结转政府信息公开申请数量', [1, 0, 0, 0, 0, 0, '1或2']),
  '青石县水利局',
  '2024年1月19日',
].join('\n')

async function imports(page: Page, name: string, content: string) {
  await page
    .getByLabel('导入往年报告', { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
}

const review = (page: Page) => page.getByRole('main', { name: '核对读入的报告' })

test('reads a past report beside its source and takes it', async ({ page }) => {
  const clerk = new Clerk(page)
  await clerk.arrives()
  await imports(page, '去年.txt', text)
  await expect(review(page)).toBeVisible()
  const source = page.getByRole('region', { name: '原文' })

  await test.step('a cell leads to its line, a line to its cell', async () => {
    await clerk.field('applications.new.enterprise').focus()
    await expect(source.locator('li[data-marked="true"]')).toContainText('本年新收')
    await source.getByRole('button', { name: /行政规范性文件/u }).click()
    await expect(clerk.field('documents.normative.issued')).toBeFocused()
  })

  await test.step('a figure that could not be read is doubted, and can be filled in here', async () => {
    const doubts = page.getByRole('complementary', { name: '存疑' })
    await expect(doubts.getByText(/应有7个数/u).first()).toBeVisible()
    await expect(clerk.field('applications.new.total')).toHaveValue('15')
    await clerk.types('applications.new.person', '13')
    await expect(clerk.field('applications.new.total')).toHaveValue('16')
  })

  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: '建为年报' }).click()
  await expect(page.getByRole('main', { name: '年度报告' })).toBeVisible()
  await expect(clerk.field('documents.normative.in-force')).toHaveValue('9')
  await expect(clerk.field('applications.new.person')).toHaveValue('13')
})

test('picks one of the readings a doubt offers', async ({ page }) => {
  const clerk = new Clerk(page)
  await clerk.arrives()
  await imports(
    page,
    '去年.txt',
    text.replace('青石县水利局\n2024年1月19日', '本报告由青石县水利局编制。'),
  )
  const doubts = page.getByRole('complementary', { name: '存疑' })
  await doubts.getByRole('button', { name: '取“青石县水利局”' }).click()
  await expect(doubts.getByRole('button', { name: '取“青石县水利局”' })).toHaveCount(0)
  await page.getByRole('button', { name: '建为年报' }).click()
  await expect(page.getByRole('heading', { name: /青石县水利局/u })).toBeVisible()
})

test('takes a report pasted into the list', async ({ page }) => {
  const clerk = new Clerk(page)
  await clerk.arrives()
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  }, text)
  await expect(review(page)).toBeVisible()
  await expect(clerk.field('applications.new.person')).toHaveValue('12')
})

test('says why a file is no report, and offers another', async ({ page }) => {
  const clerk = new Clerk(page)
  await clerk.arrives()
  await imports(page, '通知.txt', '关于召开会议的通知\n各科室：\n定于周三开会。')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('通知.txt')
  await expect(alert.getByRole('listitem').first()).toContainText('不是年度报告')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await alert.getByRole('button', { name: '返回年报列表' }).click()
  await expect(page.getByRole('heading', { name: '年报列表' })).toBeVisible()
})
