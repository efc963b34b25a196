/** Run-together figures of table 4: the only reading its sums leave is taken where nothing speaks for another. */
import { expect, it } from 'vitest'
import { forms } from '#template/forms.ts'
import { formLabels, type FormRow } from './form-labels.ts'
import { solveFused } from './fused-rows.ts'
import type { LabelledRow } from './table-rows.ts'

const form = forms.find(({ id }) => id === '2021')
if (!form) throw new Error('no form')
const { rows } = formLabels(form)

const fused = (row: FormRow, digits: string, line: number): LabelledRow => ({
  row,
  grid: row.grid,
  label: row.label,
  tokens: [digits],
  line,
  lines: [line],
  width: 0,
  strong: true,
  crowded: false,
  sure: false,
  atEnd: false,
})

const noughts = (row: FormRow) => '0'.repeat(row.cells.length)
/** 新收 and 予以公开 of one person's 12 applications; all else is nought. */
const applications = rows
  .filter(({ grid }) => grid === 'applications')
  .map((row, at) => {
    const [first] = row.cells
    const filled = /\.(?:new|granted|closed)\.person$/u.test(first?.id ?? '')
    return fused(row, filled ? '120000012' : noughts(row), at)
  })

/** How the digits of table 4 are read; `whole`: below a table 3 that lost nothing. */
const disputes = (digits: string, whole: boolean) => {
  const own = rows.find(({ grid }) => grid === 'disputes')
  if (!own || !form) throw new Error('no table 4')
  const given = [...(whole ? applications : []), fused(own, digits, 99)]
  const read = solveFused(given, {}, form.relations).find(({ row }) => row.row === own)
  return { ways: read?.readings.length, certain: read?.certain }
}

it('one reading is taken where table 3, run together as well, lost nothing', () => {
  expect(disputes('30014100001000000', true)).toEqual({ ways: 1, certain: true })
})

it('the same reading is doubted where nothing else of the text shows that no figure was lost', () => {
  expect(disputes('30014100001000000', false)).toEqual({ ways: 1, certain: false })
  expect(disputes('000000000000000', false)).toEqual({ ways: 1, certain: true })
})

it('it is doubted where a nought left out gives another reading', () => {
  // 4 7 0 0 11 | 5 0 0 0 5 | 0 12 11 0 23 with its last but four figures' nought left out also reads 1 21 1 0 23.
  expect(disputes('470011500051211023', true)).toEqual({ ways: 1, certain: false })
})
