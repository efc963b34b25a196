/**
 * Parts each with its share, where the shares make a hundred: all of the whole, whatever words and stops
 * stand between. “共公开信息1913条。其中，各部门1397条，占73%。各乡镇534条，占27%。”
 */
import type { Words } from '#checks/passages.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { addUp, figuresOf, isExact, type Quantity } from '#checks/figures/numbers/quantities.ts'
import { isSum } from './lists.ts'
import type { BrokenSum } from './broken-sum.ts'

const hundred = 100
/** What rounding leaves, for each share. */
const rounding = 0.5
const farthest = 80
/** “534条，占27%”, “143件（74.9%）”. */
const nearest = 4
const fewest = 2

const isPlain = (one: Quantity): boolean => isSum(one) && isExact(one)

/** Whether a count and the share behind it go on with the parts of a whole. */
const isNext = (whole: Quantity, last: Quantity, part: Quantity, share: Quantity): boolean =>
  share.kind === 'percent' &&
  isPlain(part) &&
  part.unit === whole.unit &&
  part.from - last.end <= farthest &&
  share.from - part.end <= nearest

/** The counts behind `at` that are each followed by a share, up to the one with which the shares make a hundred. */
function allShared(quantities: readonly Quantity[], at: number): readonly Quantity[] | null {
  const whole = quantities[at]
  if (!whole) return null
  const parts: Quantity[] = []
  let shares = 0
  for (let place = at + 1; shares <= hundred + rounding * parts.length; place += 2) {
    const [part, share] = quantities.slice(place, place + 2)
    if (!part || !share || !isNext(whole, parts.at(-1) ?? whole, part, share)) return null
    parts.push(part)
    shares += share.value ?? 0
    const isAll = Math.abs(shares - hundred) <= (parts.length > fewest ? rounding : 0)
    if (parts.length >= fewest && isAll) return parts
  }
  return null
}

function missed(quantities: readonly Quantity[], at: number, text: string): BrokenSum | null {
  const whole = quantities[at]
  const first = quantities[at + 1]
  if (!whole || !first || !isPlain(whole)) return null
  if (!/其中|包括|分别/u.test(text.slice(whole.end, first.from))) return null
  const parts = allShared(quantities, at)
  if (!parts) return null
  const values = parts.map(({ value }) => value ?? 0)
  const { value, unit, from } = whole
  // “办结1191件（含上年结转189件）。其中……” goes on about the one before.
  const sum = addUp(values)
  if (quantities.slice(0, at + 1).some((one) => one.value === sum)) return null
  return {
    from,
    to: parts.at(-1)?.end ?? whole.end,
    message: `总数写${value ?? ''}${unit}，占比合计100%的各项相加是${sum}${unit}（${values.join('＋')}）。`,
  }
}

/** Wholes of a block whose parts, by their shares all there are, do not make them. */
export const sharedSums = onceIn((words: Words, year: number): readonly BrokenSum[] => {
  const { quantities, text } = figuresOf(words, year)
  return quantities.flatMap((_whole, at) => missed(quantities, at, text) ?? [])
})
