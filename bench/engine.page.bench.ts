/**
 * From F9 to the first pages in a browser that has never started the engine, and in the same browser
 * opened again: it keeps the program and what it has made of it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, test } from '@playwright/test'
import { printMachine } from './measure.ts'

test.setTimeout(600_000)

/** Milliseconds in which a browser has put away what it made of the program. */
const putAway = 5000
const figures = 6

test('the engine in a browser that has had it before', async ({ baseURL }, { project }) => {
  printMachine()
  const folder = await mkdtemp(join(tmpdir(), 'engine-'))
  for (const which of ['First opening', 'Second opening', 'Third opening']) {
    const { launchOptions, viewport } = project.use
    const browser = await chromium.launchPersistentContext(folder, {
      ...launchOptions,
      viewport: viewport ?? null,
    })
    const page = await browser.newPage()
    await page.goto(baseURL ?? '')
    await page.getByRole('button', { name: /示例/u }).first().click()
    const field = page.locator('[id="cell-applications.new.person"]')
    await field.focus()
    if (which === 'First opening') await page.waitForTimeout(3 * putAway)
    const before = performance.now()
    await page.keyboard.press('F9')
    const drawn = page.locator('canvas[data-turn]').first()
    await drawn.waitFor({ state: 'attached', timeout: 90_000 })
    const opened = performance.now() - before
    const keys: number[] = []
    for (let figure = 1; figure <= figures; figure += 1) {
      const turn = Number(await drawn.getAttribute('data-turn'))
      const pressed = performance.now()
      await page.keyboard.press(String(figure))
      await page.waitForFunction(
        (last) =>
          Number(document.querySelector('canvas[data-turn]')?.getAttribute('data-turn')) > last,
        turn,
      )
      keys.push(Math.round(performance.now() - pressed))
    }
    console.log(`${which}: pages after ${Math.round(opened)} ms, keys ${keys.join(', ')} ms`)
    await page.waitForTimeout(putAway)
    await browser.close()
  }
  await rm(folder, { recursive: true })
})
