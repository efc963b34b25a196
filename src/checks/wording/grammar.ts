/** Sentences put together from two: “包括……等六部分组成”, “对现场进行情况进行检查”, “较好的保证了”. */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'
import { confusedWords } from './confused-words.ts'
import { missingMarks } from './missing-marks.ts'
import { mixedTurns } from './mixed-turns.ts'
import type { SlipPattern } from './slip-pattern.ts'

const broken: readonly SlipPattern[] = [
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
      /(?:更好|较好)的(?=满足|推进|促进|推动|落实|开展|方便|完成)(?!(?:推进|开展|落实)(?:情况|机制|方式))|(?<!(?:更加|提供|保持|信息|做到|公开).{0,2})(?:及时准确|准确及时|全面准确|全面及时|准确全面)的(?=[向把将对]|公开(?:了|政府|政务|各类)|发布(?:了|政府|政务|各类)|反映了|解决(?:[与和]答复)?(?:了|群众|公众|企业))/gu,
    why: (words) => `“${words}”修饰动词，“的”应为“地”。`,
    fix: (words) => words.replace('的', '地'),
  },
  {
    // In a list of adverbs: 全面、及时、准确的公开政府信息.
    pattern:
      /(?<!(?:提供|保持|做到|获取|发布|得到).{0,4})(?<![、\u4e00-\u9fa5])(?:(?:全面|及时|准确|真实|有效|规范|主动|完整|依法|快速)[、，]){1,4}(?:全面|及时|准确|真实|有效|规范|主动|完整|快速)的(?=[向将把]|对外|(?:公开|发布)(?:了|政府|各类|各项|相关|有关|我)|做好|完成了|反映了)/gu,
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
      /的(?=向(?:全?社会|公众|群众|市民|广大|人民|申请人|企业))(?<!(?:公开|发布|批准|规定|制作|获取|产生|要求|审核|处理|掌握|保存)的)(?<=[\u4e00-\u9fa5]{2}的)/gu,
    why: () => '“的”修饰动词，应为“地”。',
    fix: () => '地',
  },
  {
    pattern: /(?<![\d.])20\d{2}年来(?=[，,])/gu,
    why: (words) => `“${words}”缺了“以”字。`,
    fix: (words) => words.replace('来', '以来'),
  },
  {
    // Among items with their unit one without: “省级媒体43篇，市级媒体75，”.
    pattern:
      /(?=\d)(?<=\d\s*(?:条|件|篇|份|期|场)[，、；][\u4e00-\u9fa5]{2,14}(?<!共|计|到|为|达|第|至|自))\d+(?=[，。；](?!\d))/gu,
    why: (words) => `“${words}”后面缺了单位。`,
  },
  {
    pattern: /(?:下载|查阅|查询|查看)(?=(?:如有|若有|如对|若对)(?:任何)?[^，。；]{0,8}疑)/gu,
    why: (words) => `“${words}”后面缺了句号。`,
    fix: (words) => `${words}。`,
  },
  {
    pattern: /通过在[^，。；]{2,24}(?:网站|平台|公众号|公开栏)(?=，)/gu,
    why: (words) => `“${words}”语句不通：去掉“在”，或者写明在那里做什么。`,
  },
  {
    pattern: /扩大(?:政府信息|信息|主动|政务)公开(?=[，。；])/gu,
    why: (words) => `“${words}”搭配不当，后面缺了“范围”。`,
    fix: (words) => `${words}范围`,
  },
  {
    pattern:
      /(?:尽量|尽可能|切实|逐步|大力)的(?=避免|减少|保障|保护|发挥|公开|做好|满足|完善|提高|解决|方便)/gu,
    why: (words) => `“${words}”修饰动词，“的”应为“地”。`,
    fix: (words) => words.replace('的', '地'),
  },
  {
    pattern:
      /(?:提高|提升|增强|加强)(?:了|广大|人民|公民|社会|公众|群众|的|对[^，。；、]{0,8}){0,4}(?:知情权|参与权|监督权|表达权)(?=[，。；、])/gu,
    why: (words) => `“${words}”搭配不当，“权”用“保障”。`,
  },
  {
    pattern: /(?:加快|提高|提升|增强)(?!与|对)[^，。；、“”]{0,10}力度(?=[，。；])/gu,
    why: (words) => `“${words}”搭配不当，“力度”用“加大”。`,
  },
  {
    pattern: /加强(?!与|对)[^，。；、“”]{0,10}(?:水平|透明度|满意度|知晓率)(?=[，。；])/gu,
    why: (words) => `“${words}”搭配不当，用“提高”。`,
  },
  {
    pattern:
      /(?:开展|完成|做|落实|推进|运行|进展|执行|贯彻)的(?:比较|很|非常|十分|更加|较为?|相当)(?:顺利|好|到位|扎实|及时|全面|规范)/gu,
    why: (words) => `“${words}”补充说明动词，“的”应为“得”。`,
    fix: (words) => words.replace('的', '得'),
  },
  {
    pattern: /在(?:[^，。；在]{2,24})的?(?:坚强|正确|统一|大力)(?:领导|指导|支持)(?=，)/gu,
    why: (words) => `“${words}”后面缺了“下”。`,
    fix: (words) => `${words}下`,
  },
  {
    pattern:
      /(?<![得供予出有到证持])(?:积极|认真|主动|切实)的(?:回应|做好|贯彻|履行|答复)(?=[\u4e00-\u9fa5])(?!的)/gu,
    why: (words) => `“${words}”修饰动词，“的”应为“地”。`,
    fix: (words) => words.replace('的', '地'),
  },
  {
    // A dash for the numeral, from a scan or the keyboard.
    pattern:
      /进[—–－ー-]步|(?<=[。；：])[—–－ー]是(?=[\u4e00-\u9fa5])|(?<=[\u4e00-\u9fa5])[—–－ー]系列/gu,
    why: (words) => `“${words}”里的横线应为“一”。`,
    fix: (words) => words.replace(/[—–－ー-]/u, '一'),
  },
  {
    pattern:
      /《(?!中央|各级|本级)[\u4e00-\u9fa5]{2,4}(?<![省市县区州盟旗镇乡级])人民政府(?:办公[厅室])?关于/gu,
    why: (words) => `“${words}”的地名后面缺了“市”“县”一类的字。`,
  },
  {
    pattern: /贵(?:办|局|委|厅|单位)(?=《|关于|通知|要求)/gu,
    why: (words) => `“${words}”是来往公文里的称呼，公开的报告写机关名称。`,
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
    pattern: /(?<![\d.])\d*[1-9][余多][件条次篇个期场份项人]/gu,
    why: (words) => `“${words}”不通：“余”“多”用在整十、整百的数后面。`,
  },
  {
    pattern:
      /(?:请|可)与(?![^（(]{0,40}(?:联系|咨询|联络))[\u4e00-\u9fa5]{3,30}[（(][^（）()]{8,120}[）)](?=[。；])/gu,
    why: (words) => `“${words}”缺少“联系”。`,
    fix: (words) => `${words}联系`,
  },
  {
    pattern: /\d\s*余(?=\s*$|[，。；])/gmu,
    why: (words) => `“${words}”后面缺了单位。`,
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
    // “县水利认真贯彻……”, 局 fell out.
    pattern:
      /(?<=(?<![全我本各])[县市区]|^|[。；\n])(?:农业农村|水利|水务|教育|财政|民政|司法|审计|统计|人社|住建|卫健|卫生健康|交通运输|自然资源|市场监管|应急管理|医保)(?=(?:认真|严格|高度重视|积极(?:推进|落实|做好)|切实|按照|坚持以|20\d{2}年))/gmu,
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
    pattern:
      /(?:传真|电话|邮编|邮政编码|邮箱)(?=\d{4})(?<=[:：][^。\n]{2,60}[；;，,]\s*[传电邮][真话编政码箱]{1,3})/gu,
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

const slips: readonly SlipPattern[] = [...broken, ...mixedTurns, ...confusedWords, ...missingMarks]

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
