/** A new report with words in its first section, for the benches of typing in words. */
import { expect, type Page } from '@playwright/test'
import { CostMeter, wholeCost } from './key-cost.ts'

const section = '一、总体情况'

export const words = (page: Page) => page.getByRole('textbox', { name: section })

/** Opens a new report, its first section empty. */
export async function startsReport(page: Page): Promise<void> {
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

/** Fills the section by one paste, a line to a paragraph. */
export async function pastes(page: Page, lines: readonly string[]): Promise<void> {
  await words(page).focus()
  await words(page).evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, lines.join('\n'))
}

/** The letter of a key, so that no two in a row are the same. */
export const letter = (key: number): string => 'abcdefghij'.charAt(key % 10)

/**
 * Milliseconds of script, style and layout that each key costs, until it is painted and `rest` milliseconds
 * are over; the first tenth warms up and is left out.
 */
export async function costsOfKeys(
  page: Page,
  press: (key: number) => Promise<void>,
  keys: number,
  rest = 0,
): Promise<readonly number[]> {
  const meter = await CostMeter.on(page)
  const painted = () =>
    page.evaluate(
      (wait) =>
        new Promise((done) => {
          setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), wait)
        }),
      rest,
    )
  const samples: number[] = []
  for (let key = 0; key < keys; key += 1) {
    await painted()
    samples.push(wholeCost(await meter.of(() => press(key), painted)))
  }
  return samples.slice(keys / 10)
}
