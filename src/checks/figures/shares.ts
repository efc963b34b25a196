/** Shares worked out again: “公开258件，占33.9%”. */
import type { CellId } from '#template/form.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage, Words } from '#checks/passages.ts'
import { byPlace, countOf, isOwn, isRate, placeOf, readingsOf, type Weighed } from './agreement.ts'
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

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** Counts told before a part, of the same unit and no smaller, that it may be a share of; no shares themselves. */
function toldWholes(read: FiguresRead, at: number): readonly number[] {
  const part = read.quantities[at]
  return read.quantities
    .slice(0, at)
    .filter(
      ({ kind, unit }, place) => kind === 'count' && unit === part?.unit && !shareAt(read, place),
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
