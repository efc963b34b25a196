/** Remarks and proposals in the Word file: comments, answers, tracked changes, and a file without them left bare. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { DocumentMargin } from '#document/document-margin.ts'
import type { ReportDocument } from '#document/document.ts'
import { writeDocx } from './write-docx.ts'

const document: ReportDocument = {
  title: '青石县水利局2024年政府信息公开工作年度报告',
  titleLines: ['青石县水利局', '2024年政府信息公开工作年度报告'],
  author: '青石县水利局',
  year: 2024,
  language: 'zh-CN',
  mark: null,
  date: '2025-01-09',
  blocks: [
    { kind: 'heading', level: 1, spans: [{ text: '一、总体情况' }] },
    { kind: 'paragraph', spans: [{ text: '全年公开', bold: true }, { text: '信息𡋾12条。' }] },
  ],
}
const at = Date.UTC(2025, 0, 6, 2, 30, 0)
const margin: DocumentMargin = {
  names: ['overview', 'overview_0'],
  remarks: [
    {
      by: '王审核',
      at,
      place: { on: 'block', block: 1, from: 2, to: 6 },
      text: '出处<请写明>\n另附',
      answers: [{ by: '', at: at + 1000, text: '已写明' }],
    },
    { by: '王审核', at, place: { on: 'title' }, text: '全文', answers: [] },
  ],
  proposals: [
    { by: '赵保密', at, place: { on: 'block', block: 1, from: 2, to: 7 }, text: '新\n话' },
  ],
}
const partsOf = async (written: ReportDocument) => {
  const files = unzipSync(await writeDocx(written))
  return (name: string) => strFromU8(files[name] ?? new Uint8Array())
}

describe('a Word file with a margin', () => {
  it('has comments with their hands, the time on the wall, and answers below what they answer', async () => {
    const read = await partsOf({ ...document, margin })
    const comments = read('word/comments.xml')
    expect(comments).toContain('w:author="王审核" w:date="2025-01-06T10:30:00Z"')
    expect(comments).toContain('w:author="未署名" w:date="2025-01-06T10:30:01Z"')
    expect(comments).toContain('出处&lt;请写明&gt;')
    expect(read('word/commentsExtended.xml')).toMatch(/w15:paraIdParent/u)
    const xml = read('word/document.xml')
    for (const id of [0, 1, 2])
      for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
        expect(xml.split(`<w:${mark} w:id="${id}"/>`)).toHaveLength(2)
  })
  it('strikes out whole characters of every look, numbers each change, and tracks what follows', async () => {
    const read = await partsOf({ ...document, margin })
    const xml = read('word/document.xml')
    const struck = [...xml.matchAll(/<w:delText[^>]*>([^<]*)</gu)].map(([, text]) => text)
    expect(struck.join('')).toBe('公开信息𡋾')
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(3)
    expect(read('word/settings.xml')).toContain('<w:trackRevisions')
    expect(xml).toContain('w:name="_nb_overview_0"')
    expect(read('customXml/item1.xml')).toContain('>全年公开信息𡋾12条。</words>')
  })
  it('is the same bytes each time; without a margin nothing of it is there', async () => {
    expect(await writeDocx({ ...document, margin })).toEqual(
      await writeDocx({ ...document, margin }),
    )
    const files = unzipSync(await writeDocx(document))
    expect(Object.keys(files).filter((name) => /customXml|commentsExtended/u.test(name))).toEqual(
      [],
    )
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).not.toContain('_nb_')
    expect(strFromU8(files['word/settings.xml'] ?? new Uint8Array())).not.toContain(
      'trackRevisions',
    )
  })
})
