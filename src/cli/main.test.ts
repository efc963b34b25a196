/** The commands as a script sees them: status, what is printed where, and never a stack trace. */
import { describe, expect, it } from 'vitest'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import type { ReviewEvent } from '#report/review-event.ts'
import { nextEvent } from '#review/chain.ts'
import { emptyReport } from '#report/report.ts'
import { forms } from '#template/forms.ts'
import { runInMemory, textFile, textOf } from './run-in-memory.ts'

const [form] = forms
if (!form) throw new Error('no form')
const emptyOf = (issuer: string) =>
  emptyReport({ form: form.id, year: 2024, issuers: [issuer], level: 'department' })
const blankOf = (issuer: string) => writeReportFile(emptyOf(issuer), form)
const decided = { whole: 'w', parts: {} }
const sent = nextEvent(
  [],
  { name: '李明', role: 'clerk' },
  { do: 'submit', stages: ['final'], apart: true, content: decided },
  1,
)
const passed = nextEvent(
  [sent],
  { name: '赵强', role: 'final' },
  { do: 'pass', stage: 'final', content: decided },
  2,
)
const reviewed = (...events: readonly ReviewEvent[]) =>
  writeReportFile({ ...exampleReport, review: { events, versions: {} } }, form)
const blank = blankOf('某市财政局')
const unwritten = writeReportFile(
  { ...exampleReport, prose: { ...exampleReport.prose, problems: [] } },
  form,
)

async function call(...args: string[]) {
  const texts = {
    'a.json': blank,
    'plain.json': reviewed(),
    'unwritten.json': unwritten,
    'sent.json': reviewed(sent),
    'passed.json': reviewed(sent, passed),
    'rare.json': blankOf('🌊县财政局'),
    'broken.json': blank.slice(0, 90),
    'sealed.json': '{ "format": "nianbao-sealed/1", "data": "" }',
  }
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, textFile(text)]))
  return { ...(await runInMemory(files, args)), files }
}

const marked = async (file: string) => {
  const { files } = await call('export', file, '--to', 'html', '--out', 'x.html')
  return textOf(files, 'x.html')?.includes('送审稿') === true
}

const isDraft = async (file: string) => {
  const { files } = await call('export', '--to', 'txt', '--out', 'x.txt', file)
  return textOf(files, 'x.txt')?.startsWith('草稿\n') === true
}

describe('command line', () => {
  it('prints an array for one file and exits 1 where there is an error', async () => {
    const { status, out } = await call('check', 'a.json')
    expect(status).toBe(1)
    expect(Array.isArray(JSON.parse(out))).toBe(true)
  })

  it.each(['check', 'import', 'export --to html'])('refuses a sealed file: %s', async (command) => {
    const { status, out, err } = await call(...command.split(' '), 'sealed.json')
    expect([status, out]).toEqual([2, ''])
    expect(err.join()).toContain('密码')
  })

  it('goes on after a bad file among many and exits 2', async () => {
    const { status, out, err } = await call('check', 'broken.json', 'a.json')
    expect(status).toBe(2)
    expect(Object.keys(JSON.parse(out))).toEqual(['a.json'])
    expect(err).toHaveLength(1)
    expect(err[0]).toMatch(/^broken\.json: .*不完整/u)
  })

  it('names the exported document after organ, year and title beside the input', async () => {
    const { status, out, files } = await call('export', '--to', 'json', 'a.json')
    expect(status).toBe(0)
    expect(out).toBe('某市财政局2024年政府信息公开工作年度报告.json\n')
    expect(textOf(files, out.trim())).toBe(blank)
  })

  it('marks what is not finished: blanks, and parts without a word', async () => {
    expect(await isDraft('a.json')).toBe(true)
    expect(await isDraft('unwritten.json')).toBe(true)
    expect(await isDraft('plain.json')).toBe(false)
  })

  it('marks what was sent to review and not approved yet', async () => {
    expect(await marked('plain.json')).toBe(false)
    expect(await marked('sent.json')).toBe(true)
    expect(await marked('passed.json')).toBe(false)
  })

  it('issues a report behind an announcement, and refuses a shape it does not know', async () => {
    const args = ['export', '--to', 'txt', '--as', 'announcement', '--number', '第2号', 'a.json']
    const { status, out, files } = await call(...args)
    expect(status).toBe(0)
    expect(textOf(files, out.trim())).toMatch(
      /^草稿\n某市财政局\n公　告\n[^]*第2号[^]*现予公布。[^]*\n附件\n/u,
    )
    const wrong = await call('export', '--to', 'txt', '--as', 'poem', 'a.json')
    expect([wrong.status, wrong.err]).toEqual([
      2,
      ['--as poem 不认识，可以写 report、announcement、letter、blank'],
    ])
  })

  it('writes no PDF with boxes in it: names the characters the fonts lack', async () => {
    const { status, out, err, files } = await call('export', '--to', 'pdf', 'rare.json')
    expect([status, out, err.length]).toEqual([2, '', 1])
    expect(err[0]).toMatch(
      /^rare\.json: 没有导出，字库缺 1 个字：“🌊”（U\+1F30A，见标题「🌊县财政局」/u,
    )
    expect([...files.keys()].filter((name) => name.endsWith('.pdf'))).toEqual([])
    expect((await call('export', '--to', 'docx', 'rare.json')).status).toBe(0)
  }, 60_000)

  it('says in one line what it cannot use', async () => {
    for (const args of [['check', 'none.json'], ['sum', 'a.json'], ['--nonsense'], []]) {
      const { status, out, err } = await call(...args)
      expect([status, out, err.length]).toEqual([2, '', 1])
    }
  })
})
