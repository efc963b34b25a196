/** Numbers that are far from last year's: a slip of a digit, or something the report should explain. */
import type { CellId } from '#template/form.ts'
import { asCount } from '#report/cell-value.ts'
import type { Given, ReportFound, ReportJudgement } from '#checks/judgement.ts'
import { lastYearOf, withoutLastYear } from './last-year.ts'

const share = 0.5
const cases = 20

/** What inspectors compare, each with what moves along with it and is not asked about again. */
const compared: readonly (readonly CellId[])[] = [
  ['applications.new.total', 'applications.closed.total'],
  ['applications.carried-out.total'],
  ['reconsideration.total'],
  ['litigation.direct.total'],
  ['litigation.after-reconsideration.total'],
  ['licensing.decisions'],
  ['penalties.decisions'],
  ['coercion.decisions'],
]

const comparison = /同比|环比|上年|去年|上一年|增[长加多幅]|减[少幅]|下降|上升|大幅|原因/u

/** Whether a sentence names this number and compares it or gives a reason. */
function isExplained({ passages }: Given, count: number): boolean {
  const number = new RegExp(`(?<![\\d.])${count}(?![\\d.])`, 'u')
  return passages.some(({ words }) =>
    words.text.split(/[。；]/u).some((said) => number.test(said) && comparison.test(said)),
  )
}

const changeInWords = (was: number, stands: number): string => {
  const off = Math.abs(stands - was)
  const percent = was === 0 ? '' : `（${Math.round((off / was) * 100)}%）`
  return `${stands > was ? '增加' : '减少'}${off}${percent}`
}

export const bigSwings: ReportJudgement = {
  kind: 'report',
  id: 'years.swing',
  tier: 'hint',
  basis: { kind: 'custom', text: '与上年变化大的数据应核对并说明' },
  demand: '与上年相比变化超过一半且超过20件的数，在正文中有说明',
  hint: '核对是否填错；属实的，在正文中说明原因',
  example: { wrong: '新收申请从40件变为140件而没有说明', right: '正文说明了原因' },
  unasked: withoutLastYear,
  find: (given) => {
    const last = lastYearOf(given.report, given.form, given.previous)
    if (last.reports.length === 0) return []
    return compared.flatMap((group): ReportFound[] => {
      for (const id of group) {
        const cell = given.form.cells.get(id)
        const was = last.count(id)
        const stands = given.totals.isProvisional(id) ? null : asCount(given.totals.values.get(id))
        if (!cell || was === null || stands === null) continue
        const off = Math.abs(stands - was)
        if (off <= cases || off <= share * was || isExplained(given, stands)) continue
        return [
          {
            cells: [id],
            section: cell.grid,
            message: `${cell.name}上年${was}、本年${stands}，${changeInWords(was, stands)}，变化很大。请核对；属实的，在正文中说明原因。`,
          },
        ]
      }
      return []
    })
  },
}
