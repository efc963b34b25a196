/** Fonts beside those of every report: rare characters fetched when needed, the office's own where it has them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

test.setTimeout(180_000)

const loading = { timeout: 90_000 }
const fonts = join(import.meta.dirname, '../../fonts')

const writes = async (page: Page, words: string): Promise<Clerk> => {
  const clerk = await Clerk.withExample(page)
  await page.getByRole('textbox', { name: /总体情况/u }).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText(words)
  return clerk
}

test.describe('with the offline worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('a name with rare characters is previewed and exported, also without a network afterwards', async ({
    page,
    context,
  }) => {
    const asked: string[] = []
    context.on('request', (request) => {
      const name = /\/(u[\da-f]{5}b?|tibetan)\.ttf-[\w-]+\.gz$/u.exec(request.url())?.[1]
      if (name !== undefined) asked.push(name)
    })
    const clerk = await writes(page, '联系人张㐂、𠮷某，住𡋾水村。')
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'offline-complete', loading)
    expect(asked).toEqual([])
    await page.getByRole('button', { name: '预览', exact: true }).click()
    const preview = page.getByRole('complementary', { name: '版面预览' })
    await expect(preview.getByRole('region', { name: /^第 1 页/u })).toBeAttached(loading)
    await expect(preview.getByText(/不能显示版面预览/u)).toBeHidden()
    expect([...new Set(asked)].sort()).toEqual(['u03400', 'u20a00', 'u21200'])
    await context.setOffline(true)
    await page.reload()
    const dialog = await clerk.opensExport()
    const download = page.waitForEvent('download', loading)
    await clerk.exports(/PDF/u)
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/u)
    await expect(dialog.getByText(/“㐂𠮷𡋾” 3 个字用生僻字字库/u)).toBeVisible()
  })
})

test('a character in no font stops the PDF, named with its place', async ({ page }) => {
  const clerk = await writes(page, '热线😀开通。')
  const dialog = await clerk.opensExport()
  await clerk.exports(/PDF/u)
  await expect(dialog.getByText(/字库缺 1 个字：“😀”（U\+1F600，见一、总体情况/u)).toBeVisible(
    loading,
  )
})

test('the office’s own fonts are found or chosen, kept, named, and left again', async ({
  page,
}) => {
  const font = await readFile(join(fonts, 'gw-kaif.ttf'))
  await page.route('**/installed-font', (route) => route.fulfill({ body: font }))
  await page.addInitScript(() => {
    Object.assign(window, {
      queryLocalFonts: () =>
        Promise.resolve([
          {
            family: 'FangSong_GB2312',
            fullName: '仿宋_GB2312',
            postscriptName: 'FangSong_GB2312',
            blob: async () => (await fetch('installed-font')).blob(),
          },
        ]),
    })
  })
  const clerk = await Clerk.withExample(page)
  const dialog = await clerk.opensExport()
  await dialog.getByRole('button', { name: '换成本单位字体' }).click()
  const chooser = page.getByRole('dialog', { name: '本单位字体' })
  await chooser.getByRole('button', { name: '在本机查找' }).click()
  await expect(chooser.getByText('已换用“GW KaiF”')).toBeVisible()
  await findsNoBarrier(page, 'dialog[open]')

  await test.step('a file that is no font is refused', async () => {
    await chooser
      .getByLabel('黑体的字体文件')
      .setInputFiles({ name: '说明.ttf', mimeType: 'font/ttf', buffer: Buffer.from('no font') })
    await expect(chooser.getByText('“说明.ttf”不是字体文件')).toBeVisible()
  })

  await test.step('a chosen file stands for its face, and is kept on request', async () => {
    await chooser.getByLabel('黑体的字体文件').setInputFiles(join(fonts, 'gw-hei.ttf'))
    await expect(chooser.getByText('黑体已换用“GW Hei”')).toBeVisible()
    await chooser.getByRole('checkbox', { name: /保存在这个浏览器/u }).check()
    await expect(chooser.getByText('已保存在这个浏览器')).toBeVisible()
    await chooser.getByRole('button', { name: '完成' }).click()
  })

  await page.reload()
  await clerk.opensExport()
  await expect(dialog.getByText('PDF、OFD 字体：本单位的GW KaiF、GW Hei')).toBeVisible()
  const download = page.waitForEvent('download', loading)
  await clerk.exports(/PDF/u)
  await download
  await expect(
    dialog.getByText(/PDF 字体：仿宋用“GW KaiF”；黑体用“GW Hei”；小标宋、楷体用自带字体/u),
  ).toBeVisible()

  await dialog.getByRole('button', { name: '换成本单位字体' }).click()
  await chooser.getByRole('button', { name: '黑体换回自带字体' }).click()
  await expect(chooser.getByText('黑体已换回自带字体')).toBeVisible()
})
