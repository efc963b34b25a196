/** Words, lists and pictures of the report as HTML; the same for the page and for the fragment. */
import type { DocumentBlock, Span } from '#document/document.ts'
import { escapeMarkup } from '#writers/markup-text.ts'
import { type Part, parts } from './page-style.ts'

/** How a part gets its looks: by a class of the page, or by a style of its own. */
export type Dress = (part: Part) => string

export const byClass: Dress = (part) => ` class="${part}"`
export const inline: Dress = (part) => ` style="${parts[part]}"`

/** "附件：1. …" and the lines below it: names stand under one another. */
export const htmlNote = (text: string, dress: Dress): string =>
  `<p${dress(text.startsWith('附件：') ? 'note' : 'further')}>${escapeMarkup(text)}</p>\n`

/** 落款: each organ and the date on a line; `day` is the date for machines. */
export function htmlSignature(
  { organs, date }: { readonly organs: readonly string[]; readonly date: string | null },
  day: string | null,
  dress: Dress,
): string {
  const when = escapeMarkup(date ?? '')
  const lines = [
    ...organs.map((organ) => escapeMarkup(organ)),
    ...(date === null ? [] : [day === null ? when : `<time datetime="${day}">${when}</time>`]),
  ]
  return `<div${dress('sign')}>\n${lines.map((line) => `<p${dress('signature')}>${line}</p>\n`).join('')}</div>\n`
}

/** An address leaves a line with wide gaps before it unless it may be broken anywhere, as it is in the PDF. */
const longWord = /([!-~]{20,})/u

const htmlLine = (line: string, dress: Dress): string =>
  line
    .split(longWord)
    .map((part, at) =>
      at % 2 === 1 ? `<span${dress('long')}>${escapeMarkup(part)}</span>` : escapeMarkup(part),
    )
    .join('')

/** Text with its emphasis; what is not filled in yet is a line to be written on. */
export const htmlSpans = (spans: readonly Span[], dress: Dress): string =>
  spans
    .map(({ text, bold, gap }) => {
      if (gap === true) return `<span${dress('gap')}>${escapeMarkup(text)}</span>`
      const words = text
        .split(/\r\n?|\n/u)
        .map((line) => htmlLine(line, dress))
        .join('<br>')
      return bold === true ? `<b>${words}</b>` : words
    })
    .join('')

type Item = Extract<DocumentBlock, { kind: 'list-item' }>

/** Items of one list, a deeper run inside the item above it; marks are printed as they are counted. */
export function htmlList(items: readonly Item[], dress: Dress, part: Part = 'list'): string {
  const [first] = items
  if (!first) return ''
  const depth = Math.min(...items.map((item) => item.depth))
  const tag = first.ordered ? 'ol' : 'ul'
  let html = `<${tag}${dress(part)}>`
  for (let at = 0; at < items.length;) {
    const item = items[at]
    const own = item?.depth === depth ? 1 : 0
    let next = at + own
    while ((items[next]?.depth ?? depth) > depth) next += 1
    const below = htmlList(items.slice(at + own, next), dress, 'nested')
    const words =
      own === 1 && item ? `${escapeMarkup(item.mark)} ${htmlSpans(item.spans, dress)}` : ''
    html += `<li${dress('item')}>${words}${below}</li>`
    at = next
  }
  return `${html}</${tag}>`
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as an address may hold them. */
export function base64(bytes: Uint8Array): string {
  const text: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    const [second, third] = [b ?? 0, c ?? 0]
    text.push(
      `${letters[a >> 2]}${letters[((a & 3) << 4) | (second >> 4)]}`,
      b === undefined ? '=' : (letters[((second & 15) << 2) | (third >> 6)] ?? ''),
      c === undefined ? '=' : (letters[third & 63] ?? ''),
    )
  }
  return text.join('')
}

/** Kinds of picture that browsers draw and that cannot run anything. */
const drawable = /^image\/(?:png|jpeg|gif|webp)$/u

/** A picture within the file; one no browser draws shows its description. */
export function htmlImage(
  { bytes, mime, alt, width }: Extract<DocumentBlock, { kind: 'image' }>,
  dress: Dress,
): string {
  if (!drawable.test(mime)) return `<p${dress('picture')}>（图片：${escapeMarkup(alt)}）</p>`
  const wide = width === null ? '' : ` width="${Math.round((width / 25.4) * 96)}"`
  return `<p${dress('picture')}><img${dress('image')} src="data:${mime};base64,${base64(bytes)}" alt="${escapeMarkup(alt)}"${wide}></p>`
}
