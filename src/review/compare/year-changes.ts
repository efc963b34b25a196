/** What a reviewer looks at before any page: the figures that moved most against last year. */
import type { Cell, CellId, Form } from '#template/form.ts'
import { cellText, type CellValue } from '#report/cell-value.ts'
import type { RunningTotals } from '#report/totals.ts'
import { differenceOf } from './difference-of.ts'

interface YearChange {
  readonly cell: CellId
  readonly unit: Cell['unit']
  readonly before: string
  readonly now: string
  /** Now less last year, exactly. */
  readonly difference: string
}

const size = ({ difference }: YearChange): number => Math.abs(Number(difference))

/**
 * Figures that are another than last year's, the largest move first: counts, then amounts, which are of
 * another measure. Nothing known of last year, nothing listed.
 */
export function yearChanges(
  form: Form,
  totals: Pick<RunningTotals, 'values'>,
  before: (cell: CellId) => CellValue,
): readonly YearChange[] {
  const moved = [...form.cells.values()].flatMap(({ id, unit }): YearChange[] => {
    const [was, is] = [before(id), totals.values.get(id) ?? null]
    const difference = differenceOf(was, is)
    return difference === null || difference === '0'
      ? []
      : [{ cell: id, unit, before: cellText(was), now: cellText(is), difference }]
  })
  const isAmount = ({ cell }: YearChange) => form.cells.get(cell)?.type === 'decimal'
  return moved.sort((a, b) => Number(isAmount(a)) - Number(isAmount(b)) || size(b) - size(a))
}

/** So many counts are listed; of amounts a form has few, and all are. */
const listed = 10

const length = (text: string): number => Math.abs(Number(text))

interface ShownChange extends YearChange {
  /** How long the bars of both years are, in parts of the longest of that measure. */
  readonly bars: readonly [number, number]
}

/** The largest moves of counts and every amount, with their bars: a bar says nothing beside one of another unit. */
export function shownChanges(changes: readonly YearChange[], form: Form): readonly ShownChange[] {
  const ofType = (type: Cell['type']) =>
    changes.filter(({ cell }) => form.cells.get(cell)?.type === type)
  return [ofType('integer').slice(0, listed), ofType('decimal')].flatMap((shown) => {
    const most = Math.max(...shown.flatMap(({ before, now }) => [length(before), length(now)]))
    return shown.map((change) => ({
      ...change,
      bars: [length(change.before) / most, length(change.now) / most] as const,
    }))
  })
}
