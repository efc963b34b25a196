/** “罚款314.5元” for 518 cases, “收费4213.68元” beside a table that has 4213.68万元: the 万 fell out. */
import type { CellId } from '#template/form.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'
import { countOf } from './agreement.ts'
import { figuresOf, type FiguresRead, type Quantity } from './numbers/quantities.ts'

const tenThousand = 10_000
const amounts: readonly CellId[] = ['fees.amount', 'procurement.amount']

/** What an office of its own spends or takes in, never a few 元. */
const large = /经费|资金|预算|罚没|罚款(?:金额|总额)?$|采购(?:金额)?|投入|安排/u
/** Of one case, one page or one person. */
const each = /每|单价|平均|人均|标准|信息处理费|工本费|邮寄|邮费|检索|复制|补贴|奖励/u
const leastSpent = 10
const fewestCases = 20

const inYuan = ({ kind, step, isVague, value }: Quantity): boolean =>
  kind === 'amount' && !isVague && value !== null && value > 0 && step <= 1

/** The amount of a cell that this one is when read in 万元. */
function ofTables({ value, step }: Quantity, given: Given): CellId | undefined {
  const said = (value ?? 0) * tenThousand
  const room = step * tenThousand
  return amounts.find((cell) => {
    const stands = given.form.cells.has(cell) ? countOf(given, cell) : null
    return stands !== null && stands >= tenThousand && Math.abs(stands - said) < room
  })
}

/** The cases told before it in its sentence, more of them than it has 元. */
const casesBefore = (amount: Quantity, { quantities }: FiguresRead): Quantity | undefined =>
  quantities.find(
    ({ sentence, kind, unit, value, from }) =>
      sentence === amount.sentence &&
      from < amount.from &&
      kind === 'count' &&
      /^[件起宗例]$/u.test(unit) &&
      (value ?? 0) >= fewestCases &&
      (value ?? 0) > (amount.value ?? 0),
  )

function why(amount: Quantity, read: FiguresRead, given: Given): string | null {
  if (each.test(amount.lead.split(/[，,；;]/u).at(-1) ?? '')) return null
  const cell = ofTables(amount, given)
  const said = `${amount.value ?? ''}元`
  if (cell !== undefined)
    return `正文写“${said}”，表中是${amount.value ?? ''}万元，单位可能漏了“万”。`
  if (!large.test(amount.before)) return null
  const cases = casesBefore(amount, read)
  if (cases && /罚/u.test(amount.before))
    return `${cases.value ?? ''}${cases.unit}一共才“${said}”，单位可能漏了“万”。`
  return (amount.value ?? 0) < leastSpent ? `“${said}”太小，单位可能漏了“万”。` : null
}

const foundIn = (passage: Passage, given: Given): readonly ReportFound[] => {
  const read = figuresOf(passage.words, given.report.year)
  return read.quantities.filter(inYuan).flatMap((amount) => {
    const message = why(amount, read, given)
    return message === null ? [] : [{ ...spanFound(passage, amount.from, amount.end), message }]
  })
}

export const amountUnits: ReportJudgement = {
  kind: 'report',
  id: 'figures.amount-unit',
  tier: 'hint',
  basis: { kind: 'custom', text: '金额的单位：元与万元' },
  demand: '正文金额的单位没有漏“万”',
  hint: '核对是元还是万元',
  example: { wrong: '安排专项经费1.5元', right: '安排专项经费1.5万元' },
  find: (given) => given.passages.flatMap((passage) => foundIn(passage, given)),
}
