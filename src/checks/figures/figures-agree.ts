/** Figures told in words against the tables: the same fact, the same number. */
import { asCount } from '#report/cell-value.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'
import { claims, denials, type Claim, type Denial, type Reading } from './claims.ts'
import { clausesOf, ofOtherThings, ofOtherYear, type Clause } from './clauses.ts'

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

const skipped = (clause: Clause, year: number): boolean =>
  ofOtherYear(clause.text, year) || ofOtherThings(clause.text)

function judgeClaim(
  given: Given,
  passage: Passage,
  clause: Clause,
  claim: Claim,
): ReportFound | null {
  const match = claim.pattern.exec(clause.text)
  if (!match || claim.unless?.test(clause.text)) return null
  if (claim.about && !claim.about.test(clause.sentence)) return null
  const told = Number((match[1] ?? '').replaceAll(/[,，]/gu, ''))
  const readings = claim.readings.flatMap((reading) => {
    const sum = sumOf(reading, given)
    return sum === null ? [] : [{ reading, sum }]
  })
  const [first] = readings
  if (!first || readings.some(({ sum }) => sum === told)) return null
  const from = clause.at + match.index
  return {
    ...spanFound(passage, from, from + match[0].length),
    cells: first.reading.filter((cell) => given.form.cells.has(cell)),
    message: `正文写${claim.fact}${told}，表中是${first.sum}。`,
  }
}

const firstOf = (given: Given, passage: Passage, clause: Clause): ReportFound[] => {
  const claim = claims.find(({ pattern }) => pattern.test(clause.text))
  const found = claim ? judgeClaim(given, passage, clause, claim) : null
  return found ? [found] : []
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
      clausesOf(passage.words.text)
        .filter((clause) => !skipped(clause, given.report.year))
        .flatMap((clause) => firstOf(given, passage, clause)),
    ),
}

function judgeDenial(given: Given, passage: Passage, denial: Denial): ReportFound[] {
  const cells = denial.cells.filter((cell) => (countOf(given, cell) ?? 0) > 0)
  if (cells.length === 0) return []
  return clausesOf(passage.words.text).flatMap((clause): ReportFound[] => {
    const match = denial.pattern.exec(clause.text)
    if (!match || (denial.about && !denial.about.test(clause.sentence))) return []
    if (ofOtherYear(clause.text, given.report.year)) return []
    const from = clause.at + match.index
    const stands = cells
      .map((cell) => `${given.form.cells.get(cell)?.name ?? cell}${countOf(given, cell)}`)
      .join('、')
    return [
      {
        ...spanFound(passage, from, from + match[0].length),
        cells,
        message: `正文说${denial.fact}，表中${stands}。`,
      },
    ]
  })
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
      denials.flatMap((denial) => judgeDenial(given, passage, denial)),
    ),
}
