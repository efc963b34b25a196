/** How one cell of a table looks and what is said of it, by what it holds and whether it is selected. */
import { cellText } from '#report/cell-value.ts'
import type { CellView } from '#ui/session/cell-view.ts'
import type { Standing } from './grid-controller.ts'

/** Ready: keys move. Typing: text replaces, arrows commit. Caret: arrows move within the text. */
export type Mode = 'ready' | 'typing' | 'caret'

/** Digits of both years that fit into the narrowest cell side by side. */
const fitting = 6

/** Last year's number stands at the left edge, unless something else needs the room. */
export function ghostOf({ lastYear, value, typing, note }: CellView): string | null {
  if (lastYear === null || note !== null) return null
  const digits = lastYear.length + (typing ?? cellText(value)).length
  return digits <= fitting ? lastYear : null
}

/** A kept total and its sum that do not fit side by side stand one above the other. */
const isTight = ({ kept, value, typing, sum }: CellView): boolean =>
  kept && (typing ?? cellText(value)).length + cellText(sum?.value).length > fitting

/** Why the cell is marked and what else is known of it, in one line. */
export function description(view: CellView, computed: boolean): string {
  const parts = [...view.reasons]
  if (computed && view.kept) parts.push(`保留公布的总计，计算值为${cellText(view.sum?.value)}`)
  if (view.conflict.length > 0)
    parts.push(
      `两处填写不一致：${view.conflict.map((value) => cellText(value) || '空白').join('、')}`,
    )
  if (view.note !== null) parts.push(`附注：${view.note}`)
  if (view.remarks > 0) parts.push(`${view.remarks} 条批注`)
  if (view.proposed !== null) parts.push(`建议改为${view.proposed}`)
  if (view.lastYear !== null) parts.push(`上年${view.lastYear}`)
  return parts.join('；')
}

export const isSelected = (standing: Standing): boolean => standing === 'in' || standing === 'at'

/** Of a grid one cell takes Tab. */
export const tabStop = (standing: Standing): 0 | -1 =>
  standing === 'at' || standing === 'rest' ? 0 : -1

/** What the style sheet goes by. */
export function classes(view: CellView, standing: Standing, computed: boolean, mode: Mode): string {
  return [
    'value-cell',
    computed ? 'is-computed' : '',
    computed && view.kept ? 'is-kept' : '',
    computed && isTight(view) ? 'is-tight' : '',
    view.sum?.provisional && !view.kept ? 'is-provisional' : '',
    view.tier === null ? '' : `is-${view.tier}`,
    view.conflict.length > 0 ? 'is-warning' : '',
    view.highlighted ? 'is-highlighted' : '',
    isSelected(standing) ? `is-${standing}` : '',
    mode === 'ready' ? '' : 'is-editing',
  ]
    .filter(Boolean)
    .join(' ')
}
