/** Whoever reviews by keyboard goes down a column of the printed table, not along its row. */
import { expect, it } from 'vitest'
import { placeStep } from './place-steps.ts'

const box = (left: number, top: number, width: number, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

/** A heading, two rows of three cells, one wide cell below them, and words on the next page. */
const boxes = [
  box(0, 0, 300),
  ...[40, 59].flatMap((top) => [0, 100, 200].map((left) => box(left, top, 100))),
  box(100, 80, 200),
  box(0, 400, 300),
]

it.each([
  ['ArrowDown', 0, 2],
  ['ArrowDown', 2, 5],
  ['ArrowDown', 3, 6],
  ['ArrowUp', 6, 3],
  ['ArrowUp', 3, 0],
  ['ArrowDown', 5, 7],
  ['ArrowDown', 4, 8],
  ['ArrowDown', 7, 8],
  ['ArrowUp', 8, 7],
  ['ArrowRight', 2, 3],
  ['ArrowLeft', 4, 3],
] as const)('%s leads from place %i to place %i', (key, from, to) => {
  expect(placeStep(boxes, from, key)).toBe(to)
})

it('stays at the ends, and leaves other keys alone', () => {
  expect(placeStep(boxes, 0, 'ArrowUp')).toBeNull()
  expect(placeStep(boxes, 8, 'ArrowDown')).toBeNull()
  expect(placeStep(boxes, 3, 'Enter')).toBeNull()
  expect(placeStep(boxes, 99, 'ArrowDown')).toBeNull()
})
