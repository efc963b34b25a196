/** What a remark can be about from where the person is: selected words, this cell, its row, a finding, a section, the whole. */
import type { ProseKey } from '#template/form-source.ts'
import type { Cell } from '#template/form.ts'
import type { Anchor } from '#report/review-event.ts'
import { blockText } from '#report/prose.ts'
import { flatOffset, wordsAnchor } from '#review/word-places.ts'
import { offsetIn } from '#ui/fill/prose-marks.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import type { ShownFinding } from '#ui/session/shown-findings.ts'

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

/** The words that are selected on the page, to the end of their first paragraph; null where none are. */
export function selectedWords(session: ReportSession): Anchor | null {
  const embed = chosenEmbed(session)
  if (embed) return embed
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const first = blockAt(startOf(range), session)
  if (!first) return null
  const { section, index, element } = first
  const prose = session.document.prose(section)
  const block = prose.blocks()[index]
  if (!block) return null
  if (block.embed) return wordsAnchor(prose, section, { block: index, from: 0, to: 1 })
  const shown = (cell: string) => session.figure(cell)
  const from = flatOffset(block, offsetIn(element, range.startContainer, range.startOffset), shown)
  const ends = element.contains(range.endContainer)
  const to = ends
    ? flatOffset(block, offsetIn(element, range.endContainer, range.endOffset), shown, true)
    : blockText(block).length + block.runs.filter((run) => 'cell' in run).length
  return to > from ? wordsAnchor(prose, section, { block: index, from, to }) : null
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

export const findingAnchor = ({ finding }: ShownFinding): Anchor => ({
  on: 'finding',
  rule: finding.rule,
  cells: finding.cells,
  section: finding.section,
  message: finding.message,
})

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
    !words && active?.closest('[data-cell]') && session.focused !== null
      ? session.form.cells.get(session.focused)
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
