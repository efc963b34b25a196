/** Shares worked out again: “公开258件，占33.9%”. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage, Words } from '#checks/passages.ts'
import { applicantNames } from '#checks/figures/facts/application-facts.ts'
import { byPlace, isOwn, isRate, placeOf, readingsOf, type Weighed } from './agreement.ts'
import { kindSharesOff } from './kind-shares.ts'
import { namedSharesOff } from './named-shares.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { isShareOf, slackOf, type Told } from '#checks/figures/numbers/rounded.ts'
import { baseNamed, bases, basesOf, ofAll } from './share-bases.ts'
import {
  addUp,
  figuresOf,
  type FiguresRead,
  type Quantity,
} from '#checks/figures/numbers/quantities.ts'

const basis = { kind: 'custom', text: '正文中的计算' } as const

/** Words between a count and its share that name no whole of their own. */
const ofWhole = new RegExp(`^(?:约|大约)?${ofAll}`, 'u')

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** Behind a count: what it is a share of may follow. */
const sharing = '[\\s，,、（(]*(?:约|大约)?(?:所)?占'
const sharesNext = new RegExp(`^${sharing}`, 'u')
const sharesSoon = new RegExp(`^[^，。；]{0,4}${sharing}`, 'u')

const sharesLater = /^[^，。；]{1,16}[，,（(](?:约|大约)?占/u

/** Whether a count is itself said to be a share, of whatever whole. */
function isPart({ quantities, text }: FiguresRead, at: number): boolean {
  const [count, rate] = [quantities[at], quantities[at + 1]]
  if (!count || rate?.kind !== 'percent' || rate.sentence !== count.sentence) return false
  return sharesSoon.test(text.slice(count.end, rate.from)) || isNamedShare(count, rate)
}

/** Counts told before a part, of the same unit and no smaller, that it may be a share of; no shares themselves. */
function toldWholes(read: FiguresRead, at: number): readonly Quantity[] {
  const part = read.quantities[at]
  return read.quantities
    .slice(0, at)
    .filter(
      ({ kind, unit }, place) =>
        kind === 'count' && unit === part?.unit && !isPart(read, place) && !shareAt(read, place),
    )
    .filter(({ value }) => (value ?? 0) > 0 && (value ?? 0) >= (part?.value ?? 0))
}

interface Share {
  readonly part: Quantity
  readonly rate: Quantity
  readonly at: number
}

const isPlainShare = (part: Quantity | undefined, rate: Quantity | undefined): boolean =>
  part?.kind === 'count' &&
  rate?.kind === 'percent' &&
  rate.sentence === part.sentence &&
  !part.isVague &&
  !rate.isVague &&
  !part.isElsewhen

/** “业务类占70%，共300条”: the share before the count. */
const saysShare = /(?:占(?:比|总数|总量)?(?:的)?|比例)(?:约|为|达|是)*$/u
const thenCount = /^(?:共|计|共计|为|有|即)*$/u

/** “机构职能类43条，机构职能类比例3.3%”: the share with the name of its count. */
function isNamedShare({ before }: Quantity, rate: Quantity): boolean {
  const name = /^([^，。；]{2,16}?)(?:所占|占)?(?:比例|比重|占比)(?:为|是)?$/u.exec(
    rate.before,
  )?.[1]
  return name !== undefined && before.endsWith(name)
}

/** “抽查的640条信息中，有58条超过时限，占9.6%”: what the count is of stands between it and its share. */
function isOutOf({ quantities, text }: FiguresRead, at: number, between: string): boolean {
  const [whole, part] = [quantities[at - 1], quantities[at]]
  if (!whole || !part || whole.unit !== part.unit || whole.sentence !== part.sentence) return false
  const lead = text.slice(whole.end, part.from)
  return /^[^，。；]{0,14}中[，,]有?[^，。；]{0,6}$/u.test(lead) && sharesLater.test(between)
}

/** A count with the share it is said to be, or null where the words say no such thing. */
function shareAt(read: FiguresRead, at: number): Share | null {
  const { quantities, text } = read
  const part = quantities[at]
  const rate = quantities[at + 1]
  if (part && rate && isPlainShare(part, rate)) {
    const between = text.slice(part.end, rate.from)
    if (ofWhole.test(rate.before) && sharesNext.test(between)) return { part, rate, at }
    if (isNamedShare(part, rate) || isOutOf(read, at, between)) return { part, rate, at }
  }
  const before = quantities[at - 1]
  const isBehind = part && before && isPlainShare(part, before) && saysShare.test(before.before)
  return isBehind && thenCount.test(part.before) && part.end > before.end
    ? { part, rate: before, at }
    : null
}

/** “纠错案件中，因程序违法被纠正的19件，占61.3%”: of a whole that its sentence names and does not count. */
const isOfUncounted = (part: Quantity, { quantities }: FiguresRead): boolean =>
  /(?:案件|申请|信息|文件|事项|材料)中[，,]/u.test(part.lead) &&
  !quantities.some(({ sentence, from }) => sentence === part.sentence && from < part.from)

/** How a whole of the kind a share names is told. */
const ofBase = { closed: /办结|答复|办理/u, new: /新收/u } as const

function judgeShare(
  { part, rate, at }: Share,
  given: Given,
  passage: Passage,
  weighed: Weighed | undefined,
): readonly ReportFound[] {
  const read = figuresOf(passage.words, given.report.year)
  if (!isOwn(part.whose, given) || isOfUncounted(part, read)) return []
  const isOfTables =
    weighed !== undefined && !weighed.told.fact.isLoose && weighed.told.fact.kind !== 'documents'
  const base = isOfTables ? baseNamed(rate.before) : null
  const known: readonly Told[] = [
    ...(isOfTables ? basesOf(given, base).map((value) => ({ value, slack: 0 })) : []),
    ...toldWholes(read, at)
      .filter(({ before }) => base === null || ofBase[base].test(before))
      .map((one) => ({ value: one.value ?? 0, slack: slackOf(one) })),
  ]
  const parts = readingsOf(part, weighed)
  if (known.length === 0) return []
  const slack = slackOf(part)
  const holds = (whole: Told) => parts.some((value) => isShareOf(rate, { value, slack }, whole))
  if (known.some(holds)) return []
  const worked = known.map(
    ({ value }) => `${value}${part.unit}的${percent((part.value ?? 0) / value)}`,
  )
  return [
    {
      ...spanFound(passage, Math.min(part.from, rate.from), Math.max(part.end, rate.end)),
      cells: isOfTables ? [...weighed.cells, ...bases] : [],
      message: `正文写${part.value ?? ''}${part.unit}占${rate.value ?? ''}%，算出来是${[...new Set(worked)].join('，或')}，请重新计算。`,
    },
  ]
}

const sharesIn = onceIn((words: Words, year: number): readonly Share[] => {
  const read = figuresOf(words, year)
  return read.quantities.flatMap((_quantity, at) => shareAt(read, at) ?? [])
})

/** Shares of one whole told one after another without their counts: “政策类占30%、业务类占50%、其他占25%”. */
const fewestShares = 3
/** Two of them must be of one kind: what came in by a network and what a person asked are shares of the same. */
const kindsOfShare = [
  /网站|门户|公众号|微信|微博|新媒体|抖音|公开栏|广播|电视|报[刊纸]/u,
  new RegExp([...applicantNames, '公民', '个人', '法人', '企业'].join('|'), 'u'),
]
const areOfOneKind = (run: readonly Named[]): boolean =>
  run.length >= fewestShares ||
  kindsOfShare.some((kind) => run.every(({ name }) => kind.test(name)))
const listedShare = /占(?:全部|总)?(?:公开)?(?:信息|申请)?(?:比|总数|总量)?(?:的)?(?:约|为|达)*$/u

/** A share with what it is of: “网站412条，占65%”. */
interface Named {
  readonly rate: Quantity
  readonly name: string
}

interface Listed {
  readonly from: number
  readonly to: number
  readonly sum: number
  /** Of two alone the same may be counted twice: what stands on the website and in an account. */
  readonly mild: boolean
}

/** “网站412条，占65%；微信167条，占45%”: semicolons do not end it. */
const isOneStatement = (text: string, first: Quantity, next: Quantity): boolean =>
  !/[。！？\n]/u.test(text.slice(first.end, next.from))

/** Shares told one after another; a count before its share is passed over. */
function shareRuns(read: FiguresRead): readonly (readonly Named[])[] {
  const runs: Named[][] = [[]]
  for (const [at, rate] of read.quantities.entries()) {
    if (rate.kind === 'count' && isPart(read, at)) continue
    const isListed = rate.kind === 'percent' && listedShare.test(rate.before)
    const counted = isPart(read, at - 1) ? (read.quantities[at - 1]?.before ?? '') : ''
    const share = { rate, name: `${counted}${rate.before}` }
    const [first] = runs.at(-1) ?? []
    const goesOn = first === undefined || isOneStatement(read.text, first.rate, rate)
    if (isListed && goesOn) runs.at(-1)?.push(share)
    else runs.push(isListed ? [share] : [])
  }
  return runs
}

const overfull = onceIn((words: Words, year: number): readonly Listed[] => {
  if (!/占/u.test(words.text)) return []
  return shareRuns(figuresOf(words, year)).flatMap((run): Listed[] => {
    const [first] = run
    const last = run.at(-1)
    if (!first || first === last || !last || run.some(({ rate }) => rate.isVague)) return []
    const sum = addUp(run.map(({ rate }) => rate.value ?? 0))
    const room = addUp(run.map(({ rate }) => rate.step))
    return areOfOneKind(run) && sum > 100 + room
      ? [{ from: first.rate.from, to: last.rate.end, sum, mild: run.length < fewestShares }]
      : []
  })
})

/** “36条，占总信息量的23%”: of the total told in a paragraph before. */
const ofTotal =
  /占(?:公开)?(?:信息|政府信息)?(?:总(?:的)?(?:信息)?(?:公开)?(?:数|量|数量)?|全部(?:信息)?)(?:的)?(?:比例|比重)?(?:为|约)*$/u
const tellsTotal =
  /^(?![^，。]*(?:网站|微信|微博|公众号|平台|其中))(?:20\d{2}年(?:度)?|截至[^，。]{0,12}|全年|本年度?|[我本][局委厅办镇乡县市区]|，)*(?:共计|共|累计|总计)*(?:主动)?(?:公开|发布)(?:了)?(?:各类|各项)?(?:政府|政务)?信息(?:共计|共|累计)?$/u
const paragraphsBack = 4

/** Totals of what was published, told shortly before a passage in its section. */
function totalsBefore(given: Given, at: number, unit: string): readonly number[] {
  const { passages, report } = given
  return passages
    .slice(Math.max(0, at - paragraphsBack), at)
    .flatMap(({ section, words }) =>
      section !== passages[at]?.section
        ? []
        : figuresOf(words, report.year).quantities.flatMap((one) =>
            one.kind === 'count' &&
            one.unit === unit &&
            !one.isElsewhen &&
            tellsTotal.test(one.before)
              ? [one.value ?? 0]
              : [],
          ),
    )
}

/** The first share of a passage that is no share of the total told before it. */
function ofOtherTotal(given: Given, at: number): readonly ReportFound[] {
  const passage = given.passages[at]
  const shares = passage ? sharesOfTotal(passage.words, given.report.year) : []
  const [first] = shares
  if (!passage || !first) return []
  const totals = totalsBefore(given, at, first.part.unit).filter((total) => total > 0)
  const [total] = totals
  const holds = ({ part, rate }: Share) =>
    totals.some((one) => isRate(rate, ((part.value ?? 0) / one) * 100))
  if (total === undefined || shares.every(holds)) return []
  const { part, rate } = first
  return [
    {
      ...spanFound(passage, part.from, rate.end),
      tier: 'hint',
      message: `前面写共公开${total}${part.unit}，${part.value ?? ''}${part.unit}是它的${percent((part.value ?? 0) / total)}，这里写${rate.value ?? ''}%，请核对总数和占比。`,
    },
  ]
}

/** Shares of the total where the block itself tells none. */
const sharesOfTotal = onceIn((words: Words, year: number): readonly Share[] => {
  if (!/占/u.test(words.text)) return []
  const read = figuresOf(words, year)
  const shares = read.quantities.flatMap((part, at): Share[] => {
    const rate = read.quantities[at + 1]
    return rate && isPlainShare(part, rate) && ofTotal.test(rate.before) ? [{ part, rate, at }] : []
  })
  const [first] = shares
  return first && toldWholes(read, first.at).length === 0 ? shares : []
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
    const told = given.passages.flatMap((passage, place) => [
      ...ofOtherTotal(given, place),
      ...sharesIn(passage.words, given.report.year).flatMap((share) =>
        judgeShare(share, given, passage, weighed.get(placeOf(passage, share.part.from))),
      ),
      ...overfull(passage.words, given.report.year).map(({ from, to, sum, mild }): ReportFound => ({
        ...spanFound(passage, from, to),
        ...(mild ? { tier: 'hint' } : {}),
        message: `所列占比相加是${Math.round(sum * 100) / 100}%，超过100%，请重新计算。`,
      })),
      ...namedSharesOff(passage.words, given.report.year).map(({ from, to, ...found }) => ({
        ...spanFound(passage, from, to),
        ...found,
      })),
    ])
    return [...told, ...kindSharesOff(given)]
  },
}
