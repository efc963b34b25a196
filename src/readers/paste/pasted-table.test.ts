/** Pastes from Excel, WPS and web pages, as the official tables meet them. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import type { CellId, Form } from '#template/form.ts'
import { planFill, planPaste, singleText, type PastePlan } from './pasted-table-plan.ts'
import { readPastedTable } from './pasted-table.ts'

const formNamed = (id: string): Form => {
  const form = formById(id)
  if (!form) throw new Error(id)
  return form
}
const form = formNamed('2021')

const plan = (
  clipboard: { html?: string; text?: string },
  at: CellId,
  stored: Readonly<Record<CellId, number | string | null>> = {},
  of = form,
): PastePlan => {
  const grid = of.grids.find((entry) => entry.key === of.cells.get(at)?.grid)
  const table = readPastedTable({ html: clipboard.html ?? '', text: clipboard.text ?? '' })
  if (!grid || !table) throw new Error('nothing pasted')
  return planPaste(table, grid, of, at, (cell) => stored[cell])
}
const values = (result: PastePlan) =>
  Object.fromEntries(result.changes.map(({ cell, value }) => [cell, value]))

const row = (name: string, numbers: readonly (number | string | null)[]) =>
  Object.fromEntries(
    ['person', 'enterprise', 'research', 'charity', 'legal-service', 'other-organisation'].map(
      (column, index) => [`${name}.${column}`, numbers[index]],
    ),
  )

describe('text from a spreadsheet', () => {
  it('keeps thousands separators together and leaves an agreeing total to its sum', () => {
    const result = plan(
      { text: '20,551\t389\t0\t52\t34\t98\t21,124\r\n' },
      'applications.new.person',
    )
    expect(result.kind).toBe('fits')
    expect(values(result)).toEqual(row('applications.new', [20551, 389, 0, 52, 34, 98]))
  })

  it('takes every row of a block', () => {
    const text = '1\t2\t3\t4\t5\t6\t21\n2\t3\t4\t5\t6\t7\t27'
    const result = plan({ text }, 'applications.new.person')
    expect(result.kind).toBe('fits')
    expect(values(result)).toEqual({
      ...row('applications.new', [1, 2, 3, 4, 5, 6]),
      ...row('applications.carried-in', [2, 3, 4, 5, 6, 7]),
    })
  })

  it('leaves a blank blank and shifts nothing', () => {
    const result = plan({ text: '3\t\t0\t0\t0\t0\t3' }, 'applications.new.person')
    expect(values(result)).toEqual(row('applications.new', [3, null, 0, 0, 0, 0]))
  })

  it('takes a unit that is the cell’s own', () => {
    for (const text of ['43.788万元', '43.788 万', '４３．７８８万元']) {
      const fees = plan({ text }, 'fees.amount')
      expect(fees.kind).toBe('fits')
      expect(values(fees)).toEqual({ 'fees.amount': '43.788' })
    }
    expect(values(plan({ text: '1,032件\t4' }, 'applications.new.person'))).toEqual({
      'applications.new.person': 1032,
      'applications.new.enterprise': 4,
    })
  })

  it('converts another unit exactly and says so', () => {
    for (const [text, value] of [
      ['251000元', '25.1'],
      ['0.5亿元', '5000'],
      ['3千元', '0.3'],
      ['1.01元', '0.000101'],
    ] as const) {
      const fees = plan({ text }, 'fees.amount')
      expect(fees.kind).toBe('needs-look')
      expect(fees.reasons).toEqual([`「${text}」换算为 ${value} 万元`])
      expect(values(fees)).toEqual({ 'fees.amount': value })
    }
    const other = plan({ text: '32条' }, 'documents.normative.issued')
    expect(other.kind).toBe('needs-look')
    expect(values(other)).toEqual({ 'documents.normative.issued': 32 })
    const old = plan({ text: '1.5万元' }, 'procurement.amount', {}, formNamed('2019'))
    expect(values(old)).toEqual({ 'procurement.amount': '15000' })
  })

  it('converts by the unit in a pasted head', () => {
    const text = '信息内容\t本年收费金额（单位：元）\n行政事业性收费\t251000'
    const fees = plan({ text }, 'fees.amount')
    expect(fees.kind).toBe('needs-look')
    expect(values(fees)).toEqual({ 'fees.amount': '25.1' })
    const own = text.replace('元）', '万元）')
    expect(values(plan({ text: own }, 'fees.amount'))).toEqual({ 'fees.amount': '251000' })
  })

  it('does not drop a unit or garbage it cannot convert', () => {
    for (const text of ['3件', '12%', '1.00001元'])
      expect(plan({ text }, 'fees.amount').kind).toBe('refused')
    expect(plan({ text: '1.2万' }, 'applications.new.person').kind).toBe('refused')
    const fees = plan({ text: '3美元' }, 'fees.amount')
    expect(fees.refused[0]?.reason).toBe('「3美元」的单位不能换算成「万元」，请核对后手工填写')
    const mixed = plan({ text: '12abc\t4' }, 'applications.new.person')
    expect(mixed.kind).toBe('needs-look')
    expect(values(mixed)).toEqual({ 'applications.new.enterprise': 4 })
    expect(mixed.refused.map(({ cell }) => cell)).toEqual(['applications.new.person'])
  })

  it('understands full-width digits', () => {
    expect(values(plan({ text: '１２\t3' }, 'applications.new.person'))).toEqual({
      'applications.new.person': 12,
      'applications.new.enterprise': 3,
    })
  })

  it('puts a row by its label wherever the clerk is', () => {
    const text = '一、本年新收政府信息公开申请数量\t3\t1\t0\t0\t0\t0\t4'
    const result = plan({ text }, 'applications.granted.research')
    expect(result.kind).toBe('fits')
    expect(values(result)).toEqual(row('applications.new', [3, 1, 0, 0, 0, 0]))
  })

  it('passes over the empty places a merged label leaves in plain text', () => {
    const text = '二、上年结转政府信息公开申请数量\t\t\t\t1\t0\t0\t0\t0\t1'
    const result = plan({ text }, 'applications.granted.total')
    expect(values(result)).toEqual(row('applications.carried-in', [null, 1, 0, 0, 0, 0]))
  })

  it('keeps a published total that differs and says so', () => {
    const result = plan({ text: '1\t1\t1\t1\t1\t1\t7' }, 'applications.new.person')
    expect(result.kind).toBe('needs-look')
    expect(values(result)['applications.new.total']).toBe(7)
    expect(result.reasons.join()).toContain('总计 7')
  })

  it('refuses what does not fit instead of shifting it', () => {
    expect(plan({ text: '1\t2\t3' }, 'applications.new.other-organisation').kind).toBe('refused')
    expect(plan({ text: '1\n2' }, 'applications.carried-out.person').kind).toBe('refused')
    expect(
      plan({ text: '没有这行\t1\t2\n（一）予以公开\t1\t2' }, 'applications.new.person').kind,
    ).toBe('refused')
    const aside = plan({ text: '自然人\t1\n商业企业\t2\n科研机构\t3' }, 'applications.new.person')
    expect(aside.reasons[0]).toContain('相反')
  })

  it('says when blanks would clear what is filled in', () => {
    const result = plan({ text: '1\t\t3' }, 'applications.new.person', {
      'applications.new.enterprise': 9,
    })
    expect(result.kind).toBe('needs-look')
    expect(result.reasons.join()).toContain('清空')
  })

  it('reads quoted fields over several lines as one cell', () => {
    const table = readPastedTable({ html: '', text: '"一、本年\n新收"\t"a""b"\r\n2\t3\r\n' })
    expect(table?.map((line) => line.map(({ text }) => text))).toEqual([
      ['一、本年 新收', 'a"b'],
      ['2', '3'],
    ])
  })
})

const stored = (given: Readonly<Record<CellId, number>>) => (cell: CellId) => given[cell]
const single = (text: string) => singleText(readPastedTable({ html: '', text }) ?? [])

describe('one value over a range', () => {
  const cells = ['person', 'enterprise', 'total'].map((column) => `applications.new.${column}`)

  it('fills every open cell and leaves totals computed', () => {
    const filled = planFill('5', cells, form, stored({ 'applications.new.person': 1 }))
    expect(filled.kind).toBe('fits')
    expect(values(filled)).toEqual({
      'applications.new.person': 5,
      'applications.new.enterprise': 5,
    })
  })

  it('says when a copied blank would clear figures, and refuses words', () => {
    const blank = planFill('', cells, form, stored({ 'applications.new.person': 1 }))
    expect(blank.kind).toBe('needs-look')
    expect(planFill('自然人', cells, form, stored({})).kind).toBe('refused')
    expect(planFill('5', cells.slice(2), form, stored({})).kind).toBe('refused')
  })

  it('is told from a table', () => {
    expect(single('5\r\n')).toBe('5')
    expect(single('5\t6')).toBeNull()
  })
})

describe('other wordings the form knows', () => {
  it('finds rows by them', () => {
    const text = '上年结转政府信息公开数量\t3\t1\t0\t0\t0\t0\t4'
    const result = plan({ text }, 'applications.granted.total')
    expect(result.kind).toBe('fits')
    expect(values(result)).toEqual(row('applications.carried-in', [3, 1, 0, 0, 0, 0]))
    const normative = plan({ text: '规范性文件\t1\t2\t3' }, 'licensing.decisions')
    expect(values(normative)['documents.normative.in-force']).toBe(3)
  })

  it('finds columns by them', () => {
    const text = '\t自然人\t合计\n（一）予以公开\t2\t3'
    const result = plan({ text }, 'applications.new.person')
    expect(values(result)).toEqual({
      'applications.granted.person': 2,
      'applications.granted.total': 3,
    })
  })
})

describe('HTML from a spreadsheet', () => {
  it('recognises the heads and labels of a whole official table with merged cells', () => {
    for (const id of ['2021', '2019']) {
      const of = formNamed(id)
      for (const grid of of.grids) {
        let next = 0
        const filled: Record<CellId, number> = {}
        const html = grid.rows
          .map((cells) => {
            const tags = cells.map((cell) => {
              if (cell.cell !== null && !of.cells.get(cell.cell)?.computed)
                filled[cell.cell] = next += 1
              const text = cell.cell === null ? cell.text : (filled[cell.cell] ?? '')
              return `<td rowspan=${cell.rowSpan} colspan=${cell.columnSpan} x:num>${text}</td>`
            })
            return `<tr>${tags.join('')}</tr>`
          })
          .join('')
        const last = grid.valueRows.at(-1)?.at(-1) ?? ''
        const start = grid.labelColumns > 0 ? last : (grid.valueRows[0]?.[0] ?? '')
        const result = plan(
          {
            html: `<html xmlns:x="x"><head><style>td{}</style></head><body><table>${html}</table>`,
          },
          start,
          {},
          of,
        )
        expect(result.reasons).toEqual([])
        expect(
          Object.fromEntries(result.changes.map(({ cell, value }) => [cell, Number(value)])),
        ).toEqual(filled)
      }
    }
  })

  it('passes over a merged label of a single row', () => {
    const cells = [3, 1, 0, 0, 0, 0, 4].map((n) => `<td x:num>${n}</td>`).join('')
    const html = `<table><tr><td colspan=3>二、上年结转政府信息公开申请数量</td>${cells}</tr></table>`
    const result = plan({ html }, 'applications.granted.total')
    expect(result.kind).toBe('fits')
    expect(values(result)).toEqual(row('applications.carried-in', [3, 1, 0, 0, 0, 0]))
  })

  it('puts columns by their heads when the heads came along in another order', () => {
    const html =
      '<table><tr><td></td><td>商业企业</td><td>自然人</td></tr>' +
      '<tr><td>（一）予以公开</td><td>2</td><td>1</td></tr></table>'
    expect(values(plan({ html }, 'applications.new.person'))).toEqual({
      'applications.granted.person': 1,
      'applications.granted.enterprise': 2,
    })
  })

  it('survives spans beyond all measure', () => {
    const table = readPastedTable({
      html: '<table><tr><td colspan=16384 rowspan=99999>1</td></tr></table>',
      text: '',
    })
    expect(table?.[0]?.length).toBeLessThanOrEqual(100)
  })
})

describe('what spreadsheets and word processors add to a table', () => {
  const line = [3, 1, 0, 0, 0, 0, 4].map((n) => `<td>${n}</td>`).join('')
  const expected = row('applications.new', [3, 1, 0, 0, 0, 0])

  it('passes over the row without height that tells Excel’s widths', () => {
    const html = `<table><tr height=19>${line}</tr><![if supportMisalignedColumns]><tr height=0 style='display:none'>${'<td width=72></td>'.repeat(7)}</tr><![endif]></table>`
    const result = plan({ html }, 'applications.new.person')
    expect(result.kind).toBe('fits')
    expect(values(result)).toEqual(expected)
  })

  it('passes over the cell without width that closes a row in Word', () => {
    const html = `<table><tr>${line}<![if !supportMisalignedRows]><td style='border:none' width=0></td><![endif]></tr></table>`
    const result = plan({ html }, 'applications.new.person')
    expect(result.kind).toBe('fits')
    expect(values(result)).toEqual(expected)
  })

  it('takes the number behind ### and behind the dash of an accounts format', () => {
    const html =
      '<table><tr><td x:num="20551">########</td><td sdval="0">-</td><td x:num>7</td></tr></table>'
    expect(values(plan({ html }, 'applications.new.person'))).toEqual({
      'applications.new.person': 20551,
      'applications.new.enterprise': 0,
      'applications.new.research': 7,
    })
  })

  const disputes = [
    ['<td colspan=15>四、本机关被复议和被诉的情况</td>'],
    ['<td colspan=5>行政复议</td>', '<td colspan=11>行政诉讼</td>'],
    [
      ...['结果维持', '结果纠正', '其他结果', '尚未审结'].map((t) => `<td rowspan=2>${t}</td>`),
      '<td rowspan=2 colspan=2>总<br>计</td>',
      '<td colspan=5>未经复议直接起诉</td>',
      '<td colspan=5>复议后起诉</td>',
    ],
    Array.from({ length: 2 }, () => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'])
      .flat()
      .map((t) => `<td>${t}</td>`),
    [1, 0, 0, 2, 3, 4, 1, 0, 0, 5, 0, 0, 0, 0, 0].map((n, index) =>
      index === 4 ? `<td colspan=2>${n}</td>` : `<td>${n}</td>`,
    ),
  ]
  const table4 = `<table>${disputes.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`

  it('takes the whole of table 4 with its name, its heads and a hair-line column', () => {
    const result = plan({ html: table4 }, 'reconsideration.upheld')
    expect(result).toMatchObject({ kind: 'fits', reasons: [] })
    expect(values(result)).toMatchObject({
      'reconsideration.upheld': 1,
      'reconsideration.pending': 2,
      'litigation.direct.upheld': 4,
      'litigation.direct.corrected': 1,
      'litigation.after-reconsideration.pending': 0,
    })
  })

  it('names the table that was copied where it is pasted into another', () => {
    expect(plan({ html: table4 }, 'applications.new.person')).toMatchObject({
      kind: 'refused',
      changes: [],
      reasons: ['粘贴内容是「政府信息公开行政复议、行政诉讼情况」表，请点到那张表里再粘贴'],
    })
  })
})

describe('any block of numbers', () => {
  const grid = form.grids.find(({ key }) => key === 'applications')
  const inputs = (grid?.valueRows ?? []).filter(
    (cells) => !form.cells.get(cells[0] ?? '')?.computed,
  )
  /** Rows above （七）总计, so that every row of a block lies right below the one before. */
  const above = inputs.slice(0, -1)
  const block = fc
    .record({
      top: fc.nat(above.length - 1),
      left: fc.nat(5),
      height: fc.integer({ min: 1, max: 5 }),
      numbers: fc.array(fc.option(fc.nat(2_000_000), { nil: null }), {
        minLength: 30,
        maxLength: 30,
      }),
    })
    .map(({ top, left, height, numbers }) => ({
      cells: above.slice(top, top + height).map((cells) => cells.slice(left, 6)),
      numbers,
    }))

  const write = fc.constantFrom<(numbers: readonly (readonly (number | null)[])[]) => object>(
    (rows) => ({
      text: rows
        .map((cells) => `${cells.map((n) => n?.toLocaleString('en-US') ?? '').join('\t')}\r\n`)
        .join(''),
    }),
    (rows) => ({
      html: `<table>${rows
        .map((cells) => `<tr>${cells.map((n) => `<td>${n ?? '&nbsp;'}</td>`).join('')}</tr>`)
        .join('')}</table>`,
    }),
  )

  it('comes back exactly, whichever way it was written', () => {
    fc.assert(
      fc.property(block, write, ({ cells, numbers }, writer) => {
        let next = 0
        const rows = cells.map((line) => line.map(() => numbers[next++] ?? null))
        const result = plan(writer(rows), cells[0]?.[0] ?? '')
        expect(values(result)).toEqual(
          Object.fromEntries(
            cells.flatMap((line, y) => line.map((cell, x) => [cell, rows[y]?.[x] ?? null])),
          ),
        )
      }),
    )
  })
})
