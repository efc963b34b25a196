/**
 * A total and its parts in the sentence after it, with no word that says so: “共公开信息412条。网站公开
 * 230条，微信公众号公开181条。” Told only where they come so near that it is a slip.
 */
import type { Words } from '#checks/passages.ts'
import { fullStop, isSum } from './lists.ts'
import { isSlipped } from './near-sums.ts'
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

const published =
  /(?:公开|发布|推送|公布|更新)(?:了)?[^，。]{0,10}?(?:信息|文件|稿件|推文)?(?:总?[数量]|共计|共|总计|为|达)*$/u
const units = new Set(['条', '篇', '件', '份'])
/** A part of its own, or a comparison: no total of what follows. */
const narrow = /其中|网站|平台|微信|微博|公众号|抖音|专栏|栏目|解读/u
/** Says that what follows divides what stands before. */
const ofWhole = /(?:信息|文件)中|其中|类别|分类|按[^，。]{1,10}分/u
const farthest = 120

const isPlain = (quantity: Quantity): boolean => isSum(quantity) && isExact(quantity)

const isTotal = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.depth === 0 &&
  units.has(quantity.unit) &&
  published.test(quantity.before)

/** The counts of one sentence up to its full stop. */
function sentenceBehind(
  { quantities, text }: FiguresRead,
  at: number,
): readonly Quantity[] | undefined {
  const whole = quantities[at]
  const own = quantities[at + 1]
  // “共公开信息412条，其中规范性文件0条。网站公开230条……”
  const next = own?.before.startsWith('其中') && own.sentence === whole?.sentence ? at + 2 : at + 1
  const first = quantities[next]
  if (!whole || !first || first.from - whole.end > farthest) return undefined
  if (!text.slice(whole.end, first.from).includes('。')) return undefined
  const end = fullStop(text, first.end)
  return quantities.slice(next).filter(({ from, depth }) => from < end && depth === 0)
}

/** Thousands for ten thousands: “173769万条” over parts that make 173769. */
const tenThousand = 10_000

/** Whether parts miss a total by so little that they were to make it. */
function isMeant(whole: Quantity, parts: readonly Quantity[], sum: number, text: string): boolean {
  const total = whole.value ?? 0
  if (sum * tenThousand === total) return true
  const between = text.slice(whole.end, parts[0]?.from)
  return isSlipped(sum, total) && (!narrow.test(whole.before) || ofWhole.test(between))
}

/** What is said of parts that miss their whole, before whose number a word may be repeated. */
function missed(word: string, whole: Quantity, parts: readonly Quantity[]): BrokenSum {
  const { unit, from, value, end } = whole
  const values = valuesOf(parts)
  const message = `前面写${word}${value ?? ''}${unit}，接着所列各项相加是${addUp(values)}${unit}（${values.join('＋')}），请核对。`
  return { from, to: parts.at(-1)?.end ?? end, message, mild: true }
}

function slippedSum(read: FiguresRead, at: number): BrokenSum | null {
  const whole = read.quantities[at]
  const parts = whole && isTotal(whole) ? sentenceBehind(read, at) : undefined
  if (!whole || !parts || parts.length < 2) return null
  if (!parts.every((part) => isPlain(part) && part.unit === whole.unit)) return null
  const values = valuesOf(parts)
  if (Math.max(...values) >= (whole.value ?? 0)) return null
  return isMeant(whole, parts, addUp(values), read.text) ? missed('共', whole, parts) : null
}

const fewestParts = 3

/** “网站发布95条，涉及政策等方面，公开服务类41条，执法类25条，其他30条”: the last takes in what is left. */
function closedByRest({ quantities, text }: FiguresRead, at: number): BrokenSum | null {
  const whole = quantities[at]
  const first = quantities[at + 1]
  if (!whole || !first || !isPlain(whole) || first.sentence !== whole.sentence) return null
  if (!/[，,]/u.test(text.slice(whole.end, first.from).slice(1))) return null
  const parts = quantities
    .slice(at + 1)
    .filter(({ sentence, depth }) => sentence === whole.sentence && depth === whole.depth)
  const last = parts.at(-1)
  if (!last || parts.length < fewestParts || !/^其[他它余]/u.test(last.before)) return null
  if (!parts.every((part) => isPlain(part) && part.unit === whole.unit)) return null
  return isSlipped(addUp(valuesOf(parts)), whole.value ?? 0) ? missed('', whole, parts) : null
}

/** Totals of a block that the sentence behind them misses by little. */
export const nextSentences = onceIn((words: Words, year: number): readonly BrokenSum[] => {
  const read = figuresOf(words, year)
  return read.quantities.flatMap(
    (_whole, at) => slippedSum(read, at) ?? closedByRest(read, at) ?? [],
  )
})
