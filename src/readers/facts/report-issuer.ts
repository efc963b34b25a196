/** Which organ a past report is of, where neither its title nor its signature says so: what its words say. */
import type { Doubt } from '#report/report.ts'
import { levelOf } from './report-facts.ts'
import { simplified } from '#readers/printed/simplified.ts'

const name = '[\\u4e00-\\u9fa5]{2,25}?'
const organ = `${name}(?:厅|局(?:[\\u4e00-\\u9fa5]{2,8}分局)?|委员会|管委会|委(?![员会])|人民政府|办公室|办公厅|街道办事处|街道|镇|乡|院|中心)`
const acts =
  '认真|深入|严格|坚持|高度|全面|始终|积极|以习近平|按照|紧紧|切实|持续|不断|贯彻|扎实|进一步|根据|依据|围绕|重视|主动|共|累计|全年|在|未|没有|收到|受理|接到|公开'

/** Told most plainly first: who drew the report up, whom to ask, who did the year's work. */
const told: readonly RegExp[] = [
  new RegExp(
    `(?:现将|现公布|现发布|现公开|特编制|编制(?:完成|形成)?|向社会公布|内容涵盖)[《“]?(${organ})(?:20\\d{2}年|在20\\d{2}年)`,
    'gu',
  ),
  new RegExp(
    `由(${organ})(?:党政办公室|党政办|办公室|综合科)?(?:负责|组织|牵头|汇总|综合)*(?:编制|编写|起草|汇编)`,
    'gu',
  ),
  new RegExp(
    `(?:请|可)(?:直接|及时|径)?(?:与|向|联系)(${organ})(?=[^\\u4e00-\\u9fa5]|办公室[^\\u4e00-\\u9fa5]|[^。]{0,12}联系|政务|信息|综合|党政|法规)`,
    'gu',
  ),
  new RegExp(
    `(?:^|[\\n，,。；、”》）)]|的要求|规定)(${organ})(?:特|现|组织|认真|结合(?:本单位|单位|自身|工作)?实际,?)?(?:编制|编写|制定)`,
    'gu',
  ),
  new RegExp(`(?:^|[\\n，,。；]|20\\d{2}年(?:度)?)[，,]?(${organ})(?:${acts})`, 'gu'),
]

const report = '(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)'
/** Before or behind the year of the very report, a name is one whatever it ends with. */
const titled: readonly RegExp[] = [
  new RegExp(
    `(?:编制|公布|发布|公开|现将)[《“]?([\\u4e00-\\u9fa5]{3,30}?)(?=20\\d{2}年(?:度)?${report})`,
    'gu',
  ),
  new RegExp(
    `(?:编制|公布|发布|公开|现将)[《“]?20\\d{2}年(?:度)?([\\u4e00-\\u9fa5]{3,30}?)(?=${report})`,
    'gu',
  ),
  new RegExp(
    `(?:编制|公布|发布|公开|现将)[《“]?([\\u4e00-\\u9fa5]{3,30}?)(?=(?:政府|政务)信息公开(?:工作)?20\\d{2}年(?:度)?(?:工作)?(?:报告|年报))`,
    'gu',
  ),
]

/** Words for the organ itself, or for one of many, name none. */
const nameless =
  /^(?:我|本(?!溪)|各|该|全(?!椒|南|州)|其|国务院|以|由|在|经(?!济|信|贸|开)|对(?!外)|与|和(?!平|田|县|顺|林|政|龙|静)|及|根据|按照|通过)|^街道|政府信息|年度|报告|条例|办法|网站|关于|做好|社会公[布开]|编制|我[局厅委镇乡县区街]/u

/** What is done before the name is given: "编制了某局2021年…", "现将某局…". */
const doing =
  /^(?:现将|并?(?:向社会)?(?:制定|编制|编写|形成|撰写|起草|公布|公开|发布))?了?(?=.{4})/u

/** "县市场监督管理局": the name of no place. */
const isPlaceless = (named: string): boolean =>
  /^[县区市省镇乡州旗](?!.*[省市县区州旗镇乡])/u.test(
    named.replace(/市场|市政|城市|区域|乡村|县域/gu, ''),
  )

/** Names the words of a report give its organ, the likeliest first; empty where they give none. */
export function issuersInWords(text: string): readonly string[] {
  const printed = text.normalize('NFKC').replace(/[^\S\n]/gu, '')
  const plain = simplified(printed)
  const found = new Map<string, number>()
  for (const [rank, pattern] of [...titled, ...told].entries())
    for (const [, caught] of plain.matchAll(pattern)) {
      const named = (caught ?? '').replace(doing, '')
      if (nameless.test(named) || isPlaceless(named)) continue
      const isCommunity = /(?:街道|镇|乡)$/u.test(named)
      if (named.length < (isCommunity ? 3 : 4)) continue
      if (levelOf(named) === null && !isCommunity && rank >= titled.length) continue
      if (!found.has(named)) found.set(named, rank)
    }
  const names = [...found].sort((a, b) => a[1] - b[1]).map(([one]) => one)
  const full = new Set(names.map((one) => fullestOf(one, plain)))
  // In the script of the text: simplifying changes no length.
  return [...full].map((one) => {
    const at = plain.indexOf(one)
    return printed.slice(at, at + one.length)
  })
}

/** The organ the words give, always with a doubt; none where they give none. */
export function issuerTold(text: string): {
  readonly names: readonly string[]
  readonly doubt: Doubt
} {
  const candidates = issuersInWords(text)
  const [likely] = candidates
  if (likely === undefined)
    return { names: [], doubt: { at: 'issuer', why: '原文没有写明发布机关，请填写全称' } }
  const why = `标题和落款没有机关名称，由正文推定为“${likely}”，请核对`
  return { names: [likely], doubt: { at: 'issuer', why, candidates } }
}

/** "周湾镇" is "周湾镇人民政府" where the words say so, "官洲街道" its 办事处. */
export function fullestOf(issuer: string, text: string): string {
  for (const ending of ['人民政府', '办事处'])
    if (/(?:镇|乡|街道|[省市县区州旗])$/u.test(issuer) && text.includes(issuer + ending))
      return issuer + ending
  return issuer
}
