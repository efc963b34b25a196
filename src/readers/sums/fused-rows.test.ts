/** Run-together figures of table 4: the only reading its sums leave is taken where nothing speaks for another. */
import { expect, it } from 'vitest'
import type { Relation } from '#template/form.ts'
import { forms } from '#template/forms.ts'
import { readPastReport } from '#readers/past-report.ts'
import { formLabels, type FormRow } from '#readers/printed/form-labels.ts'
import { solveFused } from './fused-rows.ts'
import { solveRows } from './solve-rows.ts'
import { splitBeforeTotal } from './split-figures.ts'
import type { LabelledRow } from '#readers/rows/table-rows.ts'

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

it('it is doubted where a figure left blank may be as great as its total', () => {
  // 0 0 0 11 11 with its last but one left blank also reads 0 0 0 1 1 1.
  expect(disputes('064010000110077', true).certain).not.toBe(true)
  expect(disputes('0640100001100077', true)).toEqual({ ways: 1, certain: false })
})

it('long rows of a busy office are cut by their total', () => {
  // 157 258 327 175 110 164 | 1191
  expect(splitBeforeTotal('1572583271751101641191', 7)).toContainEqual([
    157, 258, 327, 175, 110, 164, 1191,
  ])
  expect(splitBeforeTotal('1572583271751101641192', 7)).not.toContainEqual([
    157, 258, 327, 175, 110, 164, 1192,
  ])
})

const columnsOf = (name: string) => ['a', 'b', 'c'].map((column) => `${name}.${column}`)

it('rows of many readings each are read where the sums of their columns leave one', () => {
  // Two rows that can each be cut in two ways, and the total of their columns.
  const [relation] = form?.relations ?? []
  if (!relation) throw new Error('no relation')
  const column = (at: number): Relation => ({
    ...relation,
    relation: '=',
    left: ['one', 'two'].map((name) => ({ cell: columnsOf(name)[at] ?? '', sign: 1 })),
    right: [{ cell: columnsOf('all')[at] ?? '', sign: 1 }],
  })
  const choices = [
    {
      cells: columnsOf('one'),
      readings: [
        [1, 12, 13],
        [11, 2, 13],
      ],
    },
    {
      cells: columnsOf('two'),
      readings: [
        [2, 22, 24],
        [22, 2, 24],
      ],
    },
    { cells: columnsOf('all'), readings: [[13, 24, 37]] },
  ]
  expect(solveRows(choices, [0, 1, 2].map(column), new Map())).toEqual([
    [[11, 2, 13]],
    [[2, 22, 24]],
    [[13, 24, 37]],
  ])
})

it('digits between blanks are cut where one begins with a nought', () => {
  const own = rows.find(({ cells }) => cells[0]?.id === 'applications.new.person')
  if (!own) throw new Error('no row')
  const read = (...tokens: readonly string[]) =>
    solveFused([{ ...fused(own, '', 1), tokens }], {}, form.relations)[0]?.readings
  expect(read('1', '0', '0', '0', '0', '01')).toEqual([[1, 0, 0, 0, 0, 0, 1]])
  expect(read('20', '00', '0', '0', '2')).toEqual([[2, 0, 0, 0, 0, 0, 2]])
  // Nothing shows that these were run together: a figure may be lost.
  expect(read('12', '2', '0', '0', '0', '14')).toBeUndefined()
})

it('as many digits as cells are a figure each, and doubted, where the published sums are wrong', () => {
  const own = rows.find(({ cells }) => cells[0]?.id === 'applications.new.person')
  if (!own) throw new Error('no row')
  const [read] = solveFused([fused(own, '5100000', 1)], {}, form.relations)
  expect(read?.readings).toEqual([[5, 1, 0, 0, 0, 0, 0]])
  expect(read?.certain).toBe(false)
})

it('noughts run together are counts and amounts, each kept as its cell keeps it', async () => {
  const text = [
    '青石县水利局2019年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '第二十条第（九）项',
    '信息内容采购项目数量采购总金额',
    '政府集中采购00',
  ].join('\n')
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  expect(reading.report.cells).toMatchObject({
    'procurement.projects': 0,
    'procurement.amount': '0',
  })
})
