/** Who and where a person is: an applicant's name, a home address, a day of birth. */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'
import { maskedAfter, maskedName } from './masking.ts'

/** Usual family names that begin no other word after 申请人. */
const family =
  '王|李|张|刘|陈|杨|赵|黄|周|吴|徐|孙|胡|朱|郭|何|林|罗|郑|梁|谢|宋|唐|许|韩|冯|邓|曹|彭|曾|肖|田|董|袁|潘|蒋|蔡|余|杜|叶|魏|苏|吕|丁|沈|姚|卢|姜|崔|钟|谭|陆|汪|范|廖|石|金|韦|贾|夏|付|邹|熊|孟|秦|邱|侯|江|尹|薛|闫|段|雷|龙|黎|史|陶|贺|毛|郝|顾|龚|邵|覃|武|钱|戴|欧阳'
/** Words of the trade that begin with one of them. */
const noName =
  /^(?:陈述|张贴|张榜|高度|许可|周知|周期|余下|何种|何时|石油|金额|金融|江苏|江西|贵州|武汉|史料|龙头|毛坯|夏季|秦皇|田地|林地|黄河|顾问|段落|付款|付费|付出|谢绝|范围|周边|顾虑|顾及|肖像|许诺|林业|林权|黄金|余额)/u
const role =
  '申请人|被申请人|原告|上诉人|投诉人|举报人|信访人|当事人|第三人|申请者|当事公民|利害关系人|村民|居民|市民'
const named = new RegExp(
  `(?<=(?:${role})(?:[:：]|系|为|是)?[“]?(?:(?:${family})[\\u4e00-\\u9fa5]{1,2}、)?)((?:${family})[\\u4e00-\\u9fa5]{1,2})(?=[”]?(?:[，,。；;（(、]|先生|女士|同志|等[\\d一二三四五六七八九十]*[人名]|不服|诉|因|反映|对(?:该|本|其|答复|处理|公开|复议|告知)|向|提出|提交|申请|要求|于|通过|的申请|诉讼|[（(]?[男女]))`,
  'gu',
)

/** “关于赵春梅先生对某公司的投诉”: nobody of the office is called so. */
const addressed = new RegExp(
  `(?<=^|[，。；：、（(]|关于|针对|收到|答复|由|为|向|与)((?:${family})[\\u4e00-\\u9fa5]{1,2})(?=先生|女士)`,
  'gu',
)

/** “赵春梅、陈大海等人通过邮寄申请公开”: named with others, before what only an applicant does. */
const applicants = new RegExp(
  `(?<=^|[，。；：:件条由是为])((?:${family})[\\u4e00-\\u9fa5]{1,2}(?:、(?:${family})[\\u4e00-\\u9fa5]{1,2})+)(?=等(?:[\\d一二三四五六七八九十]*[人名]|群众|村民|居民)?(?:分别)?(?:通过|以|向|提出|提交|申请)[^，。；]{0,16}(?:申请|邮寄|信函|网上|当面))`,
  'gu',
)

const home =
  /(?<=(?:住址|家庭地址|家住|现住|户籍地址?|户籍所在地|居住地址?|住在|[，,（(]住)[:：为是于]?)(?![为是于])[\u4e00-\u9fa5]{2,20}?(?:村|社区|小区|路|街|巷|弄|苑|花园|新村)[\u4e00-\u9fa5\d\-—]{0,16}?\d+(?:号楼|号|栋|幢|组|室|单元)[\u4e00-\u9fa5\d\-—]{0,12}/gu
const flat =
  /[\u4e00-\u9fa5]{2,12}(?:小区|苑|花园|家园|新村|公寓|社区)\d+(?:号楼|栋|幢)\d+单元\d+(?:室|号)?/gu
/** An address of the office: said to be one shortly before, or in it. */
const ofOffice = /(?:地址|办公|位于|地点|窗口|大楼|大厦|中心|设在)[^。；\n]*$/u
const near = 30
const birth =
  /(?:出生(?:日期|年月|于)?[:：为于]?\s*)(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?|(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?(?:出生|生(?=[，,。；）)]))/gu

const isOffice = (text: string, { index, 0: address }: RegExpExecArray): boolean =>
  ofOffice.test(text.slice(Math.max(0, index - near), index + address.length))

/** What stays of an address: up to the 乡镇 or 街道, else its first signs. */
function keptOf(address: string): number {
  const town = /^[\u4e00-\u9fa5]*?(?:镇|乡|街道)/u.exec(address)?.[0]
  return town?.length ?? Math.min(3, address.length)
}

const found = (match: RegExpExecArray, what: string, fix: string): WordsFound => ({
  from: match.index,
  to: match.index + match[0].length,
  message: `“${fix}”像是${what}，公开前应删去或遮盖。`,
  fix,
})

export const personalFacts: WordsJudgement = {
  kind: 'words',
  everywhere: true,
  id: 'privacy.person',
  tier: 'warning',
  basis: { kind: 'statute', text: '政府信息公开条例第十五条、个人信息保护法' },
  demand: '没有申请人姓名、家庭住址、出生日期',
  hint: '姓名写“某某”，住址只写到乡镇（街道）',
  example: {
    wrong: '申请人王小川不服答复，提起行政复议。',
    right: '申请人王某某不服答复，提起行政复议。',
  },
  find: (text) => [
    ...[...text.matchAll(named)]
      .filter(([name]) => !noName.test(name) && !/某/u.test(name))
      .map((match) => found(match, '当事人姓名', maskedName(match[0]))),
    ...(/先生|女士/u.test(text) ? [...text.matchAll(addressed)] : [])
      .filter(([name]) => !/某/u.test(name))
      .map((match) => found(match, '当事人姓名', maskedName(match[0]))),
    ...(/、[^，。；]{2,3}等/u.test(text) ? [...text.matchAll(applicants)] : []).map((match) =>
      found(match, '申请人姓名', match[0].split('、').map(maskedName).join('、')),
    ),
    ...[
      ...text.matchAll(home),
      ...[...text.matchAll(flat)].filter((match) => !isOffice(text, match)),
    ].map((match) => found(match, '家庭住址', maskedAfter(match[0], keptOf(match[0])))),
    ...[...text.matchAll(birth)].map((match) =>
      found(match, '出生日期', match[0].replaceAll(/\d/gu, '*')),
    ),
  ],
}
