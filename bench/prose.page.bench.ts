/** A key typed in the middle of 20,000 characters of words, against one in an empty section, in one run. */
import { expect, type Page, test } from '@playwright/test'
import { printMachine, quantiles } from './measure.ts'

test.use({ trace: 'off' })

const budget = 10
const keys = 200
const sentence = '本机关全年主动公开政府信息一百二十条，办理依申请公开八件，均在法定期限内答复。'
const length = 20_000
const section = '一、总体情况'

const words = (page: Page) => page.getByRole('textbox', { name: section })

async function startsReport(page: Page): Promise<void> {
  await page.goto('./')
  await page
    .getByRole('button', { name: /新建年报/u })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByLabel(/机关全称/u)
    .fill('青石县水利局')
  await page.keyboard.press('Enter')
  await expect(words(page)).toBeVisible()
}

/** The section filled by one paste, `paragraph` characters to a paragraph. */
async function pastes(page: Page, paragraph: number): Promise<void> {
  const text = sentence.repeat(length / sentence.length + 1).slice(0, length)
  const lines = text.match(new RegExp(`.{1,${paragraph}}`, 'gu')) ?? []
  await words(page).focus()
  await words(page).evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, lines.join('\n'))
  await expect(page.getByText('20000 字（', { exact: false })).toBeVisible()
}

/** Milliseconds of script, style and layout that each key costs, until it is painted. */
async function types(page: Page): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
    return 1000 * (of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration'))
  }
  const painted = () =>
    page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
  const samples: number[] = []
  for (let key = 0; key < keys; key += 1) {
    await painted()
    const before = await spent()
    await page.keyboard.press('abcdefghij'.charAt(key % 10))
    await painted()
    samples.push((await spent()) - before)
  }
  return samples.slice(keys / 10)
}

test('types in 20,000 characters', async ({ page }) => {
  test.setTimeout(180_000)
  printMachine()
  const figures: [string, readonly [number, number]][] = []
  for (const [name, paragraph] of [
    ['empty section', 0],
    ['20,000 characters in paragraphs', 200],
    ['20,000 characters in one paragraph', length],
  ] as const) {
    await startsReport(page)
    if (paragraph > 0) await pastes(page, paragraph)
    await words(page).focus()
    const middle = words(page)
      .locator('> *')
      .nth(paragraph === 200 ? length / 200 / 2 : 0)
    await middle.evaluate((block, at) => {
      const text = block.firstChild
      if (text instanceof Text) getSelection()?.collapse(text, Math.min(at, text.length / 2))
    }, paragraph / 2)
    figures.push([name, quantiles(await types(page))])
  }
  const [empty] = figures
  for (const [name, [median, tail]] of figures) {
    console.log(
      `${name}: ${median.toFixed(2)} ms a key (p95 ${tail.toFixed(2)}), ` +
        `${(median / (empty?.[1][0] ?? Number.NaN)).toFixed(1)} × an empty section`,
    )
  }
  for (const [name, [, tail]] of figures) expect(tail, name).toBeLessThanOrEqual(budget)
})
