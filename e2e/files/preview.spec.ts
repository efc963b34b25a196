/** 版面预览: the pages as printed, beside the form, in step with it, and the way from each to the other. */
import { expect, type Locator, test, type Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'
import { Spreadsheet } from '#e2e/people/spreadsheet.ts'

const loading = { timeout: 90_000 }

const opensPreview = async (page: Page) => {
  const clerk = await Clerk.withExample(page)
  await clerk.field('applications.new.person').focus()
  await page.keyboard.press('F9')
  const preview = page.getByRole('complementary', { name: '版面预览' })
  await expect(preview.getByRole('region', { name: /^第 1 页/u })).toBeAttached(loading)
  return { clerk, preview }
}

/** Stands in for the printer: counts the sheets and hears what is on them. */
const listensToPrinter = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {
      const pictures = document.images.length
      const heading = document.querySelector('h1')?.textContent ?? ''
      window.top?.document.body.setAttribute('data-printed', `${pictures} ${heading}`)
    }
  })

test('leads from cell to page and back', async ({ page }) => {
  await listensToPrinter(page)
  const engines: string[] = []
  page.on('worker', (worker) => {
    if (worker.url().includes('preview-worker')) engines.push(worker.url())
  })
  const { clerk, preview } = await opensPreview(page)
  const here = preview.locator('[aria-current="location"]')
  await expect(here).toHaveAccessibleName(/自然人/u)
  await expect(here).toBeInViewport()
  const sheet = preview
    .getByRole('region')
    .filter({ has: page.locator('[aria-current="location"]') })
  await expect(preview.getByText(/^[23] \/ 4 页$/u)).toBeVisible()
  await expect(sheet.locator('canvas')).toHaveAttribute('data-turn', /\d/u)
  await findsNoBarrier(page)

  await test.step('on a wide screen too', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 })
    await expect(here).toBeInViewport()
    await findsNoBarrier(page)
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  await test.step('a change is set and drawn again', async () => {
    const canvas = sheet.locator('canvas')
    const before = Number(await canvas.getAttribute('data-turn'))
    await page.keyboard.type('77')
    await expect
      .poll(async () => Number(await canvas.getAttribute('data-turn')), loading)
      .toBeGreaterThan(before)
  })

  await test.step('a press on a place goes to its field', async () => {
    const legal = preview.getByRole('button', { name: /科研机构/u }).first()
    const name = await legal.getAttribute('aria-label')
    await legal.click()
    await expect(page.locator('.official-grid input:focus')).toHaveAccessibleName(
      new RegExp(name?.split(/[，：·]/u)[0] ?? '', 'u'),
    )
    await expect(here).toHaveAccessibleName(name ?? '')
  })

  await test.step('and to the words', async () => {
    await preview
      .getByRole('button', { name: /总体情况，第 2 段/u })
      .first()
      .click()
    await expect(page.getByRole('textbox', { name: /总体情况/u })).toBeFocused()
    await expect(here.first()).toHaveAccessibleName(/总体情况，第 2 段/u)
  })

  await test.step('printing prints these pages', async () => {
    await preview.getByRole('button', { name: '打印' }).click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', '4 ', loading)
  })

  await test.step('zoom, page list, and closing', async () => {
    const first = preview.getByRole('region', { name: /^第 1 页/u })
    const fit = (await first.boundingBox())?.width ?? 0
    await preview.getByRole('button', { name: '放大' }).click()
    await expect.poll(async () => (await first.boundingBox())?.width ?? 0).toBeGreaterThan(fit)
    await preview.getByRole('button', { name: '适合宽度' }).click()
    await preview.getByRole('button', { name: '显示缩略图' }).click()
    await preview.getByRole('button', { name: '转到第 4 页' }).click()
    await expect(preview.getByText(/^[34] \/ 4 页$/u)).toBeVisible()
    await page.setViewportSize({ width: 1366, height: 420 })
    await first.scrollIntoViewIfNeeded()
    await expect(preview.getByRole('button', { name: '转到第 1 页' })).toBeInViewport()
    await preview.getByRole('region', { name: /^第 4 页/u }).scrollIntoViewIfNeeded()
    await expect(preview.getByRole('button', { name: '转到第 4 页' })).toBeInViewport()
    await page.setViewportSize({ width: 1366, height: 768 })
    await findsNoBarrier(page, 'aside')
    await page.keyboard.press('F9')
    await expect(preview).toBeHidden()
  })
  await test.step('title and signature lead to the details', async () => {
    for (const [place, field] of [
      ['标题', /标题/u],
      ['落款', /成文日期/u],
    ] as const) {
      await page.keyboard.press('F9')
      await preview.getByRole('button', { name: place, exact: true }).click(loading)
      await expect(
        page.getByRole('textbox', { name: field }).and(page.locator(':focus')),
      ).toBeVisible()
    }
  })
  await test.step('an open engine is not started again', () => {
    expect(engines).toHaveLength(1)
  })
  await clerk.seesSaved()
})

test('without the engine it says so, and prints the web page', async ({ page }) => {
  await listensToPrinter(page)
  await page.route(/\.wasm/u, (route) => route.abort())
  await Clerk.withExample(page)
  await page.getByRole('button', { name: '预览', exact: true }).click()
  const preview = page.getByRole('complementary', { name: '版面预览' })
  await expect(preview.getByText(/没能载入排版程序和字体/u)).toBeVisible(loading)
  await findsNoBarrier(page, 'aside')
  await preview.getByRole('button', { name: '打印' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', /^0 .*青石县水利局/u)
})

test('a sheet for a wide table lies in the preview and comes upright out of the printer', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    window.print = () => {
      const upright = [...document.images].filter((one) => one.naturalHeight > one.naturalWidth)
      window.top?.document.body.setAttribute(
        'data-printed',
        `${upright.length} of ${document.images.length}`,
      )
    }
  })
  await Clerk.withExample(page)
  await page.getByRole('textbox', { name: '六、其他需要报告的事项' }).click()
  await page.keyboard.press('Control+End')
  const columns = Array.from({ length: 14 }, (_, at) => `指标${at + 1}`)
  await new Spreadsheet(context).copiesFromExcel([columns, columns.map((_, at) => String(at * 3))])
  await page.keyboard.press('Control+v')
  await page.keyboard.press('F9')
  const preview = page.getByRole('complementary', { name: '版面预览' })
  const sheets = preview.getByRole('region')
  await expect(sheets.first()).toBeAttached(loading)
  const shapes = await sheets.evaluateAll((all) =>
    all.map((one) => (one.clientWidth > one.clientHeight ? 'lies' : 'stands')),
  )
  expect(shapes.filter((shape) => shape === 'lies')).toHaveLength(1)
  const lying = sheets.nth(shapes.indexOf('lies'))
  await lying.scrollIntoViewIfNeeded()
  const [sheet, row] = await Promise.all([
    lying.boundingBox(),
    lying.getByRole('button').first().boundingBox(),
  ])
  if (!sheet || !row) throw new Error('nothing is drawn')
  // The table fills 225 of 297 mm.
  expect(row.width / sheet.width).toBeCloseTo(225 / 297, 2)
  await expect
    .poll(() =>
      lying
        .locator('canvas')
        .evaluate((drawn) => (drawn instanceof HTMLCanvasElement ? drawn.width / drawn.height : 0)),
    )
    .toBeCloseTo(297 / 210, 1)
  await preview.getByRole('button', { name: '打印' }).click()
  const all = String(shapes.length)
  await expect(page.locator('body')).toHaveAttribute('data-printed', `${all} of ${all}`, loading)
})

/** How much black is on a drawn page. */
const inkOn = (canvas: Locator) =>
  canvas.evaluate((drawn) => {
    if (!(drawn instanceof HTMLCanvasElement) || drawn.dataset['turn'] === undefined) return 0
    const context = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d')
    context?.drawImage(drawn, 0, 0)
    let ink = 0
    const picture = context?.getImageData(0, 0, drawn.width, drawn.height)
    for (const part of picture?.data ?? []) ink += 255 - part
    return ink
  })

test('bold words are bolder in the preview too', async ({ page }) => {
  const { preview } = await opensPreview(page)
  await page.getByRole('textbox', { name: /总体情况/u }).click()
  await page.keyboard.press('Control+a')
  const sheet = preview.getByRole('region', { name: /^第 1 页/u })
  await expect(sheet.locator('[aria-current="location"]')).toBeInViewport()
  const canvas = sheet.locator('canvas')
  await expect(canvas).toHaveAttribute('data-turn', /\d/u, loading)
  const plain = await inkOn(canvas)
  await page.keyboard.press('Control+b')
  await expect.poll(async () => inkOn(canvas), loading).toBeGreaterThan(plain * 1.05)
})
