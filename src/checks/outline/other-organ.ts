/** Words copied from another organ's report: its name in the title or preamble, 我局 in a town's report. */
import type { Report } from '#report/report.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { literally } from '#report/literally.ts'
import { otherSubjects } from './other-subject.ts'
import { isOwnName } from './own-name.ts'
import { passagesIn } from './whole-text.ts'

const organ = '[\\u4e00-\\u9fa5（）()]{2,24}?(?:局|厅|委|委员会|办|办公室|政府|街道|办事处|镇|乡)'
/** "现公布某某局2024年政府信息公开…": whose report the preamble says it is. */
const announced = new RegExp(
  `(?:公布|公开|发布|编制|现将)了?《?(${organ})\\s*20\\d{2}\\s*年(?:度)?(?:政府信息|政务)公开`,
  'gu',
)
/** "青石县水利局2024年…", "2024年青石县水利局政府信息公开…" */
const titled = new RegExp(
  `^(?:20\\d{2}\\s*年度?)?(${organ})(?:关于)?\\s*(?:20\\d{2}\\s*年|政府信息公开)`,
  'u',
)
/** How an organ calls itself, by the sign its name must have. */
const itself = /(?<![基根日])(?:[我本](局|厅|委|镇|乡|街道)|我(校))(?![党纪托派任员部限势])/gu

/** Organs whose words for themselves are never other ones'. */
const plainOrgan = /(?:局|厅|[镇乡]人民政府|街道办事处)$/u

const nameFound = (given: Given): readonly ReportFound[] =>
  passagesIn(given, 'preamble').flatMap((passage) =>
    [...passage.words.text.matchAll(announced)].flatMap((match): ReportFound[] => {
      const name = match[1] ?? ''
      if (isOwnName(name, given.report.issuers)) return []
      const from = match.index + match[0].indexOf(name)
      return [
        {
          ...spanFound(passage, from, from + name.length),
          message: `引言写的是“${name}”的报告，报告机关是“${given.report.issuers.join('、')}”。`,
        },
      ]
    }),
  )

const titleFound = ({ issuers, published, title }: Report): readonly ReportFound[] =>
  [...new Set([...(published?.titles ?? []), ...(title === null ? [] : [title])])].flatMap(
    (one): ReportFound[] => {
      const name = titled.exec(one)?.[1]
      return name === undefined || isOwnName(name, issuers)
        ? []
        : [
            {
              section: 'title',
              quote: one,
              message: `标题是“${name}”的，报告机关是“${issuers.join('、')}”。`,
            },
          ]
    },
  )

/** 我局 and the like, each once, where no issuer's name has that sign. */
function selfFound({ report, passages }: Given): readonly ReportFound[] {
  const seen = new Set<string>()
  // The import may have taken another of the names it found for the organ's.
  const names = [
    ...report.issuers,
    ...report.doubts.flatMap(({ at, candidates }) => (at === 'issuer' ? (candidates ?? []) : [])),
  ].map(String)
  const mild = report.issuers.every((name) => plainOrgan.test(name))
    ? {}
    : { tier: 'hint' as const }
  return passages.flatMap((passage) =>
    [...passage.words.text.matchAll(itself)].flatMap((match): ReportFound[] => {
      const [words, ofOrgan, ofSchool] = match
      const sign = ofOrgan ?? ofSchool ?? ''
      const isOwn = (name: string) => (sign === '校' ? /[校学]/u.test(name) : name.includes(sign))
      if (seen.has(sign) || names.some(isOwn)) return []
      seen.add(sign)
      return [
        {
          ...spanFound(passage, match.index, match.index + words.length),
          message: `报告机关是“${report.issuers.join('、')}”，这里自称“${words}”，可能抄自别的报告。`,
          ...mild,
        },
      ]
    }),
  )
}

/** “推进乡政府信息公开” in the report of a 镇: its own government, by the sign of another kind. */
const ownGovernment =
  /(?<=推进|推动|做好|加强|开展|提升|规范|由|经|在)([镇乡])(?:党委[、和]?)?(?:人民)?政府(?=信息公开|门户网站|网站|办公室|公告栏|公示栏|领导)/gu
const callsItself = /[我本]([镇乡])(?![党纪])/u

function kindFound({ report, passages }: Given): readonly ReportFound[] {
  const named = report.issuers.flatMap((name) => /([镇乡])(?:人民政府)?$/u.exec(name)?.[1] ?? [])
  const said = passages.flatMap(({ words }) => callsItself.exec(words.text)?.[1] ?? [])
  const own = new Set(report.issuers.length > 0 ? named : said)
  if (own.size !== 1) return []
  return passages.flatMap((passage) =>
    [...passage.words.text.matchAll(ownGovernment)].flatMap((match): ReportFound[] => {
      const [words, sign = ''] = match
      if (own.has(sign)) return []
      return [
        {
          ...spanFound(passage, match.index, match.index + words.length),
          tier: 'hint',
          message: `这里写“${words}”，报告机关是${[...own].join('')}，可能抄自别的报告。`,
        },
      ]
    }),
  )
}

const force = /(总队|支队|大队|中队)$/u

/** “铜山市消防大队” in the report of its 支队: the same name at another rank. */
const rankFound = ({ report, passages }: Given): readonly ReportFound[] =>
  report.issuers.flatMap((name) => {
    const rank = force.exec(name)?.[1]
    if (rank === undefined) return []
    const stem = name.slice(0, -rank.length)
    const others = new RegExp(`${literally(stem)}(?:总队|支队|大队|中队)`, 'gu')
    return passages.flatMap((passage) =>
      [...passage.words.text.matchAll(others)]
        .filter(([words]) => words !== name)
        .map(({ index, 0: words }) => ({
          ...spanFound(passage, index, index + words.length),
          message: `这里写的是“${words}”，报告机关是“${name}”。`,
        })),
    )
  })

export const otherOrgan: ReportJudgement = {
  kind: 'report',
  id: 'outline.other-organ',
  tier: 'warning',
  basis: { kind: 'custom', text: '报告只写本机关；照抄别处留下的名称是常见通报问题' },
  demand: '标题、引言和自称都是本机关',
  hint: '核对是否照抄了别的机关的报告，改为本机关名称',
  example: { wrong: '白河镇人民政府的报告写“我局积极配合”', right: '写“我镇积极配合”' },
  find: (given): readonly ReportFound[] => {
    const { issuers, doubts } = given.report
    if (issuers.length === 0) return kindFound(given)
    const unsure = doubts.some(({ at }) => at === 'issuer') ? { tier: 'hint' as const } : {}
    const found = [
      ...titleFound(given.report),
      ...nameFound(given),
      ...selfFound(given),
      ...rankFound(given),
    ]
    const known = new Set(found.map(({ quote }) => quote))
    const acting = otherSubjects(given).filter(({ quote }) => !known.has(quote))
    return [...found.map((one) => ({ ...one, ...unsure })), ...acting, ...kindFound(given)]
  },
}
