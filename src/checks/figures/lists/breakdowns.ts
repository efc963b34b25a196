/** Sums told in words: a whole and its parts, wherever the whole stands: before, behind, or a paragraph above. */
import type { Words } from '#checks/passages.ts'
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { channelsOff } from './by-channel.ts'
import { sharedSums } from './by-share.ts'
import { channelsOver } from './channels-over.ts'
import { toldIn } from '#checks/figures/claims.ts'
import { isByDisclosure, isClosedSet, isOfProposals } from './closed-sets.ts'
import { isSum, type Listed, partsOf, rest } from './lists.ts'
import { howMade } from './made-of-parts.ts'
import {
  isLoose,
  isNearly,
  isOverlapping,
  isSlipped,
  nearlyAll,
  picksSome,
  wellCovered,
} from './near-sums.ts'
import { nextSentences } from './next-sentence.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { addUp, figuresOf, type Quantity, valuesOf } from '#checks/figures/numbers/quantities.ts'
import { outcomeSums } from './outcome-sums.ts'
import { spreadLists } from './spread-lists.ts'
import { platformSums } from './named-platforms.ts'
import { splitSums } from './with-rest.ts'
import { totalsBehind } from './totals-behind.ts'
import type { BrokenSum } from './broken-sum.ts'

/** A bracket right behind the whole that only lists: “80条（原创55条，转发25条）”. */
const isBracketed = (lead: string): boolean =>
  /^[^，。；、]*[（(]/u.test(lead) && !/其中|含|包括|如/u.test(lead)

/** 建议 and 提案 are all only of what is said to be both. */
const isOfBoth = (parts: readonly Quantity[], before: string): boolean =>
  !isOfProposals(parts) || /建议|提案|议案/u.test(before)

/** Whether the words claim that the parts are all there is. */
function isExhaustive(listed: Listed, sum: number, { before, value }: Quantity): boolean {
  const { parts, lead, isUnmarked } = listed
  const whole = value ?? 0
  if (picksSome.test(lead) || parts.some(isLoose)) return false
  if (isClosedSet(parts)) return !isUnmarked || isOfBoth(parts, before)
  if (isUnmarked) return false
  if (/分别/u.test(lead)) return true
  if (isBracketed(lead)) return sum >= whole * nearlyAll && !isOverlapping(lead, parts)
  const last = parts.at(-1)
  if (last && rest.test(last.before)) return true
  return (
    /包括|包含|涵盖|具体|即|分布|构成|分类|明细/u.test(lead) &&
    parts.length > 2 &&
    sum >= whole * wellCovered
  )
}

function exceeds({ parts, lead }: Listed, sum: number, whole: number): boolean {
  // One person may be of two kinds, one case is not.
  const isOpen = parts.some(({ isVague, unit }) => isVague || /人|名/u.test(unit))
  return (
    sum > whole &&
    !isOpen &&
    (!isOverlapping(lead, parts) || parts.some(({ value }) => (value ?? 0) > whole)) &&
    /其中|分别|含|包括|涵盖/u.test(lead)
  )
}

/** Whether the parts make the whole: alone, with what is carried on, or with some of what follows. */
function holds(whole: Quantity, { parts, more, carriedOut }: Listed, sum: number): boolean {
  const total = whole.value ?? 0
  const room = [whole, ...parts].reduce((all, { step }) => all + (step === 1 ? 0 : step), 0)
  const isSame = (made: number) => made === total || Math.abs(made - total) < room
  let goesOn = sum
  if (more.some((value) => isSame((goesOn += value)))) return true
  return isSame(sum) || isSame(sum + carriedOut)
}

const tenThousand = 10_000

/** “1.37亿元（甲6820万元、乙6880元）”: one part told in 元 that makes the whole in 万元. */
function unitSlip(whole: Quantity, { parts }: Listed, sum: number): string | null {
  const isOff = (made: number) => Math.abs(made - (whole.value ?? 0)) >= whole.step
  if (whole.kind !== 'amount' || !isOff(sum)) return null
  const slipped = parts.filter(({ value, step }) => {
    const told = value ?? 0
    return step < tenThousand && told < tenThousand * 10 && !isOff(sum + told * (tenThousand - 1))
  })
  const [one, ...others] = slipped
  return one && others.length === 0
    ? `各项相加与总数不符，其中“${one.value ?? ''}元”按“${one.value ?? ''}万元”计则相符，请核对单位。`
    : null
}

/** Counted otherwise than the whole, and not “607条，其中主动公开380份，依申请公开及不予公开319份”. */
const isOfOtherUnit = ({ isOtherUnit, parts }: Listed, sum: number, total: number): boolean =>
  isOtherUnit === true && !(isByDisclosure(parts) && sum > total)

/** How sure it is that parts which do not make the whole were to make it. */
function claimOf(whole: Quantity, listed: Listed, sum: number, text: string) {
  const total = whole.value ?? 0
  const all = listed.more.reduce((made, value) => made + value, sum)
  if (listed.more.length > 0 && isSlipped(all, total)) return 'overrun'
  const how = howMade(total, listed, text)
  if (how === 'made' || (listed.isCut && sum < total)) return null
  if (isOfOtherUnit(listed, sum, total)) return isSlipped(sum, total) ? 'near' : null
  if (isExhaustive(listed, sum, whole) || exceeds(listed, sum, total))
    return how === 'no' ? 'claimed' : 'near'
  return isNearly(listed, sum, whole) ? 'near' : null
}

function judgeWhole(whole: Quantity, listed: Listed, text: string): BrokenSum | null {
  const { parts, more } = listed
  const values = valuesOf(parts)
  const sum = addUp(values)
  const { unit, value, from } = whole
  const to = parts.at(-1)?.end ?? whole.end
  const slip = unitSlip(whole, listed, sum)
  if (slip !== null) return { from, to, message: slip }
  const claim = holds(whole, listed, sum) ? null : claimOf(whole, listed, sum, text)
  if (claim === null) return null
  const added = claim === 'overrun' ? [...values, ...more] : values
  return {
    from,
    to,
    message: `总数写${value ?? ''}${unit}，所列各项相加是${addUp(added)}${unit}（${added.join('＋')}）。`,
    ...(claim === 'claimed' ? {} : { mild: true }),
  }
}

const generic = '(?:信息|文件|公文|发文|解读|稿件|推文|简报|申请|工单|留言|案件|来信|事项)'
const genericBefore = new RegExp(`共|累计|总|${generic}(?:数|量)*$`, 'u')
const genericBehind = new RegExp(`^(?:的)?${generic}中?$`, 'u')

/** Names what is counted as a whole, where only what follows may be its parts. */
const isGeneric = ({ before, after }: Quantity): boolean =>
  !/^、|其[他它]/u.test(before) && (genericBefore.test(before) || genericBehind.test(after))

/** “新收317件，上年结转3件。其中……” goes on about both. */
const goesOnAboutMore = (whole: Quantity, lead: string): boolean =>
  /结转|转入/u.test(whole.before) && /[。；]/u.test(lead)

/** “发布信息55条，更新5条。其中文件3条、执法27条”: parts too large for the last go on about the one before. */
const goesOnAboutFormer = (
  whole: Quantity,
  former: Quantity | undefined,
  { parts }: Listed,
): boolean =>
  former !== undefined &&
  former.unit === whole.unit &&
  former.sentence === whole.sentence &&
  parts.some(({ value }) => (value ?? 0) > (whole.value ?? 0)) &&
  addUp(valuesOf(parts)) <= (former.value ?? 0)

/** “代表建议2件、委员提案5件，其中主办2件、会办5件”: parts of both together. */
const goesOnAboutBoth = (
  whole: Quantity,
  former: Quantity | undefined,
  { parts }: Listed,
  text: string,
): boolean =>
  former !== undefined &&
  former.unit === whole.unit &&
  /^[、和及与]/u.test(text.slice(former.end, whole.from)) &&
  addUp(valuesOf(parts)) === addUp([former.value ?? 0, whole.value ?? 0])

/** “共1306件。其中自然人申请1146件，占新收总量的91%”: parts of what was newly received. */
const isOfNew = (whole: Quantity, parts: readonly Quantity[], text: string): boolean =>
  !/新收/u.test(whole.before) &&
  /占(?:全年|全部)?新收/u.test(text.slice(whole.end, (parts.at(-1)?.end ?? whole.end) + 12))

/** “全年公开3386条，历年累计公开31742条。其中……”: parts that make a number told just before. */
const makesFormer = (whole: Quantity, before: readonly Quantity[], { parts }: Listed): boolean => {
  const sum = addUp(valuesOf(parts))
  return before.some(({ unit, value }) => unit === whole.unit && value === sum)
}

/** “部分公开1件，涉及第三方不予公开1件，没有掌握1件”: one outcome is no whole of the next. */
const isOneOutcome = ({ before }: Quantity, { lead }: Listed): boolean =>
  /(?:予以|部分|不予)公开$|无法提供$|不予处理$|掌握$/u.test(before) && !/其中|[（(]/u.test(lead)

const furthestBack = 4

/** Whether the parts are those of another count, or of several. */
function isOfOthers(
  whole: Quantity,
  before: readonly Quantity[],
  listed: Listed,
  text: string,
): boolean {
  const former = before.at(-1)
  return (
    isOneOutcome(whole, listed) ||
    goesOnAboutFormer(whole, former, listed) ||
    goesOnAboutBoth(whole, former, listed, text) ||
    isOfNew(whole, listed.parts, text) ||
    makesFormer(whole, before, listed)
  )
}

/** “发布会3场，其中主要负责人出席4场”: one part, and more than the whole. */
function soleTooLarge(whole: Quantity, part: Quantity | undefined, text: string): BrokenSum | null {
  if (!part || part.unit !== whole.unit || part.sentence !== whole.sentence) return null
  if (part.isVague || part.isChange || part.isElsewhen || whole.isElsewhen) return null
  if (!/^\s*[，,（(]?\s*其中/u.test(text.slice(whole.end, part.from))) return null
  if ((part.value ?? 0) <= (whole.value ?? 0)) return null
  const { unit } = whole
  const message = `总数写${whole.value ?? ''}${unit}，其中一项是${part.value ?? ''}${unit}，比总数大。`
  return { from: whole.from, to: part.end, message }
}

/** “较上年的72件增长8.3%，其中……”: what follows is of this year's number. */
const isFormer = ({ before }: Quantity): boolean =>
  /(?:较|比|同|与)[^，。；]{0,8}年(?:度)?(?:同期)?的?$/u.test(before)

/** Spans of time are no wholes of what follows them. */
const ofTime = /^(?:秒|分钟?|个?小时|个?工作日|天|日|个?月|年)$/u

const isWhole = (whole: Quantity): boolean =>
  isSum(whole) && !ofTime.test(whole.unit) && !whole.isVague && !whole.isChange && !isFormer(whole)

/** “县档案馆、县图书馆各1个”: as many again for each that is named. */
const countsEach = ({ before }: Quantity): boolean => /各(?:有|设|建)?$/u.test(before)

/** Wholes of a block that their parts do not make. */
const brokenSums = onceIn((words: Words, year: number): readonly BrokenSum[] => {
  const read = figuresOf(words, year)
  if (read.quantities.length < 2) return []
  const told = new Map(
    toldIn(words, year)
      .filter(({ needsHeading, fact }) => !needsHeading && !fact.isAtMost)
      .map(({ fact, quantity }) => [quantity.from, fact.id]),
  )
  const taken = new Set<number>()
  return read.quantities.flatMap((whole, at): BrokenSum[] => {
    if (!isWhole(whole)) return []
    const listed = partsOf(whole, at, read, told)
    const sole = listed ? null : soleTooLarge(whole, read.quantities[at + 1], read.text)
    if (sole) return [sole]
    if (!listed || goesOnAboutMore(whole, listed.lead) || listed.parts.some(countsEach)) return []
    const before = read.quantities.slice(Math.max(0, at - furthestBack), at)
    if (isOfOthers(whole, before, listed, read.text)) return []
    if (listed.isUnmarked && (taken.has(whole.from) || !isGeneric(whole))) return []
    for (const part of listed.parts) taken.add(part.from)
    const broken = judgeWhole(whole, listed, words.text)
    return broken ? [broken] : []
  })
})

export const breakdownsHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.breakdown',
  tier: 'warning',
  basis: { kind: 'custom', text: '正文中的计算' },
  demand: '正文中逐项列出的数相加等于总数',
  hint: '核对总数和各项；没有列全的写“等”或“其他”',
  example: {
    wrong: '公开信息50条，其中政策类10条、业务类30条、其他11条',
    right: '公开信息50条，其中政策类10条、业务类30条、其他10条',
  },
  find: (given) => [
    ...outcomeSums(given),
    ...channelsOff(given),
    ...given.passages.flatMap((passage) =>
      [brokenSums, sharedSums, totalsBehind, nextSentences, channelsOver, splitSums, platformSums]
        .flatMap((broken): readonly BrokenSum[] => broken(passage.words, given.report.year))
        .filter(
          ({ from, to }, at, all) =>
            all.findIndex((other) => other.from === from || other.to === to) === at,
        )
        .map(({ from, to, message, mild }): ReportFound => ({
          ...spanFound(passage, from, to),
          message,
          ...(mild ? { tier: 'hint' } : {}),
        })),
    ),
    ...spreadLists(given.passages).flatMap(({ passage, joined }) =>
      brokenSums(joined, given.report.year)
        .filter(
          ({ from, to }) => from < passage.words.text.length && to > passage.words.text.length,
        )
        .map(({ from, message, mild }): ReportFound => {
          const whole = figuresOf(passage.words, given.report.year).quantities.find(
            (quantity) => quantity.from === from,
          )
          return {
            ...spanFound(passage, from, whole?.end ?? from),
            message,
            ...(mild ? { tier: 'hint' } : {}),
          }
        }),
    ),
  ],
}
