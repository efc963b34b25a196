/** 规章 are made by ministries, provinces and cities with districts: a town's or a county's report has none of its own. */
import type { Given, ReportJudgement } from '#checks/judgement.ts'
import { asCount } from '#report/cell-value.ts'

const made = ['documents.rules.issued', 'documents.rules.made', 'documents.rules.in-force']
const below = /[县旗](?!级)|(?:镇|乡)(?:人民)?政府$|街道(?:办事处)?$/u
/** Where no name was read: what the words call the organ. */
const calledBelow = /(?:我|本)(?:镇|乡|街道|县|旗)/u
const calledOffice =
  /(?:我|本)[局委厅]|20\d{2}年[，,]?(?:[市县区]|[\u4e00-\u9fa5]{2,6}[市县区])?[\u4e00-\u9fa5]{2,9}局(?=聚焦|坚持|认真|以|严格|深入|按照|高度|全面|积极)/u
/** Offices of a region; those that keep its rules may tell the government's. */
const office = /(?<!总)局$|厅$|(?:[健改信教建农]委|(?<!管理)委员会)$/u
const keepsRules = /^国家|^中国|司法|法制/u

/** Whether the organ can make no rules (a town, a county), or hardly its own (an office), or may. */
function standingOf({ report, passages }: Given): 'below' | 'office' | null {
  const { issuers, level } = report
  if (level === 'township') return 'below'
  if (issuers.length === 0) {
    const says = (called: RegExp) => passages.some(({ words }) => called.test(words.text))
    return says(calledBelow) ? 'below' : says(calledOffice) ? 'office' : null
  }
  if (issuers.every((issuer) => below.test(issuer))) return 'below'
  const isOffice = issuers.every((issuer) => office.test(issuer) && !keepsRules.test(issuer))
  return isOffice ? 'office' : null
}

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
  find: (given) => {
    const { form, totals } = given
    const standing = standingOf(given)
    if (standing === null) return []
    const cells = made.filter(
      (id) => form.cells.has(id) && (asCount(totals.values.get(id)) ?? 0) > 0,
    )
    if (cells.length === 0) return []
    const count = `表二“规章”填了${asCount(totals.values.get(cells[0] ?? '')) ?? ''}件`
    return [
      standing === 'below'
        ? {
            cells,
            section: 'disclosure',
            message: `${count}，乡镇、街道和县级机关没有规章制定权，请核对是否为规范性文件。`,
          }
        : {
            cells,
            section: 'disclosure',
            tier: 'hint',
            message: `${count}，地方政府的部门没有规章制定权，请核对是否为规范性文件，或者是本级政府的规章。`,
          },
    ]
  },
}
