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
      /(?<=[\u4e00-\u9fa5])[，,、。](?=[（(](?:其中|含|包括|这|即|不含|包含|详见|(?:联系)?地址|联系|电话|邮编|网址)[^）)]{2,})/gu,
    why: (words) => `括号说明它前面的词语，括号前不用“${words}”。`,
    fix: () => '',
  },
  {
    pattern: /进行[^，,。；;、：:并和及与或后再]{2,16}进行/gu,
    why: (words) => `“${words}”两个“进行”连用，语句不通。`,
  },
  {
    pattern:
      /(?<!(?:[提供]供|得到|取得|做出|作出|获得|实现|起到).{0,4})(?:[较很更]好|有效|及时|切实|积极|圆满|充分|有力|顺利|全面|不断|逐步|大力|稳步|进一步|显著|大大|极大|扎实有效|扎实|稳妥|高效|深入|细致|圆满|认真)的(?:开展|实施|执行|改进|规范|加强|做好|保证|保障|推进|推动|完成|满足|促进|解决|维护|落实|提升|提高|发挥|回应|展现)了/gu,
    why: (words) => `“${words}”修饰动词，“的”应为“地”。`,
    fix: (words) => words.replace('的', '地'),
  },
  {
    // 更好的 before a noun is right: 更好的服务.
    pattern:
      /(?:更好|较好)的(?=满足|推进|促进|推动|落实|开展|方便)(?!(?:推进|开展|落实)(?:情况|机制|方式))|(?<!(?:更加|提供|保持|信息|做到|公开).{0,2})(?:及时准确|准确及时|全面准确|全面及时|准确全面)的(?=[向把将对]|公开了|发布了|解决(?:[与和]答复)?(?:了|群众|公众|企业))/gu,
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
    // 加大 takes what can be large: 力度, 范围, 频次.
    pattern:
      /加大(?![^，。；]{0,24}(?:力度|投入|频|强度|比重|深度|度|支持|查处|打击|惩|处罚|优惠|范围|量|宣传))[^，。；]{2,16}(?:信息公开|主动公开|政务公开)(?=[，。；])/gu,
    why: (words) => `“${words}”搭配不当，“加大”后面缺了“力度”一类的词。`,
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
    pattern:
      /(?<!(?:公开|发布|批准|规定|制作|获取|产生|要求|审核|处理|掌握|保存))(?<=[\u4e00-\u9fa5]{2})的(?=向(?:全?社会|公众|群众|市民|广大|人民|申请人|企业))/gu,
    why: () => '“的”修饰动词，应为“地”。',
    fix: () => '地',
  },
  {
    pattern: /(?<![\d.])20\d{2}年来(?=[，,])/gu,
    why: (words) => `“${words}”缺了“以”字。`,
    fix: (words) => words.replace('来', '以来'),
  },
  {
    // “公开政府信息26。”
    pattern:
      /(?=\d)(?<=(?:公开|发布|推送|上传|更新|报送|制发)[^，,。；;：:\d]{0,10}(?:信息|文件|文章|稿件|动态)(?:总?数量?)?[共计为]{0,2}\s*)\d+(?=[，,。；;](?!\d))/gu,
    why: (words) => `“${words}”后面缺了单位。`,
  },
  {
    // A preposition and nothing behind it but the next joining word.
    pattern:
      /(?<![核针应面相绝反校查比])对并(?![联购轨行网发入举排])|(?<=[。，；])(?:根据|按照|通过|围绕)(?=[，。；])/gu,
    why: (words) => `“${words}”后面缺了内容，或者多了字。`,
  },
  {
    pattern:
      /(?<![人民众织可])依法申请公开(?=(?:政府信息)?的?(?:情况|方面|工作|事项|件|申请|渠道|流程|制度|\d)|[。：:”]|$)/gmu,
    why: (words) => `“${words}”应为“依申请公开”。`,
    fix: () => '依申请公开',
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
    // “信息0条占；” and no share.
    pattern: /(?<=\d\s*[条件次篇个])[，,]?占(?:比|总数)?(?=[，,；;。])/gu,
    why: (words) => `“${words}”后面缺了比例。`,
  },
  {
    pattern: /(?<![一二三四五六七八九十百零第初数])二(?=种|个(?![月百]))/gu,
    why: () => '量词前用“两”，不用“二”。',
    fix: () => '两',
  },
  {
    pattern: /[和与及]以及|以及[和与]|和与(?!会|其|之)|(?<![涉普])及和(?!平|谐)/gu,
    why: (words) => `“${words}”连词重复，留一个。`,
  },
  {
    pattern: /行政复议(?=提起行政诉讼)/gu,
    why: () => '“行政复议”后面缺了顿号。',
    fix: () => '行政复议、',
  },
  {
    pattern: /群众(?:最)?(?:关心|关注)(?=(?:热点|难点|焦点)(?:、|问题))/gu,
    why: (words) => `“${words}”后面缺了“的”。`,
    fix: (words) => `${words}的`,
  },
  {
    // 纳入 takes a plan or a list, 作为 what is a part of it.
    pattern: /纳入[^，。；“”]{2,24}的(?:一项)?重要内容(?=[，。；])/gu,
    why: (words) => `“${words}”把“纳入……”和“作为……重要内容”混在一句里，留一种。`,
  },
  {
    // “县水利认真贯彻……”, 局 fell out.
    pattern:
      /(?<=[县市区])(?:农业农村|水利|水务|教育|财政|民政|司法|审计|统计|人社|住建|卫健|卫生健康|交通运输|自然资源|市场监管|应急管理|医保)(?=(?:认真|严格|高度重视|积极(?:推进|落实|做好)|切实|按照|坚持以))/gu,
    why: (words) => `“${words}”后面缺了“局”一类的字。`,
  },
  {
    // A full stop in the middle: “……的便捷性。为推动治理现代化提供了支撑。”
    pattern:
      /。(?=为[^，。；、]{4,40}(?:提供了|奠定了|打下了|作出了|营造了|创造了)[^，。；]{0,14}。)/gu,
    why: () => '后一句没有主语，句号应为逗号。',
    fix: () => '，',
  },
  {
    // Beside “地址：”, “电话：” one label without its colon.
    pattern: /(?<=[:：][^。\n]{2,60}[；;，,]\s*)(?:传真|电话|邮编|邮政编码|邮箱)(?=\d{4})/gu,
    why: (words) => `“${words}”后面缺了冒号。`,
    fix: (words) => `${words}：`,
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
    pattern: /(?<![\d.-])20\d{2}全年/gu,
    why: (words) => `“${words}”缺了“年”字。`,
    fix: (words) => words.replace('全', '年全'),
  },
]

/** What several patterns see in the same words is said once. */
const find = (text: string): readonly WordsFound[] => {
  const found: WordsFound[] = []
  for (const { pattern, why, fix } of slips)
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const [from, to] = [index, index + words.length]
      if (found.some((one) => one.from < to && from < one.to)) continue
      found.push({ from, to, message: why(words), ...(fix ? { fix: fix(words) } : {}) })
    }
  return found
}

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
