/** How much of what came in was done, worked out again: “受理40件，办结30件，办结率75%”. */
import { type ReportJudgement, spanFound, type WordsFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import {
  figuresOf,
  type FiguresRead,
  isExact,
  type Quantity,
} from '#checks/figures/numbers/quantities.ts'
import { isRate } from './agreement.ts'

/** What came in or was made, what became of it, and what the share of that is called. */
interface Way {
  readonly came: RegExp
  readonly done: RegExp
  readonly rate: RegExp
  /** More may be done than there was, by several for one: the rate is then all the same 100%. */
  readonly mayExceed?: true
}

const ways: readonly Way[] = [
  {
    came: /受理|收到|接收|接到|接办|承接|转来|流转|派发|承办|收集|办理|转办|交办|来信|留言|(?:合计|应办|总计)$/u,
    done: /(?<!公开)(?:办结|答复|回复|办复|解决)(?:了)?(?:$|[^率除]{0,6}$)/u,
    rate: /(?:办结|答复|回复|办复|解决)率(?:为|达到?|是|均为|均达到?)?$/u,
  },
  {
    came: /(?:制发|制作|印发|产生|形成|制定|编发)(?:了|的|各类|各项)*(?:公文|文件|政府信息|信息|发文)/u,
    done: /公开(?:了)?(?:公文|文件|政府信息|信息)?数?$/u,
    rate: /(?<!应)公开率(?:为|达到?|是)?$/u,
  },
  {
    came: /(?:制发|制定|印发|出台|发布|公开)(?:了|的|各类|各项|重要|行政)*(?:政策文件|政策|规范性文件|文件)/u,
    done: /解读(?:了|政策|文件)*$/u,
    rate: /解读率(?:为|达到?|是)?$/u,
    mayExceed: true,
  },
]
/** What is still open, or counted within its time only, has a rate of its own. */
const otherwise =
  /(?<!上年|上年度|上一年|上一年度)结转|顺延|按[期时]|及时|如期|到期|期限|时限|满意|不予受理|撤/u

/** “按时办结23条，按时办结率100%”: count and rate are both of what was within its time. */
const inTime = /按[期时](?=办结|答复|回复|办复)/gu

const isCount = (quantity: Quantity): boolean => quantity.kind === 'count' && isExact(quantity)

interface DoneRate {
  readonly mayExceed: boolean
  readonly whole: readonly Quantity[]
  readonly part: Quantity
  readonly rate: Quantity
}

/** The counts from the first that came in up to a place: “办理建议12件、提案8件” are one whole. */
function cameBefore(
  quantities: readonly Quantity[],
  at: number,
  { came }: Way,
): readonly Quantity[] {
  const last = quantities[at]
  if (!last) return []
  const all = quantities
    .slice(0, at + 1)
    .filter((one) => one.sentence === last.sentence && one.unit === last.unit && isCount(one))
  const first = all.findIndex(({ before }) => came.test(before))
  return first < 0 ? [] : all.slice(first)
}

const isDone = (part: Quantity | undefined, { done }: Way): part is Quantity =>
  part !== undefined && isCount(part) && done.test(part.before)

/** “答复网民留言45条，办结44条”: what was answered is what came in. */
const counts = /(?:留言|来信|信件|工单|诉求)(?:共|共计|总)?$/u

/** Whether the counts are one statement of one kind of case, none of them of what was done. */
const areOne = (
  whole: readonly Quantity[],
  part: Quantity,
  rate: Quantity,
  { done }: Way,
): boolean =>
  part.sentence === rate.sentence &&
  whole.every(
    ({ sentence, unit, before }) =>
      sentence === rate.sentence &&
      unit === part.unit &&
      (!done.test(before) || counts.test(before)),
  )

/** A rate with the counts right before it, or null where the words say no such thing. */
function doneRateAt({ quantities, text }: FiguresRead, at: number): DoneRate | null {
  const rate = quantities[at]
  const way = ways.find((one) => one.rate.test(rate?.before ?? ''))
  if (rate?.kind !== 'percent' || rate.isVague || !way) return null
  // “来信20件，回复率100%，回复19件” tells the part behind its rate.
  const isBefore = isDone(quantities[at - 1], way)
  const part = quantities[isBefore ? at - 1 : at + 1]
  const whole = cameBefore(quantities, isBefore ? at - 2 : at - 1, way)
  const [first] = whole
  if (!first || !isDone(part, way) || !areOne(whole, part, rate, way)) return null
  const to = Math.max(part.end, rate.end)
  const said = text.slice(first.sentence, to)
  const areInTime = said.match(inTime)?.length === 2
  return otherwise.test(areInTime ? said.replace(inTime, '') : said)
    ? null
    : { whole, part, rate, mayExceed: way.mayExceed === true }
}

/** What may be the whole: all that came in, or what was told last of it. */
const wholesOf = (whole: readonly Quantity[]): readonly number[] => [
  ...whole.map((_one, at) => whole.slice(at).reduce((sum, { value }) => sum + (value ?? 0), 0)),
  ...whole.slice(0, 1).map(({ value }) => value ?? 0),
]

/** “45件，全部予以答复。其中……结转下年度1件”: not all of them were. */
const allDone =
  /全部(?:均?已?|依法|依规|按[期时]|及时|如期|予以|给予|得到)*(?:答复|办结|办理完毕)/gu
const leftOpen =
  /^[。，,；]其中[^。]*(?:结转|顺延|转)(?:至|到|入)?(?:下|明|次)一?年度?(?:继续)?(?:办理|处理)?\s*[1-9]\d*\s*件/u

const notAllDone = onceIn(({ text }) =>
  [...text.matchAll(allDone)].flatMap(({ index, 0: words }): WordsFound[] => {
    const to = index + words.length
    return leftOpen.test(text.slice(to))
      ? [{ from: index, to, tier: 'hint', message: `写“${words}”，后面又有结转下年度的，请核对。` }]
      : []
  }),
)

/** “问题全部整改到位，整改率90%”. */
const allThenRate =
  /全部(?:予以|已|按[期时])*(整改|办结|答复|回复|解读|落实|公开)(?:到位|完毕|完成)?[，,、](?:按[期时])?\1率(?:为|达到?|达)?\s*\d{1,2}(?:\.\d+)?%/gu

const allButRate = onceIn(({ text }) =>
  [...text.matchAll(allThenRate)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
    message: `“${words}”：既是全部，比率应为100%，请核对。`,
  })),
)

/** Rates that cannot be more than the whole, unlike those of a plan (“完成率120%”). */
const wholeAtMost =
  /(?:办结|答复|回复|办复|公开|办理|满意|知晓|覆盖|合格|及格|参与|采纳|更新|达标|按[时期])(?:率|度)(?:为|达到?|高达|是|均为|均达到?|约|了)*$/u

const overWhole = onceIn((words: Words, year: number): readonly WordsFound[] =>
  figuresOf(words, year).quantities.flatMap((rate): WordsFound[] => {
    const { kind, value, before, after, from, end } = rate
    const isAbove = value === 100 && after.startsWith('以上')
    const isOver = kind === 'percent' && ((value ?? 0) > 100 || isAbove)
    const said = isOver ? wholeAtMost.exec(before) : null
    if (!said) return []
    const message = `“${said[0]}${value ?? ''}%${isAbove ? '以上' : ''}”超过100%，请核对。`
    return [{ from: from - (before.length - said.index), to: end, message }]
  }),
)

const wrongRates = onceIn((words: Words, year: number): readonly WordsFound[] => {
  const read = figuresOf(words, year)
  return read.quantities.flatMap((_quantity, at): WordsFound[] => {
    const found = doneRateAt(read, at)
    if (!found) return []
    const { whole, part, rate, mayExceed } = found
    const wholes = wholesOf(whole)
    const [all = 0] = wholes
    const some = part.value ?? 0
    if (mayExceed && some > all && rate.value === 100) return []
    // 149 of 150 are no 100%, however the rate is rounded.
    const isShort = rate.value === 100 && wholes.every((one) => some < one)
    if (all === 0 || (!isShort && wholes.some((one) => isRate(rate, (some / one) * 100)))) return []
    const actual = ((some / all) * 100).toFixed(2)
    const message = `正文写${all}${part.unit}中${some}${part.unit}，比率${rate.value ?? ''}%，算出来是${actual}%，请核对件数和比率。`
    const from = whole[0]?.from ?? part.from
    return [{ from, to: Math.max(part.end, rate.end), message }]
  })
})

export const doneRatesHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.done-rate',
  tier: 'warning',
  basis: { kind: 'custom', text: '正文中的计算' },
  demand: '正文中的办结率、答复率与件数相符',
  hint: '核对收到的件数、办结的件数和比率',
  example: {
    wrong: '受理40件，办结50件，办结率100%',
    right: '受理40件，办结40件，办结率100%',
  },
  find: ({ passages, report }) =>
    passages.flatMap((passage) =>
      [wrongRates, overWhole, allButRate, notAllDone].flatMap((find) =>
        find(passage.words, report.year).map(({ from, to, ...found }) => ({
          ...spanFound(passage, from, to),
          ...found,
        })),
      ),
    ),
}
