/** The small signs in the corners of a cell: a mistake, last year's number, a note, remarks, the sum beside a kept total. */
import { cellText } from '#report/cell-value.ts'
import type { CellView } from '#ui/session/cell-view.ts'
import { ghostOf } from './cell-look.ts'

interface Props {
  readonly view: CellView
  readonly computed: boolean
}

export function CellMarks({ view, computed }: Props) {
  const kept = computed && view.kept && view.sum !== null
  const ghost = kept ? null : ghostOf(view)
  return (
    <>
      {view.tier === 'error' ? <span className="cell-corner" aria-hidden="true" /> : null}
      {ghost === null ? null : (
        <span className="cell-last-year" aria-hidden="true">
          {ghost}
        </span>
      )}
      {view.note === null ? null : (
        <sup className="cell-note" title={view.note}>
          注
        </sup>
      )}
      {view.remarks > 0 || view.proposed !== null ? (
        <span className="cell-remark" aria-hidden="true" />
      ) : null}
      {kept ? <span className="cell-sum">{cellText(view.sum?.value)}</span> : null}
    </>
  )
}
