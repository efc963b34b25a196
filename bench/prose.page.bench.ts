/** A key typed in the middle of 20,000 characters of words, against one in an empty section, in one run. */
import { expect, type Page, test } from '@playwright/test'
import { printMachine, quantiles } from './measure.ts'
import { costsOfKeys, letter, pastes, startsReport, words } from './written-section.ts'

test.use({ trace: 'off' })

const budget = 10
const keys = 200
const sentence = '本机关全年主动公开政府信息一百二十条，办理依申请公开八件，均在法定期限内答复。'
const length = 20_000
/** The section filled by one paste, `paragraph` characters to a paragraph. */
async function fills(page: Page, paragraph: number): Promise<void> {
  const text = sentence.repeat(length / sentence.length + 1).slice(0, length)
  await pastes(page, text.match(new RegExp(`.{1,${paragraph}}`, 'gu')) ?? [])
  await expect(page.getByText('20000 字（', { exact: false })).toBeVisible()
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
    if (paragraph > 0) await fills(page, paragraph)
    await words(page).focus()
    const middle = words(page)
      .locator('> *')
      .nth(paragraph === 200 ? length / 200 / 2 : 0)
    await middle.evaluate((block, at) => {
      const text = block.firstChild
      if (text instanceof Text) getSelection()?.collapse(text, Math.min(at, text.length / 2))
    }, paragraph / 2)
    const write = (key: number) => page.keyboard.press(letter(key))
    figures.push([name, quantiles(await costsOfKeys(page, write, keys))])
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
