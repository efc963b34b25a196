/** Cutting a row of run-together figures. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { fusedLeft, fusedReadings, fusedRow } from './fused-readings.ts'
import type { Doubt } from './report.ts'

const form = formById('2021') ?? { cells: new Map<string, never>() }
const row = 'documents.normative'

const doubt = (cell: string, source: string, ...candidates: readonly number[]): Doubt => ({
  at: `${row}.${cell}`,
  why: '数字连写',
  source,
  candidates: [...candidates],
})

const threes = [
  doubt('issued', '8855 698', 8, 88, 885),
  doubt('repealed', '8855 698', 8, 85, 55, 855, 5),
  doubt('in-force', '8855 698', 5698, 698, 55_698),
]
const blank = () => null

describe('a row of run-together figures', () => {
  it('is cut into one reading for each cell, using every sign', () => {
    expect(fusedRow(threes, form, blank).readings).toEqual([
      [8, 8, 55_698],
      [8, 85, 5698],
      [8, 855, 698],
      [88, 55, 698],
      [88, 5, 5698],
      [885, 5, 698],
    ])
  })

  it('has no readings where the cells have other sources or words, or one was left blank', () => {
    const [, ...others] = threes
    expect(fusedRow(others, form, blank).readings).toEqual([])
    expect(fusedRow([...others, doubt('issued', '12', 1)], form, blank).readings).toEqual([])
    expect(fusedRow([doubt('issued', '22件', 2)], form, blank).readings).toEqual([])
    expect(fusedRow([], form, blank).readings).toEqual([])
  })

  it('leaves of the others what fits the cell that is picked, step by step', () => {
    const run = '1111'
    const ones = [
      doubt('issued', run, 1, 11),
      doubt('repealed', run, 1, 11),
      doubt('in-force', run, 1, 11),
    ]
    const [issued, repealed] = ones
    if (!issued || !repealed) throw new Error('three cells')
    const left = fusedLeft(ones, fusedRow(ones, form, blank), issued, 1)
    expect(left.settled.size).toBe(0)
    const rest = [...left.open.values()]
    const [next] = rest
    if (!next) throw new Error('two cells')
    const now = fusedRow(rest, form, (cell) => (cell === issued.at ? 1 : null))
    expect([...fusedLeft(rest, now, next, 11).settled.values()]).toEqual([1])
    expect([...fusedLeft(rest, fusedRow(rest, form, blank), next, 11).settled.values()]).toEqual([])
  })

  it('changes no other where the figure fits no reading', () => {
    const [first] = threes
    if (!first) throw new Error('three cells')
    const left = fusedLeft(threes, fusedRow(threes, form, blank), first, 7)
    expect([left.settled.size, left.open.size]).toEqual([0, 0])
  })

  it('has every true row among its readings', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9999 }), { minLength: 2, maxLength: 5 }), (figures) => {
        const offered = figures.map((figure, at) => [...new Set([figure, at, 1, 12])])
        expect(fusedReadings(figures.join(''), offered)).toContainEqual(figures)
      }),
    )
  })
})
