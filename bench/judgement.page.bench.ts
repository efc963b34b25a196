/**
 * A key in twenty pages of words that raise two hundred findings: what it costs at once, and what it costs
 * in all until the list and the underlines say what is true again. The same for a figure in a table.
 */
import { expect, type Page, test } from '@playwright/test'
import { printAgainst, printMachine } from './measure.ts'
import { costsOfKeys, letter, pastes, startsReport, words } from './written-section.ts'

test.use({ trace: 'off', serviceWorkers: 'block' })
test.setTimeout(240_000)

const budget = 10
const keys = 40
/** Some 600 characters a page; a warning and two hints a paragraph. */
const calm =
  '本机关全年主动公开政府信息，办理依申请公开，规范信息管理，办好网站专栏，开展业务培训。'
const marked = '截止12月31日，全年新收政府信息公开申请5件。其它事项照旧。'
const paragraphs = 67

async function starts(page: Page): Promise<void> {
  await startsReport(page)
  const lines = Array.from({ length: paragraphs }, () => calm.repeat(3) + marked)
  await pastes(page, lines)
  await page.locator('[id="cell-applications.new.person"]').focus()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await page.locator('[id="cell-applications.new.person"]').focus()
  await page.keyboard.press('Alt+0')
  await expect.poll(() => page.locator('.finding').count()).toBeGreaterThanOrEqual(200)
}

test('types among two hundred findings', async ({ page }) => {
  printMachine()
  await starts(page)
  console.log(
    `${await words(page).evaluate((editor) => editor.textContent.length)} characters, ` +
      `${await page.locator('.finding').count()} findings`,
  )
  await words(page)
    .locator('> *')
    .nth(30)
    .evaluate((block) => {
      block.scrollIntoView({ block: 'center' })
      const text = block.firstChild
      if (text instanceof Text) getSelection()?.collapse(text, 20)
    })
  const write = (key: number) => page.keyboard.press(letter(key))
  const costs = async (press: (key: number) => Promise<void>, rest: number) =>
    costsOfKeys(page, press, keys, rest)
  printAgainst('a key in the words, at once', await costs(write, 0), budget)
  printAgainst('a key in the words, and all that follows', await costs(write, 600), budget)
  await page.locator('[id="cell-applications.new.person"]').focus()
  /** A figure of three digits, kept and come back to, key by key. */
  const digit = (key: number) => {
    const turn = key % 5
    if (turn === 3) return page.keyboard.press('Enter')
    return page.keyboard.press(turn === 4 ? 'ArrowUp' : String(1 + (key % 9)))
  }
  printAgainst('a key in a table, at once', await costs(digit, 0), budget)
  printAgainst('a key in a table, and all that follows', await costs(digit, 600), budget)
})
