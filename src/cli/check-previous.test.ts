/** `check --previous`: last year's report as a file of ours or as it was published, for one report and for many. */
import { describe, expect, it } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import { startNextYear } from '#report/next-year.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import type { Report } from '#report/report.ts'
import { formById } from '#template/forms.ts'
import { runInMemory, textFile } from './run-in-memory.ts'

const form = formById('2021')
if (!form) throw new Error('2021')
const file = (report: Report) => textFile(writeReportFile(report, form))

const cell = 'applications.carried-in.person'
const started = startNextYear(exampleReport, form)
if (!started) throw new Error('no next year')
const next: Report = started
const broken: Report = { ...next, cells: { ...next.cells, [cell]: 77 }, previous: [] }
const due = next.cells[cell]

interface Printed {
  readonly rule: string
  readonly cells: readonly string[]
  readonly message: string
}

async function call(...args: string[]) {
  const files = new Map([
    ['last.json', file(exampleReport)],
    ['other.json', file({ ...exampleReport, issuers: ['白河县教育局'] })],
    ['now.json', file(broken)],
    ['linked.json', file({ ...broken, previous: next.previous })],
    ['right.json', file({ ...next, previous: [] })],
  ])
  if (args.includes('last.txt'))
    await runInMemory(files, ['export', 'last.json', '--to', 'txt', '--out', 'last.txt'])
  return runInMemory(files, args)
}

const carried = (found: readonly Printed[]) =>
  found.filter((one) => one.rule === 'years.carry-over' && one.cells.includes(cell))

const findingsOf = (out: string): readonly Printed[] => JSON.parse(out)
const byPath = (out: string): Readonly<Record<string, readonly Printed[]>> => JSON.parse(out)

describe('check --previous', () => {
  it.each(['last.json', 'last.txt'])('compares with %s', async (previous) => {
    const { out, err } = await call('check', 'now.json', '--previous', previous)
    const [found] = carried(findingsOf(out))
    expect(found?.message).toContain('填77')
    expect(found?.message).toContain(`结转下年度是${due}`)
    expect(Object.keys(found ?? {})).not.toContain('put')
    expect(err.filter((line) => !line.includes('存疑'))).toEqual([])
  })

  it('compares with the report in the file, and once where it is given too', async () => {
    expect(carried(findingsOf((await call('check', 'linked.json')).out))).toHaveLength(1)
    const both = await call('check', 'linked.json', '--previous', 'last.json')
    expect(carried(findingsOf(both.out))).toHaveLength(1)
    expect(carried(findingsOf((await call('check', 'now.json')).out))).toEqual([])
  })

  it('takes for each of many reports the one of its own organ', async () => {
    const { out } = await call(
      'check',
      'now.json',
      'right.json',
      '--previous',
      'other.json',
      '--previous',
      'last.json',
    )
    const found = byPath(out)
    expect(carried(found['now.json'] ?? [])).toHaveLength(1)
    expect(carried(found['right.json'] ?? [])).toEqual([])
  })

  it('says which earlier report cannot be used, and checks nothing', async () => {
    const { status, out, err } = await call('check', 'now.json', '--previous', 'gone.docx')
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toEqual(['gone.docx: 文件不存在或者无法读取'])
  })
})
