/** Makes the package the same bytes for the same report: fixed dates, sorted parts; adds what docx cannot say. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { ReportDocument } from '#document/document.ts'
import { escapeMarkup, withoutControls } from '#writers/markup-text.ts'
import { steadyZip } from '#writers/steady-zip.ts'
import { withDraftMark } from './draft-mark.ts'

const stamp = (document: ReportDocument): string =>
  `${document.date ?? `${document.year}-12-31`}T00:00:00Z`

/** Captions as alternative text, in the order of the tables. */
function withCaptions(xml: string, document: ReportDocument): string {
  const captions = document.blocks.flatMap((block) =>
    block.kind === 'table' ? [block.caption] : [],
  )
  let next = 0
  return xml.replace(/<\/w:tblPr>/gu, (end) => {
    const caption = captions[next] ?? ''
    next += 1
    return caption === '' ? end : `<w:tblCaption w:val="${escapeMarkup(caption)}"/>${end}`
  })
}

/** Lines within tables keep their own height instead of snapping to the page's 22 lines. */
const offTheGrid = (xml: string): string =>
  xml.replace(/<w:tbl>.*?<\/w:tbl>/gsu, (table) =>
    table.replace(/(<w:pPr>(?:(?!<\/w:pPr>).)*?)(<w:spacing )/gsu, '$1<w:snapToGrid w:val="0"/>$2'),
  )

function settlePart(name: string, text: string, document: ReportDocument): string {
  if (name === 'docProps/core.xml') {
    return text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${stamp(document)}`)
  }
  const [, header] = /^word\/header(\d+)\.xml$/u.exec(name) ?? []
  if (header !== undefined && document.mark !== null)
    return withDraftMark(text, document.mark, Number(header))
  if (name === 'word/document.xml') return offTheGrid(withCaptions(text, document))
  return text
}

/** The package of a document, settled. */
export function settlePackage(bytes: Uint8Array, document: ReportDocument): Uint8Array {
  const parts = unzipSync(bytes)
  const settled: Record<string, Uint8Array> = {}
  for (const name of Object.keys(parts)) {
    const part = parts[name]
    if (!part) continue
    const isText = /\.(?:xml|rels)$/u.test(name)
    settled[name] = isText
      ? strToU8(settlePart(name, withoutControls(strFromU8(part)), document))
      : part
  }
  return steadyZip(settled)
}
