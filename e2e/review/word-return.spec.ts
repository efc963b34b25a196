/** A reviewer who stays in Word: the report goes out with remarks and proposals, and what was done there comes home. */
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { findsNoBarrier } from '#e2e/people/inspector.ts'
import { Reviewer } from '#e2e/people/reviewer.ts'

const person = 'applications.new.person'

/** Rewrites the body of a Word file as Word does when a hand changes it there. */
const inWord = (file: Uint8Array, change: (body: string) => string): Uint8Array => {
  const parts = unzipSync(file)
  const path = 'word/document.xml'
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) })
}

/** A tracked change of words is accepted: the struck go, the new stay. */
const accepts =
  (struck: string, put: string) =>
  (body: string): string => {
    const change = new RegExp(
      `<w:del [^>]*>(?:(?!</w:del>).)*>${struck}<(?:(?!</w:del>).)*</w:del><w:ins [^>]*>((?:(?!</w:ins>).)*>${put}<(?:(?!</w:ins>).)*)</w:ins>`,
      'u',
    )
    if (!change.test(body)) throw new Error(`no such change: ${struck} to ${put}`)
    return body.replace(change, '$1')
  }

/** The other way: the struck stay, the new go. */
const refuses =
  (struck: string, put: string) =>
  (body: string): string => {
    const change = new RegExp(
      `<w:del [^>]*>((?:(?!</w:del>).)*>${struck}<(?:(?!</w:del>).)*)</w:del><w:ins [^>]*>(?:(?!</w:ins>).)*>${put}<(?:(?!</w:ins>).)*</w:ins>`,
      'u',
    )
    if (!change.test(body)) throw new Error(`no such change: ${struck} to ${put}`)
    return body.replace(change, (_, kept: string) => kept.replaceAll('w:delText', 'w:t'))
  }

const writesAfter =
  (words: string, more: string) =>
  (body: string): string => {
    if (!body.includes(`>${words}</w:t></w:r>`)) throw new Error(`no such words: ${words}`)
    return body.replace(
      `>${words}</w:t></w:r>`,
      `>${words}</w:t></w:r><w:ins w:id="901" w:author="周处长" w:date="2025-01-20T09:30:00Z"><w:r><w:t>${more}</w:t></w:r></w:ins>`,
    )
  }

test('what was accepted, refused and written in Word is offered, taken and kept', async ({
  page,
}) => {
  const clerk = new Reviewer(page)
  await clerk.arrives()
  await clerk.startsReport(2024, '青石县水利局')
  await clerk.types(person, '3')
  await clerk.writes('problems', '培训不够经常，公开不够及时，解读形式单一。')
  await clerk.is('王芳', '初审')
  await clerk.selects('problems', '不够经常')
  await clerk.suggests('次数偏少')
  await clerk.selects('problems', '不够及时')
  await clerk.suggests('有待加快')
  await clerk.selects('problems', '解读形式')
  await clerk.remarks('说明有哪些形式')

  const dialog = await clerk.opensExport()
  await dialog.getByRole('checkbox', { name: /带批注和修改建议/u }).check()
  const download = page.waitForEvent('download')
  await clerk.exports(/Word/u)
  const file = await download
  expect(file.suggestedFilename()).toContain('（带批注）.docx')
  await page.keyboard.press('Escape')
  const returned = inWord(new Uint8Array(await readFile(await file.path())), (body) =>
    [
      accepts('不够经常', '次数偏少'),
      refuses('不够及时', '有待加快'),
      writesAfter('单一。', '基层意见听取不多。'),
    ].reduce((now, change) => change(now), body),
  )

  await clerk.opensPanel(/^批注/u)
  await page.getByRole('button', { name: '收回 Word 审阅文件' }).click()
  const taking = page.getByRole('dialog', { name: '收回 Word 审阅文件' })
  const chooser = page.waitForEvent('filechooser')
  await taking.getByRole('button', { name: '选择文件' }).click()
  await (await chooser).setFiles({ name: '王芳.docx', mimeType: '', buffer: Buffer.from(returned) })
  const decided = taking.getByRole('group', { name: /已接受或拒绝/u })
  await expect(decided.getByRole('checkbox')).toHaveCount(2)
  await expect(decided).toContainText('采纳王芳的建议：“不够经常”改为“次数偏少”')
  await expect(decided).toContainText('不采纳王芳的建议：“不够及时”改为“有待加快”')
  await expect(taking).toContainText('基层意见听取不多。')
  await findsNoBarrier(page, 'dialog[open]')
  await taking.getByRole('button', { name: '收下 3 条' }).click()

  const words = page.locator('#section-problems .prose')
  await expect(words).toHaveText('培训次数偏少，公开不够及时，解读形式单一。')
  await expect(clerk.card('基层意见听取不多。')).toContainText('周处长')
  await expect(clerk.card('说明有哪些形式')).toHaveCount(1)
  await clerk.seesSaved()
  await page.reload()
  await expect(words).toHaveText('培训次数偏少，公开不够及时，解读形式单一。')

  await test.step('the same file again brings nothing new', async () => {
    await clerk.opensPanel(/^批注/u)
    await page.getByRole('button', { name: '收回 Word 审阅文件' }).click()
    const again = page.waitForEvent('filechooser')
    await taking.getByRole('button', { name: '选择文件' }).click()
    await (await again).setFiles({ name: '王芳.docx', mimeType: '', buffer: Buffer.from(returned) })
    await expect(taking.getByText(/没有新的批注、修订/u)).toBeVisible()
  })

  await test.step('a file of another report is refused', async () => {
    await taking.getByLabel('审核人交回的文件').setInputFiles({
      name: '别的.docx',
      mimeType: '',
      buffer: Buffer.from('不是 Word 文件'),
    })
    await expect(taking.getByRole('alert')).toContainText('不能读入“别的.docx”')
  })
})
