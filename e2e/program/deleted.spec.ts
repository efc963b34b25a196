/** A report deleted by mistake comes back days later, when the line that undoes it is long gone. */
import { expect, test } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

test('brings back a deleted report after a reload', async ({ page }) => {
  const clerk = await Clerk.arriving(page)
  await expect(page.getByRole('button', { name: /已删除的年报/u })).toHaveCount(0)
  await clerk.startsReport(2024, '青石县水利局')
  await clerk.types('licensing.decisions', '12')
  await clerk.seesSaved()
  await page.getByRole('button', { name: '年报列表' }).click()
  await page.getByRole('row').filter({ hasText: '青石县水利局' }).getByRole('button').last().click()
  await page.getByRole('menuitem', { name: '删除' }).click()
  await expect(page.getByText('已删除青石县水利局2024年年报')).toBeVisible()
  await page.reload()

  await page.getByRole('button', { name: '已删除的年报（1）' }).click()
  const dialog = page.getByRole('dialog', { name: '已删除的年报' })
  await expect(dialog).toContainText('30 天')
  await expect(dialog.getByRole('listitem')).toContainText('删除于 今天')
  await findsNoBarrier(page, 'dialog[open]')
  await dialog.getByRole('button', { name: '恢复青石县水利局2024年年报' }).click()
  await expect(dialog).toContainText('没有已删除的年报')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '打开2024年 青石县水利局' }).click()
  await expect(clerk.field('licensing.decisions')).toHaveValue('12')

  await test.step('is told where it is still open, and brings it back from there', async () => {
    const other = await page.context().newPage()
    await other.goto('./')
    const row = other.getByRole('row').filter({ hasText: '青石县水利局' })
    await row.getByRole('button').last().click()
    await other.getByRole('menuitem', { name: '删除' }).click()
    const news = page.getByRole('alert').filter({ hasText: '这份年报已经删除' })
    await news.getByRole('button', { name: '恢复' }).click()
    await expect(news).toHaveCount(0)
    await expect(row).toHaveCount(1)
  })
})
