/** A draft with 500 remarks and 200 proposals: opening it, and a key in its words and in its figures. */
import { expect, type Page, test } from '@playwright/test'
import type { Desk } from './pages/store.ts'
import { serveBenchPages } from './key-cost.ts'
import { printAgainst, printMachine, quantiles } from './measure.ts'
import { costsOfKeys, letter } from './written-section.ts'

test.use({ serviceWorkers: 'block', trace: 'off' })
test.setTimeout(180_000)

const remarks = 500
const suggestions = 200
const rounds = 12
const keys = 100

declare global {
  interface Window {
    desk: Promise<Desk>
  }
}

/** Milliseconds until the form and the number of remarks are drawn. */
const arrive = (page: Page, hash: string, count: number): Promise<number> =>
  page.evaluate(
    async ([to, wanted]) => {
      const start = performance.now()
      location.hash = to
      const isThere = () =>
        [...document.querySelectorAll('[role=tab]')].some((tab) => tab.textContent === wanted)
      do await new Promise((frame) => requestAnimationFrame(frame))
      while (!isThere())
      await new Promise((painted) => setTimeout(painted))
      return performance.now() - start
    },
    [hash, count === 0 ? '批注' : `批注 ${count}`] as const,
  )

async function opens(page: Page, id: string, count: number): Promise<number> {
  const time = await arrive(page, `#/report/${id}`, count)
  await page.evaluate(() => {
    location.hash = '#/'
  })
  await expect(page.locator('.draft-open').first()).toBeVisible()
  return time
}

test('opening a draft that was much discussed, and typing in it', async ({ page }) => {
  printMachine()
  await serveBenchPages(page)
  await page.goto('bench/store.html')
  const [plain, id] = await page.evaluate(
    async ([said, proposed]) => {
      const desk = await window.desk
      const made = [await desk.fillReview(0, 0), await desk.fillReview(said, proposed)] as const
      await desk.close()
      return made
    },
    [remarks, suggestions] as const,
  )
  await page.goto('./')
  await expect(page.locator('.draft-open').first()).toBeVisible()
  const before: number[] = []
  const opened: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    before.push(await opens(page, plain, 0))
    opened.push(await opens(page, id, remarks + suggestions))
  }
  printAgainst(`Opening a draft of ${remarks + suggestions} remarks, drawn`, opened.slice(2), 200)
  const [median, tail] = quantiles(before.slice(2))
  console.log(
    `… and the same draft without any: median ${median.toFixed(1)} ms, p95 ${tail.toFixed(1)}`,
  )

  await arrive(page, `#/report/${id}`, remarks + suggestions)
  const words = page.getByRole('textbox', { name: '一、总体情况' })
  await words.click()
  for (const panel of ['核查', '批注']) {
    await page.getByRole('tab', { name: new RegExp(`^${panel}`, 'u') }).click()
    await words.click()
    const costs = await costsOfKeys(page, (key) => page.keyboard.press(letter(key)), keys)
    const [typical, slow] = quantiles(costs)
    console.log(
      `a key in words beside them, panel ${panel}: ${typical.toFixed(2)} ms (p95 ${slow.toFixed(2)}), target 10`,
    )
  }
})
