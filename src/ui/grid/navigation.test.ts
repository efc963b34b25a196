/** Where the keys lead in an official table. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planPaste } from '#readers/paste/pasted-table-plan.ts'
import { readPastedTable } from '#readers/paste/pasted-table.ts'
import type { CellId, Form, Grid } from '#template/form.ts'
import { forms } from '#template/forms.ts'
import { blanksOf, scopeCells } from './blanks.ts'
import { copyRange } from './clipboard.ts'
import {
  corner,
  edge,
  neighbour,
  placeOf,
  step,
  valueAt,
  valuesInOrder,
  type Direction,
} from './navigation.ts'

const gridOf = (id: string, key: string): { form: Form; grid: Grid } => {
  const form = forms.find((entry) => entry.id === id)
  const grid = form?.grids.find((entry) => entry.key === key)
  if (!form || !grid) throw new Error(`${id} ${key}`)
  return { form, grid }
}
const disclosure = gridOf('2021', 'disclosure')
const applications = gridOf('2021', 'applications')
const from = (grid: Grid, cell: CellId) => {
  const place = placeOf(grid, cell)
  if (!place) throw new Error(cell)
  return { row: place.row, column: place.column }
}

describe('moving over the printed grid', () => {
  it('remembers the column while crossing a merged number and the heads of another block', () => {
    const { grid } = disclosure
    const down = step(grid, from(grid, 'documents.normative.in-force'), 'down')
    expect(valueAt(grid, down)?.cell).toBe('licensing.decisions')
    expect(valueAt(grid, step(grid, down, 'up'))?.cell).toBe('documents.normative.in-force')
  })

  it('visits every number a person fills in once with Tab, back again with Shift, and then leaves the grid', () => {
    for (const form of forms) {
      const stops = (cell: CellId) => form.cells.get(cell)?.computed !== true
      for (const grid of form.grids) {
        const filled = valuesInOrder(grid).flatMap(({ cell }) => (stops(cell) ? [cell] : []))
        for (const [by, start] of [
          [1, 'first'],
          [-1, 'last'],
        ] as const) {
          const seen: (CellId | undefined)[] = []
          const begin = corner(grid, start)
          const first = valueAt(grid, begin)?.cell
          for (
            let at: ReturnType<typeof neighbour> =
              first !== undefined && stops(first) ? begin : neighbour(grid, begin, by, stops);
            at !== null;
            at = neighbour(grid, at, by, stops)
          )
            seen.push(valueAt(grid, at)?.cell)
          expect(seen).toEqual(by === 1 ? filled : [...filled].reverse())
        }
      }
    }
  })

  it('never leaves the numbers, and stays at the edge, whatever arrows are pressed', () => {
    const direction = fc.constantFrom<Direction>('up', 'down', 'left', 'right')
    fc.assert(
      fc.property(
        fc.constantFrom(...forms.flatMap((form) => form.grids)),
        fc.array(direction, { maxLength: 60 }),
        (grid, arrows) => {
          let at = corner(grid, 'first')
          for (const arrow of arrows) {
            at = step(grid, at, arrow)
            expect(valueAt(grid, at)).toBeDefined()
            const last = edge(grid, at, arrow)
            expect(valueAt(grid, step(grid, last, arrow))).toBe(valueAt(grid, last))
          }
        },
      ),
    )
  })
})

describe('filling blanks with 0', () => {
  it('takes the row, its group or the table, and leaves computed and filled cells alone', () => {
    const { form, grid } = applications
    const first = 'applications.withheld.state-secret.person'
    const at = from(grid, first)
    const count = (scope: 'row' | 'group' | 'table') =>
      blanksOf(form, scopeCells(grid, scope, at), (cell) => cell !== first).length
    expect(count('row')).toBe(5)
    expect(count('group')).toBe(8 * 6 - 1)
    const inputs = valuesInOrder(grid).filter(({ cell }) => !form.cells.get(cell)?.computed)
    expect(count('table')).toBe(inputs.length - 1)
  })

  it('stops at the banner of a block', () => {
    const { form, grid } = disclosure
    const cells = scopeCells(grid, 'group', from(grid, 'penalties.decisions'))
    expect(blanksOf(form, cells, () => true)).toEqual(['penalties.decisions', 'coercion.decisions'])
  })
})

describe('copying', () => {
  it('gives back the same numbers when a whole table is pasted where it was copied', () => {
    for (const form of forms) {
      for (const grid of form.grids) {
        const all = valuesInOrder(grid)
        const inputs = all.filter(({ cell }) => !form.cells.get(cell)?.computed)
        const values = new Map(inputs.map(({ cell }, index) => [cell, index + 1]))
        const copied = copyRange(grid, all, (cell) => values.get(cell) ?? null)
        for (const html of ['', copied.html]) {
          const table = readPastedTable({ html, text: copied.text })
          if (!table) throw new Error('nothing copied')
          const plan = planPaste(table, grid, form, all[0]?.cell ?? '', () => undefined)
          expect(plan.reasons).toEqual([])
          expect(new Map(plan.changes.map(({ cell, value }) => [cell, Number(value)]))).toEqual(
            values,
          )
        }
      }
    }
  })
})
