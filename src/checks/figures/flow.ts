/** Received, closed and carried on, told together: what was received cannot be more than what became of it. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'
import { isOwn, weighedIn, type Weighed } from './agreement.ts'

const sure = ({ told: { quantity } }: Weighed, given: Given) =>
  !quantity.isVague && quantity.value !== null && isOwn(quantity.whose, given)

/** The one figure of a block that tells a fact; null where it is told never or twice. */
function only(all: readonly Weighed[], ...facts: readonly string[]): Weighed | null {
  const [first, second] = all.filter(({ told }) => facts.includes(told.fact.id))
  return first && !second ? first : null
}

const valueOf = (one: Weighed | null): number => one?.told.quantity.value ?? 0

/** The words from the first to the last of some figures of one block. */
const foundAcross = (first: Weighed, ...others: readonly Weighed[]) => {
  const all = [first, ...others].map(({ told }) => told)
  const [from, to] = [
    Math.min(...all.map((one) => one.from)),
    Math.max(...all.map((one) => one.to)),
  ]
  return spanFound(first.passage, from, to)
}

function brokenFlow(all: readonly Weighed[]): ReportFound | null {
  const received = only(all, 'new', 'received')
  const closed = only(all, 'closed')
  const carriedOut = only(all, 'carried-out')
  if (!received || !closed || !carriedOut) return null
  const carriedIn = only(all, 'carried-in')
  const became = valueOf(closed) + valueOf(carriedOut)
  const came = valueOf(received)
  const holds = carriedIn ? became === came || became === came + valueOf(carriedIn) : became >= came
  if (holds) return null
  const before = carriedIn ? `、上年结转${valueOf(carriedIn)}件` : ''
  return {
    ...foundAcross(received, closed, carriedOut),
    message: `收到${came}件${before}，办结${valueOf(closed)}件加结转下年${valueOf(carriedOut)}件是${became}件，前后不符。`,
  }
}

/** “（2023年底为95件）”: how many documents were in force at the end of last year. */
function stockBefore({ words }: Passage, year: number): number | null {
  const told =
    /(?:上年|去年|(20\d\d)年)[底末](?:全[省市县区州旗镇乡]|[我本][局委县市区])?(?:共有?)?(?:现行)?(?:有效)?(?:的)?(?:行政)?(?:规范性文件)?(?:为|是|共)?\s*(\d{1,5})\s*件/gu
  const found = [...words.text.matchAll(told)].filter(
    ([, of]) => of === undefined || Number(of) === year - 1,
  )
  const [first, ...others] = found
  return first && others.length === 0 ? Number(first[2]) : null
}

/** “制发9件，废止14件，现行有效88件（2023年底为95件）”: what was, with what came and went, is what there is. */
function brokenStock(all: readonly Weighed[], year: number): ReportFound | null {
  const issued = only(all, 'normative.issued')
  const repealed = only(all, 'normative.repealed')
  const now = only(all, 'normative.in-force')
  if (!issued || !repealed || !now) return null
  const before = stockBefore(now.passage, year)
  if (before === null) return null
  const due = before + valueOf(issued) - valueOf(repealed)
  if (due === valueOf(now)) return null
  return {
    ...foundAcross(issued, repealed, now),
    tier: 'hint',
    message: `上年底${before}件，制发${valueOf(issued)}件，废止${valueOf(repealed)}件，应为${due}件，正文写现行有效${valueOf(now)}件，请核对。`,
  }
}

export const flowHolds: ReportJudgement = {
  kind: 'report',
  id: 'figures.flow',
  tier: 'warning',
  basis: { kind: 'custom', text: '正文中的计算' },
  demand: '正文中收到（加上年结转）等于办结加结转下年',
  hint: '核对收到、办结、结转各数',
  example: {
    wrong: '受理政府信息公开申请11件，办结8件，结转下一年办理1件',
    right: '受理政府信息公开申请11件，办结10件，结转下一年办理1件',
  },
  find: (given) => {
    const blocks = new Map<Passage, Weighed[]>()
    for (const one of weighedIn(given))
      if (sure(one, given)) blocks.set(one.passage, [...(blocks.get(one.passage) ?? []), one])
    return [...blocks.values()].flatMap((all) => {
      const stock = brokenStock(all, given.report.year) ?? []
      const ofApplications = all.filter(({ told }) => told.fact.kind === 'applications')
      // Where the tables tell it, it is held against them.
      if (ofApplications.some(({ agrees }) => agrees === false)) return stock
      return [brokenFlow(ofApplications) ?? [], stock].flat()
    })
  },
}
