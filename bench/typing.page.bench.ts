/**
 * Typing through every input cell of the full 2021 form: what a key costs until the findings are up to
 * date, beside the same grids built with react-hook-form and zod in the same run.
 */
import { expect, type Page, test } from '@playwright/test'
import { type Cost, CostMeter, serveBenchPages, wholeCost } from './key-cost.ts'
import { printAgainst, printMachine, quantiles } from './measure.ts'

test.use({ serviceWorkers: 'block' })
test.setTimeout(150_000)

interface Typed {
  readonly figures: readonly Cost[]
  readonly leaving: readonly Cost[]
  /** Keys after which the list of findings read differently. */
  readonly news: number
}

const findingsOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.findings')?.textContent ?? '')

/** Types a figure of two digits into each cell and leaves it by Tab; what follows is wrong and then right. */
async function typeThrough(page: Page, cells: readonly string[]): Promise<Typed> {
  const meter = await CostMeter.on(page)
  const figures: Cost[] = []
  const leaving: Cost[] = []
  let news = 0
  let before = await findingsOf(page)
  for (const cell of cells) {
    const field = page.locator(`[id="${cell}"]`)
    await field.focus()
    await field.selectText()
    for (const digit of ['1', '2']) {
      figures.push(await meter.ofKey(digit))
      const after = await findingsOf(page)
      if (after !== before) news += 1
      before = after
    }
    leaving.push(await meter.ofKey('Tab'))
  }
  return { figures, leaving, news }
}

function print(name: string, { figures, leaving, news }: Typed): void {
  const [median, tail] = quantiles(figures.map(wholeCost))
  const [, script] = quantiles(figures.map((cost) => cost.script))
  const [, style] = quantiles(figures.map((cost) => cost.style))
  const [, layout] = quantiles(figures.map((cost) => cost.layout))
  const [left, leftTail] = quantiles(leaving.map(wholeCost))
  console.log(
    `${name}: a figure ${median.toFixed(2)} ms (p95 ${tail.toFixed(2)}: script ${script.toFixed(2)}, ` +
      `style ${style.toFixed(2)}, layout ${layout.toFixed(2)}), leaving the cell ${left.toFixed(2)} ms ` +
      `(p95 ${leftTail.toFixed(2)}); findings read differently after ${news} of ${figures.length} keys`,
  )
}

test('typing through the form', async ({ page, context }) => {
  printMachine()
  await page.goto('./')
  await page.getByRole('button', { name: /示例/u }).first().click()
  await expect(page.getByRole('textbox', { name: '一、总体情况' })).toBeVisible()
  const cells = await page
    .locator('.official-grid td:not(.is-computed) input')
    .evaluateAll((fields) => fields.map((field) => field.id))

  const ours = await typeThrough(page, cells)
  print(`Nianbao, ${cells.length} cells`, ours)

  const rivals: Typed[] = []
  for (const [address, name] of [
    ['bench/rival.html', 'react-hook-form + zod, checking on change'],
    ['bench/rival.html?current', 'react-hook-form + zod, no finding out of date'],
  ] as const) {
    const rival = await context.newPage()
    await serveBenchPages(rival)
    await rival.goto(address)
    await expect(rival.locator(`[id="${cells[0] ?? ''}"]`)).toBeVisible()
    const typed = await typeThrough(rival, cells)
    print(name, typed)
    rivals.push(typed)
    await rival.close()
  }

  const keys = [...ours.figures, ...ours.leaving].map(wholeCost)
  const [median, tail] = quantiles(keys)
  printAgainst('Key press to updated findings, p95 of all keys', tail, 10)
  for (const rival of rivals) {
    const [other, otherTail] = quantiles([...rival.figures, ...rival.leaving].map(wholeCost))
    console.log(
      `react-hook-form + zod against Nianbao: ${(other / median).toFixed(1)} times, p95 ${(otherTail / tail).toFixed(1)} times`,
    )
  }
  expect(ours.news).toBeGreaterThan(cells.length)
})
