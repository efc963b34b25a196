/** Every screen and dialog for those who cannot see it, and at the size of an old office screen. */
import { expect, test } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

test('list, menu and dialogs', async ({ page }) => {
  const clerk = await Clerk.arriving(page)
  await page.getByRole('button', { name: '新建年报' }).first().click()
  const dialog = page.getByRole('dialog', { name: '新建年报' })
  await dialog.getByRole('button', { name: '开始编制' }).click()
  await expect(dialog.getByText('请选择机关类别')).toBeVisible()
  await findsNoBarrier(page)
  await dialog.getByLabel(/机关全称/u).fill('青石')
  await dialog.getByRole('button', { name: '开始编制' }).click()
  await expect(dialog.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await clerk.opensExample()
  await expect(page.getByText('没有错误')).toBeVisible()
  await page.getByRole('button', { name: '年报列表' }).click()
  await page.getByRole('button', { name: /的操作/u }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await findsNoBarrier(page)
  await page.getByRole('menuitem', { name: '修改标题' }).click()
  await expect(page.getByRole('dialog', { name: /标题/u })).toBeVisible()
  await findsNoBarrier(page)
})

test('form, panels and export', async ({ page }) => {
  const clerk = await Clerk.withExample(page)
  await expect(page.getByText('没有错误')).toBeVisible()
  await clerk.types('applications.new.person', '99')
  await clerk.findings().first().click()
  await findsNoBarrier(page)
  await clerk.opensPanel(/单元格/u)
  await clerk.field('applications.granted.total').focus()
  await expect(page.getByRole('region', { name: '总计的由来' })).toBeVisible()
  await findsNoBarrier(page, '.side')
  await clerk.opensPanel(/报告信息/u)
  await expect(page.getByRole('tabpanel').getByLabel('机关全称')).toBeVisible()
  await findsNoBarrier(page, '.side')
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await expect(page.getByRole('dialog', { name: '导出' })).toBeVisible()
  await findsNoBarrier(page, 'dialog[open]')
})

for (const year of [2024, 2020]) {
  test(`the tables of ${year} fit an old screen without scrolling sideways`, async ({ page }) => {
    await Clerk.withReport(page, year)
    const grids = page.getByRole('grid')
    await expect(grids).toHaveCount(3)
    const desk = await page.getByRole('main', { name: '年度报告' }).boundingBox()
    for (const grid of await grids.all()) {
      const box = await grid.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(desk?.x ?? 0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
        (desk?.x ?? 0) + (desk?.width ?? 0),
      )
    }
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('th, td')]
        .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
        .map((cell) => cell.textContent),
    )
    expect(cut).toEqual([])
  })
}
