/** Makes the package the same bytes for the same report: fixed dates, sorted parts; adds what docx cannot say. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { ReportDocument } from '#document/document.ts'
import { withoutControls } from '#writers/markup-text.ts'
import { steadyZip } from '#writers/steady-zip.ts'
import { organLine, titleLine } from './docx-fonts.ts'
import { drawnPlace } from './docx-table.ts'
import { withDraftMark } from './draft-mark.ts'
import { withRareFonts } from './rare-runs.ts'
import { withStamp } from './returning-stamp.ts'

const stamp = (document: ReportDocument): string =>
  `${document.date ?? `${document.year}-12-31`}T00:00:00Z`

/** Lines of titles and of the red organ keep their own height; the library cannot say it of a paragraph. */
const offTheGrid = (xml: string): string => xml.replace(titleSpacing, '<w:snapToGrid w:val="0"/>$&')

const titleSpacing = new RegExp(
  `<w:spacing [^>]*w:line="(?:${titleLine}|${organLine})" [^>]*>`,
  'gu',
)

/** The library counts bookmarks and pictures over all documents it ever made; here from 1, and tracked changes too. */
function renumbered(xml: string): string {
  const bookmarks = new Map<string, number>()
  let picture = 0
  let change = 0
  return xml
    .replace(/(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)"/gu, (_, start: string, id: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1
      bookmarks.set(id, number)
      return `${start}${number}"`
    })
    .replace(/(<w:(?:ins|del) w:id=")\d+"/gu, (_, start: string) => {
      change += 1
      return `${start}${change}"`
    })
    .replace(/(<wp:docPr [^>]*?id=")\d+"/gu, (_, start: string) => {
      picture += 1
      return `${start}${picture}"`
    })
}

/** No space of Word's own between Chinese and figures, as in the PDF; 三号 where nothing else is said. */
const normal =
  '<w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr><w:rPr><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>'

/** The markup of the tables at their places. */
function withTables(xml: string, tables: readonly string[]): string {
  let next = 0
  return xml.replace(drawnPlace, () => {
    next += 1
    return tables[next - 1] ?? ''
  })
}

/** Marks side by side share their room, as in Word's own Chinese documents and in the PDF. */
const pressed = '<w:characterSpacingControl w:val="compressPunctuation"/>'

function settlePart(name: string, text: string, document: ReportDocument): string {
  if (name === 'docProps/core.xml') {
    return text
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${stamp(document)}`)
      .replace('</dc:creator>', `</dc:creator><dc:language>${document.language}</dc:language>`)
  }
  if (name === 'word/styles.xml')
    return text.replace('<w:name w:val="Normal"/><w:qFormat/>', (start) => start + normal)
  if (name === 'word/settings.xml')
    return text.replace(
      /<w:compat>.*<\/w:compat>/su,
      (compat) => `${pressed}${compat}<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>`,
    )
  if (name === 'word/comments.xml') return toTheSecond(text)
  const [, header] = /^word\/header(\d+)\.xml$/u.exec(name) ?? []
  if (header !== undefined && document.mark !== null)
    return withDraftMark(text, document.mark, Number(header))
  if (name === 'word/document.xml') return withRareFonts(renumbered(offTheGrid(text)))
  return text
}

/** Comment times to the second, as Office writes them. */
const toTheSecond = (xml: string): string => xml.replace(/(w:date="[^".]+)\.\d+Z"/gu, '$1Z"')

/** A document as the library packs it, and the markup of its tables in their order. */
export interface PackedWord {
  readonly bytes: Uint8Array
  readonly tables: readonly string[]
}

/** The package of a document, settled. */
export function settlePackage(packed: PackedWord, document: ReportDocument): Uint8Array {
  const parts = unzipSync(packed.bytes)
  const settled: Record<string, Uint8Array> = {}
  for (const name of Object.keys(parts)) {
    const part = parts[name]
    if (!part) continue
    const isText = /\.(?:xml|rels)$/u.test(name)
    settled[name] = isText
      ? strToU8(
          settlePart(name, withTables(withoutControls(strFromU8(part)), packed.tables), document),
        )
      : part
  }
  return steadyZip(document.margin ? withStamp(settled, document, document.margin) : settled)
}
