/** Cells that print no figure where one must stand, and rows and columns that are none of the form's. */
import { describe, expect, it } from 'vitest'
import { balancedReport, tabledForms } from '#readers/samples/balanced-report.ts'
import { readPastReport } from '#readers/past-report.ts'
import { blindShapes, wholeShapes } from '#readers/samples/printed-shapes.ts'

const shape = wholeShapes['web page']
const form = tabledForms.find(({ id }) => id === '2021')
if (!shape || !form) throw new Error('no shape, no form')
const { values } = balancedReport(
  form,
  [...form.cells.keys()].map((_, at) => (at * 7) % 13),
)

/** The report as a page, one cell or the page itself changed, and what was read otherwise than printed. */
async function readBack(
  changed: Readonly<Record<string, string>>,
  change = (page: string) => page,
) {
  if (!shape || !form) throw new Error('no shape, no form')
  const page = change(shape(form, (id) => changed[id] ?? String(values.get(id) ?? '')))
  const reading = await readPastReport(new TextEncoder().encode(page), { fileName: 'a.html' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const { cells, doubts } = reading.report
  return {
    lost: [...form.cells.values()].flatMap(({ id, computed }) =>
      (cells[id] ?? (computed ? values.get(id) : null)) === null ||
      String(cells[id] ?? values.get(id)) !== String(values.get(id))
        ? [id]
        : [],
    ),
    doubts: doubts.filter(({ at }) => at.includes('.') || at.startsWith('table')),
  }
}

describe('a cell that reads as no figure', () => {
  it.each([
    ['applications.granted.person', 'O', 0],
    ['applications.new.research', '1 2', 12],
    ['applications.granted.enterprise', 'l4', 14],
    ['litigation.direct.pending', 'O', 0],
  ])('%s “%s” is doubted alone, with what it may be', async (id, printed, likely) => {
    const { lost, doubts } = await readBack({ [id]: printed })
    expect(lost).toEqual([id])
    expect(doubts.map(({ at, candidates }) => ({ at, candidates }))).toEqual([
      { at: id, candidates: [likely] },
    ])
  })
})

it('the last cell of a row padded with an empty one, reading as no figure, does not shift the others', async () => {
  const text = wholeShapes['pipe tables of all columns']?.(form, (id) =>
    id === 'applications.granted.total' ? 'O' : id.startsWith('applications.granted.') ? '0' : '1',
  )
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const { cells, doubts } = reading.report
  expect(cells['applications.granted.person']).toBe(0)
  expect(doubts.some(({ at }) => at === 'applications.granted.total')).toBe(true)
})

it('a figure with a blank within, one cell a line, does not shift those below it', async () => {
  const text = blindShapes['one cell a line']?.(form, (id) =>
    id === 'documents.normative.issued' ? '1 3' : String(values.get(id) ?? ''),
  )
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const doubted = new Set(reading.report.doubts.map(({ at }) => at))
  for (const column of ['issued', 'repealed', 'in-force'])
    expect(doubted).toContain(`documents.normative.${column}`)
})

describe('nothing is lost or doubted', () => {
  it.each([
    ['where a table has no heading', (page: string) => page.replace(/<p>四、政府[^<]*<\/p>/u, '')],
    [
      'where a column only draws a line',
      (page: string) => page.replaceAll('</tr>', '<td width="0"></td></tr>'),
    ],
    [
      'where a row numbers the columns',
      (page: string) =>
        page.replace(
          /(?=<tr><td[^>]*><p>一、本年新收)/u,
          '<tr><td colspan="3">栏次</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>7</td></tr>',
        ),
    ],
  ])('%s', async (_, change) => {
    const { lost, doubts } = await readBack({}, change)
    expect(lost).toEqual([])
    expect(doubts).toEqual([])
  })
})

it('figures before a label cut off at the end of a text are those of the row before', async () => {
  const heads = '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数'
  const text = `某市财政局2021年政府信息公开工作年度报告一、总体情况${'本机关认真做好工作。'.repeat(50)}二、主动公开政府信息情况 ${heads}规章 000行政规范性`
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const { cells } = reading.report
  expect(cells['documents.rules.issued']).toBe(0)
  expect(cells['documents.normative.issued'] ?? null).toBeNull()
})
