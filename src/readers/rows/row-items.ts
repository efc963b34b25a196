/** What a line of a table holds, piece by piece: labels, figures, words. */
import {
  labelNamed,
  scanLabels,
  type FormLabels,
  type Label,
} from '#readers/printed/form-labels.ts'
import { labelKey } from '#readers/printed/label-key.ts'
import { figuresIn, wordsIn } from '#readers/printed/printed-tokens.ts'
import { isFigureOrBlank } from '#readers/printed/printed-value.ts'

export type Item =
  | { readonly kind: 'label'; readonly label: Label; readonly text: string }
  | { readonly kind: 'figures'; readonly tokens: readonly string[] }
  | { readonly kind: 'words'; readonly text: string }

/** What the text of one cell holds. */
export function itemsOfCell(labels: FormLabels, cell: string): Item[] {
  if (isFigureOrBlank(cell)) return [{ kind: 'figures', tokens: [cell] }]
  const label = labelNamed(labels, cell)
  if (label) return [{ kind: 'label', label, text: cell }]
  const pieces = itemsOfText(labels, cell)
  const knows = pieces.some((piece) => piece.kind === 'label')
  return knows && pieces.some((piece) => piece.kind === 'figures')
    ? pieces
    : [{ kind: 'words', text: cell }]
}

/** What running text holds: labels wherever they stand, figures and words between them. */
function itemsOfText(labels: FormLabels, text: string): Item[] {
  return scanLabels(labels, text).flatMap((piece): Item[] => {
    if (piece.kind === 'label')
      return [{ kind: 'label', label: piece.label, text: piece.text.replace(/\s+/gu, '') }]
    const tokens = figuresIn(piece.text)
    const words = wordsIn(piece.text)
    return [
      ...(words === '' ? [] : [{ kind: 'words', text: words } as const]),
      ...(tokens.length === 0 ? [] : [{ kind: 'figures', tokens } as const]),
    ]
  })
}

/** Figures side by side in a row of cells are one run, its empty cells included. */
export function joinFigures(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = []
  let run: string[] | null = null
  for (const item of items) {
    if (item.kind !== 'figures') {
      run = null
      joined.push(item)
      continue
    }
    if (run === null) {
      run = []
      joined.push({ kind: 'figures', tokens: run })
    }
    for (const token of item.tokens) run.push(token)
  }
  return joined
}

const longestFigure = 8

/** Words in a cell that may be a figure misprinted or misread: short, with no sign of Chinese but a unit's. */
const mayBeFigure = (text: string): boolean =>
  text.length <= longestFigure &&
  !/[\u4e00-\u9fff]/u.test(text.replace(/[万亿千]?元|[件项条个次人]/gu, ''))

const fewestUnnamed = 5

/** Whether what stands behind the label, or in a row without one, are the cells of a row, some of them no figures. */
function areCells(items: readonly Item[], want: number | null): boolean {
  const figures = items.filter(({ kind }) => kind === 'figures').length
  if (figures === items.length) return false
  if (
    !items.every(
      (item) => item.kind === 'figures' || (item.kind === 'words' && mayBeFigure(item.text)),
    )
  )
    return false
  if (want === null) return items.length >= fewestUnnamed && figures * 2 > items.length
  return items.length >= want || items.at(-1)?.kind === 'figures'
}

/** Cells of a row that stand between its figures, or fill it up, and cannot be read are figures all the same. */
export function withUnreadable(items: readonly Item[]): readonly Item[] {
  const at = items.reduce((last, { kind }, place) => (kind === 'label' ? place : last), -1)
  const label = items[at]
  if (label?.kind === 'label' && label.label.kind !== 'row') return items
  const row = label?.kind === 'label' && label.label.kind === 'row' ? label.label.row : null
  if (!areCells(items.slice(at + 1), row && row.cells.length)) return items
  return items.map((item, place): Item =>
    place > at && item.kind === 'words' ? { kind: 'figures', tokens: [item.text] } : item,
  )
}

/** A row's name that also heads a column ("其他" without its number) is the row's where figures follow it. */
export function asRowLabel(labels: FormLabels, items: readonly Item[]): readonly Item[] {
  const named = items.filter((item) => item.kind === 'label')
  const [only, ...others] = named
  const at = only === undefined ? -1 : items.indexOf(only)
  const followed = items.slice(at + 1).filter((item) => item.kind === 'figures').length === 1
  if (!only || others.length > 0 || only.label.kind === 'row' || !followed) return items
  const row = labels.bare.get(labelKey(only.text))
  if (!row) return items
  return items.map((item) => (item === only ? { ...only, label: { kind: 'row', row } } : item))
}

/** A figure before the label numbers the row ("1 | 一、本年新收…") and is none of its own. */
export function withoutMark(items: readonly Item[]): readonly Item[] {
  const [first, second, ...others] = items
  const marked = first?.kind === 'figures' && second?.kind === 'label'
  return marked && others.some((item) => item.kind === 'figures') ? items.slice(1) : items
}

/** How a line gives its items: a row of cells, one cell of a row that runs over lines, or running text. */
export type Manner = 'row' | 'cell' | 'text'
