/** A total that stands behind its parts: “网站215条、公众号142条，合计357条”. */
import type { Words } from '#checks/passages.ts'
import { isSum } from './lists.ts'
import { isSlipped } from './near-sums.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { slackOf } from '#checks/figures/numbers/rounded.ts'
import {
  addUp,
  figuresOf,
  type FiguresRead,
  type Quantity,
  valuesOf,
} from '#checks/figures/numbers/quantities.ts'
import type { BrokenSum } from './broken-sum.ts'

/** Words of nothing but a total. */
const isTotal =
  /^(?:(?!全年|累计|历年|截至|各|年)[一-龥]{1,8}(?=合计|总计)|以上|[二两三四五六七][项者])*(?:共计|合计|总计|总共|共)+(?:有|为)?(?:发布|公开|推送|办理|受理|收到|答复|回复|举办|开展|编发|制发)*(?:了|各类|各项)*(?:政府|政务)?(?:信息|文件|申请|稿件|培训)?$/u
/** 合计 claims the sum of what stands before it; 共 may begin anew. */
const claimsSum = /共计|合计|总计|总共/u
/** What stands before is a whole itself, or parts of one. */
const otherWhole = /其中|包括|包含|(?<=\d[^，。；]{0,2}[，,]?[^，。；]{0,8})分别|占/u
const near = 0.1
/** May as well begin anew, and is a total only where it all but adds up: “全年共公开信息412条”. */
const wholeYear =
  /^(?:全年|年内|本年度?|[我本][局委厅办镇乡县市区]|街道|累计|共计?|合计|总计)+(?:主动)?(?:公开|发布|推送)(?:了|各类|各项)*(?:政府|政务)?(?:信息)?(?:共计?|总计|累计)?$/u

const isPart = (part: Quantity, of: string): boolean =>
  isSum(part) && !part.isVague && !part.isChange && part.unit === of

/** The counts right before a total in its sentence, in order. */
function partsBefore(
  { quantities }: FiguresRead,
  total: Quantity,
  at: number,
): readonly Quantity[] {
  const before = quantities.slice(0, at)
  const others = before.map(
    (part) =>
      part.sentence !== total.sentence ||
      part.depth !== total.depth ||
      !isPart(part, total.unit) ||
      isTotal.test(part.before),
  )
  return before.slice(others.lastIndexOf(true) + 1)
}

/** Whether the last parts, from two on, make the total, as far as it and they are rounded. */
function someMake(parts: readonly Quantity[], total: Quantity): boolean {
  let sum = 0
  let room = slackOf(total)
  return [...parts].reverse().some((part, at) => {
    sum = addUp([sum, part.value ?? 0])
    room += slackOf(part)
    return at > 0 && Math.abs(sum - (total.value ?? 0)) <= room
  })
}

/** How far the words of a count claim to be the total of what stands before; null where they do not. */
function claimOf({ before }: Quantity): 'sum' | 'total' | 'year' | null {
  if (isTotal.test(before)) return claimsSum.test(before) ? 'sum' : 'total'
  return wholeYear.test(before) ? 'year' : null
}

/** The parts of a year are all there is of it. */
const wholeOfParts = /^(?:全年|年内|本年度?|累计|总计|合计|共计?)+(?:[^，。；\d]{0,12})$/u
const partsOfYear: readonly (readonly RegExp[])[] = [
  [/一季度/u, /二季度/u, /三季度/u, /四季度/u],
  [/上半年/u, /下半年/u],
]
const areYear = (parts: readonly Quantity[]): boolean =>
  partsOfYear.some(
    (names) =>
      names.length === parts.length &&
      names.every((name, at) => name.test(parts[at]?.before ?? '')),
  )

/** Whether a sum that does not hold is so near that the words mean it. */
function isMeant(claim: 'sum' | 'total' | 'year', sum: number, told: number): boolean {
  if (claim === 'year') return isSlipped(sum, told)
  return claim === 'sum' || Math.abs(sum - told) <= Math.max(1, told * near)
}

const mayClaim = (total: Quantity): boolean =>
  isSum(total) && !total.isVague && (claimOf(total) !== null || wholeOfParts.test(total.before))

function wrongTotal(read: FiguresRead, total: Quantity, at: number): BrokenSum | null {
  const parts = mayClaim(total) ? partsBefore(read, total, at) : []
  const claim = areYear(parts) ? 'sum' : claimOf(total)
  const [first, second] = parts
  const told = total.value ?? 0
  if (!first || !second || claim === null || someMake(parts, total)) return null
  if (otherWhole.test(read.text.slice(first.sentence, total.from))) return null
  const values = valuesOf(parts)
  const sum = addUp(values)
  // More than its largest part, or it is no total of them.
  if (told < Math.max(...values) || !isMeant(claim, sum, told)) return null
  return {
    from: first.from,
    to: total.end,
    message: `合计写${told}${total.unit}，前面各项相加是${sum}${total.unit}（${values.join('＋')}）。`,
    ...(claim === 'sum' ? {} : { mild: true }),
  }
}

/** Totals of a block that do not add up what stands before them. */
export const totalsBehind = onceIn((words: Words, year: number): readonly BrokenSum[] => {
  if (!/共|合计|总计|全年/u.test(words.text)) return []
  const read = figuresOf(words, year)
  return read.quantities.flatMap((total, at) => wrongTotal(read, total, at) ?? [])
})
