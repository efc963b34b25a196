/** What one key costs the page: script, style and layout from the key to the next frame, by Chromium's own counters. */
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'

export interface Cost {
  readonly script: number
  readonly style: number
  readonly layout: number
}

export const wholeCost = ({ script, style, layout }: Cost): number => script + style + layout

/** Reads the counters around an act; milliseconds. */
export class CostMeter {
  readonly #page: Page
  readonly #session: CDPSession

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  static async on(page: Page): Promise<CostMeter> {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'timeTicks' })
    return new CostMeter(page, session)
  }

  /** The cost of a key, until the frame after it has been drawn. */
  async ofKey(key: string): Promise<Cost> {
    return this.of(
      () => this.#page.keyboard.press(key),
      () => this.#frame(),
    )
  }

  /** The cost of an act, until `settle` says that what it does is done. */
  async of(act: () => Promise<void>, settle: () => Promise<unknown>): Promise<Cost> {
    const before = await this.#read()
    await act()
    await settle()
    const after = await this.#read()
    return {
      script: after.script - before.script,
      style: after.style - before.style,
      layout: after.layout - before.layout,
    }
  }

  async #frame(): Promise<void> {
    await this.#session.send('Runtime.evaluate', {
      expression: 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))',
      awaitPromise: true,
    })
  }

  async #read(): Promise<Cost> {
    const { metrics } = await this.#session.send('Performance.getMetrics')
    const of = (name: string) => 1000 * (metrics.find((one) => one.name === name)?.value ?? 0)
    return {
      script: of('ScriptDuration'),
      style: of('RecalcStyleDuration'),
      layout: of('LayoutDuration'),
    }
  }
}

/** Hands out the pages of the benches beside the product, at the product's own origin. */
export async function serveBenchPages(page: Page): Promise<void> {
  await page.route('**/bench/**', (route) => {
    const path = new URL(route.request().url()).pathname.split('/bench/')[1] ?? ''
    return route.fulfill({ path: join(import.meta.dirname, '../.cache/bench-pages', path) })
  })
}
