/**
 * A report of ten pages as PDF, from the press of 导出 to the file: the first with the engine's start,
 * further ones warm; beside Chromium's own printing of the same report's web page in one run.
 */
import { expect, type Page, test } from '@playwright/test'
import { compose } from '#document/compose.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { writeReportFile } from '#report/report-file.ts'
import { formById } from '#template/forms.ts'
import { writeHtml } from '#writers/html/write-html.ts'
import { printAgainst, printMachine, quantiles } from './measure.ts'

test.use({ serviceWorkers: 'block' })
test.setTimeout(300_000)

const sentence =
  '本机关围绕供水、防汛和河湖管理主动公开政府信息，及时回应群众关切，依申请公开均按期答复。'
const report = {
  ...exampleReport,
  prose: {
    ...exampleReport.prose,
    overview: Array.from({ length: 55 }, (_, at) => ({
      kind: 'paragraph' as const,
      indent: 0,
      runs: [{ text: `${at + 1}．${sentence.repeat(2)}` }],
    })),
  },
}

/** Milliseconds from the press to the file. */
async function exportOnce(page: Page): Promise<number> {
  const dialog = page.getByRole('dialog', { name: '导出' })
  const button = dialog.getByRole('button', { name: '导出所选文件' })
  await expect(button).toBeEnabled()
  const download = page.waitForEvent('download')
  const before = performance.now()
  await button.click()
  await download
  return performance.now() - before
}

async function printOnce(page: Page): Promise<number> {
  const before = performance.now()
  await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true })
  return performance.now() - before
}

test('ten pages as PDF', async ({ page, context }) => {
  printMachine()
  const form = formById('2021')
  if (!form) throw new Error('no form')
  const cold: number[] = []
  const warm: number[] = []
  for (let start = 0; start < 3; start += 1) {
    await page.goto('./')
    await page.getByLabel('打开报告文件', { exact: true }).setInputFiles({
      name: '年报.json',
      mimeType: 'application/json',
      buffer: Buffer.from(writeReportFile(report, form)),
    })
    const keep = page.getByRole('dialog').getByRole('button', { name: /另存|打开|仍/u })
    await expect(
      page.getByRole('button', { name: '导出', exact: true }).or(keep).first(),
    ).toBeVisible()
    if (await keep.first().isVisible()) await keep.first().click()
    await page.getByRole('button', { name: '导出', exact: true }).click()
    const formats = page.getByRole('group', { name: '导出哪些文件' })
    for (const box of await formats.getByRole('checkbox').all()) await box.uncheck()
    await formats.getByRole('checkbox', { name: /PDF/u }).check()
    cold.push(await exportOnce(page))
    for (let turn = 0; turn < 5; turn += 1) warm.push(await exportOnce(page))
    await page.goto('about:blank')
  }
  const printed = await context.newPage()
  await printed.setContent(writeHtml(compose(report, form, { unfinished: false })))
  await printOnce(printed)
  const prints: number[] = []
  for (let turn = 0; turn < 9; turn += 1) prints.push(await printOnce(printed))
  printAgainst('First PDF, with the engine’s start', cold, 3000)
  printAgainst('Further PDFs', warm, 600)
  const [median] = quantiles(prints)
  console.log(
    `Chromium printing the web page: median ${median.toFixed(0)} ms, ${(median / quantiles(warm)[0]).toFixed(2)} times ours warm`,
  )
})
