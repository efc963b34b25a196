/** Words and cells of a returned file as places of the report of today, found again where it changed meanwhile. */
import type { ProseKey } from '#template/form-source.ts'
import type { ProseText } from '#report/prose/prose-text.ts'
import { proseKeys } from '#report/report.ts'
import type { Anchor } from '#report/review-event.ts'
import type { Expected, PrintedBlock, PrintedReport } from './printed-report.ts'
import {
  findQuote,
  flatOffset,
  flatText,
  shownOffset,
  type WordsAnchor,
  wordsAnchor,
} from './word-places.ts'

/** Characters of its neighbourhood by which words are found again. */
const around = 12

interface Spot {
  readonly block: PrintedBlock
  readonly from: number
  readonly to: number
}

/** Where a comment belongs; `lost` are the words it was about where they are said nowhere any more. */
export interface CommentPlace {
  readonly at: Anchor
  readonly lost: string
}

/** A proposal for words: where, and what is to stand there. */
export interface WordsProposal {
  readonly anchor: WordsAnchor
  readonly to: string
}

const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/u.test(text.charAt(at))

/** The character before and the one behind a place, for words put in between. */
function neighbours(text: string, at: number): (readonly [number, number])[] {
  const before = at - (isLow(text, at - 1) ? 2 : 1)
  const after = at + (isLow(text, at + 1) ? 2 : 1)
  const spans: (readonly [number, number])[] = []
  if (before >= 0) spans.push([before, at])
  if (after <= text.length) spans.push([at, after])
  return spans
}

export class ReturnedAnchors {
  readonly #printed: PrintedReport
  readonly #proseOf: (section: ProseKey) => ProseText

  constructor(printed: PrintedReport, proseOf: (section: ProseKey) => ProseText) {
    this.#printed = printed
    this.#proseOf = proseOf
  }

  /** Words of a paragraph by offsets into its text as expected; the whole of it where they are none. */
  words(expected: Expected, from: number, to: number): CommentPlace {
    const [start, end] = from < to ? [from, to] : [0, expected.text.length]
    const spot = this.#locate(expected, start, end)
    if (spot) return { at: this.#anchor(spot), lost: '' }
    const at: Anchor = { on: 'section', section: expected.section }
    return { at, lost: expected.text.slice(start, end) }
  }

  /** A change of words; null where the words are said nowhere any more. */
  proposal(
    expected: Expected,
    change: { readonly from: number; readonly to: number; readonly text: string },
  ): WordsProposal | null {
    const { from, to, text } = change
    const { text: said } = expected
    const spans = from < to ? [[from, to] as const] : neighbours(said, from)
    const made = spans.flatMap(([start, end]) => {
      const spot = this.#locate(expected, start, end)
      if (!spot) return []
      const anchor = this.#anchor(spot)
      if (anchor.on !== 'words') return []
      const { block, shown } = { ...spot, shown: this.#printed.shown }
      const flat = this.#flat(spot)
      // A live figure is replaced as a whole.
      const first = shownOffset(block.block, flat.from, shown)
      const last = shownOffset(block.block, flat.to, shown)
      const words = `${said.slice(start, from)}${text}${said.slice(to, end)}`
      return [
        {
          anchor,
          to: `${block.text.slice(first, spot.from)}${words}${block.text.slice(spot.to, last)}`,
        },
      ]
    })
    return made.find(({ anchor }) => !anchor.quote.includes('\uFFFC')) ?? made[0] ?? null
  }

  cell(id: string): Anchor {
    return { on: 'cell', cell: id, value: this.#printed.totals.values.get(id) ?? null }
  }

  /** Several cells of a row, or one. */
  cells(ids: readonly string[]): Anchor {
    const [first = ''] = ids
    if (ids.length === 1) return this.cell(first)
    const { form, totals } = this.#printed
    return {
      on: 'row',
      label: form.cells.get(first)?.rowName ?? '',
      cells: ids,
      values: ids.map((id) => totals.values.get(id) ?? null),
    }
  }

  /** A picture or table within the words, as a whole. */
  embed(name: string): Anchor {
    const block = this.#printed.blocks.find((one) => one.name === name)
    if (!block) return { on: 'report' }
    return this.#anchor({ block, from: 0, to: 1 })
  }

  #flat({ block, from, to }: Spot) {
    const { shown } = this.#printed
    if (block.block.embed) return { block: block.index, from: 0, to: 1 }
    return {
      block: block.index,
      from: flatOffset(block.block, from, shown),
      to: flatOffset(block.block, to, shown, true),
    }
  }

  #anchor(spot: Spot): Anchor {
    const { section, block } = spot.block
    const span = this.#flat(spot)
    if (span.from >= span.to || flatText(block) === '') return { on: 'section', section }
    return wordsAnchor(this.#proseOf(section), section, span)
  }

  #locate({ name, section, text }: Expected, from: number, to: number): Spot | null {
    const { blocks } = this.#printed
    const own = blocks.find((block) => block.name === name)
    if (own && (own.text === text || own.block.embed)) return { block: own, from, to }
    const moved = [section, ...proseKeys]
      .map((key) => blocks.find((block) => block.section === key && block.text === text))
      .find((block) => block !== undefined)
    if (moved && text !== '') return { block: moved, from, to }
    const anchor: WordsAnchor = {
      on: 'words',
      section: 'overview',
      from: '',
      to: '',
      quote: text.slice(from, to),
      before: text.slice(Math.max(0, from - around), from),
      after: text.slice(to, to + around),
    }
    for (const key of [section, ...proseKeys.filter((other) => other !== section)]) {
      const here = blocks.filter((block) => block.section === key)
      const prose = here.map((block) => ({
        kind: 'paragraph' as const,
        indent: 0,
        runs: [{ text: block.text }],
      }))
      const found = findQuote(prose, anchor)
      const block = found ? here[found.block] : undefined
      if (found && block) return { block, from: found.from, to: found.to }
    }
    return null
  }
}
