/** Growth worked out again: “收到27件，比上年20件增长45%”, “公开75条，较去年增长50%，去年公开60条”, “增加15条，增幅20%”. */
import { formById } from '#template/forms.ts'
import { makeTotals } from '#report/totals.ts'
import { emptyReport, type PreviousReport } from '#report/report.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage, Words } from '#checks/passages.ts'
import { sortPrevious } from '#checks/years/last-year.ts'
import { byPlace, isOwn, madeOf, placeOf, readingsOf, type Weighed } from './agreement.ts'
import { isRateBetween, slackOf } from '#checks/figures/numbers/rounded.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { figuresOf, type FiguresRead, type Quantity } from '#checks/figures/numbers/quantities.ts'

const grew = /(?:增长|增加|上升|提高|提升|增幅|增速|同比增|上涨)(?:了|约|为|达|率)*$/u
const shrank = /(?:下降|减少|降低|回落|降幅|下滑|同比减|同比降)(?:了|约|为|达|率)*$/u
const more = /(?:增加|增长|多|上升|净增|增)(?:了|出)?$/u
const fewer = /(?:减少|下降|少|降低|减)(?:了)?$/u
const reached =
  /(?:增加|增长|上升|提高|提升|扩大|减少|下降|降低|压减|压缩|精简|增|升|降|减)(?:到|至|为)(?:了)?$/u
/** “由40条降至30条”: what it was. */
const fromThere = /(?:由|从)(?:原来|原先|原有|此前|之前|最初)?的?$/u
const withLastYear = /同比|(?:较|比|同|与|和)(?:上一?年|去年|前一年|20\d\d年)/u
const ofLastYear =
  /(?:较|比|同|与|和|相比|于)(?:上一?年|去年|前一年|20\d\d年|年初|上年[末底]|去年底)(?:度|同期)?(?:的)?[（(]?$/u

const asGiven = new WeakMap<PreviousReport, Given>()

/** Last year's report, as its cells are asked for; null also where several organs' reports were merged. */
function lastYear({ report, previous }: Given): Given | null {
  const [one, ...merged] = sortPrevious(report, previous).lastYear
  const form = one && formById(one.form)
  if (!one || !form || merged.length > 0) return null
  const before = asGiven.get(one)
  if (before) return before
  const totals = makeTotals(form, one.cells)
  const given: Given = {
    report: { ...emptyReport({ ...one, level: null }), ...one },
    form,
    totals,
    passages: [],
    previous: [],
  }
  asGiven.set(one, given)
  return given
}

/** What the fact of a count was last year, by every reading. */
function valuesBefore(weighed: Weighed | undefined, given: Given): readonly number[] {
  const before = lastYear(given)
  if (!weighed || !before) return []
  return weighed.told.fact.readings.flatMap((reading) => {
    const { value } = madeOf(reading, before)
    return value === null ? [] : [value]
  })
}

/** What a figure is in a statement of growth. */
type Role = 'now' | 'was' | 'delta' | 'rate' | 'times'

/** Beside nothing but such words a rate or an increase goes on about the count before it. */
const onlyGrowth =
  /^(?:同比|环比|相比|较|比|与|同|和|年初|上一?年|去年|前一年|20\d\d年|年度?|度|同期|的|又|约|有所|数量|总量|件数|条数|发布量|公开量|信息量|申请量|办件量|净)*(?:增长|增加|上升|提高|提升|增幅|增速|同比增|上涨|下降|减少|降低|回落|降幅|下滑|同比减|同比降|增|减|多|少|净增)(?:率|幅度?)?(?:了|约|为|达|是)*$/u

/** A count as it is told of last year, its words beginning with that year. */
function tellsLastYear(lead: string, year: number): boolean {
  const words = `(?:去年|上一?年度?|前一年|${year - 1}年)(?:度|同期|全年)?[，,]?[^，,。；：:0-9多少增减升降]*$`
  const told = new RegExp(words, 'u').exec(lead)
  return told !== null && !/结转|转入|遗留|未办/u.test(told[0])
}

/** Of another year than the last: “较2022年增长50%”. */
const ofOtherYear = (before: string, year: number): boolean =>
  [...before.matchAll(/20\d\d(?=年)/gu)].some(([said]) => Number(said) !== year - 1)

const isIncrease = (before: string): boolean =>
  (more.test(before) || fewer.test(before)) && !before.endsWith('新增')

const isTimesOf = ({ kind, end }: Quantity, text: string): boolean =>
  kind === 'plain' && /^\s*倍/u.test(text.slice(end))

/** What a share or a number of times says of growth. */
function rateRole({ kind, before }: Quantity, year: number): Role | null {
  if (grew.test(before) || shrank.test(before)) return ofOtherYear(before, year) ? null : 'rate'
  return kind === 'plain' && /[的达为是]$/u.test(before) ? 'times' : null
}

function countRole({ before, lead, isChange, isElsewhen }: Quantity, year: number): Role | null {
  if (reached.test(before)) return 'now'
  if (isChange) return isIncrease(before) && !ofOtherYear(before, year) ? 'delta' : null
  if (ofLastYear.test(before) || tellsLastYear(lead, year)) return 'was'
  return isElsewhen ? null : 'now'
}

function roleOf(quantity: Quantity, { text, quantities }: FiguresRead, year: number): Role | null {
  const { kind, before, isVague } = quantity
  if (isVague || /结转|转入|遗留/u.test(before)) return null
  if (kind === 'percent' || isTimesOf(quantity, text)) return rateRole(quantity, year)
  if (kind !== 'count') return null
  const next = fromThere.test(before) ? quantities[quantities.indexOf(quantity) + 1] : undefined
  return next && reached.test(next.before) && next.sentence === quantity.sentence
    ? 'was'
    : countRole(quantity, year)
}

/** Figures that tell one thing of this year and of the last. */
interface Growth {
  readonly now: Quantity
  readonly was?: Quantity
  readonly delta?: Quantity
  readonly rate?: Quantity
  readonly times?: Quantity
}

type Draft = { -readonly [key in Role]?: Quantity }

const verb = /公开|发布|推送|收到|受理|办结|答复|办理|回复|制发|印发|举办|召开|开展/gu
const verbsOf = ({ before }: Quantity): readonly string[] => before.match(verb) ?? []

/** “收到75件，去年办结60件”: two things; one without a verb takes the other's. */
function areAlike(one: Quantity, other: Quantity): boolean {
  const [verbs, others] = [verbsOf(one), verbsOf(other)]
  if (one.unit !== other.unit) return false
  if (verbs.length === 0 || others.length === 0) return true
  return verbs.some((word) => others.includes(word))
}

/** Whether a figure goes on with a statement instead of beginning the next. */
function fits(draft: Draft, quantity: Quantity, role: Role): boolean {
  const first = draft.now ?? draft.was
  if (!first || draft[role]) return false
  if (quantity.sentence !== first.sentence) return false
  if (role === 'now' || role === 'was') return areAlike(first, quantity)
  return role !== 'delta' || quantity.unit === first.unit
}

/** “比上年的1340条增加536条，增长28.6%”: what it grew to is not told. */
function grownFrom({ was, delta, rate }: Draft): Quantity | undefined {
  if (!was || !delta || !rate || delta.from < was.from) return undefined
  return { ...was, value: (was.value ?? 0) + (delta.value ?? 0) * signOf(delta, fewer) }
}

/** The statements of growth of a block, each from the figures that stand beside each other. */
const growthsIn = onceIn((words: Words, year: number): readonly Growth[] => {
  const read = figuresOf(words, year)
  const found: Draft[] = []
  let draft: Draft = {}
  const { quantities } = read
  for (const [at, quantity] of quantities.entries()) {
    const role = roleOf(quantity, read, year)
    const next = quantities[at + 1]
    // “……去年公开60条，今年公开75条” begins anew with last year's figure.
    const opens =
      role === 'was' &&
      draft.now !== undefined &&
      next?.sentence === quantity.sentence &&
      roleOf(next, read, year) === 'now'
    if (role === null || opens || !fits(draft, quantity, role)) {
      found.push(draft)
      draft = role === 'now' || role === 'was' ? { [role]: quantity } : {}
    } else draft[role] = quantity
  }
  found.push(draft)
  return found.flatMap((one) => {
    const { now = grownFrom(one), ...rest } = one
    return now && (rest.rate ?? rest.delta ?? rest.times) ? [{ ...rest, now }] : []
  })
})

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`
const inWords = (rate: number): string => `${rate < 0 ? '下降' : '增长'}${percent(Math.abs(rate))}`
const signOf = ({ before }: Quantity, down: RegExp): 1 | -1 => (down.test(before) ? -1 : 1)

/** A rate told in per cent or, as “增长1.5倍”, in times. */
const asPercent = (rate: Quantity): Quantity =>
  rate.kind === 'percent'
    ? rate
    : { ...rate, value: (rate.value ?? 0) * 100, step: rate.step * 100 }

/** When a figure of before was: mostly last year. */
const whenOf = (was: Quantity | undefined): string =>
  /年初[^，。；]{0,4}$/u.test(was?.before ?? '') ? '年初' : '上年'

interface Worked {
  /** Last year's figure by every reading. */
  readonly bases: readonly number[]
  readonly nows: readonly number[]
  readonly unit: string
}

function wrongDelta(growth: Growth, { bases, nows, unit }: Worked): string | null {
  const { now, delta } = growth
  const told = delta?.value
  if (!delta || typeof told !== 'number') return null
  const change = told * signOf(delta, fewer)
  const room = slackOf(growth.now) + slackOf(growth.was) + slackOf(delta)
  const holds = (was: number, is: number) => Math.abs(is - was - change) <= room
  if (bases.some((was) => nows.some((is) => holds(was, is)))) return null
  const worked = (now.value ?? 0) - (bases[0] ?? 0)
  const does = (by: number) => `${by < 0 ? '减少' : '增加'}${Math.abs(by)}${unit}`
  return `${now.value ?? ''}${unit}与${whenOf(growth.was)}${bases[0] ?? ''}${unit}相比是${does(worked)}，正文写${does(change)}。`
}

function wrongRate(growth: Growth, { bases, nows, unit }: Worked): string | null {
  const { now, was: before, delta, rate } = growth
  if (!rate || bases.some((was) => was <= 0)) return null
  const printed = asPercent(rate)
  const sign = signOf(rate, shrank)
  const room = slackOf(now)
  // Where last year's figure is not told, it is what the increase leaves of this year's.
  const roomBefore = before ? slackOf(before) : delta ? room + slackOf(delta) : 0
  const grown = (was: number, is: number) => (is / was - 1) * 100 * sign
  const holds = (was: number, is: number) =>
    isRateBetween(printed, grown(was + roomBefore, is - room), grown(was - roomBefore, is + room))
  if (bases.some((was) => nows.some((is) => holds(was, is)))) return null
  const base = bases[0] ?? 0
  const worked = inWords(((now.value ?? 0) - base) / base)
  return `${now.value ?? ''}${unit}与${whenOf(before)}${base}${unit}相比是${worked}，正文写${sign < 0 ? '下降' : '增长'}${printed.value ?? ''}%。`
}

function wrongTimes(
  { now, was: before, times }: Growth,
  { bases, nows, unit }: Worked,
): string | null {
  if (!times || bases.some((was) => was <= 0)) return null
  const [room, roomBefore] = [slackOf(now), slackOf(before)]
  const holds = (was: number, is: number) =>
    isRateBetween(times, (is - room) / (was + roomBefore), (is + room) / (was - roomBefore))
  if (bases.some((was) => nows.some((is) => holds(was, is)))) return null
  const base = bases[0] ?? 0
  return `${now.value ?? ''}${unit}是上年${base}${unit}的${((now.value ?? 0) / base).toFixed(2)}倍，正文写${times.value ?? ''}倍。`
}

/** What it was last year: as told, as the increase tells, else as last year's report has it. */
function basesOf(growth: Growth, given: Given, weighed: Weighed | undefined): readonly number[] {
  const { now, was, delta, rate, times } = growth
  const told = [rate, delta].flatMap((one) => one ?? [])
  if (was)
    return told.every(({ before }) => onlyGrowth.test(before)) || times ? [was.value ?? 0] : []
  const saysSo = [delta, rate].some((one) => one && withLastYear.test(one.before))
  if (!saysSo) return []
  if (delta && rate)
    return told.every(({ before }) => onlyGrowth.test(before))
      ? [(now.value ?? 0) - (delta.value ?? 0) * signOf(delta, fewer)]
      : []
  return valuesBefore(weighed, given)
}

const faultOf = (growth: Growth, worked: Worked): string | null =>
  wrongDelta(growth, worked) ?? wrongRate(growth, worked) ?? wrongTimes(growth, worked)

/** “新收6件，其中自然人4件、企业2件，较上年的5件增加1件”: what grew may be the whole told before its parts. */
function isOfWhole(growth: Growth, passage: Passage, year: number, worked: Worked): boolean {
  const { now, was, delta } = growth
  // Where last year's figure is not told, it is what the increase leaves of the whole's.
  const basesFor = ({ value }: Quantity): readonly number[] =>
    was || !delta ? worked.bases : [(value ?? 0) - (delta.value ?? 0) * signOf(delta, fewer)]
  return figuresOf(passage.words, year).quantities.some(
    (one) =>
      one.kind === 'count' &&
      one.unit === now.unit &&
      one.sentence === now.sentence &&
      one.from < now.from &&
      !one.isElsewhen &&
      !one.isChange &&
      faultOf(
        { ...growth, now: one },
        { ...worked, bases: basesFor(one), nows: [one.value ?? 0] },
      ) === null,
  )
}

function judgeGrowth(
  growth: Growth,
  given: Given,
  passage: Passage,
  weighed: Weighed | undefined,
): readonly ReportFound[] {
  const { now, was, delta, rate, times } = growth
  const bases = basesOf(growth, given, weighed)
  if (bases.length === 0 || !isOwn(now.whose, given)) return []
  const worked: Worked = { bases, nows: readingsOf(now, weighed), unit: now.unit }
  const message = faultOf(growth, worked)
  if (message === null || isOfWhole(growth, passage, given.report.year, worked)) return []
  const parts = [now, was, delta, rate, times].flatMap((one) => one ?? [])
  const from = Math.min(...parts.map((one) => one.from))
  const to = Math.max(...parts.map((one) => one.end))
  return [{ ...spanFound(passage, from, to), cells: weighed?.cells ?? [], message }]
}

export const growthHolds: ReportJudgement = {
  kind: 'report',
  id: 'figures.growth',
  tier: 'warning',
  basis: { kind: 'custom', text: '正文中的计算' },
  demand: '正文中的同比增减与两年的数相符',
  hint: '按上年报告的数重新计算',
  example: {
    wrong: '收到申请30件，比上年20件增长60%',
    right: '收到申请30件，比上年20件增长50%',
  },
  find: (given) => {
    const weighed = byPlace(given)
    return given.passages.flatMap((passage) =>
      growthsIn(passage.words, given.report.year).flatMap((growth) =>
        judgeGrowth(growth, given, passage, weighed.get(placeOf(passage, growth.now.from))),
      ),
    )
  },
}
