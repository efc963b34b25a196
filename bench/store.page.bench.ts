/** Opening a draft with a history of 10,000 edits, and a list of 1,000 drafts: in the store, and on screen. */
import { expect, type Page, test } from '@playwright/test'
import type { Desk } from './pages/store.ts'
import { serveBenchPages } from './key-cost.ts'
import { printAgainst, printMachine, quantiles } from './measure.ts'

test.use({ serviceWorkers: 'block' })
test.setTimeout(120_000)

const edits = 10_000
const drafts = 1_000
const rounds = 20

declare global {
  interface Window {
    desk: Promise<Desk>
  }
}

/** Goes to an address within the page; milliseconds until the frame in which `selector` is there. */
const arrive = (page: Page, hash: string, selector: string): Promise<number> =>
  page.evaluate(
    async ([to, wanted]) => {
      const start = performance.now()
      location.hash = to
      do await new Promise((frame) => requestAnimationFrame(frame))
      while (document.querySelector(wanted) === null)
      // A task after the frame's callbacks runs when the frame has been laid out and painted.
      await new Promise((painted) => setTimeout(painted))
      return performance.now() - start
    },
    [hash, selector] as const,
  )

/** Once warm: the first time does not count. */
const warm = (samples: readonly number[]): readonly number[] => samples.slice(1)

const inWords = (samples: readonly number[]): string => {
  const [median, tail] = quantiles(warm(samples))
  return `p95 ${tail.toFixed(1)} ms, median ${median.toFixed(1)} ms`
}

test('opening a long history, listing many drafts', async ({ page }) => {
  printMachine()
  await serveBenchPages(page)
  await page.goto('bench/store.html')
  const id = await page.evaluate(
    async (count) => (await window.desk).fillHistory('一份改了一万次的年报', count),
    edits,
  )
  const opened = await page.evaluate(
    async ([draft, times]) => (await window.desk).open(draft, times + 1),
    [id, rounds] as const,
  )
  await page.evaluate(async (count) => (await window.desk).fillList(count), drafts - 1)
  const list = await page.evaluate(async (times) => (await window.desk).list(times + 1), rounds)
  expect(list.length).toBe(drafts)
  await page.evaluate(async () => (await window.desk).close())

  await page.goto('./')
  await expect(page.getByText(`共 ${drafts} 份`, { exact: true })).toBeVisible()
  const openedOnScreen: number[] = []
  const listedOnScreen: number[] = []
  for (let round = 0; round < rounds / 2; round += 1) {
    openedOnScreen.push(await arrive(page, `#/report/${id}`, '[id="cell-licensing.decisions"]'))
    listedOnScreen.push(await arrive(page, '#/', '.draft-open'))
  }
  printAgainst(`Opening a draft of ${edits} edits, warm`, warm(opened), 100)
  console.log(`… and drawn, with its editors: ${inWords(openedOnScreen)}`)
  printAgainst(`Listing ${drafts} drafts, warm`, warm(list.times), 100)
  console.log(`… and drawn, from an open report: ${inWords(listedOnScreen)}`)
})
