/**
 * A whole whose parts go on in the sentence after: “公开486条。按内容分，……174条。其余为客货运输98条……”,
 * “其中雷电34期、暴雨21期。高温11期、大风9期”.
 */
import type { Words } from '#checks/passages.ts'
import { fullStop, isSum } from './lists.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import {
  addUp,
  figuresOf,
  type FiguresRead,
  isExact,
  type Quantity,
  valuesOf,
} from '#checks/figures/numbers/quantities.ts'
import type { BrokenSum } from './broken-sum.ts'

const near = 0.1
const fewestParts = 3
const ofWhole = /其中|按[^，。]{1,10}(?:分|看|划分)/u
/** How the second sentence goes on: what is left, or bare items as the first had them. */
const goesOn =
  /^\s*(?:其余|剩下|余下|剩余|其他)|^\s*[\u4e00-\u9fa5]{2,8}\d+[\u4e00-\u9fa5]、[\u4e00-\u9fa5]{2,8}\d+/u

const isPlain = (quantity: Quantity): boolean =>
  isSum(quantity) && isExact(quantity) && quantity.depth === 0

/** “其中一条播放量破百万”: no part, one of those counted. */
const inDigits = ({ from }: Quantity, text: string): boolean => /\d/u.test(text.charAt(from))

/** Behind the full stop of the sentence that goes on at `from`. */
const endOf = (text: string, from: number): number => fullStop(text, from) + 1

function partsWithin(
  { quantities, text }: FiguresRead,
  unit: string,
  from: number,
  to: number,
): readonly Quantity[] {
  return quantities.filter(
    (one) =>
      one.from >= from && one.from < to && one.unit === unit && isPlain(one) && inDigits(one, text),
  )
}

function splitSum(whole: Quantity, read: FiguresRead): BrokenSum | null {
  const { text } = read
  const first = endOf(text, whole.end)
  const own = partsWithin(read, whole.unit, whole.end, first)
  const begin = own.length > 0 ? whole.end : first
  const middle = own.length > 0 ? first : endOf(text, first)
  if (!ofWhole.test(text.slice(begin, middle)) || !goesOn.test(text.slice(middle))) return null
  const parts = [
    ...partsWithin(read, whole.unit, begin, middle),
    ...partsWithin(read, whole.unit, middle, endOf(text, middle)),
  ]
  const [values, total] = [valuesOf(parts), whole.value ?? 0]
  const sum = addUp(values)
  const isMeant = parts.length >= fewestParts && values.every((value) => value < total)
  if (!isMeant || sum === total || Math.abs(sum - total) > total * near) return null
  return {
    from: whole.from,
    to: parts.at(-1)?.end ?? whole.end,
    message: `总数写${total}${whole.unit}，前后两句所列各项相加是${sum}${whole.unit}（${values.join('＋')}）。`,
    mild: true,
  }
}

/** Wholes of a block whose parts, over two sentences, do not make them. */
export const splitSums = onceIn((words: Words, year: number): readonly BrokenSum[] => {
  const read = figuresOf(words, year)
  return read.quantities.filter(isPlain).flatMap((whole) => splitSum(whole, read) ?? [])
})
