/**
 * A key in twenty pages of words that raise two hundred findings: what it costs at once, and what it costs
 * in all until the list and the underlines say what is true again. The same for a figure in a table.
 */
import { expect, type Page, test } from '@playwright/test'
import { printAgainst, printMachine } from './measure.ts'

test.use({ trace: 'off', serviceWorkers: 'block' })
test.setTimeout(240_000)

const budget = 10
const keys = 40
const section = '一、总体情况'
/** Some 600 characters a page; a warning and two hints a paragraph. */
const calm =
  '本机关全年主动公开政府信息，办理依申请公开，规范信息管理，办好网站专栏，开展业务培训。'
const marked = '截止12月31日，全年新收政府信息公开申请5件。其它事项照旧。'
const paragraphs = 67

const words = (page: Page) => page.getByRole('textbox', { name: section })

async function starts(page: Page): Promise<void> {
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
  const lines = Array.from({ length: paragraphs }, () => calm.repeat(3) + marked)
  await words(page).focus()
  await words(page).evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, lines.join('\n'))
  await page.locator('[id="cell-applications.new.person"]').focus()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await page.locator('[id="cell-applications.new.person"]').focus()
  await page.keyboard.press('Alt+0')
  await expect.poll(() => page.locator('.finding').count()).toBeGreaterThanOrEqual(200)
}

/** Milliseconds of script, style and layout of each key, until `rest` milliseconds after it. */
async function costs(page: Page, press: (key: number) => Promise<void>, rest: number) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
    return 1000 * (of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration'))
  }
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
    const before = await spent()
    await press(key)
    await painted()
    samples.push((await spent()) - before)
  }
  return samples.slice(keys / 10)
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
  const letter = (key: number) => page.keyboard.press('abcdefghij'.charAt(key % 10))
  printAgainst('a key in the words, at once', await costs(page, letter, 0), budget)
  printAgainst('a key in the words, and all that follows', await costs(page, letter, 600), budget)
  await page.locator('[id="cell-applications.new.person"]').focus()
  const digit = async (key: number) => {
    await page.keyboard.press(String(1 + (key % 9)))
    if (key % 3 === 2) {
      await page.keyboard.press('Enter')
      await page.locator('[id="cell-applications.new.person"]').focus()
    }
  }
  printAgainst('a key in a table, at once', await costs(page, digit, 0), budget)
  printAgainst('a key in a table, and all that follows', await costs(page, digit, 600), budget)
})
