/** Export: several files together, what stands in the way first, one that fails never holds up the others. */
import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { isShownAlike, pictureSize } from '#document/picture.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { formById } from '#template/forms.ts'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

const name = '青石县水利局2024年政府信息公开工作年度报告'

/** Stands in for the printer: counts the sheets and hears what is on them. */
const listensToPrinter = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {
      const heading = document.querySelector('h1')?.textContent ?? ''
      window.top?.document.body.setAttribute('data-printed', `${document.images.length} ${heading}`)
    }
  })

test('hands over several files as one ZIP, and remembers the choice', async ({ page }) => {
  const clerk = await Clerk.withExample(page)
  const dialog = await clerk.opensExport()
  await expect(dialog.getByText('可以作为正式稿导出')).toBeVisible()
  await findsNoBarrier(page, 'dialog[open]')
  const download = page.waitForEvent('download')
  await clerk.exports(/Word/u, /网页（/u, /片段/u, /表格/u, /纯文本/u, /数据/u)
  const file = await download
  expect(file.suggestedFilename()).toBe(`${name}.zip`)
  const packed = unzipSync(await readFile(await file.path()))
  expect(Object.keys(packed).sort()).toEqual(
    ['.docx', '.html', '.json', '.txt', '.xlsx', '（网页片段）.html'].map((end) => name + end),
  )
  await expect(dialog.getByText(`已导出“${name}.zip”`)).toBeInViewport({ ratio: 1 })

  await test.step('the web page holds its own and is accessible', async () => {
    const html = Buffer.from(packed[`${name}.html`] ?? []).toString()
    const published = await page.context().newPage()
    const asked: string[] = []
    published.on('request', (request) => asked.push(request.url()))
    await published.route('**/published.html', (route) =>
      route.fulfill({ body: html, contentType: 'text/html' }),
    )
    await published.goto('/published.html')
    await expect(published.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(published.getByRole('heading', { level: 2 })).toHaveCount(6)
    await expect(published.getByRole('table')).toHaveCount(3)
    await findsNoBarrier(published)
    expect(asked).toHaveLength(1)
    await published.close()
  })

  await page.reload()
  await clerk.opensExport()
  await expect(dialog.getByRole('checkbox', { name: /表格/u })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: /PDF/u })).not.toBeChecked()

  await test.step('one by one where no ZIP is wanted', async () => {
    await dialog.getByRole('checkbox', { name: /ZIP/u }).uncheck()
    const names: string[] = []
    page.on('download', (one) => names.push(one.suggestedFilename()))
    await clerk.exports(/纯文本/u, /数据/u)
    await expect(dialog.getByText(/已导出/u)).toHaveCount(2)
    await expect.poll(() => names.sort()).toEqual([`${name}.json`, `${name}.txt`])
  })

  await test.step('and asks for at least one format', async () => {
    await clerk.exports()
    await expect(dialog.getByText('请至少选择一种格式')).toBeVisible()
    await findsNoBarrier(page, 'dialog[open]')
  })
})

test('says first what stands in the way, and goes there', async ({ page }) => {
  const clerk = await Clerk.withExample(page)
  await clerk.types('applications.new.person', '99')
  const dialog = await clerk.opensExport()
  const obstacles = dialog.getByRole('region', { name: '导出前请核对' })
  await expect(obstacles.getByText(/标明“草稿”/u)).toBeVisible()
  await expect(dialog.getByText(`文件名：${name}草稿`)).toBeVisible()
  await obstacles.getByRole('button').first().click()
  await expect(dialog).toBeHidden()
  await expect(
    page.getByRole('grid').getByRole('textbox').and(page.locator(':focus')),
  ).toBeVisible()
  await page.getByRole('textbox', { name: '六、其他需要报告的事项' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await clerk.opensExport()
  await expect(obstacles.getByText('还没有写：六、其他需要报告的事项。')).toBeVisible()
})

test('goes from what stands in the way to the words it means', async ({ page }) => {
  const clerk = await Clerk.withExample(page)
  await page.getByRole('textbox', { name: /总体情况/u }).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText('联系人身份证号11010519491231002X。')
  const dialog = await clerk.opensExport()
  await dialog
    .getByRole('button', { name: /身份证|公民身份/u })
    .first()
    .click()
  await expect(dialog).toBeHidden()
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString() ?? ''))
    .toContain('11010519491231002X')
})

test('says that the engine did not load, and writes the others', async ({ page }) => {
  await listensToPrinter(page)
  await page.route(/\.wasm$/u, (route) => route.abort())
  const clerk = await Clerk.withExample(page)
  const dialog = await clerk.opensExport()
  const files = page.waitForEvent('download')
  await clerk.exports(/Word/u, /PDF/u, /纯文本/u)
  await expect(page.getByText(/PDF）没有导出：这个浏览器没能载入排版程序和字体/u)).toBeVisible()
  const packed = unzipSync(await readFile(await (await files).path()))
  expect(Object.keys(packed).sort()).toEqual([`${name}.docx`, `${name}.txt`])
  await findsNoBarrier(page, 'dialog[open]')

  await test.step('offers the browser’s own printing', async () => {
    await page.getByRole('button', { name: '用浏览器打印' }).click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', `0 ${name}`)
    await expect(dialog).toBeHidden()
  })

  await test.step('and sets the PDF once it comes', async () => {
    await page.unroute(/\.wasm$/u)
    await clerk.opensExport()
    const download = page.waitForEvent('download')
    await clerk.exports(/PDF/u)
    expect((await download).suggestedFilename()).toBe(`${name}.pdf`)
  })

  await test.step('and prints the typeset pages in the chosen layout', async () => {
    await dialog.getByRole('combobox').selectOption('blank')
    await dialog.getByRole('button', { name: '打印', exact: true }).click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', /^[1-9] $/u, {
      timeout: 60_000,
    })
    await expect(dialog).toBeHidden()
  })
})

test('stops when cancelled, and hands over nothing', async ({ page }) => {
  // The engine never comes.
  await page.route(/\.wasm$/u, () => {})
  const clerk = await Clerk.withExample(page)
  const dialog = await clerk.opensExport()
  let downloads = 0
  page.on('download', () => (downloads += 1))
  await clerk.exports(/Word/u, /PDF/u)
  await expect(dialog.getByRole('progressbar')).toBeInViewport({ ratio: 1 })
  await findsNoBarrier(page, 'dialog[open]')
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog.getByText('已取消，没有导出文件')).toBeVisible()
  expect(downloads).toBe(0)
})

/** Says in a JPEG that a quarter turn to the right brings it upright, as a telephone does. */
const heldUpright = (src: string): string => {
  const [head = '', held = ''] = src.split(',')
  const bytes = Buffer.from(held, 'base64')
  const turn = 'ffe100224578696600004d4d002a00000008000101120003000000010006000000000000'
  const turned = [bytes.subarray(0, 2), Buffer.from(turn, 'hex'), bytes.subarray(2)]
  return `${head},${Buffer.concat(turned).toString('base64')}`
}

test('draws WebP and turned pictures of the report anew for the Word file', async ({ page }) => {
  const clerk = await Clerk.arriving(page)
  const [webp = '', jpeg = ''] = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 40
    canvas.height = 20
    canvas.getContext('2d')?.fillRect(4, 4, 20, 10)
    return ['image/webp', 'image/jpeg'].map((kind) => canvas.toDataURL(kind))
  })
  expect(webp).toMatch(/^data:image\/webp;/u)
  const pictures = [webp, heldUpright(jpeg)].map(
    (src) =>
      ({
        kind: 'embed',
        indent: 0,
        runs: [],
        embed: { type: 'image', attrs: { alt: '水位图', src } },
      }) as const,
  )
  const overview = [...(exampleReport.prose.overview ?? []), ...pictures]
  const report = { ...exampleReport, prose: { ...exampleReport.prose, overview } }
  const form = formById('2021')
  if (!form) throw new Error('no form')
  await page.getByLabel('打开报告文件', { exact: true }).setInputFiles({
    name: '年报.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeReportFile(report, form)),
  })
  await clerk.opensExport()
  const download = page.waitForEvent('download')
  await clerk.exports(/Word/u)
  const packed = unzipSync(await readFile(await (await download).path()))
  const media = Object.entries(packed).filter(([path]) => path.startsWith('word/media/'))
  expect(new Set(media.map(([path]) => path.split('.').at(-1)))).toEqual(new Set(['jpg', 'png']))
  const [, photograph] = media.find(([path]) => path.endsWith('.jpg')) ?? []
  expect(photograph && pictureSize(photograph)).toEqual({ width: 20, height: 40 })
  expect(photograph && isShownAlike(photograph, 'image/jpeg')).toBe(true)
  expect(Buffer.from(packed['word/document.xml'] ?? []).toString()).toContain('水位图')
})
