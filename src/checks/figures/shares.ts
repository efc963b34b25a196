/** Shares and growth worked out again: “公开258件，占33.9%”, “同比增长12.5%”. */
import type { CellId } from '#template/form.ts'
import { formById } from '#template/forms.ts'
import { makeTotals } from '#report/totals.ts'
import { emptyReport, type PreviousReport } from '#report/report.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage, Words } from '#checks/passages.ts'
import { sortPrevious } from '#checks/years/last-year.ts'
import { countOf, isOwn, madeOf, weighedIn, type Weighed } from './agreement.ts'
import { onceIn } from './once-in.ts'
import { figuresOf, type FiguresRead, type Quantity } from './quantities.ts'

const basis = { kind: 'custom', text: '正文中的计算' } as const

/** Words between a count and its share that name no whole of their own. */
const ofWhole =
  /^(?:约|大约)?(?:所)?占(?:比|到)?(?:(?:全年|本年度?|全部|所有|总|新收|收到|受理|办结|答复|办理)*(?:政府信息公开|依申请公开)?(?:申请)?(?:总数|总量|总件数|总条数|总数量|总计|数|量|件)*)?(?:的)?(?:比例|比重|比)?(?:为|是|约|达)*$/u

const bases: readonly CellId[] = ['applications.new.total', 'applications.closed.total']
const carriedIn = 'applications.carried-in.total'

/** The totals of table 3 a share of applications may be taken of. */
function basesOf(given: Given): readonly number[] {
  const [fresh, closed] = bases.map((cell) => countOf(given, cell))
  const known = [fresh, closed, (fresh ?? 0) + (countOf(given, carriedIn) ?? 0)]
  return known.filter((base): base is number => typeof base === 'number' && base > 0)
}

/** Whether a printed rate is what was worked out, rounded or cut off at the printed digits. */
export const isRate = ({ value, step }: Quantity, actual: number): boolean =>
  value !== null && Math.abs(actual - value) < step * 0.999 + 1e-9

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

const placeOf = ({ section, block }: Passage, from: number) => `${section} ${block} ${from}`
const byPlace = (given: Given): ReadonlyMap<string, Weighed> =>
  new Map(weighedIn(given).map((one) => [placeOf(one.passage, one.told.quantity.from), one]))

/** Whether a count is itself said to be a share, of whatever whole. */
function isPart({ quantities, text }: FiguresRead, at: number): boolean {
  const [count, rate] = [quantities[at], quantities[at + 1]]
  if (!count || rate?.kind !== 'percent' || rate.sentence !== count.sentence) return false
  return /^[^，。；]{0,4}[\s，,、（(]*(?:约|大约)?(?:所)?占/u.test(text.slice(count.end, rate.from))
}

/** Counts told before a part, of the same unit and no smaller, that it may be a share of; no shares themselves. */
function toldWholes(read: FiguresRead, at: number): readonly number[] {
  const part = read.quantities[at]
  return read.quantities
    .slice(0, at)
    .filter(
      ({ kind, unit }, place) => kind === 'count' && unit === part?.unit && !isPart(read, place),
    )
    .map(({ value }) => value ?? 0)
    .filter((value) => value > 0 && value >= (part?.value ?? 0))
}

interface Share {
  readonly part: Quantity
  readonly rate: Quantity
  readonly at: number
}

/** A count with the share it is said to be, or null where the words say no such thing. */
function shareAt({ quantities, text }: FiguresRead, at: number): Share | null {
  const part = quantities[at]
  const rate = quantities[at + 1]
  if (part?.kind !== 'count' || rate?.kind !== 'percent' || rate.sentence !== part.sentence)
    return null
  if (part.isVague || rate.isVague || part.isElsewhen || !ofWhole.test(rate.before)) return null
  const between = text.slice(part.end, rate.from)
  return /^[\s，,、（(]*(?:约|大约)?(?:所)?占/u.test(between) ? { part, rate, at } : null
}

/** The number told and, where the tables say another, theirs. */
const readingsOf = ({ value }: Quantity, weighed: Weighed | undefined): readonly number[] => [
  value ?? 0,
  ...(typeof weighed?.value === 'number' ? [weighed.value] : []),
]

function judgeShare(
  { part, rate, at }: Share,
  given: Given,
  passage: Passage,
  weighed: Weighed | undefined,
): readonly ReportFound[] {
  if (!isOwn(part.whose, given)) return []
  const read = figuresOf(passage.words, given.report.year)
  const isOfTables = weighed !== undefined && weighed.told.fact.kind !== 'documents'
  const known = [...(isOfTables ? basesOf(given) : []), ...toldWholes(read, at)]
  const parts = readingsOf(part, weighed)
  const [base] = known
  if (base === undefined) return []
  if (known.some((one) => parts.some((told) => isRate(rate, (told / one) * 100)))) return []
  const worked = known.map((one) => `${one}${part.unit}的${percent((part.value ?? 0) / one)}`)
  return [
    {
      ...spanFound(passage, part.from, rate.end),
      cells: isOfTables ? [...weighed.cells, ...bases] : [],
      message: `正文写${part.value ?? ''}${part.unit}占${rate.value ?? ''}%，算出来是${[...new Set(worked)].join('，或')}，请重新计算。`,
    },
  ]
}

const sharesIn = onceIn((words: Words, year: number): readonly Share[] => {
  const read = figuresOf(words, year)
  return read.quantities.flatMap((_quantity, at) => shareAt(read, at) ?? [])
})

export const sharesHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.share',
  tier: 'warning',
  basis,
  demand: '正文中的占比与件数相符',
  hint: '重新计算占比',
  example: { wrong: '收到申请100件，公开30件，占35%', right: '收到申请100件，公开30件，占30%' },
  find: (given) => {
    const weighed = byPlace(given)
    return given.passages.flatMap((passage) =>
      sharesIn(passage.words, given.report.year).flatMap((share) =>
        judgeShare(share, given, passage, weighed.get(placeOf(passage, share.part.from))),
      ),
    )
  },
}

const grew = /(?:增长|增加|上升|提高|提升|增幅)(?:了|约|为|达|率)*$/u
const shrank = /(?:下降|减少|降低|回落|降幅|下滑)(?:了|约|为|达|率)*$/u
const withLastYear = /同比|(?:较|比|同)(?:上年|去年|上一年|前一年|20\d\d年)/u
const ofLastYear = /(?:较|比|同)(?:上一?年|去年|前一年|20\d\d年)(?:度|同期)?(?:的)?[（(]?$/u

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

interface Growth {
  readonly subject: Quantity
  readonly rate: Quantity
  /** Last year's figure where the sentence tells it. */
  readonly told: Quantity | null
}

const isRateOfChange = ({ kind, isVague, before }: Quantity): boolean =>
  kind === 'percent' && !isVague && (grew.test(before) || shrank.test(before))

const isPlainCount = ({ kind, isVague, isChange }: Quantity): boolean =>
  kind === 'count' && !isVague && !isChange

/** A rate with the count it is of: “收到27件，同比增长35%”, “收到27件，比上年20件增长35%”. */
function growthAt(quantities: readonly Quantity[], at: number): Growth | null {
  const [subject, previous, rate] = [quantities[at - 2], quantities[at - 1], quantities[at]]
  if (!rate || !previous || !isRateOfChange(rate) || !isPlainCount(previous)) return null
  if (previous.sentence !== rate.sentence) return null
  if (ofLastYear.test(previous.before)) {
    const fits = subject?.sentence === rate.sentence && subject.unit === previous.unit
    return subject && fits && isPlainCount(subject) ? { subject, rate, told: previous } : null
  }
  const isOfThisYear = !previous.isElsewhen && withLastYear.test(rate.before)
  return isOfThisYear ? { subject: previous, rate, told: null } : null
}

const inWords = (rate: number): string => `${rate < 0 ? '下降' : '增长'}${percent(Math.abs(rate))}`

function judgeGrowth(
  { subject, rate, told }: Growth,
  given: Given,
  passage: Passage,
  weighed: Weighed | undefined,
): readonly ReportFound[] {
  const before = told ? [told.value ?? 0] : valuesBefore(weighed, given)
  const [base] = before
  if (base === undefined || before.some((value) => value <= 0)) return []
  if (!isOwn(subject.whose, given)) return []
  const sign = shrank.test(rate.before) ? -1 : 1
  const now = readingsOf(subject, weighed)
  if (before.some((was) => now.some((is) => isRate(rate, ((is - was) / was) * 100 * sign))))
    return []
  const { value, unit } = subject
  const worked = inWords(((value ?? 0) - base) / base)
  return [
    {
      ...spanFound(passage, subject.from, rate.end),
      cells: weighed?.cells ?? [],
      message: `${value ?? ''}${unit}与上年${base}${unit}相比是${worked}，正文写${sign < 0 ? '下降' : '增长'}${rate.value ?? ''}%。`,
    },
  ]
}

const growthsIn = onceIn((words: Words, year: number): readonly Growth[] => {
  const { quantities } = figuresOf(words, year)
  return quantities.flatMap((_quantity, at) => growthAt(quantities, at) ?? [])
})

export const growthHolds: ReportJudgement = {
  kind: 'report',
  id: 'figures.growth',
  tier: 'warning',
  basis,
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
        judgeGrowth(growth, given, passage, weighed.get(placeOf(passage, growth.subject.from))),
      ),
    )
  },
}
