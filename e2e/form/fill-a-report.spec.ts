/** A clerk fills table 3 by keyboard, makes a mistake, loses power in mid-cell, and mends it. */
import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

/** One row by its six applicant columns; the total is the product's to make. */
const rows: readonly string[][] = [
  ['3', '1', '0', '0', '0', '0'],
  ['0', '0', '0', '0', '0', '0'],
]

test('fills, breaks, reloads and mends a table', async ({ page }) => {
  const clerk = await Clerk.withReport(page, 2020)
  await clerk.field('applications.new.person').focus()
  for (const row of rows) {
    for (const figure of row) {
      await page.keyboard.type(figure)
      // Past the total, which comes by itself, to the next row.
      await page.keyboard.press('Tab')
    }
  }
  await expect(clerk.field('applications.granted.person')).toBeFocused()
  await expect(clerk.field('applications.new.total')).toHaveValue('4')

  await test.step('fills the rest with 0 and answers eight queries', async () => {
    await page.keyboard.press('Alt+8')
    await clerk.types('applications.withheld.administrative-query.person', '3')
    await clerk.types('applications.withheld.administrative-query.enterprise', '1')
    await expect(clerk.findings()).toHaveCount(0)
  })

  await test.step('breaks one cell and sees every cell that takes part', async () => {
    await clerk.types('applications.granted.person', '2')
    await expect(clerk.findings()).not.toHaveCount(0)
    await clerk.findings().first().click()
    for (const cell of ['new', 'carried-in', 'closed', 'carried-out'])
      await expect(clerk.cell(`applications.${cell}.person`)).toHaveAttribute('data-part', 'true')
  })

  await test.step('loses power in the middle of a cell', async () => {
    await clerk.field('applications.granted.person').focus()
    await page.keyboard.type('17')
    await expect(clerk.findings().filter({ hasText: '第三项总计 20' })).toHaveCount(1)
    await page.reload()
    await expect(clerk.field('applications.granted.person')).toHaveValue('17')
    await expect(clerk.field('applications.granted.person')).toBeFocused()
    await expect(clerk.field('applications.new.person')).toHaveValue('3')
  })

  await test.step('mends it and sees it saved', async () => {
    // The text is still being typed, as it was; it is written over.
    await clerk.field('applications.granted.person').fill('0')
    await page.keyboard.press('Enter')
    await expect(clerk.findings()).toHaveCount(0)
    await clerk.seesSaved()
  })
})

test('a figure still being typed is filled around, saved and printed', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  await clerk.field('licensing.decisions').focus()
  await page.keyboard.type('12')
  await page.keyboard.press('Alt+8')
  await expect(clerk.field('penalties.decisions')).toHaveValue('0')
  await expect(clerk.field('licensing.decisions')).toHaveValue('12')
  await clerk.field('penalties.decisions').focus()
  await page.keyboard.type('77')
  const saving = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const saved = await readFile(await (await saving).path(), 'utf8')
  expect(JSON.parse(saved)).toMatchObject({ cells: { 'penalties.decisions': 77 } })
})

test('takes back a cell and finds it again', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  await clerk.types('licensing.decisions', '12')
  await clerk.types('penalties.decisions', '5')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(clerk.field('penalties.decisions')).toHaveValue('')
  await expect(clerk.field('licensing.decisions')).toHaveValue('12')
  await page.getByRole('button', { name: '重做' }).click()
  await expect(clerk.field('penalties.decisions')).toHaveValue('5')
})

test('says what is wrong with letters, negatives, decimals and huge numbers', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  for (const [text, why] of [
    ['abc', '不是数字'],
    ['-3', '负数'],
    ['1.5', '有小数'],
    ['99999999999999999999', '过大'],
  ] as const) {
    await clerk.types('licensing.decisions', text)
    await expect(clerk.findings().filter({ hasText: why })).toHaveCount(1)
    await expect(clerk.field('licensing.decisions')).toHaveValue(text)
  }
})

test('writes a narrative that is there after a reload', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  const words = page.getByRole('textbox', { name: '六、其他需要报告的事项' })
  await words.click()
  await page.keyboard.type('无其他需要报告的事项。')
  await clerk.seesSaved()
  await page.reload()
  await expect(words).toContainText('无其他需要报告的事项。')
})

test('two tabs see each other’s cells', async ({ page, context }) => {
  const clerk = await Clerk.withReport(page)
  await clerk.types('licensing.decisions', '12')
  await clerk.seesSaved()
  const second = new Clerk(await context.newPage())
  await second.page.goto(page.url())
  await expect(second.field('licensing.decisions')).toHaveValue('12')
  await second.types('penalties.decisions', '7')
  await expect(clerk.field('penalties.decisions')).toHaveValue('7')
})

test('the example opens without an error and every page is accessible', async ({ page }) => {
  const clerk = await Clerk.arriving(page)
  await findsNoBarrier(page)
  await clerk.opensExample()
  await expect(page.getByText('没有错误')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '一、总体情况' })).toBeVisible()
  await findsNoBarrier(page)
})

test('exports a Word file named after the organ', async ({ page }) => {
  const clerk = await Clerk.withExample(page)
  await clerk.opensExport()
  const download = page.waitForEvent('download')
  await clerk.exports(/Word/u)
  expect((await download).suggestedFilename()).toBe(
    '青石县水利局2024年政府信息公开工作年度报告.docx',
  )
})

test('sets a PDF and an OFD in the browser under the strict policy', async ({ page }) => {
  const clerk = await Clerk.withExample(page)
  await clerk.opensExport()
  const download = page.waitForEvent('download')
  await clerk.exports(/PDF/u)
  const file = await download
  expect(file.suggestedFilename()).toBe('青石县水利局2024年政府信息公开工作年度报告.pdf')
  const bytes = await readFile(await file.path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(100_000)

  const second = page.waitForEvent('download')
  await clerk.exports(/OFD/u)
  const ofd = await second
  expect(ofd.suggestedFilename()).toBe('青石县水利局2024年政府信息公开工作年度报告.ofd')
  const pages = await readFile(await ofd.path())
  expect(pages.includes('Doc_0/Pages/Page_3/Content.xml')).toBe(true)
})

test('stops a PDF whose fonts lack a character and names it; Word still goes', async ({ page }) => {
  const clerk = await Clerk.withReport(page, 2024, '🌊县财政局')
  await clerk.opensExport()
  await clerk.exports(/PDF/u)
  await expect(
    page.getByText(/没有导出：字库缺 1 个字：“🌊”（U\+1F30A，见标题「🌊县财政局」/u),
  ).toBeVisible()
  const download = page.waitForEvent('download')
  await clerk.exports(/Word/u)
  expect((await download).suggestedFilename()).toMatch(/^🌊县财政局.*\.docx$/u)
})

test('refuses a broken report file in words, and keeps the list', async ({ page }) => {
  await Clerk.arriving(page)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '坏文件.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"nianbao-report/1","form":"2021","ye'),
    })
  await expect(page.getByRole('alert')).toContainText('坏文件.json')
})
