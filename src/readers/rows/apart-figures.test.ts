/** Texts whose figures stand apart from their labels, or are parted by blanks: what only looks right is doubted. */
import { describe, expect, it } from 'vitest'
import { balancedReport, same, tabledForms, understood } from '#readers/samples/balanced-report.ts'
import { silentlyWrong } from '#readers/samples/damaged-shapes.ts'
import { dice } from '#readers/samples/mutated-files.ts'
import { readPastReport } from '#readers/past-report.ts'
import {
  withTables,
  wholeShapes,
  blindShapes,
  type Shape,
} from '#readers/samples/printed-shapes.ts'

const [form] = tabledForms.filter(({ id }) => id === '2021')
if (!form) throw new Error('no form')

const reportOf = async (text: string) => {
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

/** All labels of a table, then all its figures. */
const apart: Shape = withTables(({ rows }) => {
  const parts = rows.map((row) => [
    row.flatMap(({ cell, text }) => (cell.cell === null ? [text] : [])).join(' '),
    row.flatMap(({ cell, text }) => (cell.cell === null ? [] : [text])).join(' '),
  ])
  const whole = parts.some(([, figures = '']) => figures.split(' ').length === 7)
  return whole
    ? [0, 1].flatMap((side) => parts.flatMap((part) => part[side] || [])).join('\n')
    : parts.map((part) => part.join(' ')).join('\n')
})

const figuresOf = (seed: number) => {
  const roll = dice(seed)
  return Array.from({ length: 200 }, () => (roll() < 0.5 ? 0 : Math.floor(roll() * 30)))
}

/** A printed report changed line by line, and what was silently wrong in its reading. */
async function read(shape: Shape, change: (lines: string[]) => string[], seed = 1) {
  if (!form) throw new Error('no form')
  const { values } = balancedReport(form, figuresOf(seed))
  const printed = shape(form, (id) => String(values.get(id) ?? ''))
  const report = await reportOf(change(printed.split('\n')).join('\n'))
  const { printed: got, isDoubted } = understood(report)
  const wrong = [...form.cells.keys()].filter((id) => !same(got(id), values.get(id)))
  return { report, wrong, isDoubted, silent: silentlyWrong(report, form, values) }
}

const shapeNamed = (name: string): Shape => {
  const shape = { ...wholeShapes, ...blindShapes }[name]
  if (!shape) throw new Error(name)
  return shape
}

const isDisputes = (line: string) => /^\d+(?:\t\d+){14}$/u.test(line)
const isFigures = (line: string) => /^\d+(?: \d+){6}$/u.test(line)

describe('figures apart from their labels', () => {
  it('are read in their order and doubted, since two rows may have changed places', async () => {
    const { wrong, isDoubted } = await read(apart, (lines) => lines)
    expect(wrong).toEqual([])
    expect(isDoubted('applications.granted.person')).toBe(true)
    expect(isDoubted('licensing.decisions')).toBe(false)
  })

  it.each([1, 2, 3, 4])('are never silently another row’s (%d)', async (seed) => {
    const { silent } = await read(
      apart,
      (lines) => {
        const rows = lines.flatMap((line, at) => (isFigures(line) ? [at] : []))
        const [from = 0, to = 0] = rows.slice(seed * 3)
        return lines.map((line, at) =>
          at === from ? (lines[to] ?? '') : at === to ? (lines[from] ?? '') : line,
        )
      },
      seed,
    )
    expect(silent).toEqual([])
  })

  it('are doubted where one of many rows without a label has one', async () => {
    const { silent } = await read(apart, (lines) => {
      const last = lines.findIndex((line) => line.includes('结转下年度'))
      return lines.flatMap((line, at) =>
        at === last ? [`${line} ${lines[at + 1] ?? ''}`] : at === last + 1 ? [] : [line],
      )
    })
    expect(silent).toEqual([])
  })
})

describe('a ruler without bars', () => {
  it('is no row: the table 4 that stood above it is not blank', async () => {
    const ruler = Array.from({ length: 15 }, () => '---').join('\t')
    const shape = shapeNamed('tab-separated tables')
    const whole = await read(shape, (lines) =>
      lines.flatMap((line) => (isDisputes(line) ? [line, ruler] : [line])),
    )
    expect([whole.wrong, whole.report.doubts]).toEqual([[], []])
    const lost = await read(shape, (lines) =>
      lines.flatMap((line) => (isDisputes(line) ? [ruler] : [line])),
    )
    expect(lost.silent).toEqual([])
    expect(lost.isDoubted('litigation.direct.upheld')).toBe(true)
  })
})

describe('a figure parted by a blank', () => {
  const head = '清河县水务局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n'
  it('is not taken for a merged cell printed twice', async () => {
    const { cells, doubts } = await reportOf(`${head}政府集中采购 2 0 0\n`)
    expect(cells['procurement.projects'] ?? null).toBeNull()
    expect(doubts.map(({ at }) => at)).toContain('procurement.projects')
  })

  it('is doubted where another figure of its row was lost', async () => {
    const shape = shapeNamed('spaced text of a PDF')
    const { isDoubted } = await read(shape, (lines) =>
      lines.map((line) =>
        line.replace(/^4\.保护第三方合法权益 .*$/u, '4.保护第三方合法权益 2 3 0 0 0 0 23'),
      ),
    )
    expect(isDoubted('applications.withheld.third-party.person')).toBe(true)
  })

  it('is doubted in a row without sums where the text parts others', async () => {
    const { doubts } = await reportOf(`${head}规章 1 2 3 4 5\n规范性文件 5 7 2\n`)
    expect(doubts.map(({ at }) => at)).toContain('documents.normative.made')
  })

  it('is doubted where the rest of its row is left over below', async () => {
    const { cells, doubts } = await reportOf(`${head}行政事业性收费\n2 3\n0\n三、收到和处理\n`)
    expect(cells['fees.items-last-year']).toBe(2)
    expect(doubts.map(({ at }) => at)).toContain('fees.items-last-year')
  })
})
