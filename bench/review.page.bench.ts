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
const arrive = (page: Page, hash: string): Promise<number> =>
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
    [hash, `批注 ${remarks + suggestions}`] as const,
  )

test('opening a draft that was much discussed, and typing in it', async ({ page }) => {
  printMachine()
  await serveBenchPages(page)
  await page.goto('bench/store.html')
  const id = await page.evaluate(
    async ([said, proposed]) => {
      const desk = await window.desk
      const made = await desk.fillReview(said, proposed)
      await desk.close()
      return made
    },
    [remarks, suggestions] as const,
  )
  await page.goto('./')
  await expect(page.locator('.draft-open').first()).toBeVisible()
  const opened: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    opened.push(await arrive(page, `#/report/${id}`))
    await page.evaluate(() => {
      location.hash = '#/'
    })
    await expect(page.locator('.draft-open').first()).toBeVisible()
  }
  printAgainst(`Opening a draft of ${remarks + suggestions} remarks, drawn`, opened.slice(2), 200)

  await arrive(page, `#/report/${id}`)
  const words = page.getByRole('textbox', { name: '一、总体情况' })
  await words.click()
  for (const panel of ['核查', '批注']) {
    await page.getByRole('tab', { name: new RegExp(`^${panel}`, 'u') }).click()
    await words.click()
    const costs = await costsOfKeys(page, (key) => page.keyboard.press(letter(key)), keys)
    const [median, tail] = quantiles(costs)
    console.log(
      `a key in words beside them, panel ${panel}: ${median.toFixed(2)} ms (p95 ${tail.toFixed(2)}), target 10`,
    )
  }
})
