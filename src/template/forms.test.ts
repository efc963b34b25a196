/** The forms tested as data: the ids of the contract, the shape of the paper, rules that hold together. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forms } from './forms.ts'

interface ContractCell {
  id: string
  table: number
  row: string[]
  column: string[]
  unit: string
  type: string
  signed: boolean
  computed: boolean
}

const contract = (form: string) => `../shared/contract/cells-${form}.json`

describe.each(forms)('form $id', (form) => {
  it.skipIf(!existsSync(contract(form.id)))('has the cells of the contract, in order', () => {
    const published: { cells: ContractCell[] } = JSON.parse(readFileSync(contract(form.id), 'utf8'))
    const ours = [...form.cells.values()].map(
      ({ id, table, rowLabels, columnLabels, unit, type, signed, computed }) => ({
        id,
        table,
        row: rowLabels,
        column: columnLabels,
        unit,
        type,
        signed,
        computed,
      }),
    )
    expect(ours).toEqual(published.cells)
  })

  it('covers every physical place of each grid exactly once', () => {
    for (const grid of form.grids) {
      const seen = new Map<string, number>()
      for (const cell of grid.rows.flat())
        for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1)
          for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1)
            seen.set(`${r},${c}`, (seen.get(`${r},${c}`) ?? 0) + 1)
      expect([...seen.values()].every((times) => times === 1)).toBe(true)
      expect(seen.size).toBe(grid.rows.length * grid.columns)
    }
  })

  it('prints grids 156 mm wide', () => {
    for (const grid of form.grids)
      expect(grid.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156, 5)
  })

  it('names every value under at least one head that exists', () => {
    for (const grid of form.grids) {
      const heads = new Set(
        grid.rows
          .flat()
          .filter((cell) => cell.scope)
          .map((cell) => cell.id),
      )
      for (const cell of grid.rows.flat().filter((entry) => entry.kind === 'value')) {
        expect(cell.headers.length).toBeGreaterThan(0)
        expect(cell.headers.every((id) => heads.has(id))).toBe(true)
      }
    }
  })

  it('names no two numbers alike', () => {
    const names = [...form.cells.values()].map(({ name }) => name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('computes each total from cells that are known before it', () => {
    const known = new Set(
      [...form.cells.values()].filter((cell) => !cell.computed).map((c) => c.id),
    )
    for (const relation of form.computations) {
      expect(relation.right.every((part) => known.has(part.cell))).toBe(true)
      known.add(relation.computes ?? '')
    }
    expect(known.size).toBe(form.cells.size)
  })

  it('gives guidance to every section, and an article or a word to every row of its grids', () => {
    for (const section of form.sections) expect(section.guidance.text).not.toBe('')
    for (const cell of form.cells.values())
      if (!cell.computed) expect(cell.guidance.length, cell.id).toBeGreaterThan(0)
  })

  it('carries only cells it has', () => {
    for (const carry of form.carries)
      for (const id of [...carry.from, carry.to]) expect(form.cells.has(id)).toBe(true)
  })
})

it.each([
  ['2021', 14, 28, 200],
  ['2019', 18, 26, 198],
])('form %s has %i, %i and 4 printed rows and %i cells', (id, disclosure, applications, cells) => {
  const form = forms.find((entry) => entry.id === id)
  expect(form?.grids.map((grid) => [grid.rows.length, grid.columns])).toEqual([
    [disclosure, 4],
    [applications, 10],
    [4, 15],
  ])
  expect(form?.cells.size).toBe(cells)
})

describe('the statistics table of before 2019', () => {
  const old = forms.find((form) => form.id === 'pre-2019')
  if (!old) throw new Error('pre-2019')

  it('has 58 figures, the last of trained people', () => {
    const cells = [...old.cells.values()]
    expect(cells).toHaveLength(58)
    expect(cells.at(-1)).toMatchObject({ id: 'statistics.trained', unit: '人次' })
    expect(cells.every(({ computed }) => !computed)).toBe(true)
  })

  it('makes no error of a sum that no notice prints', () => {
    expect(old.relations.length).toBeGreaterThan(0)
    for (const { tier } of old.relations) expect(tier).not.toBe('error')
  })
})

it('names every year from 2019 on once', () => {
  for (let year = 2019; year < 2040; year += 1)
    expect(forms.filter((f) => f.years.from <= year && year <= (f.years.to ?? year))).toHaveLength(
      1,
    )
})
