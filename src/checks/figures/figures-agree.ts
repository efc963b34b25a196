/** Figures told in words against the tables: the same fact, the same number. */
import { asCount } from '#report/cell-value.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage, Words } from '#checks/passages.ts'
import { claims, denials, type Claim, type Denial, type Reading } from './claims.ts'
import { clausesOf, ofOtherThings, ofOtherYear, type Clause } from './clauses.ts'
import { onceIn } from './once-in.ts'

const basis = { kind: 'custom', text: '正文与表格的数据一致' } as const

/** What a cell says; a total published blank says its sum. */
const countOf = ({ totals }: Given, cell: string): number | null =>
  asCount(totals.values.get(cell)) ?? totals.sums.get(cell)?.value ?? null

/** The number a reading gives, or null where a cell of it is blank or not of this form. */
function sumOf(reading: Reading, given: Given): number | null {
  const known = reading.filter((cell) => given.form.cells.has(cell))
  if (known.length === 0) return null
  const counts = known.map((cell) => countOf(given, cell))
  return counts.includes(null) ? null : counts.reduce((sum: number, count) => sum + (count ?? 0), 0)
}

interface Told {
  readonly claim: Claim
  readonly value: number
  readonly from: number
  readonly to: number
}

function toldIn(clause: Clause): readonly Told[] {
  const claim = claims.find(({ pattern }) => pattern.test(clause.text))
  const match = claim?.pattern.exec(clause.text)
  if (!claim || !match || claim.unless?.test(clause.text)) return []
  if (claim.about && !claim.about.test(clause.sentence)) return []
  const value = Number((match[1] ?? '').replaceAll(/[,，]/gu, ''))
  const from = clause.at + match.index
  return [{ claim, value, from, to: from + match[0].length }]
}

/** What the words of a block tell of a year; looked for once in the same words. */
const claimsOf = onceIn((words: Words, year: number): readonly Told[] =>
  clausesOf(words.text)
    .filter(({ text }) => !ofOtherYear(text, year) && !ofOtherThings(text))
    .flatMap(toldIn),
)

function judgeTold(given: Given, passage: Passage, told: Told): readonly ReportFound[] {
  const { claim, value, from, to } = told
  const readings = claim.readings.flatMap((reading) => {
    const sum = sumOf(reading, given)
    return sum === null ? [] : [{ reading, sum }]
  })
  const [first] = readings
  if (!first || readings.some(({ sum }) => sum === value)) return []
  return [
    {
      ...spanFound(passage, from, to),
      cells: first.reading.filter((cell) => given.form.cells.has(cell)),
      message: `正文写${claim.fact}${value}，表中是${first.sum}。`,
    },
  ]
}

export const figuresAgree: ReportJudgement = {
  kind: 'report',
  id: 'figures.claim',
  tier: 'warning',
  basis,
  demand: '正文中的申请、复议、诉讼、文件数与表格一致',
  hint: '核对正文和表格哪一处有误；口径不同的写明口径',
  example: { wrong: '全年收到申请30件（表中新收27件、上年结转2件）', right: '全年收到申请27件' },
  find: (given) =>
    given.passages.flatMap((passage) =>
      claimsOf(passage.words, given.report.year).flatMap((told) => judgeTold(given, passage, told)),
    ),
}

interface Denied {
  readonly denial: Denial
  readonly from: number
  readonly to: number
}

const denialsOf = onceIn((words: Words, year: number): readonly Denied[] =>
  clausesOf(words.text)
    .filter(({ text }) => !ofOtherYear(text, year))
    .flatMap((clause) =>
      denials.flatMap((denial): Denied[] => {
        const match = denial.pattern.exec(clause.text)
        if (!match || (denial.about && !denial.about.test(clause.sentence))) return []
        const from = clause.at + match.index
        return [{ denial, from, to: from + match[0].length }]
      }),
    ),
)

function judgeDenied(given: Given, passage: Passage, denied: Denied): readonly ReportFound[] {
  const { denial, from, to } = denied
  const cells = denial.cells.filter((cell) => (countOf(given, cell) ?? 0) > 0)
  if (cells.length === 0) return []
  const stands = cells
    .map((cell) => `${given.form.cells.get(cell)?.name ?? cell}${countOf(given, cell)}`)
    .join('、')
  return [
    {
      ...spanFound(passage, from, to),
      cells,
      message: `正文说${denial.fact}，表中${stands}。`,
    },
  ]
}

export const denialsHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.denial',
  tier: 'warning',
  basis,
  demand: '“未收到”“没有发生”“全部办结”与表格一致',
  hint: '核对正文和表格哪一处有误',
  example: { wrong: '全年没有发生行政复议（表中1件）', right: '全年发生行政复议1件' },
  find: (given) =>
    given.passages.flatMap((passage) =>
      denialsOf(passage.words, given.report.year).flatMap((denied) =>
        judgeDenied(given, passage, denied),
      ),
    ),
}
