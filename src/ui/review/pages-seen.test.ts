/** A page counts as seen once all of it came into view, in pieces that meet. */
import { expect, it } from 'vitest'
import { pageList, reachWith, unseenPages } from './pages-seen.ts'

const seen = (...pieces: readonly (readonly [number, number])[]) => {
  let reach: { from: number; to: number } | undefined
  for (const [from, to] of pieces) reach = reachWith(reach, { from, to })
  return new Map(reach ? [[1, reach]] : [])
}

it.each([
  [
    'one screen after the other',
    [
      [0, 0.6],
      [0.5, 1],
    ],
    [],
  ],
  [
    'from its end upwards',
    [
      [0.5, 1],
      [0.02, 0.6],
    ],
    [],
  ],
  ['but for its margins', [[0.05, 0.95]], []],
  ['only its end, by a jump', [[0.55, 1]], [1]],
  [
    'its head and its end, not what is between',
    [
      [0, 0.3],
      [0.7, 1],
    ],
    [1],
  ],
  ['not at all', [], [1]],
] as const)('a page of which was seen %s', (_, pieces, unseen) => {
  expect(unseenPages(seen(...pieces), 1)).toEqual(unseen)
})

it('names the pages that are left in few words', () => {
  expect(pageList([2, 3, 4, 7])).toBe('第 2～4、7 页')
  expect(pageList([5])).toBe('第 5 页')
})
