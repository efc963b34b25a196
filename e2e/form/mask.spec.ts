/** Personal data all through a report: seen before and after, hidden in one step, taken back in one. */
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

const words = (page: Page, name: string) => page.getByRole('textbox', { name })

test('hides personal data in words and notes as one step, sparing what is none', async ({
  page,
}) => {
  const clerk = await Clerk.withReport(page)
  const begin = page.getByRole('button', { name: '遮盖个人信息' })
  await expect(begin).toHaveCount(0)
  await words(page, '一、总体情况').click()
  await page.keyboard.type('申请人王小川（13900001111）来电。')
  await words(page, '六、其他需要报告的事项').click()
  await page.keyboard.type('请拨13900002222，或者13900001111。')
  await clerk.types('licensing.decisions', '12')
  await clerk.field('licensing.decisions').focus()
  await clerk.opensPanel(/单元格/u)
  await page.getByLabel(/^附注/u).fill('经办13900003333')
  await clerk.opensPanel(/核查/u)

  await begin.click()
  const dialog = page.getByRole('dialog', { name: '遮盖个人信息' })
  await expect(dialog.getByRole('row', { name: /13900001111/u })).toContainText('139****1111')
  await expect(dialog.getByRole('row', { name: /13900001111/u })).toContainText(
    '一、总体情况；六、其他需要报告的事项',
  )
  await expect(dialog.getByRole('row', { name: /13900003333/u })).toContainText(
    '附注：「行政许可」',
  )
  await expect(dialog.getByRole('button', { name: '遮盖 5 处' })).toBeFocused()
  await findsNoBarrier(page, 'dialog[open]')
  await dialog.getByRole('checkbox', { name: '遮盖13900002222' }).uncheck()
  await dialog.getByRole('button', { name: '遮盖 4 处' }).click()

  await expect(words(page, '一、总体情况')).toHaveText('申请人王某某（139****1111）来电。')
  await expect(words(page, '六、其他需要报告的事项')).toHaveText(
    '请拨13900002222，或者139****1111。',
  )
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(words(page, '一、总体情况')).toHaveText('申请人王小川（13900001111）来电。')
  await expect(words(page, '六、其他需要报告的事项')).toHaveText(
    '请拨13900002222，或者13900001111。',
  )
  await page.getByRole('button', { name: '重做' }).click()
  await expect(words(page, '一、总体情况')).toHaveText('申请人王某某（139****1111）来电。')
})

test('leaves the keyboard in the panel once nothing is left to hide', async ({ page }) => {
  await Clerk.withReport(page)
  await words(page, '一、总体情况').click()
  await page.keyboard.type('申请人来电13900001111。')
  const begin = page.getByRole('button', { name: '遮盖个人信息' })
  await begin.press('Enter')
  await expect(page.getByRole('button', { name: '遮盖 1 处' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(begin).toHaveCount(0)
  await expect(words(page, '一、总体情况')).toHaveText('申请人来电139****1111。')
  await expect(page.locator('.findings')).toBeFocused()
})
