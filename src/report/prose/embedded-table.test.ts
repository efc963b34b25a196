/** A small table in the words: changed cell by cell, and nothing beside the changed cell is touched. */
import { describe, expect, it } from 'vitest'
import {
  blankTable,
  hasHeads,
  isEvenTable,
  tableOfWords,
  withBlock,
  withColumn,
  withHeads,
  withoutBlankEnd,
  withoutColumn,
  withoutRow,
  withRow,
  withWords,
  wordsOfTable,
} from './embedded-table.ts'
import type { EmbeddedNode } from './prose.ts'

const texts = (table: EmbeddedNode) => wordsOfTable(table).map((row) => row.map(({ text }) => text))
const most = { rows: 60, columns: 16 }

describe('a small table', () => {
  it('begins blank, with a row of heads', () => {
    const table = blankTable(2, 3)
    expect(texts(table)).toEqual([
      ['', '', ''],
      ['', '', ''],
    ])
    expect(hasHeads(table)).toBe(true)
    expect(isEvenTable(table)).toBe(true)
  })

  it('takes words of several lines and gives them back', () => {
    const table = withWords(blankTable(2, 2), 1, 0, '政务新媒体\n（个）')
    expect(texts(table)).toEqual([
      ['', ''],
      ['政务新媒体\n（个）', ''],
    ])
  })

  it('keeps the marks of every cell that was not written in', () => {
    const bold = { type: 'text', text: '网站', marks: [{ type: 'bold' }] }
    const table = {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [{ type: 'paragraph', content: [bold] }] },
            { type: 'tableCell', content: [] },
          ],
        },
      ],
    }
    const written = withWords(withWords(table, 0, 1, '12'), 0, 0, '网站')
    expect(JSON.stringify(written)).toContain(JSON.stringify(bold))
    expect(texts(written)).toEqual([['网站', '12']])
  })

  it('lets rows and columns come and go', () => {
    let table = withBlock(
      blankTable(1, 1),
      0,
      0,
      [
        ['渠道', '条数'],
        ['网站', '310'],
      ],
      most,
    )
    expect(texts(table)).toEqual([
      ['渠道', '条数'],
      ['网站', '310'],
    ])
    table = withColumn(withRow(table, 1), 1)
    expect(texts(table)).toEqual([
      ['渠道', '', '条数'],
      ['', '', ''],
      ['网站', '', '310'],
    ])
    expect(wordsOfTable(table)[0]?.every(({ head }) => head)).toBe(true)
    table = withoutColumn(withoutRow(table, 1), 1)
    expect(texts(table)).toEqual([
      ['渠道', '条数'],
      ['网站', '310'],
    ])
    expect(hasHeads(withHeads(table, false))).toBe(false)
  })

  it('is put in without the blank rows and columns at its end', () => {
    const said = tableOfWords(
      [
        ['', '渠道', '', ''],
        ['一', '', '', ''],
        ['', '', ' ', ''],
      ],
      true,
    )
    expect(texts(withoutBlankEnd(said))).toEqual([
      ['', '渠道'],
      ['一', ''],
    ])
    expect(texts(withoutBlankEnd(blankTable(2, 2)))).toEqual(texts(blankTable(2, 2)))
  })

  it('grows to the most there is room for, and not beyond', () => {
    const block = Array.from({ length: 80 }, () => Array.from({ length: 30 }, () => '1'))
    const table = wordsOfTable(withBlock(blankTable(2, 2), 1, 1, block, most))
    expect([table.length, table[0]?.length]).toEqual([60, 16])
  })

  it('is uneven where cells span others', () => {
    const cell = { type: 'tableCell', attrs: { colspan: 2 }, content: [] }
    expect(isEvenTable({ type: 'table', content: [{ type: 'tableRow', content: [cell] }] })).toBe(
      false,
    )
  })
})
