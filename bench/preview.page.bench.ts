/**
 * The preview after one changed cell: from the key to the page drawn anew, beside the pages set
 * beside the form. The rest after a key, in which more keys may come, is part of it.
 */
import { expect, test } from '@playwright/test'
import { printAgainst, printMachine } from './measure.ts'

test.use({ serviceWorkers: 'block' })
test.setTimeout(240_000)

const digits = 4
const rounds = 9 * digits

test('the preview after one changed cell', async ({ page }) => {
  printMachine()
  await page.goto('./')
  await page.getByRole('button', { name: /示例/u }).first().click()
  const field = page.locator('[id="cell-applications.new.person"]')
  await field.focus()
  await page.keyboard.press('F9')
  const preview = page.getByRole('complementary', { name: '版面预览' })
  const sheet = preview
    .getByRole('region')
    .filter({ has: page.locator('[aria-current="location"]') })
  const canvas = sheet.locator('canvas')
  await expect(canvas).toHaveAttribute('data-turn', /\d/u, { timeout: 90_000 })
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await field.focus()
    if (round % digits === 0) await field.selectText()
    else await page.keyboard.press('End')
    await canvas.evaluate((element) => {
      let pressed = 0
      document.addEventListener('keydown', () => (pressed = performance.now()), {
        once: true,
        capture: true,
      })
      new MutationObserver((_, observer) => {
        observer.disconnect()
        element.dataset['took'] = String(performance.now() - pressed)
      }).observe(element, { attributes: true, attributeFilter: ['data-turn'] })
      delete element.dataset['took']
    })
    // A figure of up to four digits, never one that was set before.
    await page.keyboard.press(String(1 + (((round % digits) + Math.floor(round / digits)) % 9)))
    await expect(canvas).toHaveAttribute('data-took', /\d/u)
    times.push(Number(await canvas.getAttribute('data-took')))
    // What still runs for other pages is not for the next key.
    await page.waitForTimeout(150)
  }
  printAgainst('Key in a cell to its page drawn anew', times.slice(3), 100)
})
