/**
 * Typing through every input cell of the full 2021 form: what a key costs until the findings are up to
 * date, beside the same grids built with react-hook-form and zod in the same run.
 */
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type Cost, CostMeter, serveBenchPages, wholeCost } from './key-cost.ts'
import { printAgainst, printMachine, quantiles } from './measure.ts'

test.use({ serviceWorkers: 'block' })
test.setTimeout(150_000)

interface Typed {
  readonly figures: readonly Cost[]
  readonly leaving: readonly Cost[]
  /** What the list of findings said after each figure. */
  readonly findings: readonly string[]
}

const findingsOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.findings li')]
      .map((line) => line.textContent)
      .sort()
      .join('\n'),
  )

/** Types a figure of two digits into each cell, which upsets its sums, and leaves it by Tab. */
async function typeThrough(page: Page, cells: readonly string[]): Promise<Typed> {
  const meter = await CostMeter.on(page)
  const figures: Cost[] = []
  const leaving: Cost[] = []
  const findings: string[] = []
  for (const cell of cells) {
    const field = page.locator(`[id="${cell}"]`)
    await field.focus()
    await field.selectText()
    for (const digit of ['1', '2']) {
      figures.push(await meter.ofKey(digit))
      findings.push(await findingsOf(page))
    }
    leaving.push(await meter.ofKey('Tab'))
  }
  return { figures, leaving, findings }
}

/** The same typing in every third cell: enough for a ratio. */
const third = <T>(costs: readonly T[], each: number): T[] =>
  costs.filter((_, index) => Math.floor(index / each) % 3 === 0)

const inWords = (costs: readonly Cost[]): string => {
  const [median, tail] = quantiles(costs.map(wholeCost))
  const parts = (['script', 'style', 'layout'] as const).map(
    (part) => `${part} ${quantiles(costs.map((cost) => cost[part]))[1].toFixed(2)}`,
  )
  return `${median.toFixed(2)} ms (p95 ${tail.toFixed(2)}: ${parts.join(', ')})`
}

function print(name: string, { figures, leaving }: Typed): void {
  console.log(`${name}: a figure ${inWords(figures)}, leaving a cell ${inWords(leaving)}`)
}

async function typeRival(context: BrowserContext, address: string, cells: readonly string[]) {
  const page = await context.newPage()
  await serveBenchPages(page)
  await page.goto(address)
  await expect(page.locator(`[id="${cells[0] ?? ''}"]`)).toBeVisible()
  const typed = await typeThrough(page, cells)
  await page.close()
  return typed
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
  const some = third(cells, 1)
  const usual = await typeRival(context, 'bench/rival.html', some)
  const current = await typeRival(context, 'bench/rival.html?current', some)
  const stale = usual.findings.filter((text, turn) => text !== current.findings[turn]).length

  print(`Nianbao, all ${cells.length} input cells`, ours)
  print(`react-hook-form + zod, ${some.length} of them`, usual)
  print('react-hook-form + zod, the whole form checked at each key', current)
  console.log(
    `Of ${usual.findings.length} figures, the plain rival's list of findings was out of date after ${stale}`,
  )
  printAgainst(
    'Key press to updated findings, all keys',
    [...ours.figures, ...ours.leaving].map(wholeCost),
    10,
  )
  const [median, tail] = quantiles(third(ours.figures, 2).map(wholeCost))
  for (const [name, rival] of [
    ['react-hook-form + zod', usual],
    ['react-hook-form + zod with findings as current as ours', current],
  ] as const) {
    const [other, otherTail] = quantiles(rival.figures.map(wholeCost))
    console.log(
      `${name}: ${(other / median).toFixed(1)} times Nianbao's median for a figure, ${(otherTail / tail).toFixed(1)} times its p95`,
    )
  }
  expect(new Set(ours.findings).size, 'typing changes the findings').toBeGreaterThan(cells.length)
})
