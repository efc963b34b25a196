/** Excel files read back: rows with their merges, what is hidden, and numbers as the sheet shows them. */
import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cutAtRandom, type Cut } from '#readers/ooxml/cut-at-random.ts'
import type { Source } from '#readers/source.ts'
import { readXlsx } from './read-xlsx.ts'

const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office2006 = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const package2006 = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office2006}/${type}" Target="${target}"/>`

interface Sheet {
  readonly rows: string
  readonly rest?: string
  readonly cols?: string
  readonly state?: string
}

const bookOf = (sheets: readonly Sheet[], { strings = '', styles = '' } = {}): Uint8Array =>
  zipSync({
    '_rels/.rels': strToU8(
      `<Relationships ${package2006}>${relation('r', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook ${spreadsheet} xmlns:r="${office2006}"><sheets>${sheets.map(({ state }, at) => `<sheet name="表${at + 1}" sheetId="${at + 1}" r:id="s${at}"${state === undefined ? '' : ` state="${state}"`}/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships ${package2006}>${sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/s${at}.xml`)).join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', 'styles.xml')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst ${spreadsheet}>${strings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet ${spreadsheet}>${styles}</styleSheet>`),
    ...Object.fromEntries(
      sheets.map(({ rows, rest = '', cols = '' }, at) => [
        `xl/worksheets/s${at}.xml`,
        strToU8(
          `<worksheet ${spreadsheet}>${cols}<sheetData>${rows}</sheetData>${rest}</worksheet>`,
        ),
      ]),
    ),
  })

const words = (place: string, text: string, style = 0) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`
const number = (place: string, value: number | string, style = 0) =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`
const row = (at: number, cells: string, more = '') => `<row r="${at}" ${more}>${cells}</row>`
const merges = (...ranges: string[]) =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
/** Style 1 has a border; the others show numbers in the given formats. */
const stylesOf = (...formats: string[]) =>
  `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
  '<borders><border/><border><left style="thin"/></border></borders>' +
  `<cellXfs><xf numFmtId="0" borderId="0"/><xf numFmtId="0" borderId="1"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}" borderId="0"/>`).join('')}</cellXfs>`

const sourceOf = (bytes: Uint8Array): Source => {
  const reading = readXlsx(bytes)
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.source
}
const rowsOf = ({ lines }: Source) => lines.map(({ cells, text }) => cells ?? text)

const placeName = (down: number, right: number) => `${'ABCDEFG'[right]}${down + 1}`

const nameOf = (cut: Cut) =>
  (cut.row + cut.column) % 3 === 0 ? '' : `格${placeName(cut.row, cut.column)}`

describe('the sheets of an Excel file', () => {
  it('give their rows with merged cells once, and their words as words', () => {
    const source = sourceOf(
      bookOf(
        [
          {
            rows: [
              row(1, words('A1', '某局2024年政府信息公开工作年度报告')),
              row(3, words('A3', '合计', 1) + words('B3', '甲', 1) + number('C3', 12, 1)),
              row(4, words('A4', '', 1) + words('B4', '乙', 1) + number('C4', '', 1)),
              row(5, words('A5', '总', 1) + words('B5', '', 1) + number('C5', 46, 1)),
              row(6, words('A6', '第一段。\n第二段。')),
            ].join(''),
            rest: merges('A1:C1', 'A3:A4', 'A5:B5', 'A6:C6'),
          },
          { rows: row(1, '<c r="A1" t="s"><v>1</v></c>') },
        ],
        {
          styles: stylesOf(),
          strings:
            '<si><t>无</t></si><si><r><t>次</t></r><r><t>页</t></r><rPh><t>音</t></rPh></si>',
        },
      ),
    )
    expect(rowsOf(source)).toEqual([
      '某局2024年政府信息公开工作年度报告',
      ['合计', '甲', '12'],
      ['乙', ''],
      ['总', '46'],
      '第一段。',
      '第二段。',
      ['次页'],
    ])
    expect(source.lines.every(({ cells, sure, whole }) => (cells ? sure : whole))).toBe(true)
    expect(source.remarks).toEqual([])
  })

  it('give every row as wide as its block where no borders are drawn', () => {
    const rows =
      row(1, words('A1', '许可') + number('C1', 1)) +
      row(2, words('A2', '处罚')) +
      row(4, words('A4', '完'))
    expect(rowsOf(sourceOf(bookOf([{ rows }])))).toEqual([
      ['许可', '', '1'],
      ['处罚', '', ''],
      ['完'],
    ])
  })

  it('leave hidden sheets, rows and columns out and say so', () => {
    const source = sourceOf(
      bookOf([
        {
          cols: '<cols><col min="2" max="2" hidden="1"/></cols>',
          rows:
            row(1, words('A1', '甲') + number('B1', 5) + number('C1', 1)) +
            row(2, words('A2', '旧') + number('C2', 9), 'hidden="1"') +
            row(3, words('A3', '乙') + number('C3', 2)),
        },
        { rows: row(1, words('A1', '藏')), state: 'hidden' },
        { rows: row(1, words('A1', '深藏')), state: 'veryHidden' },
      ]),
    )
    expect(rowsOf(source)).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ])
    expect(source.remarks).toEqual([
      '隐藏的工作表“表2”、“表3”没有读入',
      '工作表“表1”中隐藏的第2行没有读入',
      '工作表“表1”中隐藏的列没有读入',
    ])
  })

  it('keep the words of a merged cell whose first row or column is hidden', () => {
    const source = sourceOf(
      bookOf([
        {
          rows: row(1, words('A1', '合') + number('B1', 1), 'hidden="1"') + row(2, number('B2', 2)),
          rest: merges('A1:A2'),
        },
      ]),
    )
    expect(rowsOf(source)).toEqual([['合', '2']])
  })

  it('take the last result of a formula, 0 as well, and say where there is none', () => {
    const source = sourceOf(
      bookOf([
        {
          rows: row(
            1,
            '<c r="A1"><f>B1</f><v>0</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>x</f><v>字</v></c>',
          ),
        },
      ]),
    )
    expect(rowsOf(source)).toEqual([['0', '', '#DIV/0!', '字']])
    expect(source.remarks.join()).toContain('B1只有公式')
  })

  it.each([
    ['General', '1.1000000000000001', '1.1'],
    ['General', '1E+20', '100000000000000000000'],
    ['General', '1.5E-7', '0.00000015'],
    ['#,##0.00', '12345.5', '12345.5'],
    ['0_ ', '7', '7'],
    ['0%', '0.29', '29%'],
    ['0"万元"', '12', '12万元'],
    ['[Red]"共"0"件";0', '3', '共3件'],
    ['yyyy"年"m"月"d"日"', '45674', '2025年1月17日'],
    ['yyyy-mm-dd', '45351', '2024-02-29'],
    ['m/d/yy h:mm', '45352.75', '2024-03-01'],
    ['@', '12', '12'],
  ])('show a number in the format %s: %s as %s', (format, stored, shown) => {
    const source = sourceOf(
      bookOf([{ rows: row(1, number('A1', stored, 2)) }], { styles: stylesOf(format) }),
    )
    expect(rowsOf(source)).toEqual([[shown]])
    expect(source.remarks).toEqual([])
  })

  it.each(['0!.0,"万"', '0.0,', '# ?/?'])(
    'name the cell whose format %s may show something else',
    (format) => {
      const source = sourceOf(
        bookOf([{ rows: row(1, number('A1', 12_345, 2)) }], { styles: stylesOf(format) }),
      )
      expect(rowsOf(source)).toEqual([['12345']])
      expect(source.remarks.join()).toContain('A1数字格式特殊')
    },
  )

  it('give back any table cell by cell', () => {
    const size = fc.integer({ min: 1, max: 7 })
    fc.assert(
      fc.property(size, size, fc.array(fc.nat(15), { maxLength: 49 }), (high, wide, wishes) => {
        const cells = cutAtRandom(high, wide, wishes)
        const rows = Array.from({ length: high }, (_, down) =>
          row(
            down + 1,
            Array.from({ length: wide }, (_unused, right) => {
              const cut = cells.find((one) => one.row === down && one.column === right)
              return words(placeName(down, right), cut ? nameOf(cut) : '盖住', 1)
            }).join(''),
          ),
        )
        const ranges = cells
          .filter((cut) => cut.rows * cut.columns > 1)
          .map(
            (cut) =>
              `${placeName(cut.row, cut.column)}:${placeName(cut.row + cut.rows - 1, cut.column + cut.columns - 1)}`,
          )
        const expected = Array.from({ length: high }, (_, down) =>
          cells.filter((cut) => cut.row === down).map(nameOf),
        ).filter((texts) => texts.length > 0)
        expect(
          rowsOf(
            sourceOf(
              bookOf([{ rows: rows.join(''), rest: merges(...ranges) }], { styles: stylesOf() }),
            ),
          ),
        ).toEqual(expected)
      }),
    )
  })
})

const reasonOf = (bytes: Uint8Array): string => {
  const reading = readXlsx(bytes)
  if (reading.ok) throw new Error('read')
  expect(reading.reasons[0]).toMatch(/[\u4e00-\u9fff].*。$/u)
  return reading.reasons.join('')
}

describe('what is no Excel file that can be read', () => {
  const good = bookOf([{ rows: row(1, words('A1', '甲') + number('B1', 1)) }])
  it.each([
    ['nothing', new Uint8Array(), '空的'],
    [
      'an old .xls or .et',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      '.xls或.et',
    ],
    ['words', strToU8('a,b'), '不是Excel表格'],
    ['a PDF', strToU8('%PDF-1.7'), '.pdf'],
    ['a Word file', zipSync({ 'word/document.xml': strToU8('<x/>') }), '.docx'],
    ['an empty book', bookOf([{ rows: '' }]), '没有可以读入的内容'],
    [
      'only hidden sheets',
      bookOf([{ rows: row(1, words('A1', '甲')), state: 'hidden' }]),
      '取消隐藏',
    ],
    ['words that are missing', bookOf([{ rows: row(1, '<c r="A1" t="s"><v>7</v></c>') }]), '损坏'],
    [
      'entities',
      zipSync({
        'xl/workbook.xml': strToU8(
          `<!DOCTYPE x [<!ENTITY a "b">]><workbook ${spreadsheet}>&a;</workbook>`,
        ),
      }),
      '文档类型',
    ],
    ['swelling words', bookOf([{ rows: `<!--${' '.repeat(30 * 1024 * 1024)}-->` }]), '过大'],
    [
      'merges without measure',
      bookOf([{ rows: row(1, words('A1', '甲')), rest: merges('A1:XFD1048576') }]),
      '过多',
    ],
  ])('%s', (_, bytes, told) => {
    expect(reasonOf(bytes)).toContain(told)
  })

  it('any cut or changed file: a reason, never other words and never a crash', () => {
    const expected = rowsOf(sourceOf(good))
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        expect(readXlsx(good.subarray(0, place)).ok).toBe(false)
        const changed = good.slice()
        changed[place] = (changed[place] ?? 0) ^ change
        const reading = readXlsx(changed)
        if (reading.ok) expect(rowsOf(reading.source)).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('places beyond the sheet, names objects have of their own: read on without harm', () => {
    const rows = `<row r="x"><c r="ZZZZ9" t="constructor"><v>__proto__</v></c><c r="__proto__" s="toString"><v>3</v></c></row>`
    expect(
      rowsOf(sourceOf(bookOf([{ rows, rest: merges('A1', 'toString:B2', 'B2:A1') }]))),
    ).toEqual([['__proto__', '3']])
  })
})
