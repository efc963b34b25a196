/**
 * A report of a hundred pages as DOCX: ours, and in the same run docxtemplater and html-to-docx (in
 * `rivals`; without them only ours is measured). Processor time, since the clock says little on busy cores.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { z } from 'zod'
import { compose } from '#document/compose.ts'
import type { DocumentBlock, ReportDocument, Table } from '#document/document.ts'
import { formById } from '#template/forms.ts'
import { packDocx, writeDocx } from '#writers/docx/write-docx.ts'
import { writeHtmlFragment } from '#writers/html/write-html.ts'
import { printMachine, quantiles } from './measure.ts'
import { tenPages } from './ten-pages.ts'

printMachine()
const form = formById('2021')
if (!form) throw new Error('no form')
const once = compose(tenPages, form, { unfinished: false })
const document: ReportDocument = {
  ...once,
  blocks: Array.from({ length: 10 }, () => once.blocks).flat(),
}

type Make = () => Promise<Uint8Array>

/** Milliseconds of the processor, the first run left out, and the bytes of the file. */
async function measure(make: Make): Promise<{ readonly time: number; readonly size: number }> {
  let size = 0
  const times: number[] = []
  for (let turn = 0; turn < 7; turn += 1) {
    const before = process.cpuUsage()
    size = (await make()).length
    const { user, system } = process.cpuUsage(before)
    if (turn > 0) times.push((user + system) / 1000)
  }
  return { time: quantiles(times)[0], size }
}

const wordsOf = (spans: readonly { readonly text: string }[]): string =>
  spans.map(({ text }) => text).join('')

/** Rows with the words at their places, covered places empty: the template makes no spans. */
const rowsOf = ({ rows, columns }: Table) =>
  rows.map((row) => {
    const texts = Array.from({ length: columns }, () => '')
    for (const cell of row) texts[cell.column] = wordsOf(cell.spans)
    return Object.fromEntries(texts.map((text, column) => [`c${column}`, text]))
  })

function templateData(block: DocumentBlock): Record<string, unknown> {
  if (block.kind === 'heading') return { heading: wordsOf(block.spans) }
  if (block.kind === 'table') return { [`table${block.columns}`]: [{ rows: rowsOf(block) }] }
  if (block.kind === 'signature')
    return { paragraph: [...block.organs, block.date ?? ''].join(' ') }
  return { paragraph: 'spans' in block ? wordsOf(block.spans) : '' }
}

const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`

const templateTable = (columns: number): string => {
  const cells = Array.from({ length: columns }, (_, at) => {
    const open = at === 0 ? '{#rows}' : ''
    const close = at === columns - 1 ? '{/rows}' : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${Math.floor(8845 / columns)}" w:type="dxa"/></w:tcPr>${paragraph(`${open}{c${at}}${close}`)}</w:tc>`
  })
  return `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${Math.floor(8845 / columns)}"/>`.repeat(columns)}</w:tblGrid><w:tr>${cells.join('')}</w:tr></w:tbl>`
}

/** One template with a loop for each kind of block and for the rows of each table. */
function template(): Uint8Array {
  const columns = [
    ...new Set(once.blocks.flatMap((one) => (one.kind === 'table' ? one.columns : []))),
  ]
  const body = [
    paragraph('{title}'),
    paragraph('{#blocks}'),
    paragraph('{#heading}') +
      paragraph('{heading}', '<w:outlineLvl w:val="0"/>') +
      paragraph('{/heading}'),
    paragraph('{#paragraph}') +
      paragraph('{paragraph}', '<w:ind w:firstLine="640"/>') +
      paragraph('{/paragraph}'),
    ...columns.map(
      (count) =>
        paragraph(`{#table${count}}`) + templateTable(count) + paragraph(`{/table${count}}`),
    ),
    paragraph('{/blocks}'),
  ]
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const office =
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ),
  })
}

const rivals = z.object({
  byTemplate: z.function({ input: [z.unknown(), z.unknown()], output: z.unknown() }),
  byPage: z.function({ input: [z.string()], output: z.unknown() }),
})

const bytesOf = z.instanceof(Uint8Array)
const folder = join(import.meta.dirname, 'rivals')

async function rivalMakes(): Promise<Readonly<Record<string, Make>>> {
  if (!existsSync(join(folder, 'node_modules'))) return {}
  const { byTemplate, byPage } = rivals.parse(await import(join(folder, 'docx-rivals.js')))
  const source = template()
  const data = { title: document.title, blocks: document.blocks.map(templateData) }
  const page = writeHtmlFragment(document)
  return {
    docxtemplater: () => Promise.resolve(bytesOf.parse(byTemplate(source, data))),
    'html-to-docx': async () => bytesOf.parse(await byPage(page)),
  }
}

const ours = await measure(() => writeDocx(document))
const packed = await measure(async () => (await packDocx(document)).bytes)
const kilobytes = (size: number) => `${(size / 1000).toFixed(0)} kB`
console.log(
  `Ours: ${ours.time.toFixed(0)} ms, ${kilobytes(ours.size)}; our own post-pass is ${Math.round(100 * (1 - packed.time / ours.time))} % of it`,
)
for (const [name, make] of Object.entries(await rivalMakes())) {
  const { time, size } = await measure(make)
  console.log(
    `${name}: ${time.toFixed(0)} ms, ${(time / ours.time).toFixed(2)} times ours; ${kilobytes(size)}, ${(size / ours.size).toFixed(1)} times ours`,
  )
}
