/** Cells that were left blank: they stay blank, and no figure beside them moves unseen. */
import { describe, expect, it } from 'vitest'
import type { Form } from '#template/form.ts'
import { balancedReport, tabledForms, understood } from '#readers/samples/balanced-report.ts'
import { readPastReport } from '#readers/past-report.ts'
import { barredShapes } from '#readers/samples/page-text-shapes.ts'
import { blindShapes, wholeShapes, type Shape } from '#readers/samples/printed-shapes.ts'

const shapes = { ...wholeShapes, ...blindShapes, ...barredShapes }
const [form2019, form2021] = [
  tabledForms.find(({ id }) => id === '2019'),
  tabledForms.find(({ id }) => id === '2021'),
]

async function read(text: string, fileName = text.includes('<table') ? 'a.html' : 'a.txt') {
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

/** Applications of persons only, so that no figure but theirs could be a total. */
const figures = (form: Form) =>
  balancedReport(
    form,
    [...form.cells.keys()].map((id, at) =>
      /^applications\.(?!.*\.person$)/u.test(id) ? 0 : at % 9,
    ),
  )

const shapeOf = (name: string): Shape => {
  const shape = shapes[name]
  if (!shape) throw new Error(name)
  return shape
}

/** The report printed with the cells that `isBlank` names left empty, and what was read of it. */
async function printed(
  form: Form,
  name: string,
  isBlank: (id: string) => boolean,
  noughts = false,
) {
  const { values } = noughts
    ? balancedReport(
        form,
        [...form.cells.keys()].map(() => 0),
      )
    : figures(form)
  const text = shapeOf(name)(form, (id) => (isBlank(id) ? '' : String(values.get(id) ?? '')))
  const report = await read(text)
  const { printed: got, isDoubted } = understood(report)
  const wrong = [...form.cells.keys()].filter(
    (id) => !isBlank(id) && String(got(id)) !== String(values.get(id)),
  )
  return { report, wrong, isDoubted }
}

const isTotal = (id: string) => /^applications\..*\.total$/u.test(id)
/** The rows of all applications, whose totals an office fills in where it leaves those of the results blank. */
const isOfAll = (id: string) => /^applications\.(?:new|carried-in|closed|carried-out)\./u.test(id)
const figureDoubts = (doubts: readonly { at: string }[]) =>
  doubts.filter(({ at }) => at.includes('.') || at.startsWith('table'))

if (!form2019 || !form2021) throw new Error('no forms')

describe('a table whose totals were left blank', () => {
  it.each([
    'web page',
    'one cell a line',
    'spaced text of a PDF',
    'one cell and its bar a line',
    'pipe tables of all columns',
  ])('comes in from %s without a doubt where no sum speaks against it', async (name) => {
    const { report, wrong } = await printed(form2021, name, isTotal)
    expect(wrong).toEqual([])
    expect(figureDoubts(report.doubts)).toEqual([])
  })

  it.each(['one cell a line', 'spaced text of a PDF'])(
    'comes in from %s without a doubt where the sums of its columns bear it out',
    async (name) => {
      // Figures in all columns: in some rows the last part is as great as all before it.
      const { form, values } = balancedReport(
        form2021,
        [...form2021.cells.keys()].map((_, at) => (at * 7) % 11),
      )
      for (const isBlank of [isTotal, (id: string) => isTotal(id) && !isOfAll(id)]) {
        const report = await read(
          shapeOf(name)(form, (id) => (isBlank(id) ? '' : String(values.get(id) ?? ''))),
        )
        const { printed: got } = understood(report)
        expect(
          [...form.cells.keys()].filter(
            (id) => String(got(id)) !== String(isBlank(id) ? null : values.get(id)),
          ),
        ).toEqual([])
        expect(figureDoubts(report.doubts)).toEqual([])
      }
    },
  )

  it('is doubted once where noughts leave open which column is blank', async () => {
    const { report, wrong } = await printed(form2021, 'one cell a line', isTotal, true)
    expect(wrong).toEqual([])
    expect(figureDoubts(report.doubts).map(({ at }) => at)).toEqual(['table3'])
  })
})

const isPart = (id: string) => id.startsWith('applications') && !isTotal(id)

describe('a table of which only the totals were filled in', () => {
  it('comes in where bars for merged cells stand behind', async () => {
    const { values } = figures(form2021)
    const text = shapeOf('rows closed by bars for merged cells')(form2021, (id) =>
      isPart(id) ? '' : String(values.get(id) ?? ''),
    )
    const report = await read(text)
    expect(report.cells['applications.new.total']).toBe(values.get('applications.new.total'))
    expect(report.cells['applications.new.person'] ?? null).toBeNull()
    expect(figureDoubts(report.doubts)).toEqual([])
  })
})

describe('a cell with a sign for no figure', () => {
  const cases = Object.entries(shapes).flatMap(([name, shape]) =>
    ['/', '-', '——', '无'].map((sign) => ({ name, sign, shape })),
  )
  it.each(cases)('$sign is blank and nothing lost in $name', async ({ sign, shape }) => {
    const { form, values } = balancedReport(
      form2021,
      [...form2021.cells.keys()].map((_, at) => (at % 3 === 0 ? (at * 7) % 23 : 0)),
    )
    const report = await read(
      shape(form, (id) => (Number(values.get(id)) === 0 ? sign : String(values.get(id)))),
    )
    const { printed: got } = understood(report)
    const want = (id: string) => (Number(values.get(id)) === 0 ? null : values.get(id))
    expect([...form.cells.keys()].filter((id) => String(got(id)) !== String(want(id)))).toEqual([])
    expect(figureDoubts(report.doubts)).toEqual([])
  })
})

describe('a table left blank', () => {
  it.each(['web page', 'pipe tables of all columns'])('stays blank in %s', async (name) => {
    const { report } = await printed(form2021, name, (id) =>
      /^(?:applications|reconsideration|litigation)/u.test(id),
    )
    expect(figureDoubts(report.doubts)).toEqual([])
  })
})

/** Every row with its figures first and the bars of dropped cells behind, `drop` taking more of them away. */
function dropped(form: Form, drop: (row: string[]) => string[]): string {
  const { values } = figures(form)
  return shapeOf('rows closed by bars for merged cells')(form, (id) => String(values.get(id) ?? ''))
    .split('\n')
    .map((line) => {
      if (!line.includes('|')) return line
      const cells = line.split('|').map((cell) => cell.trim())
      const filled = drop(cells.filter((cell) => cell !== ''))
      return `${filled.join(' | ')} | ${'|'.repeat(Math.max(0, cells.length - filled.length - 1))}`
    })
    .join('\n')
}

/** The same with one figure less in the row of a label. */
const without = (form: Form, label: string, at: number) =>
  dropped(form, (row) =>
    row.some((cell) => cell.includes(label))
      ? row.filter((_, index) => index !== row.length - 1 - at)
      : row,
  )

describe('a text that drops its empty cells', () => {
  it('has the figures of a row that lost one doubted, wherever the blank was', async () => {
    for (const at of [1, 3]) {
      const { isDoubted } = understood(await read(without(form2021, '2.重复申请', at)))
      for (const cell of form2021.cells.values())
        if (cell.id.startsWith('applications.not-processed.repeated'))
          expect(isDoubted(cell.id)).toBe(true)
    }
    const { isDoubted } = understood(await read(without(form2021, '行政规范性文件', 1)))
    expect(isDoubted('documents.normative.in-force')).toBe(true)
  })

  it('has a missing total doubted alone, where the sums of the table place all before it', async () => {
    const { isDoubted } = understood(await read(without(form2021, '2.重复申请', 0)))
    const row = [...form2021.cells.keys()].filter((id) =>
      id.startsWith('applications.not-processed.repeated'),
    )
    expect(row.filter(isDoubted)).toEqual(['applications.not-processed.repeated.total'])
  })

  it('has a total that stands alone doubted in both places it may have', async () => {
    const text = dropped(form2021, (row) =>
      row.includes('（七）总计') ? ['（七）总计', '17'] : row,
    )
    const { isDoubted } = understood(await read(text))
    expect(isDoubted('applications.closed.person')).toBe(true)
    expect(isDoubted('applications.closed.total')).toBe(true)
  })
})

/** A report of which only these rows of table 2 are left. */
const rowsOfTable2 = (rows: string) =>
  `清河县水利局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n信息内容 本年制发件数 本年废止件数 现行有效件数\n${rows}\n三、收到和处理政府信息公开申请情况\n`

describe('a blank beside other figures', () => {
  it('is not filled with the figures of a neighbour whose label is torn', async () => {
    const report = await read(rowsOfTable2('规章\n行政规范\n        4   3   28\n性文件'))
    expect(report.cells['documents.rules.issued'] ?? null).toBeNull()
  })

  it('is doubted where its own cell may be the next, which cannot be read', async () => {
    const page = `清河县水利局2020年政府信息公开工作年度报告
二、主动公开政府信息情况
信息内容 | 采购项目数量 | 采购总金额 | |
政府集中采购 | 251000元 | ||
三、收到和处理政府信息公开申请情况
`
    const { isDoubted } = understood(await read(page))
    expect(isDoubted('procurement.projects')).toBe(true)
    expect(isDoubted('procurement.amount')).toBe(true)
  })
})
