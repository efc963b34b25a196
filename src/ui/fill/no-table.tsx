/** 不附此表: one step that empties a table the form leaves to the organ, so that it is no part of the report. */
import type { Grid } from '#template/form.ts'
import type { Edit } from '#report/report-document.ts'
import { useLocked, useReportPart, useSession } from '#ui/session/use-session.ts'

/** Nothing while the table is empty and nobody asks about it: it is not printed then. */
export function NoTable({ grid }: { readonly grid: Grid }) {
  const session = useSession()
  const locked = useLocked()
  const ids = grid.valueRows.flat()
  const own = new Set([...ids, `table${grid.table}`])
  const filled = useReportPart(
    ({ cells }) => ids.filter((id) => (cells[id] ?? null) !== null).length,
  )
  const doubted = useReportPart(({ doubts }) => doubts.some(({ at }) => own.has(at)))
  if (locked || (filled === 0 && !doubted)) return null
  const empty = () => {
    session.settle()
    const { cells, doubts } = session.report
    const edits = ids.flatMap((id): Edit[] =>
      (cells[id] ?? null) === null ? [] : [{ cell: id, value: null }],
    )
    const left = doubts.filter(({ at }) => !own.has(at))
    session.document.edit([
      ...edits,
      ...(left.length < doubts.length ? [{ meta: { doubts: left } }] : []),
    ])
  }
  return (
    <span className="no-table">
      报告没有这张表：
      <button type="button" className="link" onClick={empty}>
        不附此表{filled > 0 ? `，清空已填的 ${filled} 格` : ''}
      </button>
      （可撤销）
    </span>
  )
}
