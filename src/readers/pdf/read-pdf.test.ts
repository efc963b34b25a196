/** PDFs read back: tables by their rulings, words by their places, pages mended where a break tore them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cutAtRandom, type Cut } from '#readers/ooxml/cut-at-random.ts'
import type { Source, SourceReading } from '#readers/source.ts'
import { readPdf } from './read-pdf.ts'

const maps = join(import.meta.dirname, '../../../node_modules/pdfjs-dist/cmaps')
const surroundings = { characterMap: (name: string) => readFile(join(maps, `${name}.bcmap`)) }
const read = (bytes: Uint8Array): Promise<SourceReading> => readPdf(bytes, surroundings)

const hex = (text: string) =>
  Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')
/** Words at a place, counted from the top left of an A4 page. */
const at = (x: number, y: number, text: string, size = 10) =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm <${hex(text)}> Tj ET\n`
const rule = (x1: number, y1: number, x2: number, y2: number) =>
  `${x1} ${842 - y1} m ${x2} ${842 - y2} l S\n`
const bar = (x: number, y: number, wide: number, high: number) =>
  `${x} ${842 - y - high} ${wide} ${high} re f\n`

const pdfOf = (
  pages: readonly string[],
  { page = '', trailer = '', form = '' } = {},
): Uint8Array => {
  const bodies = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${7 + i * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    `<</Type/XObject/Subtype/Form/BBox[0 0 700 900]/Matrix[1 0 0 1 10 0]/Length ${form.length}>>stream\n${form}\nendstream`,
    ...pages.flatMap((content, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${page}/Resources<</Font<</F 3 0 R>>/XObject<</X 6 0 R>>>>/Contents ${8 + i * 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.7\n'
  const offsets = bodies.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj${body}endobj\n`
    return String(offset).padStart(10, '0')
  })
  file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`
  file += `trailer<</Size ${bodies.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.lastIndexOf('xref')}\n%%EOF`
  return new TextEncoder().encode(file)
}

const sourceOf = async (...given: Parameters<typeof pdfOf>): Promise<Source> => {
  const reading = await read(pdfOf(...given))
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.source
}
const rowsOf = ({ lines }: Source) => lines.flatMap(({ cells }) => (cells ? [cells] : []))
const surenessOf = ({ lines }: Source) =>
  lines.flatMap(({ cells, sure }) => (cells ? [sure === true] : []))
const wordsOf = ({ lines }: Source) => lines.flatMap(({ cells, text }) => (cells ? [] : [text]))

/** A table of two columns drawn with lines, its rows 20 points high. */
const drawn = (top: number, rows: readonly (readonly [string, string])[]): string => {
  const bottom = top + rows.length * 20
  return [
    ...[50, 150, 250].map((x) => rule(x, top, x, bottom)),
    ...[...rows, null].map((_, row) => rule(50, top + row * 20, 250, top + row * 20)),
    ...rows.map(
      ([label, value], row) =>
        at(55, top + 14 + row * 20, label) + at(155, top + 14 + row * 20, value),
    ),
  ].join('')
}
const plain: readonly (readonly [string, string])[] = [
  ['项目', '件数'],
  ['行政许可', '12'],
  ['行政处罚', ''],
]

const nameOf = ({ row, column }: Cut) => ((row + column) % 3 === 2 ? '' : `格${row}${column}`)

/** What is read of a cell with one line below another. */
async function below(first: string, second: string): Promise<string | undefined> {
  const lines = at(155, 150, first) + at(155, 158, second)
  return rowsOf(await sourceOf([drawn(100, plain) + lines]))[2]?.[1]
}

describe('the tables of a PDF', () => {
  it('come back from lines, from bars, from forms and from pages on their side', async () => {
    const words = plain
      .map(([label, value], row) => at(55, 114 + row * 20, label) + at(155, 114 + row * 20, value))
      .join('')
    const bars =
      [50, 150, 250]
        .flatMap((x) => [0, 1, 2].map((row) => bar(x, 100 + row * 20, 0.5, 20)))
        .join('') +
      [0, 1, 2, 3]
        .map((row) => bar(50, 100 + row * 20, 100, 0.5) + bar(150, 100 + row * 20, 100.5, 0.5))
        .join('')
    const boxes = [0, 1, 2]
      .flatMap((row) => [50, 150].map((x) => `${x} ${842 - 120 - row * 20} 100 20 re S\n`))
      .join('')
    const lines = drawn(100, plain)
    for (const source of [
      await sourceOf([lines]),
      await sourceOf([words + bars]),
      await sourceOf([words + boxes]),
      await sourceOf([`q 0.5 0 0 0.5 0 0 cm ${words}/X Do Q`], {
        form: boxes.replace(/^(\d+)/gmu, (x) => String(Number(x) - 10)),
      }),
      await sourceOf([`0 1 -1 0 842 0 cm ${lines}`], { page: '/Rotate 90' }),
      await sourceOf([lines], { page: '/Rotate 90' }),
      await sourceOf([lines], { page: '/Rotate 180' }),
    ]) {
      expect(rowsOf(source)).toEqual(plain)
      expect(surenessOf(source)).toEqual([true, true, true])
    }
  })

  it('are sure only where rulings go all around and no word crosses them', async () => {
    const open = drawn(100, plain).replace(rule(250, 100, 250, 160), '')
    const source = await sourceOf([open])
    expect(rowsOf(source)).toEqual(plain)
    expect(surenessOf(source)).toEqual([false, false, false])
    const crossing = await sourceOf([
      drawn(100, [
        ['项目', '件数'],
        ['行政许可行政处罚行政强制', ''],
      ]),
    ])
    expect(surenessOf(crossing)).toEqual([true, false])
  })

  it('count a figure once that is printed twice to look bold', async () => {
    const source = await sourceOf([
      `${drawn(100, plain)}${at(155.3, 134, '12')}${at(155.6, 134.2, '12')}${at(155, 154, '1122')}`,
    ])
    expect(rowsOf(source)).toEqual([plain[0], plain[1], ['行政处罚', '1122']])
  })

  it('keep figures apart that stand one below the other in a cell', async () => {
    const source = await sourceOf([
      drawn(100, [
        ['项目', '件数'],
        ['行政许可', '12'],
      ]) + at(155, 137, '34', 3),
    ])
    expect(rowsOf(source)[1]?.[1]).toBe('12 34')
  })

  it('join a figure that fills its cell with what goes on below it, and no other', async () => {
    expect(await below('123456789', '0123')).toBe('1234567890123')
    expect(await below('123456789', '01件')).toBe('123456789 01件')
    expect(await below('1234567', '890')).toBe('1234567 890')
  })

  it('are read by the places of words where nothing is drawn, and say so', async () => {
    const line = (y: number, ...words: string[]) =>
      words.map((word, index) => at(50 + index * 100, y, word)).join('')
    const source = await sourceOf([
      at(50, 60, '下表列出各项。') +
        line(100, '项目', '本年', '上年') +
        line(120, '许可', '12', '34') +
        at(50, 140, '处罚') +
        at(250, 140, '7') +
        at(50, 180, '完。'),
    ])
    expect(rowsOf(source)).toEqual([
      ['项目', '本年', '上年'],
      ['许可', '12', '34'],
      ['处罚', '', '7'],
    ])
    expect(surenessOf(source)).toEqual([false, false, false])
    expect(source.remarks.join()).toContain('第1页有没有框线的表格')
  })

  it('are no tables where a lone frame stands around words', async () => {
    const source = await sourceOf([
      `50 700 300 100 re S\n${at(60, 100, '加框的说明文字就是文字。')}`,
    ])
    expect(rowsOf(source)).toEqual([])
    expect(wordsOf(source)).toEqual(['加框的说明文字就是文字。'])
  })

  it('come back cell by cell, however they are merged', async () => {
    const size = fc.integer({ min: 1, max: 6 })
    await fc.assert(
      fc.asyncProperty(
        size,
        size,
        fc.array(fc.nat(15), { maxLength: 36 }),
        async (high, wide, wishes) => {
          const cells = cutAtRandom(high, wide, wishes)
          fc.pre(cells.length > 1)
          const content = cells.map((cut) => {
            const [x, y] = [50 + cut.column * 60, 50 + cut.row * 25]
            return `${x} ${842 - y - cut.rows * 25} ${cut.columns * 60} ${cut.rows * 25} re S\n${at(x + 5, y + 15, nameOf(cut))}`
          })
          const source = await sourceOf([
            `${content.join('')}${at(50, 500, '以上为全部内容，没有其他事项。')}`,
          ])
          const filled = rowsOf(source)
          const rows = Array.from({ length: high }, (_, row) =>
            cells.filter((cut) => cut.row === row),
          )
          expect(filled).toEqual(rows.filter((row) => row.length > 0).map((row) => row.map(nameOf)))
          expect(surenessOf(source).every(Boolean)).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)
})

describe('the pages of a PDF', () => {
  const full = '全'.repeat(40)
  it('give whole paragraphs, without page numbers', async () => {
    const source = await sourceOf([
      at(70, 100, full.slice(2)) + at(50, 120, full) + at(280, 800, '— 1 —'),
      at(50, 100, '剩下的字。') +
        at(70, 120, '另起一段。') +
        at(70, 140, '三段。') +
        at(280, 800, '— 2 —'),
    ])
    expect(wordsOf(source)).toEqual([`${full.slice(2)}${full}剩下的字。`, '另起一段。', '三段。'])
    expect(source.remarks).toEqual([])
  })

  it('keep a lone figure that is no page number', async () => {
    const source = await sourceOf([at(50, 100, '本页末行是一个数字。') + at(50, 800, '37')])
    expect(wordsOf(source)).toEqual(['本页末行是一个数字。', '37'])
  })

  it('carry a table on: heads once, the lower end of a merged cell not at all, a torn row in one', async () => {
    const first = drawn(740, [...plain.slice(0, 2), ['由其他机关', '3']]) + at(280, 830, '1')
    const second = drawn(50, [
      ['项目', '件数'],
      ['', '（其中修订1件）'],
      ['行政强制', '7'],
    ])
    const source = await sourceOf([first, second + at(280, 830, '2')])
    expect(rowsOf(source)).toEqual([
      ['项目', '件数'],
      ['行政许可', '12'],
      ['由其他机关', '3'],
      ['', '（其中修订1件）'],
      ['行政强制', '7'],
    ])
    const torn = await sourceOf([
      drawn(740, [...plain.slice(0, 2), ['由其他机关', '办理']]),
      drawn(50, [
        ['项目', '件数'],
        ['', '的3件'],
        ['行政强制', '7'],
      ]),
    ])
    expect(rowsOf(torn)).toEqual([
      ['项目', '件数'],
      ['行政许可', '12'],
      ['由其他机关', '办理的3件'],
      ['行政强制', '7'],
    ])
    expect(surenessOf(torn)).toEqual([true, true, false, true])
    const merged = (top: number, label: string, rows: readonly (readonly [string, string])[]) =>
      drawn(top, rows) +
      rule(30, top, 50, top) +
      rule(30, top + 40, 50, top + 40) +
      rule(30, top, 30, top + 40) +
      at(32, top + 20, label)
    const lower = await sourceOf([
      merged(780, '合', [
        ['甲', '1'],
        ['乙', '2'],
      ]),
      merged(50, '', [
        ['丙', '3'],
        ['丁', '4'],
      ]) + at(50, 200, '以上为全部内容。'),
    ])
    expect(rowsOf(lower)).toEqual([
      ['合', '甲', '1'],
      ['乙', '2'],
      ['丙', '3'],
      ['丁', '4'],
    ])
  })

  it('are read by browsers that cannot loop over a stream', async () => {
    const loop = Object.getOwnPropertyDescriptor(ReadableStream.prototype, Symbol.asyncIterator)
    if (!loop) throw new Error('no loop to take away')
    Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator)
    try {
      const source = await sourceOf([at(50, 100, '旧浏览器也能读到这一行。')])
      expect(wordsOf(source)).toEqual(['旧浏览器也能读到这一行。'])
    } finally {
      Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, loop)
    }
  })

  it('say which of them have no words', async () => {
    const source = await sourceOf([at(50, 100, '这一页有文字，下一页没有。'), bar(0, 0, 500, 700)])
    expect(source.remarks.join()).toContain('第2页没有文字')
  })

  it('say so where a font’s character map is missing', async () => {
    const missing = { characterMap: () => Promise.reject(new Error('none')) }
    const reading = await readPdf(pdfOf([at(50, 100, '这一页有文字。')]), missing)
    expect(reading.ok ? reading.source.remarks.join() : reading.reasons.join()).toMatch(
      /缺少编码表|没有文字|无法识别/u,
    )
  })
})

const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const reading = await read(bytes)
  if (reading.ok) throw new Error('read')
  expect(reading.reasons).toHaveLength(1)
  expect(reading.reasons[0]).toMatch(/[\u4e00-\u9fff].*。$/u)
  return reading.reasons.join('')
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

const packedPdf = (content: string) => {
  const stream = zlibSync(bytesOf(content), { level: 9 })
  return Uint8Array.from([
    ...bytesOf(`%PDF-1.7\n1 0 obj<</Filter/FlateDecode/Length ${stream.length}>>stream\n`),
    ...stream,
    ...bytesOf('\nendstream endobj'),
  ])
}

describe('what is no PDF that can be read', () => {
  it.each([
    ['nothing', new Uint8Array(), '空的'],
    ['words', bytesOf('一、总体情况'), '不是PDF'],
    ['a Word file named .pdf', bytesOf('PK\u0003\u0004word/document.xml'), '.docx'],
    ['an OFD', bytesOf('PK\u0003\u0004OFD.xml'), 'OFD'],
    ['a bare start', bytesOf('%PDF-1.7\n'), '损坏'],
    ['a scan', pdfOf([bar(0, 0, 500, 700)]), '扫描件'],
    [
      'a locked one',
      pdfOf([at(50, 100, '密')], {
        trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`,
      }),
      '打开密码',
    ],
  ])('%s', async (_, bytes, words) => {
    expect(await reasonOf(bytes)).toContain(words)
  })

  it('a page with words beyond measure', async () => {
    const wordy = Array.from({ length: 150 }, (_, line) =>
      at(10, line * 5 + 50, '多'.repeat(150), 3),
    )
    expect(await reasonOf(pdfOf([wordy.join('')]))).toContain('文字过多')
  })

  it('drawings that swell, or nest without end', async () => {
    expect(await reasonOf(packedPdf(' '.repeat(50 * 1024 * 1024)))).toContain('过大')
    expect(await reasonOf(packedPdf('q '.repeat(20_000)))).toContain('过于复杂')
    expect(await reasonOf(pdfOf([`${at(50, 100, '字')}${'q\n'.repeat(20_000)}`]))).toContain(
      '过于复杂',
    )
  })

  it('a page tree that leads back into itself', async () => {
    const looped = new TextDecoder()
      .decode(pdfOf([at(50, 100, '这一页有文字，树是坏的。')]))
      .replace('/Kids[7 0 R]', '/Kids[2 0 R]')
    expect(await reasonOf(bytesOf(looped))).toContain('损坏')
  })

  it('noise, or a file cut or changed anywhere: a reason or words, never a crash', async () => {
    const whole = pdfOf([drawn(100, plain), at(50, 100, '第二页的文字在这里。')])
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.uint8Array({ maxLength: 200 }),
        async (place, byte, noise) => {
          const changed = whole.slice()
          changed[place] = byte
          for (const bytes of [
            whole.subarray(0, place),
            changed,
            Uint8Array.from([...bytesOf('%PDF-1.4\n'), ...noise]),
          ]) {
            const reading = await read(bytes)
            if (!reading.ok) expect(reading.reasons[0]).toMatch(/。$/u)
          }
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)
})
