/** Word files read back: our own, other programs' tables, and whatever merges a random table may have. */
import {
  Document,
  Packer,
  Paragraph,
  Table as WordTable,
  TableCell as WordCell,
  TableRow,
  type FileChild,
} from 'docx'
import * as fc from 'fast-check'
import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cutAtRandom, type Cut } from '#readers/ooxml/cut-at-random.ts'
import type { Source } from '#readers/source.ts'
import { readDocx } from './read-docx.ts'

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const package2006 = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office2006 = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const wordFile = (
  body: string,
  parts: Readonly<Record<string, string>> = {},
  namespace = transitional,
): Uint8Array => {
  const root = (name: string, inner: string) =>
    `<w:${name} xmlns:w="${namespace}">${inner}</w:${name}>`
  const relations = Object.keys(parts)
    .filter((name) => name.endsWith('.xml'))
    .map(
      (name) =>
        `<Relationship Id="r-${name}" Type="${office2006}/${name.slice(0, -4)}" Target="${name}"/>`,
    )
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${package2006}"><Relationship Id="r1" Type="${office2006}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${package2006}">${relations.join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="urn:a"><w:body>${body}</w:body></w:document>`,
    ),
  }
  for (const [name, inner] of Object.entries(parts))
    files[`word/${name}`] = strToU8(root(name.slice(0, -4), inner))
  return zipSync(files)
}

const p = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
const listLevel = (at: number, format: string, pattern: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
const item = (text: string, at: number) =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="7"/></w:numPr>`)
const tc = (text: string, properties = '') =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`
const tr = (cells: string, properties = '') =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const begins = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'

const sourceOf = (bytes: Uint8Array): Source => {
  const reading = readDocx(bytes)
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.source
}
const rowsOf = (source: Source) => source.lines.flatMap(({ cells }) => (cells ? [cells] : []))
const wordsOf = (source: Source) => source.lines.flatMap(({ cells, text }) => (cells ? [] : [text]))
const read = (body: string, parts = {}, namespace = transitional) =>
  sourceOf(wordFile(body, parts, namespace))

describe('the words of a Word file', () => {
  it('keep bold words apart and take headings from outline levels and style names', () => {
    const source = read(
      `${p('总体', '<w:pStyle w:val="a1"/>')}${p('分项', '<w:pStyle w:val="a2"/>')}${p('直接', '<w:outlineLvl w:val="2"/>')}` +
        '<w:p><w:r><w:t xml:space="preserve">　　全年</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>公开</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>12条。</w:t></w:r></w:p>',
      {
        'styles.xml':
          '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style>' +
          '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="我的"/><w:basedOn w:val="h"/></w:style>' +
          '<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="标题 2"/><w:basedOn w:val="a2"/></w:style>',
      },
    )
    expect(source.lines.map(({ text, level }) => [text, level])).toEqual([
      ['总体', 1],
      ['分项', 2],
      ['直接', 3],
      ['全年公开12条。', undefined],
    ])
    expect(source.lines[3]?.runs).toEqual([
      { text: '全年' },
      { text: '公开', bold: true },
      { text: '12条。' },
    ])
  })

  it('carry the marks of automatic lists', () => {
    const source = read(
      [item('甲', 0), item('子', 1), item('丑', 1), item('乙', 0), item('寅', 1)].join(''),
      {
        'numbering.xml': `<w:abstractNum w:abstractNumId="3">${listLevel(0, 'chineseCounting', '%1、')}${listLevel(1, 'decimal', '（%2）')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>`,
      },
    )
    expect(wordsOf(source)).toEqual(['一、甲', '（1）子', '（2）丑', '二、乙', '（1）寅'])
  })

  it('are items of a list where it has bullets, by their depth, or a style of that name', () => {
    const { lines } = read(
      `${item('甲', 0)}${item('子', 1)}${p('1. 乙', '<w:pStyle w:val="n"/>')}${p('丙')}`,
      {
        'numbering.xml': `<w:abstractNum w:abstractNumId="3">${listLevel(0, 'decimal', '%1.')}${listLevel(1, 'bullet', '')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>`,
        'styles.xml':
          '<w:style w:type="paragraph" w:styleId="n"><w:name w:val="List Number 2"/></w:style>',
      },
    )
    expect(lines.map(({ text, item: found }) => [text, found])).toEqual([
      ['1.甲', undefined],
      ['子', { depth: 1, mark: '•' }],
      ['1. 乙', { depth: 1 }],
      ['丙', undefined],
    ])
  })

  it('are those that remain once all changes are accepted', () => {
    const source = read(
      '<w:p><w:r><w:t>收到</w:t></w:r><w:del><w:r><w:delText>11</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:r><w:t>件</w:t></w:r></w:p>' +
        '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>' +
        p('后半'),
    )
    expect(wordsOf(source)).toEqual(['收到12件', '前半后半'])
    expect(source.remarks.join()).toContain('修订')
  })

  it('stand once where a text box is written twice for old programs, and inside content controls', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const source = read(
      `<w:sdt><w:sdtContent>${p('控件内')}</w:sdtContent></w:sdt><w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('红头')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('红头')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    )
    expect(wordsOf(source)).toEqual(['控件内', '红头'])
  })

  it('tell the clerk what was not read', () => {
    const source = read(
      `<w:p><w:r><w:drawing><a:blip/></w:drawing><w:footnoteReference/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r></w:p><w:altChunk/>${p('总体情况……1', '<w:pStyle w:val="t"/>')}`,
      { 'styles.xml': '<w:style w:styleId="t"><w:name w:val="toc 1"/></w:style>' },
    )
    expect(source.lines).toEqual([])
    for (const word of ['1张图片', '1处脚注', '1处隐藏', '目录', '1个其他文件'])
      expect(source.remarks.join()).toContain(word)
  })

  it('split at line breaks, and are then no whole paragraph any more', () => {
    const source = read('<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>')
    expect(source.lines.map(({ text, whole }) => [text, whole])).toEqual([
      ['上', undefined],
      ['下', undefined],
    ])
  })
})

describe('the tables of a Word file', () => {
  const merged = [
    ['项目', '数'],
    ['合计', '甲', '12'],
    ['乙', '34'],
  ]
  it('list a merged cell once, in the row where it begins', () => {
    const rows = tbl(
      tr(tc('项目', span(2)) + tc('数')),
      tr(tc('合计', begins) + tc('甲') + tc('12')),
      tr(tc('', goesOn) + tc('乙') + tc('34')),
    )
    expect(rowsOf(read(rows))).toEqual(merged)
    const iso = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    expect(rowsOf(read(rows, {}, iso))).toEqual(merged)
  })
  it('know the old way of merging to the right', () => {
    const rows = tbl(
      tr(tc('项目', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('数')),
      tr(tc('合计', begins) + tc('甲') + tc('12')),
      tr(tc('', goesOn) + tc('乙') + tc('34')),
    )
    expect(rowsOf(read(rows))).toEqual(merged)
  })
  it('keep rows in content controls, and drop deleted ones', () => {
    const rows = tbl(
      `<w:sdt><w:sdtContent>${tr(tc('甲') + tc('1'))}</w:sdtContent></w:sdt>`,
      tr(tc('乙') + tc('2'), '<w:del/>'),
      tr(`<w:sdt><w:sdtContent>${tc('丙')}</w:sdtContent></w:sdt>${tc('3')}`, '<w:ins/>'),
    )
    expect(rowsOf(read(rows))).toEqual([
      ['甲', '1'],
      ['丙', '3'],
    ])
  })
  it('go on over a page break, where a repeated head is no row', () => {
    const head = tr(tc('项目') + tc('件数'))
    const source = read(
      tbl(head, tr(tc('甲') + tc('1'))) + p('') + tbl(head, tr(tc('乙') + tc('2'))),
    )
    expect(rowsOf(source)).toEqual([
      ['项目', '件数'],
      ['甲', '1'],
      ['乙', '2'],
    ])
    const apart = read(
      tbl(head, tr(tc('甲') + tc('1'))) + p('另表') + tbl(head, tr(tc('乙') + tc('2'))),
    )
    expect(rowsOf(apart)).toHaveLength(4)
  })
  it('never drop a row of figures as a repeated head', () => {
    const rows = tr(tc('1') + tc('2'))
    expect(rowsOf(read(tbl(rows, rows) + tbl(rows, rows)))).toHaveLength(4)
  })
  it('pass over a merge whose edges are a hair apart, and rows in which nothing begins', () => {
    const rows = tbl(
      tr(tc('合计', begins) + tc('甲', span(2)) + tc('12')),
      tr(tc('', `${span(2)}${goesOn}`) + tc('乙') + tc('34')),
      tr(tc('', goesOn) + tc('', `${span(3)}${goesOn}`)),
    )
    expect(rowsOf(read(rows)).slice(0, 2)).toEqual([
      ['合计', '甲', '12'],
      ['乙', '34'],
    ])
  })
  it('never lose a cell that claims to go on with nothing above it', () => {
    expect(rowsOf(read(tbl(tr(tc('9', goesOn) + tc('8')), tr(tc('', goesOn) + tc('7')))))).toEqual([
      ['9', '8'],
      ['7'],
    ])
  })
  it('say so where a merged cell covers words', () => {
    const source = read(tbl(tr(tc('合', begins)), tr(tc('藏', goesOn))))
    expect(rowsOf(source)).toEqual([['合']])
    expect(source.remarks.join()).toContain('1处被合并单元格盖住')
  })
  it('come out of a frame that only holds other tables', () => {
    const inner = tbl(tr(tc('甲') + tc('1')))
    const source = read(
      `<w:tbl><w:tr><w:tc>${p('一、总体情况')}${inner}${p('完')}</w:tc></w:tr></w:tbl>`,
    )
    expect(wordsOf(source)).toEqual(['一、总体情况', '完'])
    expect(rowsOf(source)).toEqual([['甲', '1']])
  })
  it('take spans for what they are worth', () => {
    for (const value of ['99999999999', '-3', 'x', ''])
      expect(rowsOf(read(tbl(tr(tc('甲', `<w:gridSpan w:val="${value}"/>`) + tc('1')))))).toEqual([
        ['甲', '1'],
      ])
  })
})

const nameOf = ({ row, column }: Cut) => ((row + column) % 3 === 0 ? '' : `格${row}之${column}`)

describe('any table', () => {
  it('comes back cell by cell from a Word file', async () => {
    const size = fc.integer({ min: 1, max: 7 })
    await fc.assert(
      fc.asyncProperty(
        size,
        size,
        fc.array(fc.nat(15), { maxLength: 49 }),
        async (high, wide, wishes) => {
          const cells = cutAtRandom(high, wide, wishes)
          const rows = Array.from({ length: high }, (_, row) =>
            cells.filter((cut) => cut.row === row),
          )
          const children: FileChild[] = [
            new WordTable({
              rows: rows.map(
                (row) =>
                  new TableRow({
                    children: row.map(
                      (cut) =>
                        new WordCell({
                          children: [new Paragraph(nameOf(cut))],
                          rowSpan: cut.rows,
                          columnSpan: cut.columns,
                        }),
                    ),
                  }),
              ),
            }),
          ]
          const buffer = await Packer.toArrayBuffer(new Document({ sections: [{ children }] }))
          expect(rowsOf(sourceOf(new Uint8Array(buffer)))).toEqual(
            rows.filter((row) => row.length > 0).map((row) => row.map(nameOf)),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})
