/** Columns of a small table: equal where their words have room, else as wide as what stands in them. */
import { expect, it } from 'vitest'
import * as fc from 'fast-check'
import { columnWidths } from './column-widths.ts'
import type { TableCell } from './document.ts'

const cells = (rows: readonly (readonly string[])[]): TableCell[] =>
  rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      scope: null,
      upright: false,
      align: 'center' as const,
      spans: [{ text }],
      cell: null,
    })),
  )

const widthsOf = (rows: readonly (readonly string[])[], room = 156) =>
  columnWidths(cells(rows), rows[0]?.length ?? 0, room).map(Math.round)

it('are equal where all words have room', () => {
  expect(
    widthsOf([
      ['渠道', '条数', '占比'],
      ['政府门户网站', '310', '75%'],
    ]),
  ).toEqual([52, 52, 52])
})

it('leave the room of short ones to long ones', () => {
  const [number = 0, name = 0, result = 0, note = 0] = widthsOf([
    ['序号', '事项名称', '办理结果', '备注'],
    ['1', '关于城区供水管网改造工程进展情况的信息公开事项', '已办结', ''],
  ])
  expect(number).toBeLessThan(20)
  expect(name).toBeGreaterThan(80)
  expect(result).toBeGreaterThanOrEqual(15)
  expect(note).toBeLessThan(20)
})

it('never give one long text everything', () => {
  const [left = 0, right = 0] = widthsOf([['说明文字很长'.repeat(40), '说明也不短'.repeat(8)]])
  expect(left + right).toBe(156)
  expect(right).toBeGreaterThan(40)
})

it('fill the room, each wide enough to be read, whatever stands in them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 16 }).chain((columns) =>
        fc.array(fc.array(fc.string(), { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 4,
        }),
      ),
      (rows) => {
        const columns = rows[0]?.length ?? 1
        const widths = columnWidths(cells(rows), columns, 225)
        expect(widths.reduce((all, one) => all + one, 0)).toBeCloseTo(225, 6)
        expect(Math.min(...widths)).toBeGreaterThan(225 / columns / 3)
      },
    ),
  )
})
