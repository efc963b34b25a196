/** Which paragraph and table of a returned Word file is which part of the report: by hidden bookmark, else by its words. */
import type { Grid } from '#template/form.ts'
import type { ReturnedBlock, ReturnedParagraph, ReturnedTable } from '#report/returned-word.ts'
import type { Expected, PrintedReport } from './printed-report.ts'
import { wordsBefore } from './returned-changes.ts'

export type ReturnedPlace =
  | { readonly on: 'report' }
  | { readonly on: 'section'; readonly section: string; readonly heading: Expected | null }
  | { readonly on: 'words'; readonly expected: Expected }
  /** A paragraph that was not in the file when it went out, behind the one before. */
  | { readonly on: 'new'; readonly after: ReturnedPlace }
  | { readonly on: 'grid'; readonly grid: Grid }
  | { readonly on: 'table'; readonly name: string }

const beginOf = (table: ReturnedTable): readonly string[] =>
  table.rows[0]?.cells[0]?.paragraphs.flatMap(({ names }) => names) ?? []

/** List marks and blanks at the edges say nothing about which paragraph it is. */
const bare = (text: string): string => text.replace(/^\s*(?:•|\d+\.)\s*|\s+/gu, '')

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

/** How many of the pairs of characters two texts share, 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(bare(one)), new Set(pairsOf(bare(other)))]
  if (a.length === 0 || b.size === 0) return bare(one) === bare(other) ? 1 : 0
  return a.filter((pair) => b.has(pair)).length / Math.max(a.length, b.size)
}

/** A paragraph this much like one that went out is that paragraph reworded. */
const enough = 0.4

/** Gives each paragraph of the file the expected one it is; order is kept but where bookmarks tell another. */
class Pairing {
  /** Index of the block → index of the expected paragraph. */
  readonly found = new Map<number, number>()
  readonly #used = new Set<number>()
  readonly #paragraphs: readonly (readonly [number, ReturnedParagraph])[]
  readonly #expected: readonly Expected[]

  constructor(blocks: readonly ReturnedBlock[], expected: readonly Expected[]) {
    this.#paragraphs = [...blocks.entries()].flatMap(([index, block]) =>
      block.kind === 'paragraph' ? [[index, block] as const] : [],
    )
    this.#expected = expected
  }

  byName(): void {
    const places = new Map(this.#expected.map(({ name }, at) => [name, at]))
    for (const [index, { names }] of this.#paragraphs) {
      const at = names.flatMap((name) => places.get(name) ?? []).find((one) => !this.#used.has(one))
      if (at !== undefined) this.#pair(index, at)
    }
  }

  /** Paragraphs left over, with those expected between what is known before and behind them. */
  byWords(isSame: (words: string, expected: string) => boolean): void {
    let next = 0
    for (const [index, { pieces }] of this.#paragraphs) {
      const known = this.found.get(index)
      if (known !== undefined) {
        next = known + 1
        continue
      }
      const words = wordsBefore(pieces)
      const at = this.#expected.findIndex(
        ({ text }, place) =>
          place >= next &&
          place < this.#end(index) &&
          !this.#used.has(place) &&
          isSame(words, text),
      )
      if (at < 0) continue
      this.#pair(index, at)
      next = at + 1
    }
  }

  #end(index: number): number {
    const later = [...this.found].flatMap(([place, at]) => (place > index ? [at] : []))
    return Math.min(this.#expected.length, ...later)
  }

  #pair(index: number, at: number): void {
    this.found.set(index, at)
    this.#used.add(at)
  }
}

function paired(blocks: readonly ReturnedBlock[], expected: readonly Expected[]) {
  const pairing = new Pairing(blocks, expected)
  pairing.byName()
  pairing.byWords((words, text) => bare(words) !== '' && bare(words) === bare(text))
  pairing.byWords((words, text) => likeness(words, text) >= enough)
  return pairing.found
}

const pictureLine = /^（图片.*）$/su
const dateLine = /^\d{4}年\d{1,2}月\d{1,2}日$/u

/** Organ and date below the report, or the line that stands for a picture not printed. */
function isPrinted(paragraph: ReturnedParagraph, { report }: PrintedReport): boolean {
  const text = wordsBefore(paragraph.pieces).trim()
  return (
    dateLine.test(text) ||
    pictureLine.test(text) ||
    [...report.signature.organs, ...report.issuers].includes(text)
  )
}

/** The part of the report that each block of the file is. */
export function returnedPlaces(
  blocks: readonly ReturnedBlock[],
  printed: PrintedReport,
  expected: readonly Expected[],
): readonly ReturnedPlace[] {
  const found = paired(blocks, expected)
  const grids = new Map(
    printed.form.sections.flatMap((section) =>
      section.kind === 'grid' ? [[section.key as string, section.grid] as const] : [],
    ),
  )
  const usedTables = new Set<string>()
  let last: ReturnedPlace = { on: 'report' }
  let section: string | null = null
  const ofTable = (table: ReturnedTable): ReturnedPlace => {
    const names = beginOf(table)
    const named = names.find((name) => grids.has(name.replace(/_table$/u, '')))
    const key = named?.replace(/_table$/u, '') ?? (names.length === 0 ? section : null)
    const grid = key === null || usedTables.has(key) ? undefined : grids.get(key)
    if (grid && key !== null) {
      usedTables.add(key)
      return { on: 'grid', grid }
    }
    const next = printed.blocks.find(
      ({ name, section: own, block }) =>
        block.kind === 'embed' &&
        !usedTables.has(name) &&
        (names.includes(name) || (names.length === 0 && own === section)),
    )
    if (next) usedTables.add(next.name)
    return next ? { on: 'table', name: next.name } : last
  }
  return blocks.map((block, index): ReturnedPlace => {
    if (block.kind === 'table') {
      last = ofTable(block)
      return last
    }
    const one = expected[found.get(index) ?? -1]
    if (!one) {
      if (section === null || isPrinted(block, printed)) return { on: 'report' }
      return { on: 'new', after: last }
    }
    section = one.section
    last =
      one.block === null ? { on: 'section', section, heading: one } : { on: 'words', expected: one }
    return last
  })
}
