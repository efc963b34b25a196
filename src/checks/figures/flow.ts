/** Received, closed and carried on, told together: what was received cannot be more than what became of it. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { isOwn, weighedIn, type Weighed } from './agreement.ts'

const sure = ({ told: { quantity } }: Weighed, given: Given) =>
  !quantity.isVague && quantity.value !== null && isOwn(quantity.whose, given)

/** The one figure of a block that tells a fact; null where it is told never or twice. */
function only(all: readonly Weighed[], ...facts: readonly string[]): Weighed | null {
  const [first, second] = all.filter(({ told }) => facts.includes(told.fact.id))
  return first && !second ? first : null
}

const valueOf = (one: Weighed | null): number => one?.told.quantity.value ?? 0

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
  const from = Math.min(...[received, closed, carriedOut].map(({ told }) => told.from))
  const to = Math.max(...[received, closed, carriedOut].map(({ told }) => told.to))
  const before = carriedIn ? `、上年结转${valueOf(carriedIn)}件` : ''
  return {
    ...spanFound(received.passage, from, to),
    message: `收到${came}件${before}，办结${valueOf(closed)}件加结转下年${valueOf(carriedOut)}件是${became}件，前后不符。`,
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
    const blocks = new Map<Weighed['passage'], Weighed[]>()
    for (const one of weighedIn(given))
      if (one.told.fact.kind === 'applications' && sure(one, given))
        blocks.set(one.passage, [...(blocks.get(one.passage) ?? []), one])
    return [...blocks.values()].flatMap((all) => {
      // Where the tables tell it, it is held against them.
      if (all.some(({ agrees }) => agrees === false)) return []
      return brokenFlow(all) ?? []
    })
  },
}
