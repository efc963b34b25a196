/** Announcement and covering letter before the report on a web page; cover and contents are for paper. */
import type { FrontSheet, ReportDocument } from '#document/document.ts'
import { escapeMarkup } from '#writers/markup-text.ts'
import { type Dress, htmlNote, htmlSignature } from './html-words.ts'
import type { Part } from './page-style.ts'

type Line = FrontSheet['lines'][number]

const dresses: Readonly<Record<Exclude<Line['look'], 'note' | 'entry' | 'space'>, Part>> = {
  organ: 'organ',
  title: 'about',
  centre: 'picture',
  flush: 'flush',
  body: 'paragraph',
}

/** A line; what an empty line stands before keeps its distance. */
function lineHtml({ look, text }: Line, before: Line | undefined, dress: Dress): string {
  if (look === 'entry' || look === 'space') return ''
  const html =
    look === 'note'
      ? htmlNote(text, dress)
      : `<p${dress(dresses[look])}>${escapeMarkup(text)}</p>\n`
  return before?.look === 'space' ? `<div${dress('apart')}>\n${html}</div>\n` : html
}

const sheetHtml = (sheet: FrontSheet, day: string | null, dress: Dress): string =>
  sheet.lines.map((line, at) => lineHtml(line, sheet.lines[at - 1], dress)).join('') +
  htmlSignature(sheet, sheet.date === null ? null : day, dress)

/** What stands before the title. */
export function htmlFront({ front = [], attachment, date }: ReportDocument, dress: Dress): string {
  const sheets = front.filter(({ kind }) => kind === 'announcement' || kind === 'letter')
  const mark =
    attachment === undefined ? '' : `<p${dress('attachment')}>${escapeMarkup(attachment)}</p>\n`
  return sheets.map((sheet) => sheetHtml(sheet, date, dress)).join('') + mark
}
