/** What the program says of itself: a new version, drafts taken over by a newer one, a new day. */
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { publish } from '#e2e/people/publisher.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

/** A newer version of the program, in another tab, takes the drafts over. */
const takesOver = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('nianbao', 99)
        opening.addEventListener('error', () => reject(new Error(opening.error?.message)))
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve()
        })
      }),
  )

test('a form whose drafts a newer version took over is locked, and says so', async ({
  page,
  context,
}) => {
  const clerk = await Clerk.withReport(page)
  await clerk.types('licensing.decisions', '12')
  await clerk.field('penalties.decisions').focus()
  await page.keyboard.type('5')

  const newer = await context.newPage()
  await newer.goto('./icon.svg')
  await takesOver(newer)

  const news = page.getByRole('alert')
  await expect(news).toContainText('只能查看')
  await expect(news.getByRole('button', { name: '存为文件' })).toBeVisible()
  await expect(clerk.field('licensing.decisions')).toHaveAttribute('readonly')
  await clerk.field('licensing.decisions').focus()
  await page.keyboard.type('7')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Alt+8')
  await expect(clerk.field('licensing.decisions')).toHaveValue('12')
  await expect(clerk.field('coercion.decisions')).toHaveValue('')
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled()
  await expect(page.getByRole('textbox', { name: '一、总体情况' })).toHaveCount(0)
  await findsNoBarrier(page)

  await page.getByRole('button', { name: '年报列表' }).click()
  await expect(page.getByRole('alert')).toContainText('只能查看')
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('更新版本')
})

test('a browser that keeps nothing is said at once, not after the work', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
  })
  const clerk = await Clerk.arriving(page)
  await expect(page.getByRole('alert')).toContainText('浏览器不允许本页保存数据')
  await clerk.opensExample()
  await expect(page.getByRole('alert').filter({ hasText: '没有保存到本机' })).toBeVisible()
})

test('a full disk is said, leaving asks first, and the edit is saved once there is room', async ({
  page,
}) => {
  const clerk = await Clerk.withReport(page)
  await clerk.types('licensing.decisions', '12')
  await clerk.seesSaved()
  await page.evaluate(() => {
    const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put')
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    window.addEventListener('room', () => Object.assign(IDBObjectStore.prototype, { put }))
  })
  await clerk.types('penalties.decisions', '5')
  const news = page.getByRole('alert')
  await expect(news).toContainText('磁盘已满')
  await expect(page.getByText('没有保存成功')).toBeVisible()

  const download = page.waitForEvent('download')
  await news.getByRole('button', { name: '存为文件' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.json$/u)

  const asked = page.waitForEvent('dialog')
  const leaving = page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await leaving

  await page.evaluate(() => window.dispatchEvent(new Event('room')))
  await expect(news).toHaveCount(0, { timeout: 30_000 })
  await clerk.seesSaved()
  await page.reload()
  await expect(clerk.field('penalties.decisions')).toHaveValue('5')
})

test('a file let go over the form does not take its place', async ({ page }) => {
  await Clerk.withReport(page)
  const kept = await page.getByRole('main', { name: '年度报告' }).evaluate((sheet) => {
    const data = new DataTransfer()
    data.items.add(new File(['{}'], '年报.json', { type: 'application/json' }))
    return ['dragover', 'drop'].map(
      (type) =>
        !sheet.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }),
        ),
    )
  })
  expect(kept).toEqual([true, true])
})

test.describe('with the offline worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('says what works without a network', async ({ page }) => {
    await Clerk.arriving(page)
    await expect(page.getByText('可离线使用')).toBeVisible({ timeout: 60_000 })
  })

  test('a new version is let in by the clerk and loses nothing', async ({ page }) => {
    const product = await publish()
    const html = page.locator('html')
    try {
      await page.goto(product.address)
      const clerk = new Clerk(page)
      await expect(html).toHaveAttribute('data-offline', /./u, { timeout: 30_000 })
      await clerk.startsReport(2024, '青石县水利局')
      await clerk.types('licensing.decisions', '12')
      await clerk.seesSaved()
      product.publishNext()
      await page.reload()
      const news = page.getByRole('status').filter({ hasText: '有新版本' })
      await expect(news).toBeVisible({ timeout: 30_000 })
      await clerk.field('penalties.decisions').focus()
      await page.keyboard.type('5')
      await news.getByRole('button', { name: '重新载入' }).click()
      await expect(html).toHaveAttribute('data-edition', 'next')
      await expect(clerk.field('licensing.decisions')).toHaveValue('12')
      await expect(clerk.field('penalties.decisions')).toHaveValue('5')
      await expect(news).toHaveCount(0)
    } finally {
      product.close()
    }
  })
})

test('the list knows when a new day has begun', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-01-23T23:58:00+08:00') })
  const clerk = await Clerk.withReport(page, 2025)
  await clerk.types('licensing.decisions', '12')
  await clerk.seesSaved()
  await page.getByRole('button', { name: '年报列表' }).click()
  await expect(page.getByRole('row').filter({ hasText: '青石县水利局' })).toContainText(
    '今天 23:58',
  )
  await page.clock.fastForward('03:00')
  await expect(page.getByRole('row').filter({ hasText: '青石县水利局' })).toContainText(
    '昨天 23:58',
  )
})
