/** Export where the typesetting engine cannot come: it is said, and the other files still go. */
import { expect, test } from '@playwright/test'
import { Clerk } from './people/clerk.ts'

test.use({ serviceWorkers: 'block' })

test('says that the engine did not load, and writes Word and text', async ({ page }) => {
  await page.route(/\.wasm$/u, (route) => route.abort())
  const clerk = new Clerk(page)
  await clerk.arrives()
  await page.getByRole('button', { name: /示例/u }).first().click()
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('button', { name: /PDF/u }).click()
  await expect(page.getByText(/没有导出：这个浏览器没能载入排版程序和字体/u)).toBeVisible()
  for (const [format, ending] of [
    [/Word/u, /\.docx$/u],
    [/TXT/u, /\.txt$/u],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: format }).click()
    expect((await download).suggestedFilename()).toMatch(ending)
  }

  await test.step('offers the browser’s own printing', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.getByRole('button', { name: /PDF/u }).click()
    await page.getByRole('button', { name: '用浏览器打印' }).click()
    await expect(page.locator('body[data-printed]')).toBeAttached()
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.getByRole('button', { name: '导出', exact: true }).click()
  })

  await test.step('and sets the PDF once it comes', async () => {
    await page.unroute(/\.wasm$/u)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: /PDF/u }).click()
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/u)
  })
})
