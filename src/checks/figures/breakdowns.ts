/** Sums told in words: a whole and its parts, wherever the whole stands: before, behind, or a paragraph above. */
import type { Words } from '#checks/passages.ts'
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { toldIn } from './claims.ts'
import { isClosedSet } from './closed-sets.ts'
import { isSum, type Listed, open, opensStatement, overlapping, partsOf, rest } from './lists.ts'
import { onceIn } from './once-in.ts'
import { figuresOf, type Quantity } from './quantities.ts'
import { spreadLists } from './spread-lists.ts'
import { totalsBehind } from './totals-behind.ts'

interface BrokenSum {
  readonly from: number
  readonly to: number
  readonly message: string
  /** The words claim no whole: 其中 may leave something out. */
  readonly mild?: true
}

/** A kind of published thing that is often counted among the others too. */
const oftenWithin = /解读|回应|图解|视频|转载/u

/** Items parted by 、 alone: one list to its end. */
const isOneList = (text: string, parts: readonly Quantity[]): boolean =>
  parts.every(({ from }, at) => {
    const before = parts[at - 1]
    return !before || /^\s*、[^，。；]*$/u.test(text.slice(before.end, from))
  })

/** Which parts may lie within another: any where the words nest or pause, else some kinds alone. */
function mayLieWithin(text: string, parts: readonly Quantity[]): readonly Quantity[] {
  const isPlain = parts.every((part, at) => {
    const before = parts[at - 1]
    return !before || !/其中|含|包括|[。；;（(]/u.test(text.slice(before.end, part.from))
  })
  const others = parts.slice(1)
  return isPlain ? others.filter(({ before }) => oftenWithin.test(before)) : others
}

const cents = (value: number | null) => Math.round((value ?? 0) * 100)

/** Whether the first parts make the whole, or all but one or two that lie within others. */
function someMake(whole: number, listed: Listed, text: string): boolean {
  const { parts, carriedOut } = listed
  const within = mayLieWithin(text, parts).map(({ value }) => cents(value))
  const due = cents(whole)
  let sum = 0
  const isFirst = parts.some(({ value }) => (sum += cents(value)) === due)
  // What follows parts that make the whole divides it anew.
  if (isFirst) return !isOneList(text, parts)
  return [sum, sum + cents(carriedOut)].some((all) =>
    within.some(
      (value, at) => value === all - due || within.slice(at + 1).includes(all - due - value),
    ),
  )
}

const wellCovered = 0.8
const nearlyAll = 0.7

const picksSome = /主要|部分(?!公开)|重点|其中包括/u
const isLoose = ({ isVague, after }: Quantity): boolean => isVague || open.test(after)

/** A bracket right behind the whole that only lists: “80条（原创55条，转发25条）”. */
const isBracketed = (lead: string): boolean =>
  /^\s*[（(]/u.test(lead) && !/其中|含|包括|如/u.test(lead)

/** Whether the words claim that the parts are all there is. */
function isExhaustive({ parts, lead, isUnmarked }: Listed, sum: number, whole: number): boolean {
  if (picksSome.test(lead) || parts.some(isLoose)) return false
  if (isClosedSet(parts)) return true
  if (isUnmarked) return false
  if (/分别/u.test(lead)) return true
  if (isBracketed(lead)) return sum >= whole * nearlyAll && !isOverlapping(lead, parts)
  const last = parts.at(-1)
  if (last && rest.test(last.before)) return true
  return (
    /包括|包含|具体|即|分布|构成|分类|明细/u.test(lead) &&
    parts.length > 2 &&
    sum >= whole * wellCovered
  )
}

const isOverlapping = (lead: string, parts: readonly Quantity[]): boolean =>
  overlapping.test(`${lead}${parts.map(({ before }) => before).join('')}`)

function exceeds({ parts, lead }: Listed, sum: number, whole: number): boolean {
  // One person may be of two kinds, one case is not.
  const isOpen = parts.some(({ isVague, unit }) => isVague || /人|名/u.test(unit))
  return (
    sum > whole &&
    !isOpen &&
    (!isOverlapping(lead, parts) || parts.some(({ value }) => (value ?? 0) > whole)) &&
    /其中|分别|含|包括/u.test(lead)
  )
}

const fewestOfWhich = 5
const allButFew = 0.97
const fewestOfWhole = 20

/** “其中” and items that make nearly all: one of them, or the whole, is miscounted. */
function isNearlyAll({ parts, lead, more }: Listed, sum: number, whole: number): boolean {
  if (!/其中|包括|包含/u.test(lead) || picksSome.test(lead) || parts.some(isLoose)) return false
  if (more.length > 0 || sum >= whole) return false
  if (whole >= fewestOfWhole && sum >= whole * allButFew) return true
  if (isOverlapping(lead, parts)) return false
  if (!/其中/u.test(lead)) return sum >= whole * wellCovered
  return parts.length >= fewestOfWhich && sum >= whole * nearlyAll
}

/** A list that only follows its whole and comes near it: “发布15篇，文字8篇、图片4篇、视频4篇”. */
function isNearlyListed({ parts, more, isUnmarked }: Listed, sum: number, whole: number): boolean {
  if (!isUnmarked || parts.length < 3 || more.length > 0) return false
  if (parts.some((part) => isLoose(part) || opensStatement(part))) return false
  return Math.abs(sum - whole) <= whole * (slightlyMore - 1)
}

const slightlyMore = 1.1

/** A little more than the whole over a few ways of publishing: one figure is old, or some are counted twice. */
function isJustOver({ parts, lead }: Listed, sum: number, whole: number): boolean {
  if (!/其中/u.test(lead) || sum <= whole || sum > whole * slightlyMore) return false
  return parts.every(
    ({ isVague, after, unit }) => !isVague && !open.test(after) && !/人|名/u.test(unit),
  )
}

function judgeWhole(whole: Quantity, listed: Listed, text: string): BrokenSum | null {
  const { parts, more, carriedOut, isCut } = listed
  const total = whole.value ?? 0
  const values = parts.map(({ value }) => value ?? 0)
  const sum = Math.round(values.reduce((all, value) => all + value, 0) * 1e6) / 1e6
  const room = [whole, ...parts].reduce((all, { step }) => all + (step === 1 ? 0 : step), 0)
  const holds = (made: number) => made === total || Math.abs(made - total) < room
  let goesOn = sum
  if (more.some((value) => holds((goesOn += value)))) return null
  if (holds(sum) || holds(sum + carriedOut) || (isCut && sum < total)) return null
  if (someMake(total, listed, text)) return null
  const isClaimed = isExhaustive(listed, sum, total) || exceeds(listed, sum, total)
  const isNear = [isNearlyAll, isJustOver, isNearlyListed].some((near) => near(listed, sum, total))
  if (!isClaimed && !isNear) return null
  const last = parts.at(-1) ?? whole
  const unit = whole.unit
  return {
    from: whole.from,
    to: last.end,
    message: `总数写${total}${unit}，所列各项相加是${sum}${unit}（${values.join('＋')}）。`,
    ...(isClaimed ? {} : { mild: true }),
  }
}

const generic = '(?:信息|文件|公文|发文|解读|稿件|推文|简报|申请|工单|留言|案件|来信)'
const genericBefore = new RegExp(`共|累计|总|${generic}(?:数|量)*$`, 'u')
const genericBehind = new RegExp(`^(?:的)?${generic}中?$`, 'u')

/** Names what is counted as a whole, where only what follows may be its parts. */
const isGeneric = ({ before, after }: Quantity): boolean =>
  genericBefore.test(before) || genericBehind.test(after)

/** “新收317件，上年结转3件。其中……” goes on about both. */
const goesOnAboutMore = (whole: Quantity, lead: string): boolean =>
  /结转|转入/u.test(whole.before) && /[。；]/u.test(lead)

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

/** Wholes of a block that their parts do not make. */
const brokenSums = onceIn((words: Words, year: number): readonly BrokenSum[] => {
  const read = figuresOf(words, year)
  if (read.quantities.length < 2) return []
  const told = new Map(
    toldIn(words, year)
      .filter(({ needsHeading }) => !needsHeading)
      .map(({ fact, quantity }) => [quantity.from, fact.id]),
  )
  const taken = new Set<Quantity>()
  return read.quantities.flatMap((whole, at): BrokenSum[] => {
    if (!isSum(whole) || whole.isVague || whole.isChange) return []
    const listed = partsOf(whole, at, read, told)
    const sole = listed ? null : soleTooLarge(whole, read.quantities[at + 1], read.text)
    if (sole) return [sole]
    if (!listed || goesOnAboutMore(whole, listed.lead)) return []
    if (listed.isUnmarked && (taken.has(whole) || !isGeneric(whole))) return []
    for (const part of listed.parts) taken.add(part)
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
  find: ({ passages, report }) => [
    ...passages.flatMap((passage) =>
      [...brokenSums(passage.words, report.year), ...totalsBehind(passage.words, report.year)].map(
        ({ from, to, message, mild }): ReportFound => ({
          ...spanFound(passage, from, to),
          message,
          ...(mild ? { tier: 'hint' } : {}),
        }),
      ),
    ),
    ...spreadLists(passages).flatMap(({ passage, joined }) =>
      brokenSums(joined, report.year)
        .filter(
          ({ from, to }) => from < passage.words.text.length && to > passage.words.text.length,
        )
        .map(({ from, message, mild }): ReportFound => {
          const whole = figuresOf(passage.words, report.year).quantities.find(
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
