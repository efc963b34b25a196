/** The report of a school: its year is a 学年, its form another one, under 高等学校信息公开办法; the form of the organs is not asked of it. */
import { type Given, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'

const schoolBasis = /《高等学校信息公开办法》|《高等学校信息公开事项清单》/u
/** “2021-2022学年信息公开工作”. */
const schoolYear =
  /20\d{2}\s*[-—–－~～至]+\s*20\d{2}\s*学?年(?:度)?[^。；，《》]{0,12}(?:信息公开|校务公开)/u
const schoolName = /(?:大学|学院|学校|中学|小学|幼儿园|职校|党校)(?:[\u4e00-\u9fa5]{0,6}办公室)?$/u

/** What shows whose report it is. */
type Shown = Pick<Given, 'report' | 'passages'>

const isSchool = ({ report: { issuers } }: Shown): boolean =>
  issuers.length === 0 || issuers.some((name) => schoolName.test(name))

const said = (text: string): RegExpExecArray | null =>
  schoolBasis.exec(text) ?? schoolYear.exec(text)

/** Where a report says by which rules it is made. */
const beginningOf = ({ passages }: Shown): readonly Passage[] => passages.slice(0, 4)

/** An office for education names the 办法 too: only a school reports by it. */
function isSchoolReport(given: Shown): boolean {
  if (!isSchool(given)) return false
  const { published, title } = given.report
  const titles = [...(published?.titles ?? []), ...(title === null ? [] : [title])]
  return (
    titles.some((one) => schoolYear.test(one)) ||
    beginningOf(given).some(({ words }) => said(words.text) !== null)
  )
}

/** Rules that hold for the form of the organs alone. */
const ofOrgans =
  /^(?:title\.(?:words|years-differ|organ-short|form)|outline\.(?:heading|section-missing)|preamble\.(?:basis-local|period|parts|place|contact)|overview\.|problems\.|other\.|disclosure\.|signature\.date|figures\.stale-year)|\.blank$/u

/** Tells which rules, by their ids, are asked of a report: of a school's those of the organs' form are not. */
export const rulesAskedOf = (given: Shown): ((rule: string) => boolean) =>
  isSchoolReport(given) ? (rule) => !ofOrgans.test(rule) : () => true

export const schoolReport: ReportJudgement = {
  kind: 'report',
  id: 'outline.school',
  tier: 'hint',
  basis: { kind: 'notice', text: '高等学校信息公开办法（教育部令第29号）' },
  demand: '学校的信息公开年度报告按教育部门的格式编制',
  hint: '学校年报按《高等学校信息公开办法》编制；这里只核对文字和数字',
  example: {
    wrong: '按照《高等学校信息公开办法》，编制2021—2022学年信息公开工作报告。',
    right: '行政机关按照《政府信息公开条例》编制年度报告。',
  },
  find: (given) => {
    if (!isSchoolReport(given)) return []
    const message =
      '这是学校的信息公开年度报告，按《高等学校信息公开办法》另有格式，没有按行政机关的格式核对标题、各部分和表格。'
    const place = beginningOf(given).flatMap((passage) => {
      const match = said(passage.words.text)
      return match ? [spanFound(passage, match.index, match.index + match[0].length)] : []
    })[0]
    return [{ ...(place ?? { section: 'title' as const }), message }]
  },
}
