/** Two copies of a report that were edited apart: nothing is overwritten in silence. */
import { describe, expect, it } from 'vitest'
import { ReportDocument } from './report-document.ts'
import { emptyReport } from './report.ts'

const start = () =>
  ReportDocument.of(
    emptyReport({ form: '2021', year: 2024, issuers: ['青石县水利局'], level: 'department' }),
    1,
  )

const copyOf = (document: ReportDocument, replica: number) =>
  ReportDocument.from(document.encode(), replica)

const meet = (a: ReportDocument, b: ReportDocument) => {
  a.apply(b.encode())
  b.apply(a.encode())
}

const cell = 'applications.new.person'

describe('a report in two copies', () => {
  it('shows both values of a cell until a person decides', () => {
    const one = start()
    const two = copyOf(one, 2)
    one.edit([{ cell, value: 3 }])
    two.edit([{ cell, value: 5 }])
    meet(one, two)
    expect(new Set(one.report.conflicts[cell])).toEqual(new Set([3, 5]))
    expect(two.report).toEqual(one.report)
    one.edit([{ cell, value: 5 }])
    meet(one, two)
    expect(two.report.conflicts).toEqual({})
    expect(two.report.cells[cell]).toBe(5)
  })

  it('tells once of everything that comes in together', () => {
    const one = start()
    const before = one.encode()
    const updates: Uint8Array[] = []
    const told: number[] = []
    one.onUpdate((update) => updates.push(update))
    one.edit([{ cell, value: 3 }])
    one.edit([{ cell: 'licensing.decisions', value: 4 }])
    const two = ReportDocument.from(before, 2)
    two.subscribe((change) => told.push(change.cells.size))
    two.together(() => {
      for (const update of updates) two.apply(update)
    })
    expect(told).toEqual([2])
    expect(two.report).toEqual(one.report)
    two.undo()
    expect(two.report).toEqual(one.report)
  })

  it('sees no conflict where one copy had seen the other', () => {
    const one = start()
    one.edit([{ cell, value: 3 }])
    const two = copyOf(one, 2)
    two.edit([{ cell, value: 4 }])
    meet(one, two)
    expect(one.report.conflicts).toEqual({})
    expect(one.report.cells[cell]).toBe(4)
  })

  it('is the same report after a round through its bytes', () => {
    const one = start()
    one.edit([{ cell, value: 3 }, { note: cell, text: '含上年' }, { meta: { title: '标题' } }])
    one
      .prose('overview')
      .replace(0, 0, [{ kind: 'paragraph', indent: 0, runs: [{ text: '写' }] }], 'local')
    expect(copyOf(one, 9).report).toEqual(one.report)
  })
})

describe('undo', () => {
  it('takes back cells and words in the order they were made, one wish at a time', () => {
    const document = start()
    expect(document.canUndo).toBe(false)
    document.edit([
      { cell, value: 3 },
      { cell: 'licensing.decisions', value: 1 },
    ])
    document
      .prose('other')
      .replace(0, 0, [{ kind: 'paragraph', indent: 0, runs: [{ text: '写' }] }], 'local')
    document.edit([{ cell, value: 4 }])
    document.undo()
    expect(document.report.cells[cell]).toBe(3)
    document.undo()
    expect(document.report.prose.other).toEqual([])
    expect(document.report.cells[cell]).toBe(3)
    document.undo()
    expect(document.report.cells).toEqual({})
    document.redo()
    expect(document.report.cells).toEqual({ [cell]: 3, 'licensing.decisions': 1 })
  })

  it('leaves alone what another copy wrote', () => {
    const one = start()
    const two = copyOf(one, 2)
    two.edit([{ cell: 'licensing.decisions', value: 7 }])
    one.edit([{ cell, value: 3 }])
    one.apply(two.encode())
    one.undo()
    expect(one.report.cells).toEqual({ 'licensing.decisions': 7 })
  })
})

const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text)
const paragraph = (text: string) => [{ kind: 'paragraph' as const, indent: 0, runs: [{ text }] }]

describe('a file that leaves the desk', () => {
  it('holds nothing that was hidden or deleted, while undo here still does', () => {
    const document = start()
    document.edit([{ prose: 'overview', blocks: paragraph('申请人来电13912345678') }])
    document.edit([{ meta: { title: '标题13700000000' } }])
    expect(holds(document.handOn(), '13912345678')).toBe(true)
    document.edit([{ prose: 'overview', blocks: paragraph('申请人来电139********') }])
    document.edit([{ meta: { title: null } }])
    for (const hidden of ['13912345678', '13700000000'])
      expect(holds(document.handOn(), hidden)).toBe(false)
    document.undo()
    document.undo()
    expect(document.report.prose.overview).toEqual(paragraph('申请人来电13912345678'))
  })

  it('merges with copies made before as if nothing had been dropped', () => {
    const one = start()
    one.edit([{ prose: 'overview', blocks: paragraph('第一稿') }])
    const two = copyOf(one, 2)
    one.edit([{ prose: 'overview', blocks: [] }])
    two.edit([{ cell, value: 5 }])
    two.apply(one.handOn())
    one.apply(two.handOn())
    expect(two.report).toEqual(one.report)
    expect(one.report.prose.overview).toEqual([])
    expect(one.report.cells[cell]).toBe(5)
  })
})
