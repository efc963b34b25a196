/** What the report said when the file went out, kept in the file: so it is known later who changed what. */
import { strFromU8, strToU8 } from 'fflate'
import type { DocumentMargin, DocumentProposal } from '#document/document-margin.ts'
import type { ReportDocument } from '#document/document.ts'
import { escapeMarkup } from '#writers/markup-text.ts'
import { gapText } from './docx-runs.ts'

/** The name of this part among the parts other programs keep in a Word file. */
const space = 'urn:nianbao:returning'
const item = '{6E1A2B0C-7D34-4F5A-9B8E-4E6961626F31}'
const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'

const handIn = (name: string, { by, at }: Pick<DocumentProposal, 'by' | 'at'>): string =>
  `<${name} by="${escapeMarkup(by)}" at="${at}"/>`

/** The words and numbers of the document by the names of its blocks and cells. */
function stampOf(
  { blocks }: ReportDocument,
  { names, remarks, proposals }: DocumentMargin,
): string {
  const words = blocks.flatMap((block, index) => {
    const name = names[index] ?? null
    if (name === null || block.kind === 'table') return []
    const spans = 'spans' in block ? block.spans : block.kind === 'gap' ? [block] : []
    const text = spans.map((span) => ('gap' in span ? gapText : span.text)).join('')
    return [
      `<words name="${escapeMarkup(name)}" xml:space="preserve">${escapeMarkup(text)}</words>`,
    ]
  })
  const cells = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat().flatMap(({ cell, value, note }) => {
          if (cell === null) return []
          const beside = note === undefined ? '' : ` note="${escapeMarkup(note)}"`
          return [`<cell id="${cell}"${beside}>${escapeMarkup(String(value ?? ''))}</cell>`]
        })
      : [],
  )
  const sent = [
    ...remarks.map((remark) => handIn('remark', remark)),
    ...proposals.map((proposal) => handIn('proposal', proposal)),
  ]
  return `${head}<report xmlns="${space}">${words.join('')}${cells.join('')}${sent.join('')}</report>`
}

/** The package with the stamp in it, where Word, WPS and LibreOffice leave it alone. */
export function withStamp(
  parts: Readonly<Record<string, Uint8Array>>,
  document: ReportDocument,
  margin: DocumentMargin,
): Record<string, Uint8Array> {
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const inTypes = text('[Content_Types].xml').replace(
    '</Types>',
    '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/customXml/itemProps1.xml"/></Types>',
  )
  const inRelations = text('word/_rels/document.xml.rels').replace(
    '</Relationships>',
    `<Relationship Id="rIdStamp" Type="${kind}" Target="../customXml/item1.xml"/></Relationships>`,
  )
  return {
    ...parts,
    '[Content_Types].xml': strToU8(inTypes),
    'word/_rels/document.xml.rels': strToU8(inRelations),
    'customXml/item1.xml': strToU8(stampOf(document, margin)),
    'customXml/itemProps1.xml': strToU8(
      `${head}<ds:datastoreItem ds:itemID="${item}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${space}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
    'customXml/_rels/item1.xml.rels': strToU8(
      `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${kind}Props" Target="itemProps1.xml"/></Relationships>`,
    ),
  }
}
