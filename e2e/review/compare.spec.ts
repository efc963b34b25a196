/** 对比: what changed since the report was handed in, against last year and against the published page. */
import { expect, test, type Page } from '@playwright/test'
import { formById } from '#template/forms.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { previousOf } from '#report/previous-report.ts'
import type { Block } from '#report/prose/prose.ts'
import { ReportDocument } from '#report/report-document.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import type { Act, Person } from '#report/review-event.ts'
import { nextEvent } from '#review/chain.ts'
import { contentMark, versionOf } from '#review/content.ts'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

const clerk: Person = { name: '张三', role: 'clerk' }
const reviewer: Person = { name: '李四', role: 'first' }
/** 2025年1月5日 14:03 in Shanghai. */
const afternoon = Date.UTC(2025, 0, 5, 6, 3)

const says = (text: string): Block => ({ kind: 'paragraph', indent: 0, runs: [{ text }] })
const words = (block: Block): string =>
  block.runs.map((run) => ('text' in run ? run.text : '')).join('')

/** The example, submitted, returned and then changed in words, numbers, contact and order. */
function returnedReport(): Buffer {
  const form = formById('2021')
  if (!form) throw new Error('no form of 2021')
  const start = {
    ...exampleReport,
    previous: [
      previousOf({
        ...exampleReport,
        year: 2023,
        cells: { ...exampleReport.cells, 'licensing.decisions': 201 },
      }),
    ],
  }
  const document = ReportDocument.of(start, 7)
  const act = (by: Person, at: number, make: (content: ReturnType<typeof contentMark>) => Act) => {
    const content = contentMark(document.report, form)
    const event = nextEvent(document.report.review.events, by, make(content), at)
    document.note({ events: [event], versions: { [content.whole]: versionOf(document.report) } })
  }
  act(clerk, afternoon, (content) => ({ do: 'submit', stages: ['first'], apart: true, content }))
  act(reviewer, afternoon + 7_200_000, (content) => ({
    do: 'return',
    stage: 'first',
    content,
    text: '数字有误',
    places: [],
  }))
  const { overview, problems } = exampleReport.prose
  const [head, open, ...rest] = overview
  const [first, ...others] = problems
  if (!head || !open || !first) throw new Error('the example has no words')
  document.edit([
    { cell: 'licensing.decisions', value: 239 },
    { cell: 'coercion.decisions', value: null },
    { cell: 'applications.new.person', value: 20 },
    { note: 'documents.normative.issued', text: '其中修订2件' },
    { meta: { contact: { ...exampleReport.contact, phone: '0000-5550199' } } },
    {
      prose: 'overview',
      blocks: [
        head,
        says(
          words(open)
            .replace('412条', '421条')
            .replace('解读政策文件3件。', '解读政策文件3件，举办新闻发布会1场。'),
        ),
        ...rest,
        says('制作惠民政策图解和短视频，回应群众关切。'),
      ],
    },
    { prose: 'problems', blocks: [...others, first] },
  ])
  const text = writeReportFile(document.report, form, { history: document.encode() })
  return Buffer.from(text)
}

async function opensComparison(page: Page): Promise<void> {
  await Clerk.arriving(page)
  await page
    .getByLabel('打开报告文件', { exact: true })
    .setInputFiles({ name: '年报.json', mimeType: 'application/json', buffer: returnedReport() })
  await page.getByRole('button', { name: '对比', exact: true }).click()
  await expect(page.getByRole('heading', { name: '清样比对' })).toBeVisible()
}

const part = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const status = (page: Page) => page.getByRole('status')

test('shows what was changed since the report was returned', async ({ page }) => {
  await opensComparison(page)
  await expect(page.getByLabel('从', { exact: true }).locator('option:checked')).toHaveText(
    '第1次送审，初审退回 · 2025年1月5日 16:03 · 李四',
  )
  await test.step('words, numbers, notes and contact, each at its place', async () => {
    const overview = part(page, /^一、总体情况/u)
    await expect(overview.locator('del').first()).toContainText('412')
    await expect(overview.locator('ins').first()).toContainText('421')
    await expect(overview.getByText('新增', { exact: true })).toBeVisible()
    const tables = part(page, /^二、/u)
    await expect(tables.getByRole('row', { name: /236.*239.*增加 3/u })).toBeVisible()
    await expect(tables.getByRole('row', { name: /空白.*改为空白/u })).toBeVisible()
    await expect(tables.getByText('其中修订2件')).toBeVisible()
    await expect(part(page, /^三、/u).getByRole('row', { name: /自动合计.*减少 1/u })).toBeVisible()
    await expect(part(page, /^引言/u)).toContainText('0000-5550199')
    await expect(part(page, /^五、/u).getByText('移来 1')).toBeVisible()
    await expect(part(page, /^四、/u)).toHaveCount(0)
    await findsNoBarrier(page)
  })
  await test.step('the keyboard goes from change to change and around', async () => {
    const count = Number(/\d+/u.exec((await status(page).textContent()) ?? '')?.[0])
    await page.keyboard.press('n')
    await expect(status(page)).toHaveText(`第1处/共${count}处`)
    await expect(page.locator('[data-change]:focus')).toHaveCount(1)
    await page.keyboard.press('F7')
    await expect(status(page)).toHaveText(`第2处/共${count}处`)
    await page.keyboard.press('Shift+F7')
    await page.keyboard.press('Shift+N')
    await expect(status(page)).toHaveText(`第${count}处/共${count}处`)
    await page.getByRole('button', { name: '下一处' }).click()
    await expect(status(page)).toHaveText(`第1处/共${count}处`)
    await expect(page.locator('[data-change]')).toHaveCount(count)
  })
  await test.step('beside each other, and whole', async () => {
    await page.getByRole('radio', { name: '左右对照' }).check()
    await expect(part(page, /^一、/u).locator('.compare-before del').first()).toContainText('412')
    await page.getByLabel('只看有变化的部分').uncheck()
    await expect(part(page, /^四、.*没有差别/u)).toBeVisible()
    await findsNoBarrier(page, '.compare-sheet')
  })
})

test('compares with last year, turns the sides, and finds nothing between equal versions', async ({
  page,
}) => {
  await opensComparison(page)
  await page.getByLabel('从', { exact: true }).selectOption({ label: '2023年报告 · 青石县水利局' })
  await expect(page.getByText(/其中一边没有保留落款、联系方式、表格注释/u)).toBeVisible()
  const licensing = part(page, /^二、/u).getByRole('row', { name: /201.*239.*增加 38/u })
  await expect(licensing).toBeVisible()
  await page.getByRole('button', { name: '两边互换' }).click()
  await expect(part(page, /^二、/u).getByRole('row', { name: /239.*201.*减少 38/u })).toBeVisible()
  await page.getByLabel('从', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('到', { exact: true }).selectOption({ index: 2 })
  await expect(page.getByText('两个版本没有差别')).toBeVisible()
  await expect(page.getByRole('button', { name: '下一处' })).toBeDisabled()
})

const published = [
  '青石县水利局2024年政府信息公开工作年度报告',
  '一、总体情况',
  '全年通过县政府门户网站公开信息400条。',
  '二、主动公开政府信息情况',
  ['行政规范性文件', 4, 1, 14].join('\t'),
].join('\n')

test('compares with a published page that is not kept', async ({ page }) => {
  const person = await Clerk.withExample(page)
  const dialog = await person.opensExport()
  await dialog.getByRole('button', { name: '对比' }).click()
  await expect(page.getByText('还没有可以对比的内容')).toBeVisible()
  await findsNoBarrier(page)
  const file = page.getByLabel('选择要对比的文件')
  await file.setInputFiles({ name: '坏.docx', mimeType: '', buffer: Buffer.from('x') })
  await expect(page.getByRole('alert')).toContainText('不能读入“坏.docx”')
  await file.setInputFiles({ name: '公开.txt', mimeType: '', buffer: Buffer.from(published) })
  await expect(page.getByLabel('从', { exact: true }).locator('option:checked')).toHaveText(
    '文件 · 公开.txt',
  )
  await expect(part(page, /^二、/u).getByRole('row', { name: /4.*3.*减少 1/u })).toBeVisible()
  await page.getByRole('button', { name: '回到编制' }).click()
  await person.opensPanel(/报告信息/u)
  await expect(part(page, '上年报告')).toContainText('没有关联')
})

test('prints as 清样比对', async ({ page }) => {
  await opensComparison(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: '清样比对' })).toBeVisible()
  await expect(page.getByText('比对时间')).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
})
