/** Who looks for what keeps people out: no rule of accessibility may be broken. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Goes through all of a page, or the part of it that is new: the tables alone take seconds. */
export async function findsNoBarrier(page: Page, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()
  expect(violations, part).toEqual([])
}
