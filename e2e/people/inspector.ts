/** Who looks for what keeps people out: no rule of accessibility may be broken. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Goes through all of a page, or the part of it that is new. The page judges itself and answers with what
 * is broken: carrying out all that was looked at, as is done for frames of other sites, took six times as long.
 */
export async function findsNoBarrier(page: Page, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  expect(violations, part).toEqual([])
}
