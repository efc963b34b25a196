/** Sentences put together from two: “包括……等六部分组成”, “对现场进行情况进行检查”, “较好的保证了”. */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'

interface Slip {
  readonly pattern: RegExp
  readonly why: (words: string) => string
  readonly fix?: (words: string) => string
}

const slips: readonly Slip[] = [
  {
    // 由 between the two begins the other way of saying it.
    pattern: /(?:包括|包含)[^。；;由]{12,240}?(?:组成|构成)(?=[。；;，,]|$)/gu,
    why: () => '“包括……”和“由……组成”两种说法混在一句里，留一种。',
  },
  {
    pattern:
      /本(?:年度)?(?:报告|年报)(?:是)?(?:依据|根据|按照)[^。；;]{4,160}?(?:编制|形成|制定|撰写)(?:了|完成)?本(?:年度)?(?:报告|年报)/gu,
    why: () => '“本报告根据……”和“编制本报告”混在一句里，留一个“本报告”。',
  },
  {
    // A bracket explains the words right before it; “，（二）” numbers an item.
    pattern:
      /(?<=[\u4e00-\u9fa5])[，,、。](?=[（(](?:其中|含|包括|这|即|不含|包含|详见)[^）)]{2,})/gu,
    why: (words) => `括号说明它前面的词语，括号前不用“${words}”。`,
    fix: () => '',
  },
  {
    pattern: /进行[^，,。；;、：:并和及与或后再]{2,16}进行/gu,
    why: (words) => `“${words}”两个“进行”连用，语句不通。`,
  },
  {
    pattern:
      /(?<!(?:[提供]供|得到|取得|做出|作出|获得|实现|起到).{0,4})(?:[较很更]好|有效|及时|切实|积极|圆满|充分|有力|顺利|全面|不断|逐步|大力|稳步|进一步|显著|大大|极大)的(?:保证|保障|推进|推动|完成|满足|促进|解决|维护|落实|提升|提高|发挥|回应|展现)了/gu,
    why: (words) => `“${words}”修饰动词，“的”应为“地”。`,
    fix: (words) => words.replace('的', '地'),
  },
  {
    // 更好的 before a noun is right: 更好的服务.
    pattern:
      /(?:更好|较好)的(?=满足|推进|促进|推动|落实|开展|方便|完成)(?!(?:推进|开展|落实)(?:情况|机制|方式))|(?<!(?:更加|提供|保持|信息|做到|公开).{0,2})(?:及时准确|准确及时|全面准确|全面及时|准确全面)的(?=[向把将对]|公开了|发布了|解决(?:[与和]答复)?(?:了|群众|公众|企业))/gu,
    why: (words) => `“${words}”修饰动词，“的”应为“地”。`,
    fix: (words) => words.replace('的', '地'),
  },
  {
    // In a list of adverbs: 全面、及时、准确的公开政府信息.
    pattern:
      /(?<!(?:提供|保持|做到|获取|发布|得到).{0,4})(?<![、\u4e00-\u9fa5])(?:(?:全面|及时|准确|真实|有效|规范|主动|完整|依法|快速)[、，]){1,4}(?:全面|及时|准确|真实|有效|规范|主动|完整|快速)的(?=[向将把]|对外|(?:公开|发布)(?:了|政府|各类|各项|相关|有关|我)|做好|完成了)/gu,
    why: (words) => `“${words}”修饰动词，“的”应为“地”。`,
    fix: (words) => words.replace(/的$/u, '地'),
  },
  {
    pattern:
      /加强(?!与)[\u4e00-\u9fa5]{0,14}力度(?=[，。；])|(?:加大|加强)(?:信息|政务|政府信息|政务信息)?公开(?:的)?(?:内容|精准度)(?=[，。；、])|加大信息公开的(?:内容|精准度)(?=[，。；、])/gu,
    why: (words) =>
      words.endsWith('力度')
        ? `“${words}”搭配不当，“力度”用“加大”。`
        : `“${words}”搭配不当，可用“丰富……内容”“提高……精准度”。`,
  },
  {
    pattern: /(?<=主动公开(?:情况)?、)依法申请公开(?=[、，])/gu,
    why: (words) => `“${words}”应为“依申请公开”。`,
    fix: () => '依申请公开',
  },
  {
    pattern:
      /(?<=(?:收到|受理|回复|答复|发布|公开)[\u4e00-\u9fa5]{2,6})[，,](?=\s*\d+\s*[条件篇](?=[，。；]))/gu,
    why: (words) => `数量前面多了“${words}”。`,
    fix: () => '',
  },
  {
    // 围绕 takes what it turns round, 以 what is 抓手.
    pattern:
      /围绕(?!以)[^，。；、以]{2,40}(?<![^工]作|成)为(?:抓手|主线|重点|核心|目标|中心)(?=[，。；])/gu,
    why: (words) => `“${words}”把“围绕……”和“以……为……”混在一句里，留一种。`,
  },
  {
    pattern: /(?<=发布|推送|公开|刊发|各类)信(?=\s*\d+\s*余?[条篇])/gu,
    why: () => '“信”后面缺了“息”字。',
    fix: () => '信息',
  },
  {
    pattern:
      /(?:知晓|知情|获取|获得|了解|申请|参与)(?:[^，。；、]{0,14}的)?权力(?!运行|清单|机关|事项|配置|监督)/gu,
    why: (words) => `“${words}”的“权力”应为“权利”。`,
    fix: (words) => words.replace('权力', '权利'),
  },
  {
    pattern: /(?<=条例》)[一二三四五六七八九十]{1,3}条(?=规定|要求)/gu,
    why: (words) => `“${words}”前面缺了“第”。`,
    fix: (words) => `第${words}`,
  },
  {
    // “全年我局在发布新闻32条”: 在 and no place.
    pattern:
      /在(?:发布|公开|推送)(?:各类)?(?:新闻|(?:政务|政府)?信息|文章|动态)\s*\d+\s*[条篇](?=[，。；、])/gu,
    why: (words) => `“${words}”里“在”后面缺了平台的名称，或者多了“在”。`,
  },
  {
    pattern: /无因政府信息(?:公开)?(?:产生|引起|引发)[^。；]{2,24}(?:情况|现象)?发生/gu,
    why: (words) => `“${words}”语句杂糅，可写作“没有因政府信息公开引起的行政复议、行政诉讼”。`,
  },
  {
    pattern: /[省市县区镇]、(?:工作(?:部署|要求|安排)|有关(?:部署|要求|规定|精神))/gu,
    why: (words) => `“${words}”的顿号后面缺了一级，或者多了顿号。`,
  },
  {
    pattern:
      /(?<=20\d{2}年(?:度|来|以来)?[，,]?)我(?:通过|主动公开|严格|认真|积极|共收到|共公开|未收到)/gu,
    why: (words) => `“${words}”里“我”后面缺了“局”“委”“镇”一类的字。`,
  },
  {
    pattern: /(?<![\d.])\d*[1-9]余[件条次篇个期场份项人]/gu,
    why: (words) => `“${words}”不通：“余”用在整十、整百的数后面。`,
  },
  {
    pattern:
      /(?:请|可)与(?![^（(]{0,40}(?:联系|咨询|联络))[\u4e00-\u9fa5]{3,30}[（(][^（）()]{8,120}[）)](?=[。；])/gu,
    why: (words) => `“${words}”缺少“联系”。`,
    fix: (words) => `${words}联系`,
  },
  {
    pattern: /根据(?:制定|修订|修改)(?:和|并|、)?(?:修改|修订|完善|印发)?(?:完善)?了/gu,
    why: (words) => `“${words}”里“根据”后面缺了内容。`,
  },
  {
    pattern: /(?:信息|内容|方面|情况)其中(?=[\u4e00-\u9fa5]{2,12}\s*\d+\s*[条件次篇个])/gu,
    why: (words) => `“${words}”的“其中”前面缺了标点。`,
    fix: (words) => words.replace('其中', '，其中'),
  },
  {
    pattern: /为(?:抓手|主线|重点|契机|目标)以(?=[\u4e00-\u9fa5]{2,12}为)/gu,
    why: (words) => `“${words}”中间缺了标点。`,
    fix: (words) => words.replace('以', '，以'),
  },
  {
    // 《……格式的通知》 for 《……格式》的通知.
    pattern: /(?<=关于印发)《(?!关于)[^《》]{4,40}的通知》/gu,
    why: (words) => `“${words}”的书名号应在“的通知”前面。`,
    fix: (words) => words.replace('的通知》', '》的通知'),
  },
  {
    pattern: /(?<![一二三四五六七八九十百第])二(?=[个种家](?!月))/gu,
    why: () => '量词前的“二”应为“两”。',
    fix: () => '两',
  },
  {
    pattern:
      /(按照|根据|通过|围绕|依据)(?!.{0,3}[和与及])[^，。；、：《》“”（）]{2,10}\1(?=[\u4e00-\u9fa5])/gu,
    why: (words) => `“${words}”重复了“${words.slice(0, 2)}”，语句不通。`,
  },
  {
    pattern:
      /(?<=(?:贯彻|落实|实施|执行)(?:《[^《》]{2,40}》))(?:紧紧围绕|坚持以|切实加强|进一步)/gu,
    why: (words) => `“${words}”前面缺了逗号。`,
    fix: (words) => `，${words}`,
  },
  {
    // “本报告由……等6项内容。”
    pattern:
      /(?:报告|年报|全文)由(?:(?!组成|构成|编制|形成)[^。；;]){12,260}(?:(?:等)?[六6]\s*(?:项内容|个部分|部分|个方面))(?=[。；;]|$)/gu,
    why: (words) => `“${words}”的“由……”后面缺了“组成”。`,
    fix: (words) => `${words}组成`,
  },
  {
    pattern: /([镇乡县网])\1(?=[介简信站上])/gu,
    why: (words) => `“${words}”重复了一个字。`,
    fix: (words) => words.charAt(0),
  },
  {
    pattern: /(?<![\d.-])20\d{2}全年/gu,
    why: (words) => `“${words}”缺了“年”字。`,
    fix: (words) => words.replace('全', '年全'),
  },
]

const find = (text: string): readonly WordsFound[] =>
  slips.flatMap(({ pattern, why, fix }) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      from: index,
      to: index + words.length,
      message: why(words),
      ...(fix ? { fix: fix(words) } : {}),
    })),
  )

export const grammar: WordsJudgement = {
  kind: 'words',
  id: 'wording.grammar',
  tier: 'hint',
  basis: { kind: 'custom', text: '文字校对：句式杂糅、“的”“地”误用' },
  demand: '语句通顺，没有两种句式混用',
  hint: '改成一种说法',
  example: {
    wrong: '本报告包括总体情况、主动公开政府信息情况、其他需要报告的事项等部分组成。',
    right: '本报告由总体情况、主动公开政府信息情况、其他需要报告的事项等部分组成。',
  },
  find,
}
