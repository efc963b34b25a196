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

const holdsOn = (row: string) => /<w:p>.*?<\/w:p>/su.exec(row)?.[0].includes('<w:keepNext/>')

const headed = (text: string) => ({ kind: 'heading', level: 1, spans: [{ text }] }) as const

const numbered = (one: TableCell): TableCell => ({ ...one, cell: 'some.cell' })

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
    // The signature follows it, so the last row holds on too.
    expect(rows.map(holdsOn)).toEqual([true, true, true])
    const alone = unzipSync(await writeDocx({ ...document, blocks: [table] }))
    const aloneXml = strFromU8(alone['word/document.xml'] ?? new Uint8Array())
    const aloneRows = aloneXml.match(/<w:tr[ >].*?<\/w:tr>/gsu) ?? []
    expect(aloneRows.map(holdsOn)).toEqual([true, true, false])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    const [second = '', third = ''] = rows.slice(1)
    expect(second).toContain('<w:vMerge w:val="restart"/>')
    expect(third).toContain('<w:vMerge w:val="continue"/>')
    const columns = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width))
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(Math.round((156 * 1440) / 25.4))
  })

  it('begins the date two characters further in than the organ, and leaves half a line below a table', async () => {
    const xml = (await parts())('word/document.xml')
    const ends = [...xml.matchAll(/<w:ind w:right="(\d+)"/gu)].map(([, right]) => Number(right))
    // 青石县水利局 is 6 characters of 315 twips; 2025年1月9日 is 3 of them and 6 figures of 155, which meet five times.
    const longer = 3 * 315 + 6 * 155 + 5 * 75 - 6 * 315
    expect(ends).toEqual([2 * 640 + longer, 640])
    expect(xml).toContain(
      '</w:tbl><w:p><w:pPr><w:keepNext/><w:spacing w:after="0" w:before="0" w:line="240" w:lineRule="exact"/>',
    )
  })

  it('fills rows that lack cells, and lets a table that outgrows the page break', async () => {
    const long = '很长的说明'.repeat(60)
    const ragged: Table = {
      ...table,
      rows: [
        [cell(0, 0, '合', [1, 2]), cell(0, 2, '右', [2, 1])],
        [cell(1, 0, '1')],
        ...[2, 3, 4, 5, 6].map((row) => [cell(row, 0, long)]),
      ],
    }
    const files = unzipSync(await writeDocx({ ...document, blocks: [ragged] }))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const rows = xml.match(/<w:tr[ >].*?<\/w:tr>/gsu) ?? []
    expect(rows.map((row) => row.match(/<w:tc>/gu)?.length)).toEqual([2, 3, 3, 3, 3, 3, 3])
    expect(rows[1]?.split('<w:tc>').at(-1)).toContain('<w:vMerge w:val="continue"/>')
    expect(rows.some((row) => row.includes('<w:keepNext/>'))).toBe(false)
  })

  it('sets a long figure so small that it stays in one piece, a very long one in two', async () => {
    const widths = [140, 8, 8]
    const figures = [
      [cell(0, 0, '头'), cell(0, 1, '12345'), { ...cell(0, 2, '1234567890（注）'), note: '注' }],
    ]
    const narrow: Table = { ...table, headRows: 0, widths, rows: figures }
    const files = unzipSync(await writeDocx({ ...document, blocks: [narrow] }))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const tableXml = /<w:tbl>.*<\/w:tbl>/su.exec(xml)?.[0] ?? ''
    const points = [...tableXml.matchAll(/<w:sz w:val="(\d+)"/gu)].map(
      ([, half]) => Number(half) / 2,
    )
    expect(points[0]).toBe(10.5)
    // The note goes below the figure.
    expect(tableXml.match(/<w:p>/gu)).toHaveLength(4)
    // 8 mm less the margins are 17 pt of room; a figure of Times is half as wide as high.
    for (const [index, digits] of [
      [1, 5],
      [2, 5],
    ] as const) {
      expect((points[index] ?? 99) * digits * 0.5).toBeLessThan(17)
      expect((points[index] ?? 0) * digits * 0.5).toBeGreaterThan(12)
    }
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

  it('lets an address break anywhere, and ordinary words not', async () => {
    const texts = ['见www.example.test/2024/report。', '网址example.test，电话0000-5550182']
    const blocks = texts.map((text) => ({ kind: 'paragraph' as const, spans: [{ text }] }))
    const files = unzipSync(await writeDocx({ ...document, titleLines: [], blocks }))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(xml.match(/<w:p>.*?<\/w:p>/gsu)?.map((one) => one.includes('<w:wordWrap'))).toEqual([
      true,
      false,
    ])
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

  it('begins with cover, contents and announcement, the report numbered from 1 behind them', async () => {
    const organs = ['青石县水利局']
    const date = '2025年1月9日'
    const issued: ReportDocument = {
      ...document,
      attachment: '附件',
      front: [
        { kind: 'cover', lines: [{ look: 'title', text: '封面' }], organs, date },
        {
          kind: 'contents',
          lines: [{ look: 'entry', text: '一、总体情况' }],
          organs: [],
          date: null,
        },
        { kind: 'announcement', lines: [{ look: 'organ', text: '公告' }], organs, date },
      ],
    }
    const files = unzipSync(await writeDocx(issued))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(textOf(xml)).toMatch(/^封面.*一、总体情况2公告.*附件青石县水利局2024年/u)
    expect(xml.match(/<w:sectPr>/gu)).toHaveLength(3)
    expect(xml.match(/<w:pgNumType w:start="1"\/>/gu)).toHaveLength(1)
    expect(xml.match(/<w:footerReference /gu)).toHaveLength(2)
    const [, name] = /<w:bookmarkStart w:name="(\w+)" w:id="1"/u.exec(xml) ?? []
    expect(xml).toContain(`w:instr="PAGEREF ${name} \\h"`)
    expect(xml).not.toContain('w:dirty')
    // The grid would give the red name two lines of the body each, and move the attachments overleaf.
    expect(xml).toMatch(/<w:snapToGrid w:val="0"\/><w:spacing [^>]*w:line="900"/u)
    expect(await writeDocx(issued)).toEqual(await writeDocx(issued))
  })

  it('takes any number of organs on the cover, a long name in lines of its own', async () => {
    const organs = [
      ...Array.from({ length: 19 }, (_, at) => `青石县第${at}办公室`),
      '青石回族自治州山南土家族苗族自治县自然资源和规划建设局（县林业和草原局、县测绘局）',
    ]
    const cover = {
      kind: 'cover',
      lines: [{ look: 'title', text: '封面' }],
      organs,
      date: null,
    } as const
    const files = unzipSync(await writeDocx({ ...document, front: [cover] }))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const before = [...xml.matchAll(/w:before="(-?\d+)"/gu)].map(([, twips]) => Number(twips))
    expect(Math.min(...before)).toBe(0)
    const lines = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) => textOf(paragraph))
    expect(lines[20]).not.toContain('草原局')
    expect(lines.slice(20, 22).join('')).toBe(organs.at(-1))
  })

  it('leaves rows of numbers high enough for a pen where they are to be written by hand', async () => {
    const [, ...rows] = table.rows
    const written: Table = {
      ...table,
      writingHeight: 8,
      rows: [[cell(0, 0, '头', [1, 3])], ...rows.map((row) => row.map(numbered))],
    }
    const files = unzipSync(await writeDocx({ ...document, blocks: [written] }))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect([...xml.matchAll(/<w:trHeight w:val="(\d+)"/gu)].map(([, twips]) => twips)).toEqual([
      '310',
      '454',
      '454',
    ])
  })

  it('has no empty line between a table and a heading, which would show at the top of a page', async () => {
    const blocks = [headed('三、收到'), table, headed('四、复议'), table, table]
    const files = unzipSync(await writeDocx({ ...document, blocks }))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const [, below, between, end] = xml
      .split('</w:tbl>')
      .map((rest) => rest.split('<w:tbl>')[0]?.match(/<w:p>.*?<\/w:p>/gsu) ?? [])
    expect(below?.map(textOf)).toEqual(['四、复议'])
    expect(below?.[0]).toContain('w:before="240"')
    // Word joins tables that nothing parts, and ends no file with one.
    expect(between?.map(textOf)).toEqual([''])
    expect(end?.map(textOf)[0]).toBe('')
  })

  it('holds the words of an announcement to its attachments and the signature', async () => {
    const issued: ReportDocument = {
      ...document,
      front: [
        {
          kind: 'announcement',
          lines: [
            { look: 'body', text: '现予公布。' },
            { look: 'space', text: '' },
            { look: 'note', text: '附件：报告' },
          ],
          organs: ['青石县水利局'],
          date: '2025年1月9日',
        },
      ],
    }
    const xml = strFromU8(
      unzipSync(await writeDocx(issued))['word/document.xml'] ?? new Uint8Array(),
    )
    const held = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)]
      .slice(0, 5)
      .map(([paragraph]) => paragraph.includes('<w:keepNext/>'))
    expect(held).toEqual([true, true, true, true, false])
  })

  it('turns the pages of a wide table alone, with the heading right above it', async () => {
    const wide: Table = { ...table, landscape: true, widths: [75, 75, 75] }
    const heading = { kind: 'heading', level: 2, spans: [{ text: '（一）宽表' }] } as const
    const { blocks } = document
    const files = unzipSync(await writeDocx({ ...document, blocks: [heading, wide, ...blocks] }))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect([...xml.matchAll(/w:orient="(\w+)"/gu)].map(([, way]) => way)).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ])
    const [, turned = ''] = xml.split('<w:sectPr>')
    expect(textOf(turned)).toContain('（一）宽表头甲1234')
  })

  it('says in its properties what language, size and spacing it is set in', async () => {
    const read = await parts()
    expect(read('docProps/core.xml')).toContain('<dc:language>zh-CN</dc:language>')
    expect(read('word/settings.xml')).toContain(
      '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    )
    expect(read('word/settings.xml')).toMatch(
      /<w:characterSpacingControl w:val="compressPunctuation"\/><w:compat>/u,
    )
    expect(read('word/styles.xml')).toMatch(
      /"Normal"\/><w:qFormat\/><w:pPr>.*?<w:sz w:val="32"\/>/u,
    )
    expect(read('word/document.xml')).toMatch(/<w:tblLook [^>]*w:firstRow="(?:true|1)"/u)
  })

  it('is the same bytes for the same report', async () => {
    expect(await writeDocx(document)).toEqual(await writeDocx(document))
  })
})
