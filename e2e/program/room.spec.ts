/** On the small screen of an office PC nothing is cut off and nothing lies over what is needed next. */
import { expect, type Page, test } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'

/** What is said at a cell that holds no number, shown by F8. */
async function tipAtWrongCell(page: Page) {
  const clerk = await Clerk.withReport(page)
  await clerk.types('applications.new.other-organisation', 'abc')
  await page.keyboard.press('F8')
  const tip = page.locator('.finding-tip')
  await expect(tip).toContainText('不是数字')
  return tip
}

test('what is said at a cell leaves the panel free', async ({ page }) => {
  const tip = await tipAtWrongCell(page)
  const said = await tip.boundingBox()
  const panel = await page.getByRole('tabpanel').boundingBox()
  expect((said?.x ?? 0) + (said?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0)
})

test('what is said at a cell goes along when the preview comes beside it', async ({ page }) => {
  const tip = await tipAtWrongCell(page)
  await page.keyboard.press('F9')
  const preview = page.getByRole('complementary', { name: '版面预览' })
  await expect(preview).toBeVisible()
  const over = async () => {
    const [said, pages] = [await tip.boundingBox(), await preview.boundingBox()]
    return (said?.x ?? 0) + (said?.width ?? 0) - (pages?.x ?? 0)
  }
  await expect.poll(over).toBeLessThanOrEqual(0)
})

test('F8 pressed before the findings have come to be said is not lost', async ({ page }) => {
  const clerk = new Clerk(page)
  const held: (() => void)[] = []
  await page.route('**/finding-tip-*.js', async (route) => {
    await new Promise<void>((go) => held.push(go))
    await route.continue()
  })
  await clerk.arrives()
  await clerk.startsReport(2024, '青石县水利局')
  await clerk.types('applications.new.other-organisation', 'abc')
  await page.keyboard.press('F8')
  await expect.poll(() => held.length).toBe(1)
  for (const go of held) go()
  await expect(page.locator('.finding-tip')).toContainText('不是数字')
})

test('a kept total and its sum are both shown whole', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  await clerk.types('applications.new.person', '1204')
  const total = clerk.field('applications.new.total')
  await total.focus()
  await page.keyboard.press('F2')
  await total.fill('14990')
  await page.keyboard.press('Enter')
  await expect(clerk.cell('applications.new.total')).toContainText('1204')
  await expect(total).toHaveValue('14990')
  expect(
    await total.evaluate((field) => field.scrollWidth - field.clientWidth),
  ).toBeLessThanOrEqual(0)
})
