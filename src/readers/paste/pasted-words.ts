/** Pasted words gathered into blocks: white space made even, list markers and numbers told apart. */
import type { Block, BlockKind, EmbeddedNode, Run } from '#report/prose/prose.ts'

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
  const kept = clean.slice(first, last + 1).flatMap((run, index, all): Run[] => {
    if (!('text' in run)) return [run]
    let { text } = run
    if (index === 0) text = text.replace(/^[ \u3000]+/u, '')
    if (index === all.length - 1) text = text.replace(/[ \u3000]+$/u, '')
    return text === '' ? [] : [{ ...run, text }]
  })
  return joined(kept)
}

/** Neighbours of one weight as one. */
const joined = (runs: readonly Run[]): Run[] =>
  runs.reduce<Run[]>((whole, run) => {
    const last = whole.at(-1)
    const one = last && 'text' in last && 'text' in run && last.bold === run.bold
    return one ? [...whole.slice(0, -1), { ...last, text: last.text + run.text }] : [...whole, run]
  }, [])

/** What Word and WPS write for a bullet: a glyph of a symbol font, whose letter means nothing. */
const bullet = /^[·•●○■□◆◇▪▶§Øuvlnqü\uF000-\uF0FF-]$/u

/** Blocks in the making; what is closed with `end` becomes one, if it says anything. */
export class Collector {
  readonly blocks: Block[] = []
  #runs: Run[] = []
  #marker = ''
  kind: BlockKind = 'paragraph'
  indent = 0
  /** Depth of a list that the source draws with words, or null. */
  drawn: number | null = null

  text(text: string, bold: boolean): void {
    const last = this.#runs.at(-1)
    if (last && 'text' in last && (last.bold ?? false) === bold) {
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text }
    } else this.#runs.push(bold ? { text, bold } : { text })
  }

  /** The bullet or number before a drawn list item. */
  marker(text: string): void {
    this.#marker += text
  }

  lineBreak(): void {
    this.#runs.push({ break: true })
  }

  embed(embed: EmbeddedNode): void {
    this.end()
    this.blocks.push({ kind: 'embed', indent: 0, runs: [], embed })
  }

  end(): void {
    const marker = tidy(this.#marker).trim()
    const isBullet = bullet.test(marker)
    const [first] = this.#runs
    // A number is words, as an office prints it; a bullet is a list.
    const runs =
      marker === '' || isBullet
        ? trimmed(this.#runs)
        : trimmed([
            { text: marker, ...(first && 'text' in first && first.bold ? { bold: true } : {}) },
            ...trimmed(this.#runs),
          ])
    const text = runs.map((run) => ('text' in run ? run.text : '')).join('')
    if (text !== '' && isBullet) {
      this.blocks.push({ kind: 'bullet', indent: Math.min(3, this.drawn ?? 0), runs })
    } else if (text !== '') {
      const heading = this.kind === 'paragraph' ? headingKind(text) : null
      this.blocks.push({ kind: heading ?? this.kind, indent: heading ? 0 : this.indent, runs })
    }
    this.#runs = []
    this.#marker = ''
    this.drawn = null
  }
}
