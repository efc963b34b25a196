/** The figures that moved since last year, as a reviewer reads them first. */
import { describe, expect, it } from 'vitest'
import type { CellValue } from '#report/cell-value.ts'
import { formById } from '#template/forms.ts'
import { shownChanges, yearChanges } from './year-changes.ts'

const found = formById('2021')
if (!found) throw new Error('no form')
const form = found

const moves = (now: Record<string, CellValue>, before: Record<string, CellValue>) =>
  yearChanges(form, { values: new Map(Object.entries(now)) }, (cell) => before[cell] ?? null)

describe('moves since last year', () => {
  it('are the counts, the largest first, then the amounts to the last cent', () => {
    const changes = moves(
      { 'licensing.decisions': 239, 'penalties.decisions': 4, 'fees.amount': '48.36' },
      { 'licensing.decisions': 236, 'penalties.decisions': 18, 'fees.amount': '48.4' },
    )
    expect(changes.map(({ cell, difference, unit }) => [cell, difference, unit])).toEqual([
      ['penalties.decisions', '-14', '件'],
      ['licensing.decisions', '3', '件'],
      ['fees.amount', '-0.04', '万元'],
    ])
  })

  it('are none where a side is blank, no number, or says the same in other signs', () => {
    expect(
      moves(
        { 'licensing.decisions': 3, 'penalties.decisions': '约五', 'fees.amount': '48.40' },
        { 'penalties.decisions': 5, 'fees.amount': '48.4', 'coercion.decisions': 2 },
      ),
    ).toEqual([])
  })

  it('measure an amount by amounts only, and leave none out for the counts', () => {
    const counts = [...form.cells.values()].filter(({ type }) => type === 'integer').slice(0, 14)
    const all = (value: number) => Object.fromEntries(counts.map(({ id }) => [id, value]))
    const changes = moves(
      { ...all(900), 'fees.amount': '2' },
      { ...all(300), 'fees.amount': '0.5' },
    )
    const shown = shownChanges(changes, form)
    expect(shown).toHaveLength(11)
    expect(shown.at(-1)).toMatchObject({ cell: 'fees.amount', bars: [0.25, 1] })
    expect(shown[0]?.bars).toEqual([1 / 3, 1])
  })
})
