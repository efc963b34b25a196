/** A part of the program does not come, or breaks: the clerk is told what to do, the rest of the page stays, nothing is lost. */
import { expect, type Page, test } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

const person = 'applications.new.person'

const opensReport = async (page: Page): Promise<Clerk> => {
  const clerk = await Clerk.withReport(page)
  await clerk.types(person, '3')
  await clerk.seesSaved()
  return clerk
}

test('a dialog that does not come leaves the form as it is', async ({ page }) => {
  const clerk = await opensReport(page)
  await page.route('**/export-dialog-*', (route) => route.abort())
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const news = page.getByRole('dialog', { name: '这一部分没有载入' })
  await expect(news).toContainText('已填的内容都已保存在本机')
  await findsNoBarrier(page)
  await news.getByRole('button', { name: '关闭', exact: true }).last().click()
  await clerk.types(person, '5')
  await expect(clerk.field(person)).toHaveValue('5')
  await clerk.seesSaved()
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await news.getByRole('button', { name: '关闭', exact: true }).last().click()
  await page.unroute('**/export-dialog-*')
  await page.reload()
  await expect(clerk.field(person)).toHaveValue('5')
  await expect(await clerk.opensExport()).toBeVisible()
})

test('an editor that breaks is told once, its words stay readable, and so does a page', async ({
  page,
}) => {
  const clerk = await opensReport(page)
  await page.route('**/narrative-editor-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("编辑程序损坏")' }),
  )
  await page.reload()
  const news = page.getByRole('dialog', { name: '这一部分出错了，没能显示' })
  await expect(news).toContainText('编辑程序损坏')
  await page.keyboard.press('Escape')
  await expect(news).toHaveCount(0)
  await expect(clerk.field(person)).toHaveValue('3')

  await page.route('**/check-sheet-page-*.js', (route) => route.abort())
  await page.getByRole('button', { name: '核查表' }).click()
  const whole = page.getByRole('alert')
  await expect(whole).toContainText('这一部分没有载入')
  await findsNoBarrier(page)
  await whole.getByRole('button', { name: '年报列表' }).click()
  await expect(page.getByRole('button', { name: /打开2024年/u })).toBeVisible()
})

test('a panel and a dialog that do not come leave the others as they are', async ({ page }) => {
  await page.route(/\/(?:cell-panel|submit-dialog)-[^/]*\.js$/u, (route) => route.abort())
  const clerk = await opensReport(page)
  const news = page.getByRole('dialog', { name: '这一部分没有载入' })
  await expect(news).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: '单元格' }).click()
  await expect(news).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /^核查/u }).click()
  await expect(page.getByRole('button', { name: '核查表' })).toBeVisible()
  await page.getByRole('button', { name: '审核事项' }).click()
  await page.getByRole('menuitem', { name: /本机身份/u }).click()
  await expect(page.getByRole('dialog', { name: '本机身份' })).toBeVisible()
  await page.keyboard.press('Escape')
  await clerk.types(person, '6')
  await clerk.seesSaved()
})

test('what judges the words does not come: the form is filled in all the same, and nothing is sent unjudged', async ({
  page,
}) => {
  const clerk = await opensReport(page)
  await page.route('**/judge-*.js', (route) => route.abort())
  await page.reload()
  const news = page.getByRole('dialog', { name: '这一部分没有载入' })
  await expect(news).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('正文还没有核查')).toBeVisible()
  await clerk.types(person, '-4')
  await expect(page.getByRole('button', { name: /“-4”是负数/u }).first()).toBeVisible()
  await clerk.seesSaved()
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await expect(news).toBeVisible()
  await expect(page.getByRole('dialog', { name: '导出' })).toHaveCount(0)
})

test('an example that does not come is told, and comes once however often it is asked for', async ({
  page,
}) => {
  const clerk = new Clerk(page)
  await page.route('**/example-2021-*.js', (route) => route.abort())
  await clerk.arrives()
  const example = page.getByRole('button', { name: '打开示例年报' })
  await example.click()
  await expect(page.getByRole('dialog', { name: '这一部分没有载入' })).toBeVisible()
  await page.unroute('**/example-2021-*.js')
  await page.reload()
  await example.dblclick()
  await page.getByRole('button', { name: '年报列表' }).click()
  await expect(page.getByRole('button', { name: /打开2024年/u })).toHaveCount(1)
})
