/**
 * A report of ten pages as PDF, from the press of 导出 to the file: the first with the engine's start,
 * further ones warm; beside Chromium's own printing of the same report's web page, and beside pdfmake and
 * @react-pdf/renderer with the same fonts (`rivals/pdf-rivals.js`), in one run.
 */
import { existsSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { compose } from '#document/compose.ts'
import type { ReportDocument } from '#document/document.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { formById } from '#template/forms.ts'
import { writeHtml } from '#writers/html/write-html.ts'
import { serveBenchPages } from './key-cost.ts'
import { printAgainst, printMachine, quantiles } from './measure.ts'
import { tenPages as report } from './ten-pages.ts'

test.use({ serviceWorkers: 'block' })
test.setTimeout(300_000)

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

declare global {
  /** Each sets a report and tells the bytes of its PDF. */
  var rivals: Readonly<Record<string, (document: ReportDocument) => Promise<number>>>
}

/** The first PDF from an empty page on, and further ones, in milliseconds; and the bytes of one. */
async function rivalTimes(page: Page, name: string, document: ReportDocument) {
  const cold: number[] = []
  const warm: number[] = []
  let size = 0
  const setOnce = (told: [string, ReportDocument]) =>
    page.evaluate(async ([which, made]) => globalThis.rivals[which]?.(made) ?? 0, told)
  for (let start = 0; start < 3; start += 1) {
    await page.goto('about:blank')
    const before = performance.now()
    await page.goto('bench/rival-pdf.html')
    await page.waitForFunction(() => 'rivals' in globalThis)
    size = await setOnce([name, document])
    cold.push(performance.now() - before)
    for (let turn = 0; turn < 5; turn += 1) {
      const begin = performance.now()
      await setOnce([name, document])
      warm.push(performance.now() - begin)
    }
  }
  return { cold, warm, size }
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
    for (let turn = 0; turn < 5; turn += 1) {
      // The last one is still being noted in the trail when its file is there.
      await page.waitForTimeout(500)
      warm.push(await exportOnce(page))
    }
    await page.goto('about:blank')
  }
  const printed = await context.newPage()
  await serveBenchPages(printed)
  // The fonts as the product gets them, not through the test.
  await printed.route('**/bench/assets/*.ttf', (route) =>
    route.continue({ url: route.request().url().replace('/bench/', '/') }),
  )
  const document = compose(report, form, { unfinished: false })
  await printed.setContent(writeHtml(document))
  await printOnce(printed)
  const prints: number[] = []
  for (let turn = 0; turn < 9; turn += 1) prints.push(await printOnce(printed))
  printAgainst('First PDF, with the engine’s start', cold, 3000)
  printAgainst('Further PDFs', warm, 600)
  const [median] = quantiles(prints)
  const [ours] = quantiles(warm)
  const against = (time: number) => `${time.toFixed(0)} ms, ${(time / ours).toFixed(2)} times ours`
  console.log(`Chromium printing the web page, warm: median ${against(median)}`)
  if (!existsSync(`${import.meta.dirname}/rivals/node_modules`)) {
    console.log('pdfmake and @react-pdf/renderer are not installed (npm run bench installs them)')
    return
  }
  for (const name of ['pdfmake', '@react-pdf/renderer']) {
    const times = await rivalTimes(printed, name, document)
    const [cold50] = quantiles(times.cold)
    const [warm50] = quantiles(times.warm)
    console.log(
      `${name}: first ${cold50.toFixed(0)} ms, further: median ${against(warm50)}, ${Math.round(times.size / 1000)} kB`,
    )
  }
})
