/** What reports say did not happen, or happened without exception, against the cells that tell. */
import type { Words } from '#checks/passages.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'
import { type Denial, denials, ofPart } from '#checks/figures/facts/denial-facts.ts'
import { countOf, isOwn, underHeadings } from './agreement.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { plainSigns } from '#checks/figures/numbers/numbers.ts'
import { isOfOtherYear, whoseOf, type Whose } from '#checks/figures/numbers/quantities.ts'

interface Denied {
  readonly denial: Denial
  readonly from: number
  readonly to: number
  readonly whose: Whose
  /** What it must be about is not said before it in this block; the heading above may say it. */
  readonly needsHeading: boolean
}

const sentences = /[^。；;！？\n]+/gu
const clauses = /[^，,。；;！？\n]+/gu

/** The clause of a sentence that a match ends in. */
const clauseAt = (sentence: string, at: number): string =>
  [...sentence.matchAll(clauses)].find((one) => one.index + one[0].length > at)?.[0] ?? sentence

/** Whether the sentence makes it a statement of something else, of a part, or tells the exception. */
function isOtherwise(denial: Denial, sentence: string, match: RegExpExecArray): boolean {
  const clause = clauseAt(sentence, match.index)
  if (ofPart.test(clause) || denial.unless?.test(`${clause}${match[0]}`)) return true
  if (denial.unlessBefore?.test(sentence.slice(0, match.index))) return true
  return denial.excused?.test(sentence) ?? false
}

function deniedIn(sentence: string, at: number, text: string, year: number): readonly Denied[] {
  return denials.flatMap((denial): Denied[] => {
    const match = denial.pattern.exec(sentence)
    if (!match || isOtherwise(denial, sentence, match)) return []
    const lead = sentence.slice(0, match.index)
    if (isOfOtherYear(`${lead}${match[0]}`, year) && !/结转/u.test(match[0])) return []
    const needsHeading = !(denial.about?.test(`${sentence}${text.slice(0, at)}`) ?? true)
    if (needsHeading && !denial.inHeading) return []
    const from = at + match.index
    return [{ denial, from, to: from + match[0].length, whose: whoseOf(lead), needsHeading }]
  })
}

const denialsOf = onceIn((words: Words, year: number): readonly Denied[] => {
  const text = plainSigns(words.text)
  if (!/未|没|无|零|全部|所有|均|率|(?<!\d)0/u.test(text)) return []
  return [...text.matchAll(sentences)].flatMap((match) =>
    deniedIn(match[0], match.index, text, year),
  )
})

function judgeDenied(given: Given, passage: Passage, denied: Denied): readonly ReportFound[] {
  const { denial, from, to, whose } = denied
  const cells = denial.cells.filter((cell) => (countOf(given, cell) ?? 0) > 0)
  if (cells.length === 0 || !isOwn(whose, given)) return []
  const stands = cells
    .map(
      (cell) =>
        `${given.form.cells.get(cell)?.name ?? cell}${String(given.totals.values.get(cell) ?? countOf(given, cell))}`,
    )
    .join('、')
  return [
    { ...spanFound(passage, from, to), cells, message: `正文说${denial.fact}，表中${stands}。` },
  ]
}

export const denialsHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.denial',
  tier: 'warning',
  basis: { kind: 'custom', text: '正文与表格的数据一致' },
  demand: '“未收到”“没有发生”“全部办结”“办结率100%”与表格一致',
  hint: '核对正文和表格哪一处有误',
  example: { wrong: '全年没有发生行政复议（表中1件）', right: '全年发生行政复议1件' },
  find: (given) =>
    underHeadings(given.passages).flatMap(({ passage, heading }) =>
      denialsOf(passage.words, given.report.year)
        .filter(({ denial, needsHeading }) => !needsHeading || denial.about?.test(heading))
        .flatMap((denied) => judgeDenied(given, passage, denied)),
    ),
}
