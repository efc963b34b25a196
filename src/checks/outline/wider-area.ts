/** “全市26个试点领域” in the report of a county: words of the city's report left in. */
import type { Words } from '#checks/passages.ts'
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'

/** A county, a banner, a district, or an organ of one. */
const ofCounty =
  /(?:(?<!新|[开特园社专功])区|县|旗)(?:人民政府)?(?:办公[厅室]|[\u4e00-\u9fa5]{1,14}(?:局|委员会|中心|大队))?$/u
/** A zone or an organ that is the city's own by another name. */
const isOfCity =
  /管理委员会$|(?:开发|新|园|示范|实验|保税)区|市(?![场县区旗])[\u4e00-\u9fa5]{0,12}(?:局|委员会|委|办公室)$/u

/** What is told of the whole city as what the organ did. */
const whole =
  /全市(?=\d+[个家项条件次]|(?:共|累计|全年)*(?:主动公开|公开|发布|收到|受理|答复|办结|制发|回复)[^，。；]{0,12}\d|(?:政府信息|政务信息|信息|政务)公开工作|各(?:级|部门|单位|镇|乡|街道|科室|股室))/gu
/** The city acts, judges or ranks: its own “全市”. */
const cityActs = /[排居位列第名]|考核|考评|评估|评比|通报|会议|培训|推广|先进|率先|试点单位|平均/u

/** What the county's own organs are asked. */
const ownDuty = /(?:纳入|列入)(?=全市[^，。；]{0,10}(?:考核|考评|绩效))/gu
const cityDoes = /市(?:政府|委|级|局|里|公开办|政务公开办)/u

const widerIn = onceIn(({ text }: Words): readonly number[] =>
  [...text.matchAll(/[^。；;\n]+/gu)]
    .filter(({ 0: sentence }) => sentence.includes('全市') && !cityDoes.test(sentence))
    .flatMap(({ index, 0: sentence }) => [
      ...(cityActs.test(sentence) ? [] : [...sentence.matchAll(whole)]).map(
        (match) => index + match.index,
      ),
      ...[...sentence.matchAll(ownDuty)].map((match) => index + match.index + match[0].length),
    ]),
)

export const widerArea: ReportJudgement = {
  kind: 'report',
  id: 'outline.wider-area',
  tier: 'hint',
  basis: { kind: 'custom', text: '报告写的是本机关、本地区的工作' },
  demand: '县、区机关的报告不把“全市”当作本地区',
  hint: '核对是否抄自市里的报告，改为“全县”“全区”',
  example: { wrong: '全市26个试点领域（县政府的报告）', right: '全县26个试点领域' },
  find: ({ report, passages }): readonly ReportFound[] => {
    const { issuers, year } = report
    const isAsked =
      issuers.length > 0 && issuers.every((name) => ofCounty.test(name) && !isOfCity.test(name))
    if (!isAsked) return []
    return passages.flatMap((passage) =>
      widerIn(passage.words, year).map((from) => ({
        ...spanFound(passage, from, from + 2),
        message: `报告机关是“${issuers.join('、')}”，这里写的是“全市”，请核对是否抄自别的报告。`,
      })),
    )
  },
}
