/** Items of a list and decisions made are two things. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const found = (change: number, decisions: number) =>
  judged(
    {
      form: '2019',
      year: 2020,
      cells: { 'penalties.items-change': change, 'penalties.decisions': decisions },
    },
    'disclosure.items-change',
  ).map(({ cells }) => cells)

it('asks where both are the same number', () => {
  expect(found(8, 8)).toEqual([['penalties.items-change', 'penalties.decisions']])
})

it.each([
  [0, 0],
  [0, 8],
  [-3, 12],
])('passes %i and %i', (change, decisions) => {
  expect(found(change, decisions)).toEqual([])
})
