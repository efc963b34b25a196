/** Files we made, read back as past reports: every cell in its row, headings with their level. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { readDocx } from '#readers/docx/read-docx.ts'
import { readPdf } from '#readers/pdf/read-pdf.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { nodeTypst } from './typst-engine.ts'

const form = formById('2021')
if (!form) throw new Error('no form')
const document = compose(exampleReport, form, { unfinished: false })
const bare = (text: string) => text.replace(/\s/gu, '')
/** The cells of every row as the report prints them. */
const printedRows = document.blocks.flatMap((block) =>
  block.kind === 'table'
    ? block.rows.map((row) => row.map(({ spans }) => bare(spans.map(({ text }) => text).join(''))))
    : [],
)
const headings = document.blocks.flatMap((block) =>
  block.kind === 'heading' && block.level === 1
    ? [block.spans.map(({ text }) => text).join('')]
    : [],
)

describe('our own Word file', () => {
  it('gives back every cell of every table, row by row, and the headings with their level', async () => {
    const reading = readDocx(await writeDocx(document))
    if (!reading.ok) throw new Error(reading.reasons.join())
    const { lines, remarks } = reading.source
    expect(lines.flatMap(({ cells }) => (cells ? [cells.map(bare)] : []))).toEqual(printedRows)
    expect(lines.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual(headings)
    expect(lines.every(({ cells, sure, whole }) => (cells ? sure : whole) === true)).toBe(true)
    expect(remarks).toEqual([])
  })
})

describe('our own PDF', () => {
  it('gives back every cell of every table in its row, enclosed by rulings', async () => {
    const writing = writePdf(document, await nodeTypst())
    if (!writing.ok) throw new Error('not set')
    const maps = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url)
    const reading = await readPdf(writing.pdf, {
      characterMap: (name) => readFile(new URL(`${name}.bcmap`, maps)),
    })
    if (!reading.ok) throw new Error(reading.reasons.join())
    const { lines, remarks } = reading.source
    const rows = lines.filter(({ cells }) => cells !== null)
    expect(rows.map(({ cells }) => cells?.map(bare))).toEqual(printedRows)
    expect(rows.every(({ sure }) => sure === true)).toBe(true)
    const words = lines.flatMap(({ cells, text }) => (cells ? [] : [text]))
    expect(words).toEqual(expect.arrayContaining(headings))
    const paragraphs = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.spans.map(({ text }) => text).join('')] : [],
    )
    expect(words.map(bare)).toEqual(expect.arrayContaining(paragraphs.map(bare)))
    expect(remarks).toEqual([])
  }, 60_000)
})
