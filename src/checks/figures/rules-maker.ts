/** 规章 are made by ministries, provinces and cities with districts: a town's or a county's report has none of its own. */
import type { ReportJudgement } from '#checks/judgement.ts'
import { asCount } from '#report/cell-value.ts'

const made = ['documents.rules.issued', 'documents.rules.made', 'documents.rules.in-force']
const below = /[县旗](?!级)|(?:镇|乡)(?:人民)?政府$|街道(?:办事处)?$/u

export const rulesMaker: ReportJudgement = {
  kind: 'report',
  id: 'figures.rules-maker',
  tier: 'warning',
  basis: {
    kind: 'statute',
    text: '立法法：规章由国务院部门，省级和设区的市、自治州的人民政府制定',
  },
  demand: '没有规章制定权的机关，表二“规章”填 0',
  hint: '核对是不是把规范性文件填在了规章一行',
  example: { wrong: '某县水利局：规章制发2件', right: '某县水利局：规章制发0件' },
  find: ({ report, form, totals }) => {
    const isBelow =
      report.level === 'township' ||
      (report.issuers.length > 0 && report.issuers.every((issuer) => below.test(issuer)))
    if (!isBelow) return []
    const cells = made.filter(
      (id) => form.cells.has(id) && (asCount(totals.values.get(id)) ?? 0) > 0,
    )
    if (cells.length === 0) return []
    return [
      {
        cells,
        section: 'disclosure',
        message: `表二“规章”填了${asCount(totals.values.get(cells[0] ?? '')) ?? ''}件，乡镇、街道和县级机关没有规章制定权，请核对是否为规范性文件。`,
      },
    ]
  },
}
