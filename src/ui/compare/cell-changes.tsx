/** The numbers of an official table that differ: where they stand, what they were and are, by how much. */
import { ArrowDown, ArrowUp, PencilLine } from 'lucide-react'
import type { Cell, CellId, Form } from '#template/form.ts'
import type { CellChange, NoteChange } from '#review/compare/compare-reports.ts'
import { Icon } from '#ui/parts/icon.tsx'
import { differenceWords, rowPath, valueWords } from './difference-words.ts'
import { Deleted, Inserted } from './words.tsx'

function Place({ id, cell }: { readonly id: CellId; readonly cell: Cell | undefined }) {
  if (!cell) return <th scope="row" colSpan={2}>{`表中没有的数据（${id}）`}</th>
  return (
    <>
      <th scope="row">{rowPath(cell)}</th>
      <td>
        {cell.columnLabels.join(' › ')}
        {cell.computed ? <small>自动合计</small> : null}
      </td>
    </>
  )
}

const iconOf = (difference: string | null) => {
  if (difference === null || difference === '0') return PencilLine
  return difference.startsWith('-') ? ArrowDown : ArrowUp
}

interface Props {
  readonly cells: readonly CellChange[]
  readonly notes: readonly NoteChange[]
  readonly form: Form
}

function Notes({ notes, form }: Pick<Props, 'notes' | 'form'>) {
  if (notes.length === 0) return null
  return (
    <ul className="compare-notes">
      {notes.map(({ cell, before, after }) => (
        <li key={cell} data-change="" tabIndex={-1}>
          {form.cells.get(cell)?.name ?? cell}的注释：
          {before === '' ? '（没有）' : <Deleted text={before} />} →{' '}
          {after === '' ? '（删去）' : <Inserted text={after} />}
        </li>
      ))}
    </ul>
  )
}

export function CellChanges({ cells, notes, form }: Props) {
  return (
    <>
      {cells.length === 0 ? null : (
        <table className="compare-cells">
          <colgroup>
            <col />
            <col className="compare-column" />
            <col className="compare-value" />
            <col className="compare-value" />
            <col className="compare-by" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col">列</th>
              <th scope="col">从</th>
              <th scope="col">到</th>
              <th scope="col">差别</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((change) => (
              <tr key={change.cell} data-change="" tabIndex={-1}>
                <Place id={change.cell} cell={form.cells.get(change.cell)} />
                <td className="compare-number">{valueWords(change.before)}</td>
                <td className="compare-number">
                  <strong>{valueWords(change.after)}</strong>
                </td>
                <td className="compare-difference">
                  <Icon of={iconOf(change.difference)} size={14} /> {differenceWords(change)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Notes notes={notes} form={form} />
    </>
  )
}
