/**
 * Sums that nearly hold. “其中” may leave something out; where the parts come so near to the whole that
 * chance does not bring it about, one of them or the whole is miscounted or mistyped.
 */
import { type Listed, open, opensStatement, overlapping } from './lists.ts'
import type { Quantity } from '#checks/figures/numbers/quantities.ts'

export const wellCovered = 0.8
export const nearlyAll = 0.7
const allButFew = 0.97
const slightlyMore = 1.1
const fewestOfWhich = 5
const fewestOfWhole = 20

export const picksSome = /主要(?!职[能责])|部分(?!公开)|重点|其中包括/u
export const isLoose = ({ isVague, after }: Quantity): boolean => isVague || open.test(after)

export const isOverlapping = (lead: string, parts: readonly Quantity[]): boolean =>
  overlapping.test(`${lead}${parts.map(({ before }) => before).join('')}`)

const longestSwap = 3
const longestSlip = 4

/** Whether two printed numbers are one slip of the hand apart: neighbours swapped, or one digit another. */
export function isSlip(one: number, other: number): boolean {
  const [left, right] = [String(one), String(other)]
  if (left === right || left.length !== right.length || left.length < longestSwap) return false
  const apart = left.split('').flatMap((digit, at) => (digit === right[at] ? [] : [at]))
  const [first = 0, second] = apart
  if (second === undefined) return left.length >= longestSlip
  const isSwap = left[first] === right[second] && left[second] === right[first]
  return apart.length === 2 && second === first + 1 && isSwap
}

const fewestToSlip = 20
const hundredth = 0.01

/** Whether a sum misses a whole by one, by a hundredth or by a slip of the hand. */
export const isSlipped = (sum: number, whole: number): boolean =>
  sum !== whole &&
  whole >= fewestToSlip &&
  (Math.abs(sum - whole) <= Math.max(1, whole * hundredth) || isSlip(sum, whole))

/** The ways an application comes in: each comes in one way. */
const wayIn = /当面|现场|窗口|网[上络]|网站|在线|信函|邮寄|邮件|邮箱|书面|传真|平台|来信|书信|电话/u
const ofApplications = /申请|受理|收到|依申请公开/u

/** What is counted; where a bracket stands before the number, the words before that. */
const nameOf = ({ before, lead }: Quantity): string =>
  (before === ''
    ? (/([一-龥]{2,8})[（(][^（()）]*[）)]$/u.exec(lead)?.[1] ?? '')
    : before
  ).replaceAll(/其中|包括|包含|[、“”]/gu, '')
const shortestName = 2

/** “书面件及网络件32件，其中书面件20件，网络件11件”. */
const areNamed = ({ before }: Quantity, parts: readonly Quantity[]): boolean =>
  parts.map(nameOf).every((name) => name.length >= shortestName && before.includes(name))

/** The same, or “申请20件，其中网上11件、信函8件”. */
function areAllKinds(whole: Quantity, parts: readonly Quantity[]): boolean {
  return (
    areNamed(whole, parts) ||
    (ofApplications.test(whole.before) &&
      parts.every((part) => wayIn.test(part.before) && !opensStatement(part)))
  )
}

/** “其中” and items that make nearly all: one of them, or the whole, is miscounted. */
function isNearlyAll({ parts, lead }: Listed, sum: number, whole: number): boolean {
  if (!/其中|包括|包含/u.test(lead) || sum >= whole) return false
  if (whole >= fewestOfWhole && sum >= whole * allButFew) return true
  if (isOverlapping(lead, parts)) return false
  if (!/其中/u.test(lead)) return sum >= whole * wellCovered
  return parts.length >= fewestOfWhich && sum >= whole * nearlyAll
}

/** A list that only follows its whole and comes near it: “发布15篇，文字8篇、图片4篇、视频4篇”. */
function isNearlyListed({ parts, isUnmarked }: Listed, sum: number, whole: number): boolean {
  if (!isUnmarked || parts.length < 3) return false
  if (parts.some((part) => opensStatement(part))) return isSlipped(sum, whole)
  return Math.abs(sum - whole) <= whole * (slightlyMore - 1)
}

/** A little more than the whole over a few ways of publishing: one figure is old, or some are counted twice. */
function isJustOver({ parts, lead }: Listed, sum: number, whole: number): boolean {
  if (!/其中/u.test(lead) || sum <= whole || sum > whole * slightlyMore) return false
  return parts.every(
    ({ isVague, after, unit }) => !isVague && !open.test(after) && !/人|名/u.test(unit),
  )
}

/** “主要包括政策、动态等内容，其中……”: the words from 其中 on. */
const lastOf = (lead: string): string => lead.slice(Math.max(0, lead.lastIndexOf('其中')))

/** Whether what follows the parts may be parts too: it fits into what they leave. */
const goesOn = ({ more }: Listed, sum: number, whole: number): boolean =>
  more[0] !== undefined && more[0] <= whole - sum

/** Whether the parts come so near to the whole that a slip is likelier than anything left out. */
export function isNearly(listed: Listed, sum: number, whole: Quantity): boolean {
  const total = whole.value ?? 0
  const { parts, lead } = listed
  if (isJustOver(listed, sum, total)) return true
  if (parts.some(isLoose) || goesOn(listed, sum, total)) return false
  if (picksSome.test(lastOf(lead)))
    return lead.includes('其中包括') && parts.length >= fewestOfWhich && isSlipped(sum, total)
  if (!listed.isUnmarked && (areAllKinds(whole, parts) || isSlip(sum, total))) return true
  return isNearlyAll(listed, sum, total) || isNearlyListed(listed, sum, total)
}
