/** Remarks and proposals leave with a Word file and come home: none lost, none doubled, each at its place. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText, type CellValue } from '#report/cell-value.ts'
import type { MarginPlace } from '#report/margin.ts'
import type { ReportDocument } from '#report/report-document.ts'
import type { Block, Prose } from '#report/prose/prose.ts'
import type { Anchor } from '#report/review-event.ts'
import { readReviewedDocx } from '#readers/docx/read-reviewed-docx.ts'
import { passagesOf, placeOfWords } from '#review/returned/word-places.ts'
import { type WordReturn, wordReturn } from '#review/returned/word-return.ts'
import { proseKeys } from '#report/report.ts'
import {
  discussion,
  fileOf,
  form,
  marginFor,
  reviewed,
  type Where,
  type Wish,
} from './reviewed-report.ts'

const pieces = [
  '公开',
  '信息',
  '办理',
  '<b>',
  '&amp;',
  '12',
  '件',
  '，',
  '𡋾',
  '。',
  ' ',
  '"',
  '\n',
]
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
  .map((parts) => `本机关${parts.join('')}办结`)

const runsOf = (text: string): Block['runs'] =>
  text
    .split('\n')
    .flatMap((line, at): Block['runs'] => [
      ...(at > 0 ? [{ break: true } as const] : []),
      ...(line === '' ? [] : [{ text: line }]),
    ])

const blocks: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom<Block['kind']>('paragraph', 'paragraph', 'heading1', 'bullet', 'ordered'),
    text: words,
    live: fc.constantFrom(null, null, 'applications.new.total', 'applications.new.person'),
    bold: fc.boolean(),
  })
  .map(({ kind, text, live, bold }) => ({
    kind,
    indent: 0,
    runs: [
      ...(bold ? [{ text: '重点：', bold: true } as const] : []),
      ...runsOf(text),
      ...(live === null ? [] : [{ cell: live }, { text: '件。' }]),
    ],
  }))

const proses: fc.Arbitrary<Prose> = fc.array(blocks, { minLength: 1, maxLength: 4 })

const places = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ on: fc.constantFrom('report', 'section', 'row'), pick: fc.nat(99) }),
  },
  { weight: 2, arbitrary: fc.record({ on: fc.constant('cell'), pick: fc.nat(999) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      on: fc.constant('words'),
      pick: fc.nat(99),
      from: fc.nat(30),
      length: fc.integer({ min: 1, max: 12 }),
      over: fc.constantFrom(0, 0, 1, 2),
    }),
  },
) as fc.Arbitrary<Where>

const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.record({
    who: fc.nat(2),
    where: places,
    text: fc.constantFrom('请核对', '出处？\n另附依据', '与<去年>不符 & 请说明'),
    answers: fc.array(fc.constantFrom('已核对', '已改'), { maxLength: 2 }),
    to: fc.option(
      fc.record({
        words: fc.constantFrom('改为新的话', '', '新\n行', '公开'),
        number: fc.constantFrom<CellValue>(7, 0, 123, null),
      }),
    ),
  }),
  { maxLength: 9 },
)

const reportProse = fc.record({
  preamble: proses,
  overview: proses,
  problems: proses,
  other: proses,
})

const home = (bytes: Uint8Array, document: ReportDocument): WordReturn => {
  const reading = readReviewedDocx(bytes)
  if (!reading.ok) throw new Error(reading.reasons.join())
  return wordReturn(reading.returned, document, form, 0)
}

/** A place in words of one look for what is sent and what comes back. */
function placed(place: MarginPlace): string {
  if (place.on === 'words') {
    const { block, from, to } = place.span
    const { until } = place
    const end = until ? ` … ${until.block} -${until.to}` : ''
    return `${place.section} ${block} ${from}-${to}${end}`
  }
  if (place.on === 'cells') return [...place.cells].sort().join(' ')
  return place.on === 'section' ? place.section : 'report'
}

function placeOf(anchor: Anchor, document: ReportDocument): string {
  if (anchor.on === 'words') {
    const [first, ...more] = passagesOf(anchor).flatMap(
      (passage) => placeOfWords((key) => document.prose(key), passage, proseKeys) ?? [],
    )
    if (!first) return 'nowhere'
    const until = more.at(-1)
    return placed({
      on: 'words',
      section: first.section,
      span: first,
      ...(until ? { until } : {}),
    })
  }
  if (anchor.on === 'cell') return anchor.cell
  if (anchor.on === 'row') return [...anchor.cells].sort().join(' ')
  return anchor.on === 'section' ? anchor.section : anchor.on
}

/** What a file took along, and what a copy that knows of none of it finds in it, each as one line. */
async function takenHome(prose: Parameters<typeof reviewed>[0], said: readonly Wish[]) {
  const { document, fresh } = reviewed(prose, said)
  const bytes = await fileOf(document)
  expect(await fileOf(document)).toEqual(bytes)
  const { remarks, proposals } = marginFor(document)
  const sent = [
    ...remarks.map(({ by, at, text, place, answers }) =>
      [
        by,
        at,
        placed(place),
        [text, ...answers.map((one) => `${one.by}：${one.text}`)].join('\n'),
      ].join('|'),
    ),
    ...proposals.map(({ by, at, place, to }) =>
      [by, at, placed(place), `→${cellText(to)}`].join('|'),
    ),
  ]
  const came = home(bytes, fresh).items.map(({ by, at, act }) => {
    if (act.do === 'remark') return [by.name, at, placeOf(act.at, fresh), act.text].join('|')
    if (act.do === 'suggest')
      return [by.name, at, placeOf(act.at, fresh), `→${cellText(act.to)}`].join('|')
    return act.do
  })
  return { sent: sent.sort(), came: came.sort() }
}

const strikes = (from: number, length: number): Wish => ({
  who: 0,
  where: { on: 'words', pick: 0, from, length, over: 0 },
  text: '',
  answers: [],
  to: { words: '', number: null },
})
const asks = (who: number): Wish => ({
  who,
  where: { on: 'report', pick: 0 },
  text: '请核对',
  answers: [],
  to: null,
})

describe('a Word file with remarks and proposals', () => {
  const runs = { numRuns: Number(process.env['FC_RUNS'] ?? 6), endOnFailure: true }

  it('brings nothing new where nobody touched it', async () => {
    await fc.assert(
      fc.asyncProperty(reportProse, wishes, async (prose, said) => {
        const { document } = reviewed(prose, said)
        const back = home(await fileOf(document), document)
        expect(back.items).toEqual([])
        expect(back.accepted).toEqual([])
        expect(back.refused).toEqual([])
        const { threads, suggestions } = discussion(document)
        const answers = threads.flatMap((thread) => thread.answers)
        expect(back.known).toBe(threads.length + answers.length + suggestions.length)
      }),
      runs,
    )
  }, 600_000)

  it('brings all of it to a copy that knows of none, each at its place', async () => {
    await fc.assert(
      fc.asyncProperty(reportProse, wishes, async (prose, said) => {
        const { sent, came } = await takenHome(prose, said)
        expect(came).toEqual(sent)
      }),
      runs,
    )
  }, 600_000)

  it('keeps apart two proposals side by side and two remarks on one place', async () => {
    const paragraph: Block = {
      kind: 'paragraph',
      indent: 0,
      runs: [{ text: '全年公开信息十二条。' }],
    }
    const prose = { preamble: [], overview: [paragraph], problems: [], other: [] }
    const { sent, came } = await takenHome(prose, [strikes(0, 2), strikes(2, 2), asks(0), asks(1)])
    expect(sent).toHaveLength(4)
    expect(came).toEqual(sent)
  })
})
