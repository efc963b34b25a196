/**
 * Underlines the words that findings mean, in the editor and out of it, without touching them: the
 * browser paints ranges (CSS custom highlights), so that neither caret nor input method is disturbed.
 */
import { useEffect } from 'react'
import type { Tier } from '#template/form-source.ts'
import type { Span } from '#checks/finding.ts'
import { shownFigure } from '#ui/narrative/block-tags.ts'
import type { Anchor } from '#report/review-event.ts'
import { shownPlace } from '#ui/review/remarks/shown-place.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import type { ShownFinding } from '#ui/session/shown-findings.ts'

/** What words are underlined for: a finding by its tier, or a number that agrees with a cell. */
type MarkKind = Tier | 'linked' | 'remark' | 'suggestion'

interface Mark {
  readonly name: string
  readonly kind: MarkKind
  readonly span: Span
}

const kinds: readonly MarkKind[] = ['remark', 'linked', 'suggestion', 'hint', 'warning', 'error']

const highlightOf = (kind: MarkKind): string =>
  kind === 'linked'
    ? 'figure-linked'
    : kind === 'remark' || kind === 'suggestion'
      ? kind
      : `finding-${kind}`

/** The words of open remarks and proposals. */
const saidMarks = (session: ReportSession): readonly Mark[] => {
  const { threads, suggestions } = session.review.discussion
  const marked = (kind: MarkKind, id: string, anchor: Anchor): Mark[] => {
    const place = anchor.on === 'words' ? shownPlace(session, anchor) : null
    return place
      ? [place.span, ...place.more].map((span, at) => ({ name: `${kind} ${id} ${at}`, kind, span }))
      : []
  }
  return [
    ...threads
      .filter(({ state }) => state !== 'settled')
      .flatMap(({ id, anchor }) => marked('remark', id, anchor)),
    ...suggestions
      .filter(({ state }) => state === 'open')
      .flatMap(({ id, anchor }) => marked('suggestion', id, anchor)),
  ]
}

/** Everything to be underlined in the words of the open report. */
const marksOf = (session: ReportSession): readonly Mark[] => [
  ...saidMarks(session),
  ...session.findings.flatMap(({ key, finding: { tier, span } }): Mark[] =>
    span ? [{ name: `${tier} ${key}`, kind: tier, span }] : [],
  ),
  ...session.figures.flatMap((figure): Mark[] =>
    figure.agrees === true
      ? [
          {
            name: `linked ${figure.section} ${figure.block} ${figure.from}`,
            kind: 'linked',
            span: figure,
          },
        ]
      : [],
  ),
]

/** Old browsers show findings in the panel only. */
const canPaint = (): boolean => 'highlights' in CSS && typeof Highlight === 'function'

type Blocks = (section: Span['section']) => ArrayLike<Element>

const blocksOnPage: Blocks = (section) =>
  document.querySelectorAll(`#section-${section} .prose > [data-kind]`)

/** The same, looked up once for all findings of a section. */
function blocksOnce(): Blocks {
  const known = new Map<string, ArrayLike<Element>>()
  return (section) => {
    const blocks = known.get(section) ?? blocksOnPage(section)
    known.set(section, blocks)
    return blocks
  }
}

const blockOf = ({ section, block }: Span, blocks: Blocks): Element | null =>
  blocks(section)[block] ?? null

/** Signs a node of the page stands for: a line break is one, the place of a figure not yet filled none. */
function lengthOf(node: Node): number {
  if (node.nodeName === 'BR') return 1
  if (!(node instanceof Text)) return 0
  const isPlace = node.parentElement?.matches('.prose-figure') && node.data === shownFigure('')
  return isPlace ? 0 : node.length
}

/** The place of the `offset`-th sign of a block. */
function placeOf(block: Element, offset: number): { node: Node; offset: number } | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = lengthOf(node)
    if (node instanceof Text && left <= length) return { node, offset: left }
    left -= length
    if (left < 0) return null
  }
  return null
}

/** How many signs of a block stand before a place of the page within it. */
export function offsetIn(block: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.selectNodeContents(block)
  range.setEnd(node, offset)
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let count = 0
  for (let seen = walker.nextNode(); seen; seen = walker.nextNode()) {
    if (seen === range.endContainer && seen instanceof Text)
      return count + (lengthOf(seen) === 0 ? 0 : range.endOffset)
    if (range.comparePoint(seen, 0) > 0) return count
    count += lengthOf(seen)
  }
  return count
}

/** The words of a span on screen, or null while they are not there. */
function rangeOf(span: Span, blocks: Blocks = blocksOnPage): Range | null {
  const block = blockOf(span, blocks)
  const from = block && placeOf(block, span.from)
  const to = block && placeOf(block, span.to)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

interface Painted {
  readonly kind: MarkKind
  readonly range: Range
}

const isSamePlace = (a: Range, b: Range): boolean =>
  a.compareBoundaryPoints(Range.START_TO_START, b) === 0 &&
  a.compareBoundaryPoints(Range.END_TO_END, b) === 0

/** A live figure is underlined by itself. */
const isLive = ({ startContainer }: Range): boolean =>
  startContainer.parentElement?.matches('.prose-figure') === true

const sameMarks = (some: readonly Mark[], others: readonly Mark[]): boolean =>
  some.length === others.length &&
  some.every(({ name, span }, at) => name === others[at]?.name && span === others[at].span)

/** The underlines on the page. A painted range follows its words, so what stays is not painted again. */
class Underlines {
  #marks: readonly Mark[] = []
  #ranges = new Map<string, Painted>()
  readonly #painted = new Map(kinds.map((kind) => [kind, new Highlight()]))

  constructor() {
    for (const [kind, highlight] of this.#painted) CSS.highlights.set(highlightOf(kind), highlight)
  }

  /** Looks for the words again only where the page has moved them or others are meant. */
  paint(marks: readonly Mark[], moved: boolean): void {
    if (!moved && sameMarks(marks, this.#marks)) return
    this.#marks = marks
    const blocks = blocksOnce()
    const before = this.#ranges
    this.#ranges = new Map()
    for (const { name, kind, span } of marks) {
      const range = rangeOf(span, blocks)
      if (range && !isLive(range)) this.#keep(name, { kind, range }, before)
    }
    for (const { kind, range } of before.values()) this.#painted.get(kind)?.delete(range)
  }

  #keep(name: string, painted: Painted, before: Map<string, Painted>): void {
    const known = before.get(name)
    const stays =
      known?.range.startContainer.isConnected === true && isSamePlace(known.range, painted.range)
    if (stays) before.delete(name)
    else this.#painted.get(painted.kind)?.add(painted.range)
    this.#ranges.set(name, stays ? known : painted)
  }

  remove(): void {
    for (const kind of this.#painted.keys()) CSS.highlights.delete(highlightOf(kind))
  }
}

const settling = 80

/** Figures of the official tables hold no words that could be underlined. */
const isInTable = (node: Node): boolean =>
  node instanceof Element && node.closest('.official-grid') !== null

/** Keeps the underlines where the words are, while the page that shows them is open. */
export function useProseMarks(session: ReportSession): void {
  useEffect(() => {
    if (!canPaint()) return undefined
    const underlines = new Underlines()
    let waiting: ReturnType<typeof setTimeout> | undefined
    let moved = false
    const soon = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        underlines.paint(marksOf(session), moved)
        moved = false
      }, settling)
    }
    const sheet = document.querySelector('.sheet')
    const watch = new MutationObserver((changes) => {
      if (changes.every(({ target }) => isInTable(target))) return
      moved = true
      soon()
    })
    if (sheet) watch.observe(sheet, { childList: true, subtree: true })
    const stop = session.findingsChanged.add(soon)
    const stopSaid = session.review.changed.add(soon)
    soon()
    return () => {
      clearTimeout(waiting)
      watch.disconnect()
      stop()
      stopSaid()
      underlines.remove()
    }
  }, [session])
}

/** Words that are written or, while they are locked, walked in. */
const walked = '[contenteditable="true"], .prose[tabindex="0"]'

/** A picture or table in the words, as a whole. */
function rangeAround(block: Element): Range {
  const range = document.createRange()
  range.selectNode(block)
  return range
}

/** A paragraph may be longer than the window: it is the line where the words begin that is brought into view. */
function showLine(block: Element, range: Range): void {
  block.scrollIntoView({ block: 'center' })
  const line = range.getClientRects()[0]
  const room = block.closest('.desk')
  if (!line || !room) return
  const { top, bottom } = room.getBoundingClientRect()
  const isShown = line.top - line.height >= top && line.bottom + line.height <= bottom
  if (!isShown) room.scrollTop += line.top - (top + bottom) / 2
}

/** Brings the words of a span into view and selects them, to the end of a later one; false while they are not on screen. */
export function goToWords(span: Span, last = span): boolean {
  const block = blockOf(span, blocksOnPage)
  const range = block?.matches('figure') ? rangeAround(block) : rangeOf(span)
  if (!range || !block) return false
  const end = last === span ? null : rangeOf(last)
  if (end?.comparePoint(range.startContainer, range.startOffset) === -1)
    range.setEnd(end.endContainer, end.endOffset)
  showLine(block, range)
  block.closest<HTMLElement>(walked)?.focus({ preventScroll: true })
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  return true
}

/** Puts the caret before a block of words; false while it is not on screen or holds no words. */
export function goToBlock(section: string, index: number): boolean {
  const blocks = document.querySelectorAll(`#section-${section} .prose > [data-kind]`)
  const block = blocks[index]
  const place = block && placeOf(block, 0)
  if (!place) return false
  const start = document.createRange()
  start.setStart(place.node, place.offset)
  showLine(block, start)
  block.closest<HTMLElement>(walked)?.focus({ preventScroll: true })
  document.getSelection()?.collapse(place.node, place.offset)
  return true
}

/** Where the words of a span are on screen, or null while they are not there. */
export const rectOfWords = (span: Span): DOMRect | null =>
  rangeOf(span)?.getBoundingClientRect() ?? null

/** The finding whose words are under a point of the window, the worst one first; null beside them. */
export function findingAt(
  x: number,
  y: number,
  findings: readonly ShownFinding[],
): ShownFinding | null {
  const section = document
    .elementFromPoint(x, y)
    ?.closest('.prose')
    ?.closest('[data-section]')
    ?.getAttribute('data-section')
  const under = ({ finding: { span } }: ShownFinding): boolean => {
    if (span?.section !== section) return false
    const range = span && rangeOf(span)
    return [...(range?.getClientRects() ?? [])].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    )
  }
  return section === undefined ? null : (findings.find(under) ?? null)
}
