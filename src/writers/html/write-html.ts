/** The report as a web page that needs nothing else, and as a fragment for the editor of a website. */
import type { ReportDocument } from '#document/document.ts'
import { escapeMarkup } from '#writers/markup-text.ts'
import { htmlFront } from './html-front.ts'
import { htmlBlocks } from './html-blocks.ts'
import { byClass, inline } from './html-words.ts'
import { pageStyle } from './page-style.ts'

const title = (document: ReportDocument): string =>
  document.titleLines.map((line) => escapeMarkup(line)).join('<br>')

/** Behind the words of an unfinished report, on the screen and on every printed page: browsers repeat a drawing on none. */
const watermark = (mark: string): string =>
  `<div class="watermark" role="img" aria-label="${escapeMarkup(mark)}" data-mark="${escapeMarkup(mark)}"></div>\n`

/** Nothing is fetched and nothing runs, whatever a host adds around the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** One file for the website: words, real tables, pictures and style in it; the same report gives the same text. */
export function writeHtml(document: ReportDocument): string {
  const { mark } = document
  return `<!DOCTYPE html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeMarkup(document.title)}${mark === null ? '' : `（${mark}）`}</title>
<meta name="author" content="${escapeMarkup(document.author)}">
${document.date === null ? '' : `<meta name="date" content="${document.date}">\n`}<style>
${pageStyle}</style>
</head>
<body>
<main>
${mark === null ? '' : watermark(mark)}${htmlFront(document, byClass)}<h1>${title(document)}</h1>
${htmlBlocks(document, byClass, 1)}</main>
</body>
</html>
`
}

/**
 * The same words and tables for a content system: no head and no style sheet, looks are inline. Its
 * title is a heading of level 2, since the site's own page has the first.
 */
export function writeHtmlFragment(document: ReportDocument): string {
  const draft = document.mark === null ? '' : `<p${inline('draft')}>${document.mark}</p>\n`
  return `<div lang="${document.language}">
${draft}${htmlFront(document, inline)}<h2 style="text-align:center">${title(document)}</h2>
${htmlBlocks(document, inline, 2)}</div>
`
}
