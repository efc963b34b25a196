/**
 * The same grids built the usual way: every cell a field of react-hook-form, one zod schema over all of
 * them. `?current` also checks the whole form at each key, so that no finding elsewhere is out of date.
 */
import { zodResolver } from '@hookform/resolvers/zod'
import { memo, useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import {
  FormProvider,
  useController,
  useForm,
  useFormContext,
  useFormState,
  useWatch,
} from 'react-hook-form'
import { asCount, parseCellText } from '#report/cell-value.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import type { Cell, CellId, Form, Grid, GridCell, Term } from '#template/form.ts'
import { formById } from '#template/forms.ts'
import '#ui/parts/tokens.css'
import '#ui/grid/grid.css'
import { schemaOf, textsOf } from './rival-schema.ts'

const current = new URLSearchParams(location.search).has('current')

/** The input cells a total adds up, totals below it resolved. */
function leavesOf(form: Form, cell: CellId, sign: 1 | -1 = 1): Term[] {
  const sum = form.computations.find((relation) => relation.computes === cell)
  if (!sum) return [{ cell, sign }]
  return sum.right.flatMap((term) => leavesOf(form, term.cell, term.sign === sign ? 1 : -1))
}

interface Field {
  readonly place: GridCell
  readonly cell: Cell
}

function TotalField({ place, cell, form }: Field & { readonly form: Form }) {
  const leaves = useMemo(() => leavesOf(form, cell.id), [form, cell.id])
  const texts: readonly string[] = useWatch({ name: leaves.map((leaf) => leaf.cell) })
  const sum = leaves.reduce(
    (total, { sign }, index) =>
      total + sign * (asCount(parseCellText(texts[index] ?? '', cell)) ?? 0),
    0,
  )
  return (
    <td className="value-cell is-computed" colSpan={place.columnSpan} rowSpan={place.rowSpan}>
      <input id={`cell-${cell.id}`} value={sum} readOnly aria-label={cell.name} />
    </td>
  )
}

function InputField({ place, cell }: Field) {
  const { control, trigger } = useFormContext()
  const { field, fieldState } = useController({ control, name: cell.id })
  const { ref, name, value, onBlur, onChange } = field
  const why = fieldState.error?.message
  return (
    <td
      className={`value-cell${why === undefined ? '' : ' is-error'}`}
      colSpan={place.columnSpan}
      rowSpan={place.rowSpan}
      title={why}
    >
      <input
        id={`cell-${cell.id}`}
        ref={ref}
        name={name}
        value={String(value)}
        onBlur={onBlur}
        onChange={(event) => {
          onChange(event)
          if (current) void trigger()
        }}
        inputMode="numeric"
        autoComplete="off"
        aria-label={cell.name}
        aria-invalid={why !== undefined}
      />
      {why === undefined ? null : <span className="cell-corner" aria-hidden="true" />}
    </td>
  )
}

const Printed = memo(({ place, form }: { place: GridCell; form: Form }) => {
  const cell = place.cell === null ? undefined : form.cells.get(place.cell)
  if (cell?.computed) return <TotalField place={place} cell={cell} form={form} />
  if (cell) return <InputField place={place} cell={cell} />
  return (
    <th
      scope={place.scope ?? undefined}
      className={`head-${place.kind}${place.upright ? ' is-upright' : ''}`}
      colSpan={place.columnSpan}
      rowSpan={place.rowSpan}
    >
      <span>{place.text}</span>
    </th>
  )
})

function Table({ grid, form }: { grid: Grid; form: Form }) {
  const total = grid.widths.reduce((sum, width) => sum + width, 0)
  const draw = (row: readonly GridCell[]) => (
    <tr key={row[0]?.row}>
      {row.map((place) => (
        <Printed key={place.id} place={place} form={form} />
      ))}
    </tr>
  )
  return (
    <div className="official-grid">
      <table aria-label={grid.caption}>
        <colgroup>
          {grid.widths.map((width, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
            <col key={index} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>{grid.rows.slice(0, grid.headRows).map(draw)}</thead>
        <tbody>{grid.rows.slice(grid.headRows).map(draw)}</tbody>
      </table>
    </div>
  )
}

/** Every message once, from the nested errors of the form. */
function messagesIn(errors: object): Set<string> {
  const found = new Set<string>()
  for (const inner of Object.values(errors)) {
    if (typeof inner !== 'object' || inner === null) continue
    if ('message' in inner && typeof inner.message === 'string') found.add(inner.message)
    else for (const message of messagesIn(inner)) found.add(message)
  }
  return found
}

function Findings() {
  const { errors } = useFormState()
  return (
    <aside className="findings">
      <ul>
        {[...messagesIn(errors)].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </aside>
  )
}

function Rival({ form }: { form: Form }) {
  const texts = useMemo(() => textsOf(form, exampleReport.cells), [form])
  const resolver = useMemo(() => zodResolver(schemaOf(form, texts)), [form, texts])
  const fields = useForm({ resolver, mode: 'onChange', defaultValues: texts })
  return (
    <FormProvider {...fields}>
      <div style={{ display: 'grid', gridTemplateColumns: '900px 1fr' }}>
        <main>
          {form.grids.map((grid) => (
            <Table key={grid.key} grid={grid} form={form} />
          ))}
        </main>
        <Findings />
      </div>
    </FormProvider>
  )
}

const form = formById('2021')
const root = document.querySelector('#root')
if (form && root) createRoot(root).render(<Rival form={form} />)
