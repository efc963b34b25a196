/** For tests: a report of noughts with words of its own, and what the judgements say of it. */
import { formById } from '#template/forms.ts'
import type { Block } from '#report/prose/prose.ts'
import type { CellValue } from '#report/cell-value.ts'
import { emptyReport, type Report } from '#report/report.ts'
import { check } from './check.ts'
import type { Finding } from './finding.ts'

/** Paragraphs; a line that begins with （一） is a heading. */
const blocks = (text: string): readonly Block[] =>
  text === ''
    ? []
    : text.split('\n').map((line) => ({
        kind: /^（[一二三四五]）/u.test(line) ? 'heading1' : 'paragraph',
        indent: 0,
        runs: [{ text: line }],
      }))

export interface Written {
  readonly preamble?: string
  readonly overview?: string
  readonly problems?: string
  readonly other?: string
  readonly cells?: Readonly<Record<string, CellValue>>
  readonly year?: number
  readonly form?: string
  readonly report?: Partial<Report>
}

const clean = {
  preamble:
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。本报告中所列数据统计期限为2024年1月1日至12月31日。联系电话：0000-5550182。',
  overview:
    '（一）主动公开\n全年主动公开信息412条。\n（二）依申请公开\n严格办理依申请公开。\n（三）政府信息管理\n规范信息管理。\n（四）平台建设\n办好网站专栏。\n（五）监督保障\n开展培训2次，纳入考核，接受社会评议，没有责任追究情形。',
  problems: '一是政策解读形式单一，图解偏少。改进情况：今年新增图解3件，下一步继续增加。',
  other: '本年度未发出收费通知，未收取信息处理费。无其他需要报告的事项。',
}

/** A clean report with some of its parts written anew. */
export function reportOf(written: Written): Report {
  const form = formById(written.form ?? '2021')
  if (!form) throw new Error(written.form)
  const noughts = Object.fromEntries(
    [...form.cells.values()]
      .filter((cell) => !cell.computed)
      .map((cell) => [cell.id, cell.type === 'integer' ? 0 : '0']),
  )
  const start = {
    form: form.id,
    year: written.year ?? 2024,
    issuers: ['青石县水利局'],
    level: 'department',
  } as const
  return {
    ...emptyReport(start),
    cells: { ...noughts, ...written.cells },
    signature: { organs: ['青石县水利局'], date: `${start.year + 1}-01-20` },
    prose: {
      preamble: blocks(written.preamble ?? clean.preamble),
      overview: blocks(written.overview ?? clean.overview),
      problems: blocks(written.problems ?? clean.problems),
      other: blocks(written.other ?? clean.other),
    },
    ...written.report,
  }
}

/** Every finding of such a report, or those of one rule. */
export function judged(
  written: Written,
  rule?: string,
  previous: readonly Report[] = [],
): readonly Finding[] {
  const report = reportOf(written)
  const form = formById(report.form)
  if (!form) throw new Error(report.form)
  const found = check(report, form, previous)
  return rule === undefined ? found : found.filter((finding) => finding.rule === rule)
}
