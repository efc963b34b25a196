/** An amount thousands of times last year's: written in 元 where the column is in 万元, or the other way round. */
import { cellText } from '#report/cell-value.ts'
import type { ReportFound, ReportJudgement } from '#checks/judgement.ts'
import { lastYearOf, withoutLastYear } from './last-year.ts'

/** 元 and 万元 lie ten thousand apart; an amount itself may well move tenfold. */
const leap = 1000

export const amountLeaps: ReportJudgement = {
  kind: 'report',
  id: 'years.amount-unit',
  tier: 'warning',
  basis: { kind: 'custom', text: '相邻年度数据衔接' },
  demand: '金额与上年同一单位，不相差千倍以上',
  hint: '核对两年的单位是元还是万元',
  example: { wrong: '上年12.5万元，本年填125000', right: '本年填12.6' },
  unasked: withoutLastYear,
  find: ({ report, form, totals, previous }) => {
    const last = lastYearOf(report, form, previous)
    return [...form.cells.values()].flatMap((cell): ReportFound[] => {
      if (cell.type !== 'decimal' || cell.computed) return []
      const text = cellText(totals.values.get(cell.id) ?? null)
      const [was, stands] = [Number(last.text(cell.id) ?? ''), Number(text)]
      if (!(was > 0 && stands > 0)) return []
      const times = Math.max(stands / was, was / stands)
      if (times < leap) return []
      return [
        {
          cells: [cell.id],
          section: cell.grid,
          message: `${cell.name}上年${last.text(cell.id) ?? ''}、本年${text}${cell.unit}，相差${Math.round(times)}倍，可能有一年的单位写错。`,
        },
      ]
    })
  },
}
