/**
 * Underlines the words that findings mean, in the editor and out of it, without touching them: the
 * browser paints ranges (CSS custom highlights), so that neither caret nor input method is disturbed.
 */
import { useEffect } from 'react'
import type { Tier } from '#template/form-source.ts'
import type { Span } from '#checks/finding.ts'
import { shownFigure } from '#ui/narrative/block-tags.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import type { ShownFinding } from '#ui/session/shown-findings.ts'

const tiers: readonly Tier[] = ['hint', 'warning', 'error']

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
  readonly tier: Tier
  readonly range: Range
}

const isSamePlace = (a: Range, b: Range): boolean =>
  a.compareBoundaryPoints(Range.START_TO_START, b) === 0 &&
  a.compareBoundaryPoints(Range.END_TO_END, b) === 0

/** The underlines on the page. A painted range follows its words, so what stays is not painted again. */
class Underlines {
  #ranges = new Map<string, Painted>()
  readonly #painted = new Map(tiers.map((tier) => [tier, new Highlight()]))

  constructor() {
    for (const [tier, highlight] of this.#painted) CSS.highlights.set(`finding-${tier}`, highlight)
  }

  paint(findings: readonly ShownFinding[]): void {
    const blocks = blocksOnce()
    const before = this.#ranges
    this.#ranges = new Map()
    for (const { key, finding } of findings) {
      const { span, tier } = finding
      const range = span && rangeOf(span, blocks)
      if (range) this.#keep(`${tier} ${key}`, tier, range, before)
    }
    for (const { tier, range } of before.values()) this.#painted.get(tier)?.delete(range)
  }

  #keep(name: string, tier: Tier, range: Range, before: Map<string, Painted>): void {
    const known = before.get(name)
    const stays =
      known?.range.startContainer.isConnected === true && isSamePlace(known.range, range)
    if (stays) before.delete(name)
    else this.#painted.get(tier)?.add(range)
    this.#ranges.set(name, stays ? known : { tier, range })
  }

  remove(): void {
    for (const tier of this.#painted.keys()) CSS.highlights.delete(`finding-${tier}`)
  }
}

const settling = 80

/** Keeps the underlines where the words are, while the page that shows them is open. */
export function useProseMarks(session: ReportSession): void {
  useEffect(() => {
    if (!canPaint()) return undefined
    const underlines = new Underlines()
    let waiting: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => underlines.paint(session.findings), settling)
    }
    const sheet = document.querySelector('.sheet')
    const watch = new MutationObserver(soon)
    if (sheet) watch.observe(sheet, { childList: true, subtree: true })
    const stop = session.findingsChanged.add(soon)
    soon()
    return () => {
      clearTimeout(waiting)
      watch.disconnect()
      stop()
      underlines.remove()
    }
  }, [session])
}

/** Brings the words of a span into view and selects them; false while they are not on screen. */
export function goToWords(span: Span): boolean {
  const range = rangeOf(span)
  const block = blockOf(span, blocksOnPage)
  if (!range || !block) return false
  block.scrollIntoView({ block: 'center' })
  block.closest<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true })
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
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
