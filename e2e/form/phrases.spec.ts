/** An office has words of its own: it lists them, and every report is judged by them from then on. */
import { expect, test } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

test('judges by the list the office wrote, also after a reload', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  await page.getByRole('textbox', { name: '一、总体情况' }).click()
  await page.keyboard.type('信息公开处做为牵头单位，公开其它信息。')
  const hints = page.getByRole('region', { name: '提示' })
  await expect(hints.getByRole('button', { name: /“其它”应为“其他”/u })).toBeVisible()

  await clerk.opensPanel(/报告信息/u)
  await page.getByRole('button', { name: '本单位用词表' }).click()
  const dialog = page.getByRole('dialog', { name: '本单位用词表' })
  const field = dialog.getByRole('textbox')
  await expect(field).toBeFocused()
  await page.keyboard.type('乱写一行')
  await expect(dialog).toContainText('第1行“乱写一行”不是“错误写法 → 正确写法”')
  await findsNoBarrier(page, 'dialog[open]')
  await field.fill('信息公开处 → 政务公开处\n其它 -> 其它')
  await expect(dialog).toContainText('本单位 1 条，停用 1 条')
  await dialog.getByRole('button', { name: '保存并重新核查' }).click()

  await clerk.opensPanel(/核查/u)
  const own = hints.getByRole('button', { name: /“信息公开处”应为“政务公开处”/u })
  await expect(own).toBeVisible()
  await expect(hints.getByRole('button', { name: /“其它”/u })).toHaveCount(0)
  await clerk.seesSaved()
  await page.reload()
  await expect(own).toBeVisible()
})
