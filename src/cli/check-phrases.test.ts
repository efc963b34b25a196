/** `check --phrases`: the office's own list of phrases, the same text as in the page. */
import { expect, it } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { formById } from '#template/forms.ts'
import { runInMemory, textFile } from './run-in-memory.ts'

const form = formById('2021')
if (!form) throw new Error('2021')
const words = '做为头号要事，公开其它信息。'
const report = {
  ...exampleReport,
  prose: {
    ...exampleReport.prose,
    other: [{ kind: 'paragraph' as const, indent: 0, runs: [{ text: words }] }],
  },
}
const files = new Map([
  ['r.json', textFile(writeReportFile(report, form))],
  ['list.txt', textFile('# 本局用词\n其它 → 其它\n头号要事 → 重点\n乱写')],
])
const call = (...args: string[]) => runInMemory(new Map(files), args)

interface Printed {
  readonly rule: string
  readonly quote: string | null
}

const quotes = (out: string) => {
  const found: readonly Printed[] = JSON.parse(out)
  return new Set(found.filter(({ rule }) => rule === 'wording.phrase').map(({ quote }) => quote))
}

it('adds to the list shipped, switches entries off, and says lines that are none', async () => {
  expect(quotes((await call('check', 'r.json')).out)).toEqual(new Set(['做为', '其它']))
  const { out, err } = await call('check', 'r.json', '--phrases', 'list.txt')
  expect(quotes(out)).toEqual(new Set(['做为', '头号要事']))
  expect(err).toEqual(['list.txt: 第4行“乱写”不是“错误写法 → 正确写法”，没有采用'])
})

it('checks nothing where the list cannot be read', async () => {
  const { status, out, err } = await call('check', 'r.json', '--phrases', 'gone.txt')
  expect([status, out, err]).toEqual([2, '', ['gone.txt: 读不到这个用词表']])
})
