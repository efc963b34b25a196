/** The statistics table of 2014–2018 in any shape, whole and damaged: every figure in its row, or asked. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { marksOf } from '#readers/text/heading-marks.ts'
import { readOldStatistics } from './old-statistics.ts'
import { linesOf } from '#readers/text/text-lines.ts'

const form = formById('pre-2019')
if (!form) throw new Error('pre-2019')
const rows = [...form.cells.values()]

const read = (table: string) =>
  readOldStatistics(form, linesOf(`政府信息公开情况统计表\n${table}\n清河县水务局\n`, marksOf([])))

interface Row {
  readonly label: string
  readonly unit: string
  readonly value: string
}

const rowLines =
  (print: (row: Row, at: number) => string) =>
  (table: readonly Row[]): string =>
    table.map(print).join('\n')

const shapes: Readonly<Record<string, (table: readonly Row[]) => string>> = {
  'pipe table': rowLines(({ label, unit, value }) => `| ${label} | ${unit} | ${value} |`),
  'numbered rows': rowLines(
    ({ label, unit, value }, at) => `| ${at + 1} | ${label} | ${unit} | ${value} |`,
  ),
  tabs: rowLines(({ label, unit, value }) => [label, unit, value].join('\t')),
  spaces: rowLines(({ label, unit, value }) => `${label} ${unit} ${value}`),
  'one cell a line': rowLines(({ label, unit, value }) => [label, unit, value].join('\n')),
  'figures with their units': rowLines(
    ({ label, unit, value }) => `| ${label} | ${value}${unit} |`,
  ),
  'label, unit and figure in one piece': rowLines(
    ({ label, unit, value }) => `${label}${unit}${value}`,
  ),
  'labels torn in two lines': rowLines(({ label, unit, value }) => {
    const middle = Math.ceil(label.length / 2)
    return `${label.slice(0, middle)}\n${label.slice(middle)} ${unit} ${value}`
  }),
}

const figures = fc.array(fc.integer({ min: 0, max: 99_999 }), {
  minLength: rows.length,
  maxLength: rows.length,
})

const tableOf = (values: readonly number[]): Row[] =>
  rows.map((cell, at) => ({
    label: cell.rowLabels[0] ?? '',
    unit: cell.unit,
    value: String(values[at]),
  }))

describe('the statistics table', () => {
  it.each(Object.keys(shapes))('gives every figure of its table as %s', (shape) => {
    const print = shapes[shape]
    if (!print) throw new Error(shape)
    fc.assert(
      fc.property(figures, (values) => {
        const { cells, doubts } = read(`一、主动公开情况\n${print(tableOf(values))}`)
        for (const [at, cell] of rows.entries())
          expect([cell.id, String(cells[cell.id])]).toEqual([cell.id, String(values[at])])
        expect(doubts).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('takes the rows that only name others for its own, and no chapter below it', () => {
    const { used, unplaced } = read(
      '一、主动公开情况\n制发规范性文件总数 件 3\n二、回应解读情况\n4.微博微信回应事件数 次 6\n四、下一步打算\n一是加强培训。',
    )
    expect(used).toEqual([0, 1, 2, 3, 4])
    expect(unplaced).toEqual([])
  })

  it('gives no figure of a row it does not know to the row above', () => {
    const { cells, doubts } = read(
      `| （一）收到申请数 | 件 |  |\n| 1.当面 | 件 | 5 |\n| 2.传真申请数 | 件 | 0 |`,
    )
    expect(cells['statistics.applications'] ?? null).toBeNull()
    expect(cells['statistics.applications.in-person'] ?? null).toBeNull()
    expect(cells['statistics.applications.fax']).toBe(0)
    expect(doubts.map(({ why }) => why).join('\n')).toContain('“1.当面”不是统计表的行，其数“5”')
  })

  it('asks which of two figures in a row is meant, and of two rows alike', () => {
    const { cells, doubts } = read(
      `| 1.当面申请数 | 件 | 5 | 6 |\n| 2.传真申请数 | 件 | 0 |\n| 2.传真申请数 | 件 | 3 |`,
    )
    expect(cells['statistics.applications.in-person']).toBeNull()
    expect(doubts.find(({ at }) => at === 'statistics.applications.in-person')?.candidates).toEqual(
      [5, 6],
    )
    expect(cells['statistics.applications.fax']).toBeNull()
    expect(doubts.find(({ at }) => at === 'statistics.applications.fax')?.candidates).toEqual([
      0, 3,
    ])
  })

  it('asks about a figure under a stray one where the row below is nowhere', () => {
    const { doubts } = read(
      '1.参加或举办新闻发布会总次数 次 7\n在线访谈次数 次 5\n政府网站在线访谈次数 次 3\n3.政策解读稿件发布数 篇 9',
    )
    expect(doubts.map(({ at }) => at)).toContain('statistics.interviews')
  })

  it('turns 元 into 万元 and keeps a note', () => {
    const { cells, notes } = read(
      `| 七、依申请公开信息收取的费用 | 元 | 3500 |\n| （三）接受培训人员数 | 人次 | 65（含线上） |`,
    )
    expect(cells['statistics.fees']).toBe('0.35')
    expect(cells['statistics.trained']).toBe(65)
    expect(notes['statistics.trained']).toBe('含线上')
  })

  it.each(['pipe table', 'tabs', 'spaces', 'one cell a line', 'labels torn in two lines'])(
    'takes no wrong figure unasked from a damaged table as %s',
    (shape) => {
      const print = shapes[shape]
      if (!print) throw new Error(shape)
      fc.assert(
        fc.property(
          // Every figure stands once, so that one in a wrong place is seen.
          fc.shuffledSubarray(
            Array.from({ length: 900 }, (_, at) => at + 100),
            { minLength: rows.length, maxLength: rows.length },
          ),
          fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
          (values, hits) => {
            const lines = print(tableOf(values)).split('\n')
            for (const hit of hits) {
              const at = hit % lines.length
              if (hit % 3 === 0) lines.splice(at, 1)
              else if (hit % 3 === 1) lines[at] = (lines[at] ?? '').replace(/[申公数]/u, '某')
              else lines[at] = (lines[at] ?? '').replace(/\d{3}(?=\D*$)/u, '')
            }
            const { cells, doubts } = read(lines.join('\n'))
            const doubted = new Set(doubts.map(({ at }) => at))
            for (const [at, cell] of rows.entries()) {
              const value = cells[cell.id] ?? null
              if (value === null || doubted.has(cell.id)) continue
              expect([cell.id, String(value)]).toEqual([cell.id, String(values[at])])
            }
          },
        ),
        { numRuns: 25 },
      )
    },
  )

  it('leaves a row without figure blank and says which', () => {
    const table = rows
      .filter(({ id }) => id !== 'statistics.complaints')
      .map((cell) => `${cell.rowLabels[0] ?? ''} ${cell.unit} 7`)
    const { cells, doubts } = read(table.join('\n'))
    expect(cells['statistics.complaints'] ?? null).toBeNull()
    expect(cells['statistics.fees']).toBe('7')
    expect(doubts.find(({ at }) => at === 'table1')?.why).toContain('举报投诉数量')
  })
})
