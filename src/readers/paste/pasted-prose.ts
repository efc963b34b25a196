/** Words pasted from Word, WPS, a web page or plain text, cleaned of everything that is not words, weight or list. */
import { Parser } from 'htmlparser2'
import type { Prose } from '#report/prose/prose.ts'
import { PastedTable } from './pasted-embeds.ts'
import { Collector } from './pasted-words.ts'

const hidden = new Set(['style', 'script', 'head', 'title', 'xml', 'del', 'template', 'o:p'])
const breaking = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'td',
  'th',
  'table',
  'ul',
  'ol',
  'section',
  'article',
  'blockquote',
  'body',
  'html',
])

const boldStyle = /font-weight\s*:\s*(?:bold|[6-9]00)/iu
const markerStyle = /mso-list\s*:\s*ignore/iu
const hiddenStyle = /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment/iu
interface Open {
  readonly name: string
  readonly bold: boolean
  readonly hidden: boolean
  readonly marker: boolean
}

const openTag = (above: Open | undefined, name: string, style: string): Open => ({
  name,
  bold: above?.bold === true || name === 'b' || name === 'strong' || boldStyle.test(style),
  hidden: above?.hidden === true || hidden.has(name) || hiddenStyle.test(style),
  marker: above?.marker === true || markerStyle.test(style),
})

type Attributes = Readonly<Record<string, string>>

/** A picture that says something; the dots by which mails are counted do not. */
const isPicture = ({ width, height }: Attributes): boolean =>
  !(Number(width) <= 2 && width !== undefined) && !(Number(height) <= 2 && height !== undefined)

class HtmlReader {
  readonly collected = new Collector()
  readonly #open: Open[] = []
  readonly #lists: string[] = []
  #table: PastedTable | null = null
  /** Tables within a table are words of its cell. */
  #tables = 0

  begin(name: string, attributes: Attributes): void {
    const style = attributes['style'] ?? ''
    const here = openTag(this.#open.at(-1), name, style)
    this.#open.push(here)
    if (here.hidden) return
    const at = this.#at()
    if (name === 'br') at.lineBreak()
    if (breaking.has(name)) at.end()
    if (name === 'p') {
      const level = /mso-list\s*:\s*l\d+\s+level(\d)/iu.exec(style)?.[1]
      at.drawn = level === undefined ? null : Number(level) - 1
    }
    this.#beginList(name, at)
    if (name === 'img' && isPicture(attributes)) this.#picture(attributes['alt'] ?? '')
    this.#beginTable(name, attributes)
  }

  text(text: string): void {
    const here = this.#open.at(-1)
    if (here?.hidden === true) return
    if (here?.marker === true) this.#at().marker(text)
    else this.#at().text(text, here?.bold ?? false)
  }

  finish(name: string): void {
    const here = this.#open.pop()
    if (here?.hidden === true) return
    const at = this.#at()
    if (breaking.has(name)) at.end()
    if (name === 'ul' || name === 'ol') this.#lists.pop()
    if (name === 'li' || this.#lists.length === 0) {
      at.kind = 'paragraph'
      at.indent = 0
    }
    if (name === 'table') this.#endTable()
  }

  #at(): Collector {
    return this.#table?.cell ?? this.collected
  }

  #beginList(name: string, at: Collector): void {
    if (name === 'ul' || name === 'ol') this.#lists.push(name)
    if (name === 'li') {
      at.kind = this.#lists.at(-1) === 'ol' ? 'ordered' : 'bullet'
      at.indent = Math.min(3, Math.max(0, this.#lists.length - 1))
    }
  }

  #beginTable(name: string, attributes: Attributes): void {
    if (name === 'table') {
      this.#tables += 1
      this.#table ??= new PastedTable()
    } else if (this.#tables > 1) {
      if (name === 'td' || name === 'th') this.#at().text('　', false)
    } else if (name === 'tr') this.#table?.row()
    else if (name === 'td' || name === 'th') this.#table?.begin(name, attributes)
  }

  #endTable(): void {
    this.#tables = Math.max(0, this.#tables - 1)
    if (this.#tables > 0 || !this.#table) return
    const made = this.#table.blocks()
    this.#table = null
    this.collected.end()
    this.collected.blocks.push(...made)
  }

  #picture(alt: string): void {
    if (this.#table) this.#at().text(`（图片${alt === '' ? '' : `：${alt}`}）`, false)
    else this.collected.embed({ type: 'image', attrs: { alt: alt.slice(0, 200) } })
  }
}

function readHtml(html: string): Prose {
  const reader = new HtmlReader()
  const parser = new Parser({
    onopentag: (name, attributes) => reader.begin(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.finish(name),
  })
  parser.write(html)
  parser.end()
  reader.collected.end()
  return reader.collected.blocks
}

function readPlain(text: string): Prose {
  const collected = new Collector()
  for (const line of text.split(/\r\n|\r|\n|\u2029/u)) {
    collected.text(line, false)
    collected.end()
  }
  return collected.blocks
}

/** The blocks of a paste; HTML first, since it knows weight and lists. Empty where there are no words. */
export function readPastedProse(html: string | null, text: string): Prose {
  const fromHtml = html === null ? [] : readHtml(html)
  return fromHtml.length > 0 ? fromHtml : readPlain(text)
}
