/** The lines of a cell stand below each other, and count for its height. */
import { expect, it } from 'vitest'
import type { TableCell } from '#document/document.ts'
import { cellLines, cellSize } from './cell-fit.ts'

const cell = (text: string, note?: string): TableCell => ({
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  scope: null,
  upright: false,
  align: 'center',
  spans: [{ text }],
  cell: null,
  ...(note === undefined ? {} : { note }),
})

it('gives each line of a pasted cell a paragraph, and a note its own where it does not fit', () => {
  expect(cellLines(cell('公开\n信息'), [2000])).toEqual(['公开', '信息'])
  expect(cellLines(cell('公开'), [2000])).toEqual(['公开'])
  expect(cellLines(cell('12（含上年结转的八件）', '含上年结转的八件'), [900])).toEqual([
    '12',
    '（含上年结转的八件）',
  ])
})

it('sets a long figure smaller, a very long one in two lines, and breaks an address rather than setting it too small to read', () => {
  expect(cellSize(cell('412'), [900])).toBe(21)
  expect(cellSize(cell('123456789'), [900])).toBe(15)
  expect(cellSize(cell('12345678901234'), [900])).toBe(20)
  expect(cellSize(cell('http://www.example.gov.cn/zwgk'), [900])).toBe(21)
  expect(cellSize(cell('http://www.example.gov.cn/zwgk 12345678901234'), [900])).toBe(20)
})

it('keeps a short word of letters whole, as the PDF does', () => {
  expect(cellSize(cell('A<b>&abcdefg'), [600])).toBeLessThan(15)
})
