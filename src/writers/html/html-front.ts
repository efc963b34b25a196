/** Announcement and covering letter before the report on a web page; cover and contents are for paper. */
import type { FrontSheet, ReportDocument } from '#document/document.ts'
import { escapeMarkup } from '#writers/markup-text.ts'
import type { Dress } from './html-words.ts'
import type { Part } from './page-style.ts'

const dresses: Readonly<Record<FrontSheet['lines'][number]['look'], Part | null>> = {
  organ: 'organ',
  title: 'about',
  centre: 'picture',
  flush: 'flush',
  body: 'paragraph',
  note: 'paragraph',
  entry: null,
  space: null,
}

function sheetHtml({ lines, organs, date }: FrontSheet, dress: Dress): string {
  const said = lines.map(({ look, text }) => {
    const part = dresses[look]
    return part === null ? '' : `<p${dress(part)}>${escapeMarkup(text)}</p>\n`
  })
  const signed = [...organs, ...(date === null ? [] : [date])].map(
    (text) => `<p${dress('signature')}>${escapeMarkup(text)}</p>\n`,
  )
  return `${said.join('')}${signed.join('')}`
}

/** What stands before the title. */
export function htmlFront({ front = [], attachment }: ReportDocument, dress: Dress): string {
  const sheets = front.filter(({ kind }) => kind === 'announcement' || kind === 'letter')
  const mark =
    attachment === undefined ? '' : `<p${dress('attachment')}>${escapeMarkup(attachment)}</p>\n`
  return sheets.map((sheet) => sheetHtml(sheet, dress)).join('') + mark
}
