/** The report as plain text: a paragraph a line, tables with tabs between cells, heads and all. */
import type { DocumentBlock, FrontSheet, ReportDocument, Span, Table } from '#document/document.ts'

const words = (spans: readonly Span[]): string => spans.map((span) => span.text).join('')

/** One printed row a line; places covered by a span are empty, so that columns stay in line. */
function tableLines(table: Table): string[] {
  return table.rows.map((row) => {
    const line = Array.from({ length: table.columns }, () => '')
    for (const cell of row) line[cell.column] = words(cell.spans).replace(/\s+/gu, ' ')
    return line.join('\t')
  })
}

/** Further attachments stand below the first. */
const noteLine = (text: string): string => (/^\d+\. /u.test(text) ? `　　　${text}` : text)

function blockLines(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [words(block.spans)]
    case 'paragraph':
      return [`　　${words(block.spans)}`]
    case 'list-item':
      return [`　　${'　'.repeat(block.depth)}${block.mark} ${words(block.spans)}`]
    case 'table':
      return ['', ...tableLines(block), '']
    case 'image':
      return [`（图片：${block.alt}）`]
    case 'signature':
      return ['', ...block.organs, ...(block.date === null ? [] : [block.date])]
    case 'note':
      return [`　　${noteLine(block.text)}`]
    case 'gap':
      return [block.text]
    default:
      return block satisfies never
  }
}

/** Announcement and letter; cover and contents are for paper. */
function sheetLines({ kind, lines, organs, date }: FrontSheet): string[] {
  if (kind === 'cover' || kind === 'contents') return []
  const said = lines.map(({ look, text }) =>
    look === 'note' ? `　　${noteLine(text)}` : look === 'body' ? `　　${text}` : text,
  )
  return [...said, '', ...organs, ...(date === null ? [] : [date]), '']
}

/** The text of a document; lines end with "\n". */
export const writeText = (document: ReportDocument): string =>
  [
    ...(document.mark === null ? [] : [document.mark]),
    ...(document.front ?? []).flatMap(sheetLines),
    ...(document.attachment === undefined ? [] : [document.attachment, '']),
    ...document.titleLines,
    '',
    ...document.blocks.flatMap(blockLines),
    '',
  ].join('\n')
