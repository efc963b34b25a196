/**
 * Underlines the words that findings mean, in the editor and out of it, without touching them: the
 * browser paints ranges (CSS custom highlights), so that neither caret nor input method is disturbed.
 */
import { useEffect } from 'react'
import type { Tier } from '#template/form-source.ts'
import type { Span } from '#checks/finding.ts'
import { blocksOnce, rangeOf } from '#ui/narrative/words-on-page.ts'
import type { Anchor } from '#report/review-event.ts'
import { leftOpen } from '#review/threads.ts'
import { shownPlace } from '#ui/review/remarks/shown-place.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

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
  const { threads, suggestions } = leftOpen(session.review.discussion)
  const marked = (kind: MarkKind, id: string, anchor: Anchor): Mark[] => {
    const place = anchor.on === 'words' ? shownPlace(session, anchor) : null
    return place
      ? [place.span, ...place.more].map((span, at) => ({ name: `${kind} ${id} ${at}`, kind, span }))
      : []
  }
  return [
    ...threads.flatMap(({ id, anchor }) => marked('remark', id, anchor)),
    ...suggestions.flatMap(({ id, anchor }) => marked('suggestion', id, anchor)),
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

/** Underlines are drawn anew once the page has rested so long; milliseconds. */
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
