/** What last year's report says about this cell: its number then, and what it makes this year's number. */
import type { Cell } from '#template/form.ts'
import { dueFrom } from '#checks/years/carry-over.ts'
import { useCellView, useSession } from '#ui/session/use-session.ts'
import { TakeFromLastYear } from './take-from-last-year.tsx'
import './previous.css'

export function CellLastYear({ cell }: { readonly cell: Cell }) {
  const session = useSession()
  const view = useCellView(cell.id)
  const due = dueFrom(session.lastYear, cell)
  if (view.lastYear === null && due === null) return null
  return (
    <div className="cell-before">
      {view.lastYear === null ? null : (
        <p>
          上年：{view.lastYear} {cell.unit}
        </p>
      )}
      {due === null ? null : (
        <p>
          {cell.columnKey === 'items-last-year' ? '按上年报告应为' : '上年报告结转下年度'}：{due}{' '}
          {cell.unit}
        </p>
      )}
      {due === null || cell.computed || view.value === due ? null : (
        <TakeFromLastYear put={{ cell: cell.id, value: due }} />
      )}
    </div>
  )
}
