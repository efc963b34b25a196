/** Judges what belongs to the report as a whole: its form and year, its issuer, cells left side by side. */
import type { Form } from '#template/form.ts'
import { formOfYear } from '#template/forms.ts'
import { hasChapters } from '#report/prose/chapters.ts'
import { cellText } from '#report/cell-value.ts'
import type { Report } from '#report/report.ts'
import type { Finding } from './finding.ts'

const whole = { cells: [], quote: null } as const

/** Whether a report that was read shows its form: by a figure in a cell, or by chapters of its own. */
const showsForm = ({ published, cells }: Report, form: Form): boolean =>
  published === null || hasChapters(form) || Object.values(cells).some((value) => value !== null)

function checkYear(report: Report, form: Form): Finding[] {
  const due = formOfYear(report.year)
  if (due === undefined) {
    return [
      {
        ...whole,
        rule: 'title.year',
        tier: 'warning',
        section: 'title',
        message: `${report.year}年没有对应的年度报告格式，请核对年度。`,
        basis: '国办公开办函〔2019〕60号、〔2021〕30号',
      },
    ]
  }
  if (due.id === form.id || !showsForm(report, form)) return []
  return [
    {
      ...whole,
      rule: 'title.form',
      tier: 'warning',
      section: 'title',
      message: `${report.year}年度应使用${due.documentNumber}的格式，本报告的表格是${form.documentNumber}的格式。`,
      basis: due.documentNumber,
    },
  ]
}

function checkIssuer(report: Report): Finding[] {
  if (report.issuers.some((issuer) => issuer.trim() !== '')) return []
  // The import says so already, and asks.
  if (report.doubts.some(({ at }) => at === 'issuer')) return []
  return [
    {
      ...whole,
      rule: 'title.issuer',
      tier: 'warning',
      section: 'title',
      message: '没有填写机关名称。请在“报告信息”中填写机关全称。',
      basis: '政府信息公开条例第四十九条',
    },
  ]
}

const checkConflicts = (report: Report, form: Form): Finding[] =>
  Object.entries(report.conflicts).map(([id, values]) => {
    const cell = form.cells.get(id)
    return {
      rule: `${cell?.grid ?? 'report'}.conflict`,
      tier: 'warning',
      cells: [id],
      section: cell?.grid ?? null,
      quote: null,
      message: `${cell?.name ?? id}：${values.length === 2 ? '两' : ` ${values.length} `}处填写的数不同（${values.map((value) => cellText(value) || '空').join('、')}），请选定一个。`,
      basis: '同一报告在不同窗口或文件中填写',
    }
  })

const checkUnknownCells = (report: Report, form: Form): Finding[] => {
  const unknown = Object.keys(report.cells).filter((id) => !form.cells.has(id))
  if (unknown.length === 0) return []
  return [
    {
      ...whole,
      rule: 'report.unknown-cell',
      tier: 'warning',
      cells: unknown,
      section: null,
      message: `文件里有 ${unknown.length} 个本格式没有的单元格（${unknown.slice(0, 3).join('、')}${unknown.length > 3 ? '等' : ''}），已原样保留，不参加核查。`,
      basis: form.documentNumber,
    },
  ]
}

/** What is asked of the report as a whole, for the check sheet; the ids of the findings of `checkWhole`. */
export const wholeDemands = (
  form: Form,
): readonly { readonly rule: string; readonly demand: string; readonly basis: string }[] => [
  {
    rule: 'title.year',
    demand: '年度有对应的年度报告格式',
    basis: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  { rule: 'title.form', demand: '表格是本年度应使用的格式', basis: form.documentNumber },
  { rule: 'title.issuer', demand: '写明机关全称', basis: '政府信息公开条例第四十九条' },
  { rule: 'report.unknown-cell', demand: '没有格式以外的单元格', basis: form.documentNumber },
  ...form.grids.map((grid) => ({
    rule: `${grid.key}.conflict`,
    demand: `表${'〇一二三四'.charAt(grid.table)}：不同窗口或文件填写的数一致`,
    basis: '同一报告在不同窗口或文件中填写',
  })),
]

/** Findings that concern no single table. */
export const checkWhole = (report: Report, form: Form): Finding[] => [
  ...checkYear(report, form),
  ...checkIssuer(report),
  ...checkConflicts(report, form),
  ...checkUnknownCells(report, form),
]
