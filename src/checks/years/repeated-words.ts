/** 内容雷同: how much of each section says word for word what last year's report said, and which words. */
import type { ProseKey, Tier } from '#template/form-source.ts'
import { runText, type Block, type Prose } from '#report/prose/prose.ts'
import { type PreviousReport, proseKeys } from '#report/report.ts'
import { spanFound, type Given, type ReportFound, type ReportJudgement } from '#checks/judgement.ts'
import type { Passage, Words } from '#checks/passages.ts'
import { type Common, commonWords, windowsOf } from './common-words.ts'
import { lastYearOf, withoutLastYear } from './last-year.ts'

/** Share of a section that may be last year's, and the signs below which no section is judged. */
const limits: Readonly<Partial<Record<ProseKey, { share: number; least: number; tier: Tier }>>> = {
  problems: { share: 0.6, least: 40, tier: 'warning' },
  overview: { share: 0.7, least: 150, tier: 'hint' },
  other: { share: 0.7, least: 80, tier: 'hint' },
}

/** Passages shorter than this are not pointed out by themselves. */
const worthQuoting = 16
const mostQuoted = 5

const wordsOfBlock = ({ runs }: Block): string =>
  runs.map((run) => ('cell' in run ? '0' : runText(run))).join('')

const isHeading = (kind: Block['kind']): boolean => kind === 'chapter' || kind.startsWith('heading')

const textsOf = (prose: Prose): string[] =>
  prose.filter(({ kind }) => !isHeading(kind)).map(wordsOfBlock)

const windowsKnown = new WeakMap<PreviousReport, ReadonlySet<string>>()

function windowsIn(report: PreviousReport): ReadonlySet<string> {
  const before = windowsKnown.get(report)
  if (before) return before
  const windows = windowsOf(proseKeys.flatMap((key) => textsOf(report.prose[key])))
  windowsKnown.set(report, windows)
  return windows
}

const commonKnown = new WeakMap<Words, { readonly of: PreviousReport; readonly common: Common }[]>()

/** A block against one report; blocks that did not change are not compared again. */
function commonOf(words: Words, report: PreviousReport): Common {
  const before = commonKnown.get(words) ?? []
  const known = before.find(({ of }) => of === report)
  if (known) return known.common
  const common = commonWords(words.text, windowsIn(report))
  commonKnown.set(words, [...before.slice(-3), { of: report, common }])
  return common
}

type Repeated = { readonly passage: Passage; readonly from: number; readonly to: number }

function judgeSection(given: Given, section: ProseKey, report: PreviousReport): ReportFound[] {
  const limit = limits[section]
  if (!limit) return []
  let compared = 0
  let repeated = 0
  const found: Repeated[] = []
  for (const passage of given.passages) {
    if (passage.section !== section || isHeading(passage.words.kind)) continue
    const common = commonOf(passage.words, report)
    compared += common.compared
    repeated += common.repeated
    found.push(...common.passages.map((place) => ({ ...place, passage })))
  }
  if (compared < limit.least || repeated < limit.share * compared) return []
  const length = ({ from, to }: Repeated) => to - from
  const longest = [...found].sort((a, b) => length(b) - length(a))
  const [first, ...more] = longest
  if (!first) return []
  const percent = Math.round((repeated / compared) * 100)
  return [
    {
      ...spanFound(first.passage, first.from, first.to),
      tier: limit.tier,
      message: `这一部分有${percent}%与${report.year}年度报告文字相同，内容雷同。请按本年度的实际情况改写。`,
    },
    ...more
      .filter((place) => length(place) >= worthQuoting)
      .slice(0, mostQuoted - 1)
      .map((place): ReportFound => ({
        ...spanFound(place.passage, place.from, place.to),
        tier: 'hint',
        message: `“${place.passage.words.text.slice(place.from, place.from + worthQuoting)}……”与${report.year}年度报告文字相同。`,
      })),
  ]
}

export const wordsRepeated: ReportJudgement = {
  kind: 'report',
  id: 'years.repeated-words',
  tier: 'warning',
  basis: { kind: 'notice', text: '国办公开办函〔2021〕30号：防止内容雷同、敷衍塞责' },
  demand: '各部分按本年度的情况写，存在的主要问题及改进情况不照抄上年',
  hint: '按本年度的实际情况改写标出的文字',
  example: {
    wrong: '“主动公开不够及时、政策解读形式单一”连续两年一字不差',
    right: '写明上年问题的改进情况和本年新的问题',
  },
  unasked: withoutLastYear,
  find: (given) => {
    const last = lastYearOf(given.report, given.form, given.previous)
    return last.reports.flatMap((report) =>
      proseKeys.flatMap((section) => judgeSection(given, section, report)),
    )
  },
}
