/** Words pasted from Word, WPS, a web page or plain text, cleaned of everything that is not words, weight or list. */
import { Parser } from 'htmlparser2'
import type { Block, BlockKind, Prose, Run } from '#report/prose.ts'

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
const hiddenStyle = /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment/iu
const han = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef]'
const gaps = new RegExp(`(?<=${han}) +(?=${han})`, 'gu')

/** A short line that numbers itself as an office does is a heading. */
export function headingKind(text: string): BlockKind | null {
  if (text.length > 30 || /[。；：:]$/u.test(text)) return null
  if (/^（[一二三四五六七八九十]+）/u.test(text)) return 'heading1'
  if (/^\d{1,2}[.．、](?!\d)/u.test(text)) return 'heading2'
  if (/^（\d{1,2}）/u.test(text)) return 'heading3'
  return null
}

const tidy = (text: string): string =>
  text
    .replace(/[\u00a0\u2002\u2003\t\r\n]+/gu, ' ')
    .replace(/[\u200b\ufeff]/gu, '')
    .replace(/ {2,}/gu, ' ')
    .replace(gaps, '')

class Collector {
  readonly blocks: Block[] = []
  #runs: Run[] = []
  kind: BlockKind = 'paragraph'
  indent = 0

  text(text: string, bold: boolean): void {
    const last = this.#runs.at(-1)
    if (last && 'text' in last && (last.bold ?? false) === bold) {
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text }
    } else this.#runs.push(bold ? { text, bold } : { text })
  }

  lineBreak(): void {
    this.#runs.push({ break: true })
  }

  end(): void {
    const runs = trimmed(this.#runs)
    const text = runs.map((run) => ('text' in run ? run.text : '')).join('')
    if (text !== '') {
      const heading = this.kind === 'paragraph' ? headingKind(text) : null
      this.blocks.push({ kind: heading ?? this.kind, indent: heading ? 0 : this.indent, runs })
    }
    this.#runs = []
  }
}

/** Runs without white space at their ends and without empty ones. */
function trimmed(runs: readonly Run[]): Run[] {
  const clean = runs.map((run) => ('text' in run ? { ...run, text: tidy(run.text) } : run))
  const first = clean.findIndex(
    (run) => !('break' in run) && (!('text' in run) || run.text.trim() !== ''),
  )
  if (first === -1) return []
  let last = clean.length - 1
  for (; last > first; last -= 1) {
    const run = clean[last]
    if (run && !('break' in run) && (!('text' in run) || run.text.trim() !== '')) break
  }
  return clean.slice(first, last + 1).flatMap((run, index, all): Run[] => {
    if (!('text' in run)) return [run]
    let { text } = run
    if (index === 0) text = text.replace(/^[ \u3000]+/u, '')
    if (index === all.length - 1) text = text.replace(/[ \u3000]+$/u, '')
    return text === '' ? [] : [{ ...run, text }]
  })
}

interface Open {
  readonly name: string
  readonly bold: boolean
  readonly hidden: boolean
}

const openTag = (above: Open | undefined, name: string, style: string): Open => ({
  name,
  bold: above?.bold === true || name === 'b' || name === 'strong' || boldStyle.test(style),
  hidden: above?.hidden === true || hidden.has(name) || hiddenStyle.test(style),
})

function readHtml(html: string): Prose {
  const collected = new Collector()
  const open: Open[] = []
  const lists: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const here = openTag(open.at(-1), name, attributes['style'] ?? '')
      open.push(here)
      if (here.hidden) return
      if (name === 'br') collected.lineBreak()
      if (breaking.has(name)) collected.end()
      if (name === 'ul' || name === 'ol') lists.push(name)
      if (name === 'td' || name === 'th') collected.text('　', false)
      if (name === 'li') {
        collected.kind = lists.at(-1) === 'ol' ? 'ordered' : 'bullet'
        collected.indent = Math.min(3, Math.max(0, lists.length - 1))
      }
    },
    ontext(text) {
      const here = open.at(-1)
      if (here?.hidden !== true) collected.text(text, here?.bold ?? false)
    },
    onclosetag(name) {
      const here = open.pop()
      if (here?.hidden === true) return
      if (breaking.has(name)) collected.end()
      if (name === 'ul' || name === 'ol') lists.pop()
      if (name === 'li' || lists.length === 0) {
        collected.kind = 'paragraph'
        collected.indent = 0
      }
    },
  })
  parser.write(html)
  parser.end()
  collected.end()
  return collected.blocks
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
