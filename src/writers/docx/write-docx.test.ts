/** The Word file read back: every number in its cell, every row as wide as its grid, the same bytes twice. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReportDocument, Table, TableCell } from '#document/document.ts'
import { writeDocx } from './write-docx.ts'

const cell = (
  row: number,
  column: number,
  text: string,
  spans: [number, number] = [1, 1],
): TableCell => ({
  row,
  column,
  rowSpan: spans[0],
  columnSpan: spans[1],
  scope: null,
  upright: false,
  align: 'center',
  spans: [{ text }],
  cell: null,
})

const table: Table = {
  kind: 'table',
  caption: '收到“申请”情况 & 结果',
  columns: 3,
  widths: [52, 52, 52],
  headRows: 1,
  together: true,
  rows: [
    [cell(0, 0, '头', [1, 3])],
    [cell(1, 0, '甲', [2, 1]), cell(1, 1, '12'), cell(1, 2, '34')],
    [cell(2, 1, '56', [1, 2])],
  ],
}

const document: ReportDocument = {
  title: '青石县水利局2024年政府信息公开工作年度报告',
  titleLines: ['青石县水利局', '2024年政府信息公开工作年度报告'],
  author: '青石县水利局',
  year: 2024,
  language: 'zh-CN',
  mark: '草稿',
  date: '2025-01-09',
  blocks: [
    { kind: 'heading', level: 1, spans: [{ text: '一、总体情况' }] },
    { kind: 'paragraph', spans: [{ text: '全年公开', bold: true }, { text: '<信息>12条。' }] },
    table,
    { kind: 'signature', organs: ['青石县水利局'], date: '2025年1月9日' },
  ],
}

const parts = async () => {
  const files = unzipSync(await writeDocx(document))
  return (name: string) => strFromU8(files[name] ?? new Uint8Array())
}

const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join('')

describe('the Word file', () => {
  it('holds each number in its row, and rows as wide as the grid', async () => {
    const xml = (await parts())('word/document.xml')
    const rows = xml.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gsu) ?? []
    expect(rows.map(textOf)).toEqual(['头', '甲1234', '56'])
    for (const row of rows) {
      const cells = row.match(/<w:tc>.*?<\/w:tc>/gsu) ?? []
      const width = cells.reduce(
        (sum, tc) => sum + Number(/<w:gridSpan w:val="(\d+)"/u.exec(tc)?.[1] ?? 1),
        0,
      )
      expect(width).toBe(3)
    }
    expect(xml.match(/<w:gridCol /gu)).toHaveLength(3)
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('w:val="收到“申请”情况 &amp; 结果"')
  })

  it('keeps a table whole: every row but the last holds on to the next by its first cell', async () => {
    const xml = (await parts())('word/document.xml')
    const rows = xml.match(/<w:tr[ >].*?<\/w:tr>/gsu) ?? []
    const holds = rows.map((row) => /<w:p>.*?<\/w:p>/su.exec(row)?.[0].includes('<w:keepNext/>'))
    expect(holds).toEqual([true, true, false])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    const [second = '', third = ''] = rows.slice(1)
    expect(second).toContain('<w:vMerge w:val="restart"/>')
    expect(third).toContain('<w:vMerge w:val="continue"/>')
    const columns = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width))
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(Math.round((156 * 1440) / 25.4))
  })

  it('names the official fonts, the grid of 22 lines and the draft mark', async () => {
    const read = await parts()
    const xml = read('word/document.xml')
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"')
    expect(xml).toContain('w:eastAsia="方正小标宋简体"')
    expect(xml).toContain('w:linePitch="579"')
    for (const header of ['word/header1.xml', 'word/header2.xml']) {
      expect(textOf(read(header))).toBe('草稿')
      expect(read(header)).toMatch(/rotation:315.*<v:textpath [^>]*string="草稿"/u)
    }
    const finished = unzipSync(await writeDocx({ ...document, mark: null }))
    expect(Object.keys(finished).filter((name) => name.includes('header'))).toEqual([])
    expect(read('word/settings.xml')).toContain('evenAndOddHeaders')
    expect(read('docProps/core.xml')).toContain('2025-01-09T00:00:00Z')
  })

  it('leaves out what XML cannot hold, and keeps the last words with the signature', async () => {
    const last = {
      kind: 'paragraph',
      spans: [{ text: '甲\u0000\u000B\uFFFE乙' }],
    } as const
    const signature = { kind: 'signature', organs: ['局'], date: null } as const
    const bytes = await writeDocx({ ...document, title: '年\u0001报', blocks: [last, signature] })
    const part = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
    expect(part('word/document.xml')).toContain('甲乙')
    expect(part('docProps/core.xml')).toContain('年报')
    const [words] = /<w:p>(?:(?!<\/w:p>).)*甲乙/su.exec(part('word/document.xml')) ?? []
    expect(words?.slice(words.lastIndexOf('<w:p>'))).toContain('<w:keepNext/>')
  })

  it('is the same bytes for the same report', async () => {
    expect(await writeDocx(document)).toEqual(await writeDocx(document))
  })
})
