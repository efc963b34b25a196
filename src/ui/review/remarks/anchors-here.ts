/** What a remark can be about from where the person is: selected words, this cell, its row, a finding, a section, the whole. */
import type { ProseKey } from '#template/form-source.ts'
import type { Cell } from '#template/form.ts'
import type { Anchor } from '#report/review-event.ts'
import {
  flatOffset,
  flatText,
  type WordsAnchor,
  wordsAnchor,
} from '#review/returned/word-places.ts'
import { offsetIn } from '#ui/narrative/words-on-page.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

const elementOf = (node: Node | null): Element | null =>
  node instanceof Element ? node : (node?.parentElement ?? null)

interface BlockOnPage {
  readonly element: Element
  readonly section: ProseKey
  readonly index: number
}

function blockAt(node: Node | null, session: ReportSession): BlockOnPage | null {
  const element = elementOf(node)?.closest('.prose > [data-kind]')
  const key = element?.closest('[data-section]')?.getAttribute('data-section')
  const section = session.form.sections.find((one) => one.key === key)
  const parent = element?.parentElement
  if (!element || !parent || section?.kind !== 'prose') return null
  const index = [...parent.querySelectorAll(':scope > [data-kind]')].indexOf(element)
  return { element, section: section.key, index }
}

/** The picture or table in the words that is selected, which the browser hears of a moment later, or that holds the focus where they are only shown. */
function chosenEmbed(session: ReportSession): Anchor | null {
  const { activeElement } = document
  const selection = document.getSelection()
  const selected = activeElement?.querySelector('figure.ProseMirror-selectednode')
  const focused =
    activeElement?.matches('figure[data-kind="embed"]') && (selection?.isCollapsed ?? true)
      ? activeElement
      : null
  const at = blockAt(selected ?? focused, session)
  if (!at) return null
  const prose = session.document.prose(at.section)
  return wordsAnchor(prose, at.section, { block: at.index, from: 0, to: 1 })
}

/** Where a selection begins; one around a picture as a whole begins at the picture. */
function startOf({ startContainer, startOffset }: Range): Node {
  const whole = startContainer.childNodes[startOffset]
  return whole instanceof Element && whole.matches('figure[data-kind="embed"]')
    ? whole
    : startContainer
}

/** What of a block a selection covers; null where it is no word of it. */
function passageIn(
  range: Range,
  { section, index, element }: BlockOnPage,
  session: ReportSession,
): WordsAnchor | null {
  const prose = session.document.prose(section)
  const block = prose.blocks()[index]
  if (!block) return null
  if (block.embed) return wordsAnchor(prose, section, { block: index, from: 0, to: 1 })
  const shown = (cell: string) => session.figure(cell)
  const from = element.contains(range.startContainer)
    ? flatOffset(block, offsetIn(element, range.startContainer, range.startOffset), shown)
    : 0
  const to = element.contains(range.endContainer)
    ? flatOffset(block, offsetIn(element, range.endContainer, range.endOffset), shown, true)
    : flatText(block).length
  return to > from ? wordsAnchor(prose, section, { block: index, from, to }) : null
}

/** The words that are selected on the page, of one paragraph or several; null where none are. */
export function selectedWords(session: ReportSession): Anchor | null {
  const embed = chosenEmbed(session)
  if (embed) return embed
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const first = blockAt(startOf(range), session)
  if (!first) return null
  const blocks = [...document.querySelectorAll('.sheet .prose > [data-kind]')]
  const passages = blocks
    .slice(Math.max(0, blocks.indexOf(first.element)))
    .filter((element) => element === first.element || range.intersectsNode(element))
    .flatMap((element) => blockAt(element, session) ?? [])
    .flatMap((at) => passageIn(range, at, session) ?? [])
  const [begin] = passages
  if (begin?.on !== 'words') return begin ?? null
  const also = passages.slice(1).filter((passage) => passage.on === 'words')
  return also.length === 0 ? begin : { ...begin, also }
}

const cellAnchors = (cell: Cell, session: ReportSession): readonly Anchor[] => {
  const row = [...session.form.cells.values()].filter(
    (other) => other.grid === cell.grid && other.rowKey === cell.rowKey,
  )
  const value = (id: string) => session.view(id).value
  return [
    { on: 'cell', cell: cell.id, value: value(cell.id) },
    ...(row.length > 1
      ? [
          {
            on: 'row' as const,
            label: cell.rowName,
            cells: row.map(({ id }) => id),
            values: row.map(({ id }) => value(id)),
          },
        ]
      : []),
    { on: 'section', section: cell.grid },
  ]
}

/** The section of what holds the focus, or else of what is selected. */
function sectionHere(): string | null {
  const selected = elementOf(document.getSelection()?.anchorNode ?? null)
  const place =
    document.activeElement?.closest('[data-section]') ?? selected?.closest('[data-section]')
  return place?.getAttribute('data-section') ?? null
}

/** The nearest first; the whole report is always last. */
export function anchorsHere(session: ReportSession): readonly Anchor[] {
  const words = selectedWords(session)
  const active = document.activeElement
  const cell =
    !words && active?.closest('[data-cell]') && session.place.focused !== null
      ? session.form.cells.get(session.place.focused)
      : undefined
  const key = words?.on === 'words' ? words.section : sectionHere()
  const near: readonly Anchor[] = cell
    ? cellAnchors(cell, session)
    : [
        ...(words ? [words] : []),
        ...(key === null ? [] : [{ on: 'section' as const, section: key }]),
      ]
  return [...near, { on: 'report' }]
}

/** The same for a cell that is shown beside the form. */
export const anchorsOfCell = (cell: Cell, session: ReportSession): readonly Anchor[] => [
  ...cellAnchors(cell, session),
  { on: 'report' },
]
