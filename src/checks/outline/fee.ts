/** Section 六: the statement on 信息处理费, and its three numbers against the tables. */
import type { CellId } from '#template/form.ts'
import { asCount, cellText } from '#report/cell-value.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'
import { isComplete, passagesIn, unfinished, wordsIn } from './whole-text.ts'

const basis = {
  kind: 'notice',
  text: '国办函〔2020〕109号；国办公开办函〔2021〕30号：报告信息处理费收取情况',
} as const
/** The form whose reports tell of the fee. */
const isAsked = ({ form }: Given) => form.id === '2021'

export const feeStatement: ReportJudgement = {
  kind: 'report',
  id: 'other.fee',
  tier: 'hint',
  basis,
  demand: '第六部分写明收取信息处理费的情况',
  hint: '没有收取的，写“本年度未收取信息处理费”',
  example: {
    wrong: '六、其他需要报告的事项：无。',
    right: '本年度未发出收费通知，未收取信息处理费。',
  },
  unasked: (given) => (isAsked(given) ? unfinished(given) : '本格式不报告信息处理费'),
  find: (given): readonly ReportFound[] => {
    if (!isAsked(given) || !isComplete(given) || given.report.prose.other.length === 0) return []
    if (/费/u.test(wordsIn(given, 'other'))) return []
    // Some offices tell it where they tell of the applications.
    if (/信息处理费|收取[^。；]{0,16}费用?/u.test(wordsIn(given, 'overview'))) return []
    return [{ section: 'other', message: '第六部分没有写信息处理费的收取情况。' }]
  },
}

/** A number told in the section and where it stands. */
interface Told {
  readonly value: number
  readonly passage: Passage
  readonly from: number
  readonly to: number
}

const amount = '(\\d[\\d,，]*(?:\\.\\d+)?)\\s*(万)?元'
const patterns = {
  /** 发出收费通知3件 */
  notices:
    /(?:收费|收取[^。；，]{0,12}费)[^。；，\d]{0,6}通知[书单]?[^。；，\d]{0,8}(\d+)\s*[件份次]/u,
  /** 总金额220元, after the notices; or what was due */
  noticed: new RegExp(
    `(?:通知[^。；]{0,24}?(?:总?金额|总额|共计|合计|共)|应收(?:取)?(?:信息处理费|费用|金额|总额)*)[^。；\\d]{0,6}${amount}`,
    'u',
  ),
  /** 实际收取120元 */
  collected: new RegExp(
    `(?:实际(?:共)?(?:收取|收到|收费)|实收|(?<!应)(?:共|共计|合计)?收取(?:了)?(?:的)?(?:信息处理费|费用(?!标准)|(?:检索|复制|邮寄|政府信息公开)[^。；，\\d]{0,10}费用?))[^。；\\d]{0,12}${amount}`,
    'u',
  ),
} as const

const plain = (digits: string) => Number(digits.replaceAll(/[,，]/gu, ''))

function toldIn(passages: readonly Passage[], pattern: RegExp): Told | null {
  for (const passage of passages) {
    const match = pattern.exec(passage.words.text)
    if (!match) continue
    const value = plain(match[1] ?? '') * (match[2] === undefined ? 1 : 10_000)
    return { value, passage, from: match.index, to: match.index + match[0].length }
  }
  return null
}

/** A statement that no notice was sent; 未收取 alone says nothing of notices. */
const denied = /(?:未|没有|无)[^。；，]{0,8}(?:收费|缴费|收取[^。；，]{0,8}费)[^。；，]{0,4}通知/u

function deniedIn(passages: readonly Passage[]): Told | null {
  for (const passage of passages) {
    const match = denied.exec(passage.words.text)
    if (match) return { value: 0, passage, from: match.index, to: match.index + match[0].length }
  }
  return null
}

/** Nothing was charged at all. */
const chargedNothing =
  /(?<!(?:其余|其[他它]|另)[^，。；]{0,8})(?:未|没有)(?:发生|产生)?(?:收取|收费)(?:过)?(?:任何)?(?:政府信息公开)?(?:信息处理费|费用)?(?=[，。；]|$)/u

function freeIn(passages: readonly Passage[]): Told | null {
  for (const passage of passages) {
    const match = chargedNothing.exec(passage.words.text)
    if (match) return { value: 0, passage, from: match.index, to: match.index + match[0].length }
  }
  return null
}

const lapsedCell: CellId = 'applications.other.fee-unpaid.total'
const feesCell: CellId = 'fees.amount'

const at = ({ passage, from, to }: Told, message: string, cells: readonly CellId[] = []) => ({
  ...spanFound(passage, from, to),
  cells,
  message,
})

/** 10,000 元 are 1 of the table's 万元, which may be rounded to two places. */
const inTable = 10_000
const rounding = 50

/** The three numbers of the statement, and the report they stand in. */
interface Statement {
  readonly given: Given
  readonly notices: Told | null
  readonly noticed: Told | null
  readonly collected: Told | null
  /** Said that nothing was charged. */
  readonly free: Told | null
}

function amountsFound({ notices, noticed, collected, free }: Statement): readonly ReportFound[] {
  const found: ReportFound[] = []
  if (free && collected && collected.value > 0)
    found.push(at(free, `这里说没有收费，另一处写收取${collected.value}元，两处不一致。`))
  if (collected && noticed && collected.value > noticed.value)
    found.push(
      at(collected, `实际收取${collected.value}元，多于收费通知的总金额${noticed.value}元。`),
    )
  if (notices?.value === 0 && noticed && noticed.value > 0)
    found.push(at(noticed, `没有发出收费通知，总金额却是${noticed.value}元。`))
  return found
}

/** Applications that lapsed because the fee was not paid were given a notice before. */
function lapsedFound({ given, notices }: Statement): readonly ReportFound[] {
  const lapsed = asCount(given.totals.values.get(lapsedCell)) ?? 0
  const name = given.form.cells.get(lapsedCell)?.name ?? ''
  if (notices && lapsed > notices.value)
    return [
      at(notices, `表三${name}有${lapsed}件，第六部分说发出收费通知${notices.value}件，请核对。`, [
        lapsedCell,
      ]),
    ]
  if (notices || lapsed === 0 || !isComplete(given)) return []
  return [
    {
      cells: [lapsedCell],
      section: 'other',
      tier: 'hint',
      message: `表三${name}有${lapsed}件，第六部分应写明发出收费通知的件数和总金额。`,
    },
  ]
}

/** The fee is part of all fees in table 2; that table 2 has other fees says nothing of it. */
function tableFound({ given, collected }: Statement): readonly ReportFound[] {
  const charged = Number(cellText(given.totals.values.get(feesCell)) || Number.NaN)
  if (!collected || !(collected.value > charged * inTable + rounding)) return []
  const kind = given.form.cells.get(feesCell)?.rowLabels.at(-1) ?? ''
  const message = `信息处理费也是${kind}，收取${collected.value}元，表二只有${charged}万元，请核对。`
  return [{ ...at(collected, message, [feesCell]), tier: 'hint' }]
}

export const feeFigures: ReportJudgement = {
  kind: 'report',
  id: 'other.fee-figures',
  tier: 'warning',
  basis,
  demand: '收费通知件数、总金额、实际收取金额彼此相符，与表二、表三相符',
  hint: '核对收费通知的件数、金额和表三（六）2',
  example: {
    wrong: '发出收费通知2件，总金额220元，实际收取320元。',
    right: '发出收费通知2件，总金额220元，实际收取120元。',
  },
  find: (given) => {
    if (!isAsked(given)) return []
    const passages = passagesIn(given, 'other')
    const all = [...passagesIn(given, 'overview'), ...passages]
    const statement: Statement = {
      given,
      notices: toldIn(passages, patterns.notices) ?? deniedIn(passages),
      noticed: toldIn(passages, patterns.noticed),
      collected: toldIn(all, patterns.collected),
      free: freeIn(all),
    }
    return [...amountsFound(statement), ...lapsedFound(statement), ...tableFound(statement)]
  },
}
