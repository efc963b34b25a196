/** Shares told of an outcome or an applicant without its number: “予以公开占46.4%，不予公开占15.7%”. */
import { type Given, type ReportFound, spanFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { isRate, madeOf, underHeadings } from './agreement.ts'
import { applicationFacts } from '#checks/figures/facts/application-facts.ts'
import type { Fact } from '#checks/figures/facts/fact.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { figuresOf, type Quantity, valuesOf } from '#checks/figures/numbers/quantities.ts'
import { bases, basesOf, ofAll } from './share-bases.ts'

/** Ends the words of the kind. */
const shareOf = new RegExp(`(?:的)?(?:申请)?${ofAll}`, 'u')

const kinds = applicationFacts.filter(
  ({ id, kind }) => kind === 'outcomes' || id.startsWith('applicant.'),
)

interface KindShare {
  readonly fact: Fact
  readonly rate: Quantity
  readonly from: number
  /** Counts told before it in its sentence: it may be a share of those. */
  readonly beside: readonly number[]
}

function factIn(rate: Quantity): Pick<KindShare, 'fact' | 'from'> | null {
  const ending = shareOf.exec(rate.before)
  if (!ending || !rate.before.includes('占')) return null
  const named = rate.before.slice(0, ending.index)
  for (const fact of kinds) {
    const said = fact.label.exec(named)
    if (said && !fact.unless?.test(named))
      return { fact, from: rate.from - (rate.before.length - said.index) }
  }
  return null
}

const kindSharesIn = onceIn((words: Words, year: number): readonly KindShare[] => {
  if (!/占/u.test(words.text)) return []
  const { quantities } = figuresOf(words, year)
  return quantities.flatMap((rate, at): KindShare[] => {
    if (rate.kind !== 'percent' || rate.isVague || rate.isElsewhen || rate.whose !== null) return []
    const said = factIn(rate)
    const beside = quantities
      .slice(0, at)
      .filter(({ kind, sentence }) => kind === 'count' && sentence === rate.sentence)
    return said ? [{ ...said, rate, beside: valuesOf(beside) }] : []
  })
})

function judge(
  { fact, rate, beside }: KindShare,
  given: Given,
): Pick<ReportFound, 'cells' | 'message'> | null {
  const made = fact.readings
    .map((reading) => madeOf(reading, given))
    .filter(({ cells }) => cells.length > 0)
  const wholes = basesOf(given)
  const [first] = made
  const isOfPart = beside.some((count) => !wholes.includes(count))
  if (!first || wholes.length === 0 || isOfPart) return null
  if (made.some(({ value }) => value === null)) return null
  const holds = made.some(({ value }) =>
    wholes.some((whole) => isRate(rate, ((value ?? 0) / whole) * 100)),
  )
  if (holds) return null
  const part = first.value ?? 0
  const worked = [...new Set(wholes)].map(
    (whole) => `${whole}件的${((part / whole) * 100).toFixed(2)}%`,
  )
  return {
    cells: [...first.cells, ...bases],
    message: `正文写${fact.name}占${rate.value ?? ''}%，表中${part}件是${worked.join('，或')}，请重新计算。`,
  }
}

const ofApplications = /(?<!依)申请/u
/** Documents are disclosed or not when they are written. */
const ofDocuments = /公文|公开属性|拟制|制文|发文/u
const ofOneChannel = /网上|网络|在线|信函|当面|邮寄|邮件|平台/u

/** Shares of one kind of application that the tables do not bear out. */
export const kindSharesOff = (given: Given): readonly ReportFound[] =>
  underHeadings(given.passages).flatMap(({ passage, heading }) =>
    kindSharesIn(passage.words, given.report.year).flatMap((share) => {
      const { lead } = share.rate
      const isMeant =
        (ofApplications.test(heading.replaceAll('依申请', '申请')) || ofApplications.test(lead)) &&
        !ofOneChannel.test(lead) &&
        !ofDocuments.test(lead)
      const found = isMeant ? judge(share, given) : null
      return found ? [{ ...spanFound(passage, share.from, share.rate.end), ...found }] : []
    }),
  )
