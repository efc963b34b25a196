/** How much of what came in was done, worked out again: “受理40件，办结30件，办结率75%”. */
import { type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { onceIn } from './once-in.ts'
import { figuresOf, type FiguresRead, type Quantity } from './quantities.ts'
import { isRate } from './agreement.ts'

const cameIn = /(?:受理|收到|接收|接到|接办|承办|收集)/u
const done = /(?:办结|答复|回复|办复|解决)(?:了)?(?:$|[^率]{0,6}$)/u
const rateOf = /(?:办结|答复|回复|办复|解决)率(?:为|达到?|是|均为|均达到?)?$/u
/** What is still open, or counted within its time only, has a rate of its own. */
const otherwise = /结转|顺延|按[期时]|及时|如期|到期|期限|时限|满意|不予受理|撤/u

interface WrongRate {
  readonly from: number
  readonly to: number
  readonly message: string
}

const isCount = ({ kind, isVague, isChange, isElsewhen }: Quantity): boolean =>
  kind === 'count' && !isVague && !isChange && !isElsewhen

interface DoneRate {
  readonly whole: Quantity
  readonly part: Quantity
  readonly rate: Quantity
}

/** A rate with the two counts right before it, or null where the words say no such thing. */
function doneRateAt({ quantities, text }: FiguresRead, at: number): DoneRate | null {
  const [whole, part, rate] = [quantities[at - 2], quantities[at - 1], quantities[at]]
  if (!whole || !part || rate?.kind !== 'percent' || rate.isVague) return null
  const speaks = cameIn.test(whole.before) && done.test(part.before) && rateOf.test(rate.before)
  const isOne = whole.sentence === rate.sentence && whole.unit === part.unit
  if (!speaks || !isOne || !isCount(whole) || !isCount(part)) return null
  return otherwise.test(text.slice(whole.sentence, rate.end)) ? null : { whole, part, rate }
}

const wrongRates = onceIn((words: Words, year: number): readonly WrongRate[] => {
  const read = figuresOf(words, year)
  return read.quantities.flatMap((_quantity, at): WrongRate[] => {
    const found = doneRateAt(read, at)
    if (!found) return []
    const { whole, part, rate } = found
    const [all, some] = [whole.value ?? 0, part.value ?? 0]
    if (all === 0 || isRate(rate, (some / all) * 100)) return []
    const actual = ((some / all) * 100).toFixed(2)
    const message = `正文写${all}${whole.unit}中${some}${whole.unit}，比率${rate.value ?? ''}%，算出来是${actual}%，请核对件数和比率。`
    return [{ from: whole.from, to: rate.end, message }]
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
      wrongRates(passage.words, report.year).map(({ from, to, message }) => ({
        ...spanFound(passage, from, to),
        message,
      })),
    ),
}
