/** Pictures and small tables within the words: put in, changed, taken back, printed. */
import { Buffer } from 'node:buffer'
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'
import { Spreadsheet } from '#e2e/people/spreadsheet.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const section = '一、总体情况'
const words = (page: Page) => page.getByRole('textbox', { name: section })
const button = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: `${section}：格式` }).getByRole('button', { name })

async function starts(page: Page): Promise<Clerk> {
  const clerk = await Clerk.withReport(page)
  await words(page).click()
  await page.keyboard.type('前文。')
  return clerk
}

/** A JPEG as a telephone makes it, with the place it was taken at. */
const photo = (page: Page, times = 1): Promise<Buffer> =>
  page
    .evaluate(async (larger) => {
      const canvas = document.createElement('canvas')
      canvas.width = 900 * larger
      canvas.height = 500 * larger
      const pen = canvas.getContext('2d')
      if (pen) {
        pen.fillStyle = '#8fb3d9'
        pen.fillRect(0, 0, canvas.width, canvas.height)
      }
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'))
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]
    }, times)
    .then((bytes) => {
      const place = Buffer.from('Exif\0\0GPS 30.12345,120.54321')
      const head = Buffer.from([0xff, 0xe1, 0, place.length + 2])
      return Buffer.concat([
        Buffer.from(bytes.slice(0, 2)),
        head,
        place,
        Buffer.from(bytes.slice(2)),
      ])
    })

test('a picture is put in with what it shows, changed, and tells nothing of the camera', async ({
  page,
}) => {
  await starts(page)
  await button(page, '插入图片').click()
  const dialog = page.getByRole('dialog', { name: '插入图片' })
  const file = dialog.getByLabel('选择图片文件')
  await file.setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no picture'),
  })
  await expect(dialog.getByRole('alert')).toContainText('打不开这个图片：文件可能已损坏')
  // So that the browser hears of the same file once it was mended.
  await expect(file).toHaveValue('')
  const taken = await photo(page)
  expect(taken.includes('GPS')).toBe(true)
  await file.setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: taken })
  await expect(dialog.getByRole('img')).toBeVisible()
  await dialog.getByRole('button', { name: '插入' }).click()
  await expect(dialog).toContainText('请写一句说明')
  await findsNoBarrier(page, 'dialog[open]')
  await dialog.getByLabel('图片说明').fill('政务服务大厅公开专区')
  await dialog.getByLabel('一半').check()
  await dialog.getByRole('button', { name: '插入' }).click()
  const picture = words(page).getByRole('img', { name: '政务服务大厅公开专区' })
  await expect(picture).toBeVisible()
  const [drawn, line] = await Promise.all([
    picture.boundingBox(),
    words(page).locator('figure').boundingBox(),
  ])
  if (!drawn || !line) throw new Error('nothing is drawn')
  expect(drawn.width / line.width).toBeCloseTo(0.5, 1)
  expect(drawn.x - line.x).toBeCloseTo(line.width / 4, -1)
  const src = (await picture.getAttribute('src')) ?? ''
  expect(Buffer.from(src.split(',')[1] ?? '', 'base64').includes('GPS')).toBe(false)
  await expect(words(page)).toBeFocused()
  await page.keyboard.type('后文。')
  await expect(words(page)).toContainText(/前文。[\s\S]*后文。/u)

  await words(page).getByRole('button', { name: '修改' }).click()
  const change = page.getByRole('dialog', { name: '修改图片' })
  await expect(change.getByLabel('一半')).toBeChecked()
  await change.getByLabel('图片说明').fill('公开专区')
  await page.keyboard.press('Enter')
  await expect(words(page).getByRole('img', { name: '公开专区' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(picture).toBeVisible()
})

test('of two pictures chosen one after the other the second stands, however large the first', async ({
  page,
}) => {
  await starts(page)
  await button(page, '插入图片').click()
  const dialog = page.getByRole('dialog', { name: '插入图片' })
  const file = dialog.locator('input[type=file]')
  const [large, small] = [await photo(page, 9), await photo(page)]
  await file.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: large })
  await file.setInputFiles({ name: 'b.jpg', mimeType: 'image/jpeg', buffer: small })
  const picture = dialog.getByRole('img')
  await expect(picture).toBeVisible()
  await expect(dialog.getByRole('button', { name: '插入' })).toBeEnabled()
  // Time enough for the large one to come after it.
  await page.waitForTimeout(1500)
  expect(await picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(900)
})

test('Enter in the caption puts the picture in once, and asks for no other', async ({ page }) => {
  await starts(page)
  await button(page, '插入图片').press('Enter')
  const dialog = page.getByRole('dialog', { name: '插入图片' })
  const buffer = await photo(page)
  await dialog
    .getByLabel('选择图片文件')
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
  await expect(dialog.getByRole('img')).toBeVisible()
  await dialog.getByLabel('图片说明').fill('公开专栏')
  await page.keyboard.press('Enter')
  await expect(words(page).getByRole('img', { name: '公开专栏' })).toBeVisible()
  await expect(words(page)).toBeFocused()
  await expect(dialog).toHaveCount(0)
})

test('a new small table leaves out the rows and columns nobody filled', async ({ page }) => {
  await starts(page)
  await button(page, '插入表格').press('Enter')
  const dialog = page.getByRole('dialog', { name: '插入表格' })
  await dialog.getByLabel('第 1 行第 1 格').fill('渠道')
  await dialog.getByLabel('第 1 行第 2 格').fill('条数')
  await dialog.getByLabel('第 2 行第 2 格').fill('31')
  await dialog.getByRole('button', { name: '插入' }).click()
  const table = words(page).getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['渠道', '条数'])
  await expect(table.getByRole('row')).toHaveCount(2)
})

test('a small table is written, filled from a spreadsheet, changed by keyboard and kept', async ({
  page,
  context,
}) => {
  const clerk = await starts(page)
  await button(page, '插入表格').click()
  const dialog = page.getByRole('dialog', { name: '插入表格' })
  await expect(dialog.getByLabel('第 1 行第 1 格')).toBeFocused()
  await expect(dialog.getByRole('button', { name: '插入' })).toBeDisabled()
  await new Spreadsheet(context).copiesFromExcel([
    ['渠道', '条数', '占比'],
    ['门户网站', '310', '75%'],
    ['政务新媒体', '102', '25%'],
    ['合计', '412', '100%'],
  ])
  await dialog.getByLabel('第 1 行第 1 格').focus()
  await page.keyboard.press('Control+v')
  await expect(dialog.getByLabel('第 4 行第 2 格')).toHaveValue('412')
  await findsNoBarrier(page, 'dialog[open]')
  await dialog.getByRole('button', { name: '插入' }).click()
  const table = words(page).getByRole('table')
  await expect(table.getByRole('columnheader', { name: '渠道' })).toBeVisible()
  await expect(table.getByRole('cell', { name: '310' })).toBeVisible()

  // Back over the table by keyboard, and into it.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('F2')
  const change = page.getByRole('dialog', { name: '修改表格' })
  await change.getByLabel('第 2 行第 2 格').fill('311')
  await change.getByRole('button', { name: '删除本列' }).click()
  await change.getByRole('button', { name: '改好' }).click()
  await expect(table.getByRole('cell', { name: '75%' })).toBeVisible()
  await expect(table.getByRole('cell', { name: '310' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(table.getByRole('cell', { name: '310' })).toBeVisible()
  await clerk.seesSaved()
  await page.reload()
  await expect(words(page).getByRole('cell', { name: '310' })).toBeVisible()
})
