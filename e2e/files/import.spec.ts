/** A clerk brings last year's report: reads it beside its source, settles what is unsure, takes it. */
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

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

interface Brought {
  readonly name: string
  readonly content: string
}

const asFile = ({ name, content }: Brought) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
})

async function imports(page: Page, name: string, content: string) {
  await page.getByLabel('导入往年报告', { exact: true }).setInputFiles(asFile({ name, content }))
}

const doubtsOf = (page: Page) => page.getByRole('complementary', { name: '存疑' })

/** Three figures run together: 6, 93, 665 and nine other readings are possible. */
const fused = text.replace(row('行政规范性文件', [2, 1, 9]), '行政规范性文件\t693665')

const cells = (tag: string, texts: readonly (number | string)[]) =>
  `<tr>${texts.map((one) => `<${tag}>${one}</${tag}>`).join('')}</tr>`

const webPage = [
  '<h1>青石县水利局2023年政府信息公开工作年度报告</h1>',
  '<h2>一、总体情况</h2><p>全年主动公开信息80条。</p>',
  '<h2>二、主动公开政府信息情况</h2><table>',
  '<tr><th colspan="4">第二十条第（一）项</th></tr>',
  cells('th', ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']),
  cells('td', ['规章', 0, 0, 0]),
  cells('td', ['行政规范性文件', 4, 2, '1,037']),
  '</table><h2>三、收到和处理政府信息公开申请情况</h2><table>',
  '<tr><td rowspan="2" colspan="3"></td><td rowspan="2">自然人</td>',
  '<td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>',
  cells('td', ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']),
  '<tr><td colspan="3">一、本年新收政府信息公开申请数量</td>',
  '<td>12</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>15</td></tr>',
  '</table><p>青石县水利局</p><p>2024年1月19日</p>',
].join('')

async function pastes(page: Page, kind: 'text/plain' | 'text/html', words: string) {
  await page.evaluate(
    ([type, pasted]) => {
      const data = new DataTransfer()
      data.setData(type, pasted)
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    },
    [kind, words] as const,
  )
}

const review = (page: Page) => page.getByRole('main', { name: '核对读入的报告' })

test('reads a past report beside its source and takes it', async ({ page }) => {
  const clerk = await Clerk.arriving(page)
  await imports(page, '去年.txt', text)
  await expect(review(page)).toBeVisible()
  const source = page.getByRole('region', { name: '原文' })

  await test.step('a cell leads to its line, a line to its cell', async () => {
    await clerk.field('applications.new.enterprise').focus()
    await expect(source.locator('li[data-marked="true"]')).toContainText('本年新收')
    await expect(source.locator('mark')).toHaveText('3')
    await source.getByRole('button', { name: /行政规范性文件/u }).click()
    await expect(clerk.field('documents.normative.issued')).toBeFocused()
  })

  await test.step('a figure that could not be read is doubted, and can be filled in here', async () => {
    const doubts = doubtsOf(page)
    await expect(doubts.getByText(/应有7个数/u).first()).toBeVisible()
    await expect(clerk.field('applications.new.total')).toHaveValue('15')
    await clerk.types('applications.new.person', '13')
    await expect(clerk.field('applications.new.total')).toHaveValue('16')
  })

  await findsNoBarrier(page)
  await page.getByRole('button', { name: '建为年报', exact: true }).click()
  await expect(page.getByRole('main', { name: '年度报告' })).toBeVisible()
  await expect(clerk.field('documents.normative.in-force')).toHaveValue('9')
  await expect(clerk.field('applications.new.person')).toHaveValue('13')
})

test('picks one of the readings a doubt offers', async ({ page }) => {
  await Clerk.arriving(page)
  await imports(
    page,
    '去年.txt',
    text.replace('青石县水利局\n2024年1月19日', '本报告由青石县水利局编制。'),
  )
  const doubts = doubtsOf(page)
  await doubts.getByRole('button', { name: '取“青石县水利局”' }).press('Enter')
  await expect(doubts.getByRole('button', { name: '取“青石县水利局”' })).toHaveCount(0)
  // The keyboard stays where it was at work.
  await expect(page.locator(':focus')).toHaveCount(1)
  await expect(doubts.locator(':focus')).toHaveCount(1)
  await page.getByRole('button', { name: '建为年报', exact: true }).click()
  await expect(page.getByRole('heading', { name: /青石县水利局/u })).toBeVisible()

  await test.step('what was imported is no step of its own on the way back', async () => {
    await page.goBack()
    await expect(page.getByRole('heading', { name: '年报列表' })).toBeVisible()
    await page.goForward()
    await expect(page.getByRole('main', { name: '年度报告' })).toBeVisible()
    await page.getByRole('button', { name: '年报列表' }).click()
    await imports(page, '通知.txt', '关于召开会议的通知')
    await page.getByRole('alert').getByRole('button', { name: '返回年报列表' }).click()
    await expect(page.getByRole('heading', { name: '年报列表' })).toBeVisible()
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBe(null)
    await page.goBack()
    await expect(page.getByRole('main', { name: '年度报告' })).toBeVisible()
  })
})

test('settles a doubt by one of the figures it offers, takes it back, puts another off', async ({
  page,
}) => {
  const clerk = await Clerk.arriving(page)
  await imports(page, '去年.txt', fused)
  const doubts = doubtsOf(page)
  const issued = doubts.getByRole('group', { name: '「行政规范性文件」「本年制发件数」' })
  const field = clerk.field('documents.normative.issued')

  await expect(field).toHaveValue('')
  await issued.getByRole('button', { name: '取 69', exact: true }).click()
  await expect(field).toHaveValue('69')
  await expect(issued).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue('')
  await issued.getByRole('button', { name: '留空' }).click()
  await expect(issued).toHaveCount(0)

  const repealed = doubts.getByRole('group', { name: '「行政规范性文件」「本年废止件数」' })
  await doubts
    .getByRole('listitem')
    .filter({ has: page.getByRole('group', { name: '「行政规范性文件」「本年废止件数」' }) })
    .getByRole('button', { name: '稍后再定' })
    .click()
  await expect(repealed).toBeHidden()
  await page.getByRole('button', { name: '建为年报', exact: true }).click()

  await test.step('what was put off is still asked on the form, and can be settled there', async () => {
    const left = page.getByRole('region', { name: '打开文件时存疑' })
    await left
      .getByRole('group', { name: '「行政规范性文件」「本年废止件数」' })
      .getByRole('button', { name: '取 36', exact: true })
      .click()
    await expect(clerk.field('documents.normative.repealed')).toHaveValue('36')
  })
})

test('a figure picked from a run of figures leaves of the others what still fits', async ({
  page,
}) => {
  const clerk = await Clerk.arriving(page)
  await imports(page, '去年.txt', fused)
  const reading = (column: string) =>
    doubtsOf(page).getByRole('group', { name: `「行政规范性文件」「${column}」` })
  await reading('本年制发件数').getByRole('button', { name: '取 6', exact: true }).press('Enter')
  await expect(reading('现行有效件数').getByRole('button', { name: /^取/u })).toHaveText([
    '取 3665',
    '取 665',
    '取 65',
    '取 5',
  ])
  await reading('本年废止件数').getByRole('button', { name: '取 93', exact: true }).press('Enter')
  await expect(clerk.field('documents.normative.in-force')).toHaveValue('665')
  await expect(reading('现行有效件数')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(clerk.field('documents.normative.in-force')).toHaveValue('')
  await expect(reading('现行有效件数')).toHaveCount(1)
})

test('goes through the source by keyboard, and to the facts that are unsure', async ({ page }) => {
  const clerk = await Clerk.arriving(page)
  await imports(page, '去年.txt', text)
  const source = page.getByRole('region', { name: '原文' })
  await source.getByRole('button', { name: /规章/u }).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(source.getByRole('button', { name: /行政规范性文件/u })).toBeFocused()
  await expect(clerk.cell('documents.normative.issued')).toHaveClass(/is-highlighted/u)
  await page.keyboard.press('Enter')
  await expect(clerk.field('documents.normative.issued')).toBeFocused()
  await doubtsOf(page).getByRole('button', { name: '机关', exact: true }).click()
  await expect(page.getByRole('heading', { name: '报告信息' })).toBeFocused()
})

test('takes a report pasted into the list, as words or as a web page', async ({ page }) => {
  const clerk = await Clerk.arriving(page)
  await pastes(page, 'text/plain', text)
  await expect(review(page)).toBeVisible()
  await expect(clerk.field('applications.new.person')).toHaveValue('12')

  await pastes(page, 'text/html', webPage)
  await page.getByRole('button', { name: /粘贴的内容\.html/u }).click()
  await expect(clerk.field('documents.normative.in-force')).toHaveValue('1037')
  await expect(clerk.field('applications.new.enterprise')).toHaveValue('3')
  await expect(page.getByRole('region', { name: '读入结果' })).toContainText('青石县水利局')
})

test('reads several files one after another and takes each by itself', async ({ page }) => {
  const clerk = await Clerk.arriving(page)
  await page
    .getByLabel('导入往年报告', { exact: true })
    .setInputFiles([
      asFile({ name: '水利局.txt', content: text }),
      asFile({ name: '通知.txt', content: '关于召开会议的通知\n定于周三开会。' }),
      asFile({ name: '前年.txt', content: text.replace('2023年政府', '2022年政府') }),
    ])
  const files = page.getByRole('navigation', { name: '带来的文件' })
  await expect(files.getByRole('button', { name: /通知\.txt/u })).toContainText('不能读入')
  await expect(files.getByRole('button', { name: /前年\.txt/u })).toContainText('存疑')

  await test.step('leaving asks once something was corrected here', async () => {
    await clerk.types('applications.new.person', '13')
    await page.getByRole('button', { name: '年报列表' }).click()
    const stay = page.getByRole('dialog').getByRole('button', { name: '继续核对' })
    await stay.click()
    await page.goBack()
    await stay.click()
    const asked = page.waitForEvent('dialog')
    void page.reload().catch(() => undefined)
    await (await asked).dismiss()
    await expect(clerk.field('applications.new.person')).toHaveValue('13')
  })

  // Twice in haste: once is enough, and the next file has not been looked at.
  await page.getByRole('button', { name: '建为年报', exact: true }).dblclick()
  await expect(page.getByRole('heading', { name: /前年\.txt/u })).toBeFocused()
  await expect(files.getByRole('button', { name: /水利局\.txt/u })).toContainText('已建为年报')
  await findsNoBarrier(page, '.import-doubts')
  await page.getByRole('button', { name: '建为年报', exact: true }).click()
  await expect(page.getByRole('button', { name: /打开2023年/u })).toBeVisible()
  await expect(page.getByRole('button', { name: /打开2022年/u })).toBeVisible()
})

test('says why a file is no report, and offers another', async ({ page }) => {
  await Clerk.arriving(page)
  await imports(page, '通知.txt', '关于召开会议的通知\n各科室：\n定于周三开会。')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('通知.txt')
  await expect(alert.getByRole('listitem').first()).toContainText('不是年度报告')
  await findsNoBarrier(page)
  await alert.getByRole('button', { name: '返回年报列表' }).click()
  await expect(page.getByRole('heading', { name: '年报列表' })).toBeVisible()
})

test('keeps last year’s report with the open one, until it is taken back', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  await clerk.opensPanel(/报告信息/u)
  const brings = (year: number) =>
    page
      .getByLabel('选择要导入的上年报告')
      .setInputFiles(
        asFile({ name: `${year}.txt`, content: text.replace('2023年政府', `${year}年政府`) }),
      )

  await brings(2022)
  const doubts = doubtsOf(page)
  await expect(doubts).toContainText('上年应是2023年')
  await expect(doubts).not.toContainText('本年报告的机关是')
  await page.getByRole('button', { name: '本年报告' }).click()

  await clerk.opensPanel(/报告信息/u)
  const previous = page.getByRole('region', { name: '上年报告' })
  await expect(previous).toContainText('没有关联')
  await page
    .getByLabel('选择要导入的上年报告')
    .setInputFiles(
      asFile({ name: '别家.txt', content: text.replace('青石县水利局', '青石县林业局') }),
    )
  await expect(doubts).toContainText('这是青石县林业局的报告，本年报告的机关是青石县水利局')
  await page.getByRole('button', { name: '本年报告' }).click()
  await clerk.opensPanel(/报告信息/u)
  await brings(2023)
  await expect(doubts).toContainText('不再列出')
  await expect(doubts).not.toContainText('上年应是')
  await page.getByRole('button', { name: '作为上年报告', exact: true }).click()

  await expect(page.getByText('已把青石县水利局2023年年报作为上年报告')).toBeVisible()
  await clerk.opensPanel(/报告信息/u)
  await expect(previous.getByRole('listitem')).toContainText('青石县水利局 2023年')
  await findsNoBarrier(page, '.side')
  await clerk.seesSaved()
  await page.reload()
  await clerk.opensPanel(/报告信息/u)
  await expect(previous.getByRole('listitem')).toHaveCount(1)
  await previous.getByRole('button', { name: '移除青石县水利局 2023年' }).click()
  await expect(previous).toContainText('没有关联')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(previous.getByRole('listitem')).toHaveCount(1)
})

test('says that a report is in the list already, and asks before several are left', async ({
  page,
}) => {
  await Clerk.withReport(page, 2023)
  await page.getByRole('button', { name: '年报列表' }).click()
  await page
    .getByLabel('导入往年报告', { exact: true })
    .setInputFiles([
      asFile({ name: '去年.txt', content: text }),
      asFile({ name: '前年.txt', content: text.replace('2023年政府', '2022年政府') }),
    ])
  const files = page.getByRole('navigation', { name: '带来的文件' })
  await expect(files.getByRole('button', { name: /前年\.txt/u })).toContainText('存疑')
  const known = page.getByRole('note').filter({ hasText: '已有青石县水利局2023年的年报' })
  await expect(known).toBeVisible()
  await files.getByRole('button', { name: /前年\.txt/u }).click()
  await expect(known).toHaveCount(0)
  await page.getByRole('button', { name: '年报列表' }).click()
  const asked = page.getByRole('dialog', { name: '离开导入' })
  await expect(asked).toContainText('还有2份读入的报告没有收下')
  await asked.getByRole('button', { name: '离开，不保留' }).click()
  await expect(page.getByRole('heading', { name: '年报列表' })).toBeVisible()
})
