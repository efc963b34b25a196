/** Another organ as the one that acts or answers in the words: “某某镇高度重视……”, “请与某某局联系”. */
import type { Report } from '#report/report.ts'
import { type Given, type ReportFound, spanFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { isOwnName } from './own-name.ts'

/** What only the reporting organ says of itself. */
const says =
  '(?:党委|党工委|党组|党政办)?(?:高度重视|认真贯彻|认真落实|深入贯彻|全面贯彻|严格(?:按照|落实|执行|遵守)|坚持以|紧紧围绕|始终坚持|将(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:纳入|列入|作为)|扎实推进|积极推进|持续推进|切实加强|在[^，。]{2,16}领导下|将(?:采取|从|以|围绕|继续|进一步|坚持|加强|加大|持续)|成立(?:了)?由|全年未(?:发生|有)|(?:全年)?(?:共|累计)?(?:主动公开|共公开|共发布|未收到|共收到|共接到|收到政府信息|受理政府信息|接到政府信息)|(?:全年|本年度?)?(?:未|没有)(?:制发|制定|出台|印发)(?:行政)?规范性文件)'
const office =
  '(?:[\\u4e00-\\u9fa5]{2,6}?[省市县区州旗]|[省市县区州旗]){1,3}(?:[\\u4e00-\\u9fa5]{2,14}?(?:局|厅|委员会)|[\\u4e00-\\u9fa5]{0,8}?(?:医院|保健院|中学|小学|学校|学院))'
const ministry = '[\\u4e00-\\u9fa5]{3,12}(?<![全各内外本干支总学俱])部(?=[共累])'
const branch = '[\\u4e00-\\u9fa5]{2,4}(?<![各该本我])分局(?=将)'
const town = '[\\u4e00-\\u9fa5]{2,10}?(?:镇|乡|街道)(?:办事处|人民政府|政府)?'
const begins =
  '(?:^|[。；;\\n]|(?<=20\\d{2}年(?:度)?)[，,]?)\\s*(?:(?:20\\d{2}\\s*年(?:度)?|本年度|今年(?:以来)?|一年来|全年|下一步|下步|今后|接下来)[，,]?)?(?:[一二三四五六七八九]是)?'
const subject = new RegExp(`${begins}(${office}|${town}|${ministry}|${branch})(?=${says})`, 'gmu')
const contact = new RegExp(
  `(?:请|可)(?:与|联系|致电|向)(${office}|${town})(?=(?:党政|综合|局)?(?:办公室|办|科|股)?(?:联系|咨询|反映|[（(]))`,
  'gu',
)
const suits = new RegExp(`结合(${office}|${town})(?=(?:的)?(?:工作|自身)?实际)`, 'gu')
/** Applications to a government, told as the organ's own. */
const addressed =
  /向((?:[\u4e00-\u9fa5]{2,6}?)??[省市县区州旗](?:人民)?政府)(?=[^，。；]{0,10}提出的?[^，。；]{0,8}申请\s*\d)/gu
/** Disputes are told with the organ itself: “没有针对市公安局申请行政复议” in a district's report. */
const disputed = new RegExp(
  `(?:针对|对|以)(${office})(?=(?:的)?(?:申请行政复议|提起(?:行政)?(?:复议|诉讼)|为被告|为被申请人))`,
  'gu',
)
/** “……纳入绩效考评，某某局全年未发生责任追究的情况”. */
const unblamed = new RegExp(`(?<=[，,])(${office})(?=全年未(?:发生|有))`, 'gu')
/** No name: ours, or all of a kind. */
const noName =
  /[我本该各全每此]|及时|调整|优化|所有|下属|辖区|有关|相关|上级|[省市县区州旗]委|政务公开|政务服务|行政审批|大数据|数据局|机关事务|信息化/u

/** What organs are for, as they call their own publicity: “进一步提升交通运输政务公开的质量”. */
const trades =
  '交通运输|水利|水务|教育|民政|财政|税务|司法|公安|气象|统计|审计|农业农村|林业|文化和旅游|文旅|卫生健康|医疗保障|医保|住房和城乡建设|住建|自然资源|生态环境|应急管理|市场监管|人力资源|退役军人|烟草|海关|消防|金融监管|科技|商务|体育|档案|信访'
const tradeIn = new RegExp(trades, 'u')
const ofTrade = new RegExp(
  `(?<![、和及与])(${trades})(?:系统|行业|领域)?(?=(?:政务|政府信息)公开(?!标准|目录|事项|领域|专栏))`,
  'gu',
)

/** A county's name where the own one belongs: “推动某某县政务公开工作再上新台阶”. */
const county =
  /(?:推动|推进|促进|提升|加快)([\u4e00-\u9fa5]{2,5}[县旗])(?=(?:政务|政府信息|信息)公开)|(?<=^|[。；]|[一二三四五六]是)((?![各全我本该每为向对在由])[\u4e00-\u9fa5]{2,3}[县旗])(?=将|把|已|共(?!同)|全年|主动公开|建立|成立|制定|印发|高度|认真|积极|持续|坚持)/gmu
/** “全面提升省某某厅门户网站的水平”: whose website the organ works on. */
const website =
  /(?:提升|优化|改版|改造|升级)(?:了)?([省市县区旗]?[\u4e00-\u9fa5]{3,12}(?:厅|局|委员会))(?=(?:门户|官方)网站)/gu

/** In a town's report another town's publicity: “某某镇政务公开人员均为兼职”. */
const otherTown =
  /(?:(?<![\u4e00-\u9fa5])|(?<=[一二三四五六七八九]是))((?![一二三四五六七八九]是)(?![^，。]{0,3}(?:[对各]|推进|推动|加强|提升|做好|开展|促进|规范|抓好))[\u4e00-\u9fa5]{2,4}(?<!乡)[镇乡])(?=(?:政务公开|政府信息公开|信息公开|依申请公开))/gu

/** Another organ's guide or catalogue, named as what the own one drew up. */
const guide =
  /《([\u4e00-\u9fa5]{4,16}(?:局|厅|委员会))(?:政府)?信息公开(?:指南|目录)(?=[^《》]{0,12}》)/gu

interface Named {
  readonly name: string
  readonly from: number
}

const namedIn = onceIn(({ text }: Words): readonly Named[] =>
  [subject, contact, suits, addressed, unblamed].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Named[] => {
      const name = match[1] ?? ''
      return noName.test(name) ? [] : [{ name, from: match.index + match[0].indexOf(name) }]
    }),
  ),
)

const isGovernment = ({ report: { level, issuers } }: Given): boolean =>
  level === 'government' ||
  issuers.some((name) => /(?:[省市县区州旗]|[省市县区州旗]人民政府|办公[厅室])$/u.test(name))

/** 省……厅 or ……部 in the report of a city's 局, or a government in that of one of its organs. */
const isOtherLevel = (name: string, own: readonly string[]): boolean =>
  /[省市县区州旗](?:人民)?政府$/u.test(name) ||
  ['厅', '部'].some((sign) => name.endsWith(sign) && !own.some((one) => one.includes(sign)))

/** Trades and places in the words, whoever's they are. */
const strangersIn = onceIn(({ text }: Words) => ({
  trades: [...text.matchAll(ofTrade)],
  counties: [...text.matchAll(county)],
  websites: [...text.matchAll(website)],
  guides: [...text.matchAll(guide)],
  towns: [...text.matchAll(otherTown)],
  disputes: [...text.matchAll(disputed)],
}))

/** 住建 is 住房和城乡建设: the name has most signs of it. */
const sharesTrade = (name: string, trade: string): boolean =>
  Array.from(trade).filter((sign) => name.includes(sign)).length * 2 >= trade.length

interface Stranger {
  readonly name: string
  readonly from: number
  readonly message: string
}

/** Another trade's publicity told as the organ's own. */
function strangers({ issuers: own, year }: Report, words: Words): readonly Stranger[] {
  const found = strangersIn(words, year)
  const isOfTrade = own.some((name) => tradeIn.test(name))
  return found.trades
    .filter(({ 1: trade = '' }) => isOfTrade && !own.some((name) => sharesTrade(name, trade)))
    .map(({ index, 1: name = '' }) => ({
      name,
      from: index,
      message: `报告机关是“${own.join('、')}”，这里写的是“${name}”的公开工作，可能抄自别的报告。`,
    }))
}

/** The name that one of two ways to tell it has caught. */
const nameIn = (match: RegExpExecArray): string => match[1] ?? match[2] ?? ''

/** Another county's publicity, another organ's website, worked on as the own one. */
function places({ issuers: own, year }: Report, words: Words): readonly Stranger[] {
  const found = strangersIn(words, year)
  const isNew = (match: RegExpExecArray): boolean =>
    !noName.test(nameIn(match)) && !own.some((one) => one.includes(nameIn(match)))
  const ofCounty = own.some((name) => /[县旗]/u.test(name))
  const ofTown = own.some((name) => /[镇乡](?:人民政府)?$/u.test(name))
  const elsewhere = [
    ...(ofCounty ? found.counties : []),
    ...(ofTown ? found.towns : []),
    ...[...found.websites, ...found.guides].filter(({ 1: name = '' }) => !isOwnName(name, own)),
  ].filter(isNew)
  return elsewhere.map((match) => {
    const name = nameIn(match)
    return {
      name,
      from: match.index + match[0].indexOf(name),
      message: `这里写的是“${name}”，报告机关是“${own.join('、')}”，可能抄自别的报告。`,
    }
  })
}

/** Other organs that act or answer in the words. */
const actors = ({ issuers: own, year }: Report, words: Words): readonly Stranger[] =>
  namedIn(words, year)
    .filter(({ name }) => !isOwnName(name, own) || isOtherLevel(name, own))
    .map((one) => ({
      ...one,
      message: `这里写的是“${one.name}”，报告机关是“${own.join('、')}”，可能抄自别的报告。`,
    }))

/** 市公安局 beside 某县公安局: what stands behind the place is the same, and its rank another. */
function isOfOtherRank(name: string, own: readonly string[]): boolean {
  const [, rank = '', trade = ''] = /([省市县区州旗])([^省市县区州旗]+)$/u.exec(name) ?? []
  const same = own.filter((one) => trade !== '' && one.endsWith(trade))
  return same.length > 0 && same.every((one) => !one.endsWith(rank + trade))
}

/** The organ against which a dispute is told, where it is of another rank. */
const disputedAt = ({ issuers: own, year }: Report, words: Words): readonly Stranger[] =>
  strangersIn(words, year)
    .disputes.filter(({ 1: name = '' }) => isOfOtherRank(name, own))
    .map((match) => ({
      name: match[1] ?? '',
      from: match.index + match[0].indexOf(match[1] ?? ''),
      message: `这里写的是“${match[1] ?? ''}”，报告机关是“${own.join('、')}”，可能抄自别的报告。`,
    }))

/** Every name of another organ once; a government's report may tell what its offices did. */
export function otherSubjects(given: Given): readonly ReportFound[] {
  const { report, passages } = given
  const seen = new Set<string>()
  return (isGovernment(given) ? [places] : [places, strangers, actors, disputedAt]).flatMap((of) =>
    passages.flatMap((passage) =>
      of(report, passage.words).flatMap(({ name, from, message }): ReportFound[] => {
        if (seen.has(name)) return []
        seen.add(name)
        return [{ ...spanFound(passage, from, from + name.length), tier: 'hint', message }]
      }),
    ),
  )
}
