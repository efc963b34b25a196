/** The same word or mark typed twice: "资金资金", "的的", "，，", "、等"; about said twice: "约80余条". */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'

const word = /([\u4e00-\u9fa5]{2,4})\1/gu
/** Said twice on purpose, or the end of one word and the beginning of the next. */
const meant = /^(?:.着|的通知|研究|讨论|学习|商量|一.|多次|[一二三四五六七八九十百千万两]+)$/u
/** Longer words that begin with the same sign pair: "规范规范性文件", "建设建设单位", "申请申请人". */
const begins =
  /^(?:政府政府(?:信息|网站|采购|公报)|规范规范(?:性|化)|建设建设(?:单位|项目|工程|用地|局|厅|部|者)|申请申请(?:人|书|表|事项)|服务服务(?:对象|中心|大厅|区)|管理管理(?:办法|规定|对象|委员会)|工作工作(?:方案|机制|要点|规程|组|制度|报告|部署|动态|人员|会议|计划)|公开公开(?:栏|指南|目录|平台|条例|日)|监督监督(?:员|电话)|执行执行(?:局|情况)|考核考核(?:办法|细则|指标)|处理处理费|发展发展(?:规划|改革)|卫生卫生(?:监督|院|室|健康)|信息信息(?:化|网|处理)|情况情况(?:说明|通报))/u
const particle =
  /(?<![目标])的的(?!确|士)|(?<![共平缓温调饱中])和和(?!气|睦|美|平|谐|解)|(?<![现存正实潜所内])在在(?!线|校|岗|建)|(?<![针应面相绝反])对对(?!方|口|外|象|比|应|策|照|接)|了了(?!解|然)|(?<![成作转变认化更称视名以分即])为为(?!民|人|主|了|老|什|何|企|群众|公众|基层|社会)|(?<![可足所难])以以(?!及|上|下|内|外|往|后|前|来|人|为|便)|并并|共共(?![同享建和识产青有通计])|将将(?!来)|(?<![参赋给授])与与(?!会)|(?<![涉普])及及(?!时|格)|(?<=我)([县区镇乡])\1(?=[政委])|(?<=我)([局委厅院])\2(?=[严认积高切按坚全通共未收主始结深围于将已持不])/gu
const mark =
  /([，。；、：])\1+|[，、；：][。；，、]|。[，、；]|[,;:]{2,}|[,;]。|。[,;]|[，；：][,;:]|[,，、；：][.．](?![\d.])/gu
/** “（(地址：……））”. */
const bracketTwice = /[（(]{2}(?![\d一二三四五六七八九十]{1,2}[)）])/gu
/** "A、B、等": no mark before 等. */
const beforeEtc =
  /、等(?![候级额待同价次距值式效离等])|(?<=、[\u4e00-\u9fa5]{2,12})[，,]等(?=(?:相关)?(?:内容|信息|方面|事项|渠道|栏目|方式|形式|工作))/gu
/** 以及 stands behind a comma or no mark: GB/T 15834 parts equals with 、 alone. */
const beforeAndAlso = /、(?=以及)/gu
/** 并 and 且 join clauses, behind a comma. */
const beforeAnd = /、(?=(?:并(?![联购轨行网发入举排])|且|同时|从而))/gu
/** “大田县县人民政府”. */
const placeTwice = /(?<=[\u4e00-\u9fa5])(?<!我)([县镇乡旗])\1(?=人民政府|政府|党?委)/gu
/** “对审批从严，保证工作确保落实”. */
const sureTwice =
  /(?<!监督|质量|安全|制度)(?:保证|确保)[\u4e00-\u9fa5]{0,4}(?:确保|保证)(?!机制|体系|制度|金|书|措施|能力|了)/gu
const about =
  /累计共(?:计)?(?=\s*\d|[公收受发办开接])|共累计(?=\s*\d|[公收受发办开接])|(?:大约|约|将近|近)\s*\d[\d,.]*\s*[万亿]?\s*[余多](?![\u4e00-\u9fa5]?[年岁])|(?:超过|不少于|不低于|至少)\s*\d[\d,.]*\s*[%万亿]?[\u4e00-\u9fa5]{0,2}以上|\d[余多][条件次篇个人份期]左右|(?:大约|约|将近|近)\s*\d[\d,.]*[条件次篇个人份期]左右|\d\s*余[百千万亿]余|以来至今/gu

/** A whole phrase typed again right behind itself, figures in it too. */
const runTwice = /([\u4e00-\u9fa5][\u4e00-\u9fa5\d \u3000]{6,38}[\u4e00-\u9fa5])\1/gu
const shortestSentence = 6

/** “为发展注入新动能。为发展注入新动能。” */
function sentencesTwice(text: string): readonly WordsFound[] {
  let before = ''
  return [...text.matchAll(/[^。]+。/gu)].flatMap(({ index, 0: words }) => {
    const sentence = words.trim()
    const isTwice = before.endsWith(sentence) && sentence.length > shortestSentence
    const from = index + words.indexOf(sentence)
    const pair = text.slice(text.lastIndexOf(sentence, from - 1), from + sentence.length)
    before = sentence
    return isTwice
      ? [
          {
            from: from + sentence.length - pair.length,
            to: from + sentence.length,
            message: `“${sentence}”写了两遍。`,
            fix: sentence,
          },
        ]
      : []
  })
}

/** An item that stands twice between the marks of one list. */
const itemTwice =
  /(?<=、)([\u4e00-\u9fa5]{4,12})(?=、(?:[\u4e00-\u9fa5]{2,12}、){0,8}\1(?:、|等))/gu

/** “省、区、区关于……的要求”. */
const levelTwice = /([省市区县州])、\1(?=关于|有关|的|级|政府|委)/gu
const inAllTwice =
  /累计(?:主动)?(?:公开|发布|推送)[^，,。；;：:（）()]{2,16}共(?:计)?\s*(?=\d)|共(?:计)?(?:收到|受理|接收|办理|办结|答复|公开|发布|推送|开展|组织)[^，,。；;：:（）()]{2,48}共(?:计)?\s*(?=\d)/gu
/**
 * A phrase said again behind its comma; in a list a longer item may begin with the one before it, and
 * what a clause ends on may be what the next one goes on about ("成立了领导小组，领导小组组长由…").
 */
const phraseTwice =
  /([\u4e00-\u9fa5]{6,24})(?:[，,]\1(?![\u4e00-\u9fa5])|、\1(?=[、，,。；;）)等和及]|$))|(?<![\u4e00-\u9fa5])([\u4e00-\u9fa5]{6,24})[，,]\2/gu
/** “区政府办公室《区政府办公室关于……》”: who made it is in its title. */
const maker = /《([\u4e00-\u9fa5]{4,20}?)(?=关于)/gu

const makerTwice = (text: string): readonly WordsFound[] =>
  [...text.matchAll(maker)].flatMap(({ index, 1: name = '' }) =>
    text.slice(0, index).endsWith(name)
      ? [
          {
            from: index - name.length,
            to: index + 1 + name.length,
            message: `书名号前后都写了“${name}”，留一个。`,
            fix: `《${name}`,
          },
        ]
      : [],
  )

/** “发布网站信息发布信息”. */
const doneTwice =
  /(发布|公开|推送)(?:了|各类)?[\u4e00-\u9fa5]{0,4}信息\1(?:政府|政务)?信息(?=[\u4e00-\u9fa5]?\d)/gu

/** The same basis named twice. */
const basisTwice =
  /(?:根据|按照|依据)(《[^》]{4,40}》)[^。；;《》]{0,14}[，,]\s*(?:根据|按照|依据)\1/gu

const found = (match: RegExpExecArray, message: string, fix?: string): WordsFound => ({
  from: match.index,
  to: match.index + match[0].length,
  message,
  ...(fix === undefined ? {} : { fix }),
})

const wordsTwice = (text: string): readonly WordsFound[] =>
  [...text.matchAll(word)].flatMap((match) => {
    const said = match[1] ?? ''
    if (meant.test(said) || begins.test(text.slice(match.index, match.index + 12))) return []
    return [found(match, `“${match[0]}”重复了“${said}”。`, said)]
  })

export const doubled: WordsJudgement = {
  kind: 'words',
  id: 'wording.doubled',
  tier: 'hint',
  basis: { kind: 'custom', text: '文字校对：重复的字词和标点' },
  demand: '没有重复的字词和标点',
  hint: '删去多出的字词或标点',
  example: { wrong: '公开财政资金资金信息，，方便群众。', right: '公开财政资金信息，方便群众。' },
  find: (text) => [
    ...wordsTwice(text),
    ...[...text.matchAll(particle)].map((match) =>
      found(match, `“${match[0]}”多了一个字。`, match[0].slice(1)),
    ),
    ...[...text.matchAll(mark)].map((match) =>
      found(match, `标点“${match[0]}”重复。`, match[1] === undefined ? undefined : match[1]),
    ),
    ...[...text.matchAll(runTwice)].map((match) =>
      found(match, `“${match[1] ?? ''}”重复了一遍。`, match[1]),
    ),
    ...sentencesTwice(text),
    ...[...text.matchAll(itemTwice)].map((match) =>
      found(match, `“${match[0]}”在并列的各项中出现了两次。`),
    ),
    ...[...text.matchAll(phraseTwice)].map((match) =>
      found(match, `“${match[1] ?? match[2] ?? ''}”说了两遍。`, match[1] ?? match[2]),
    ),
    ...[...text.matchAll(levelTwice)].map((match) =>
      found(match, `“${match[0]}”重复了“${match[1] ?? ''}”。`),
    ),
    ...[...text.matchAll(inAllTwice)].map((match) =>
      found(match, `“${match[0].trim()}”里“共”说了两遍，留一个。`),
    ),
    ...[...text.matchAll(doneTwice)].map((match) =>
      found(match, `“${match[0]}”里“${match[1] ?? ''}信息”说了两遍。`),
    ),
    ...[...text.matchAll(basisTwice)].map((match) =>
      found(match, `依据${match[1] ?? ''}写了两遍。`),
    ),
    ...makerTwice(text),
    ...[...text.matchAll(bracketTwice)].map((match) =>
      found(match, `“${match[0]}”重复，留一个。`, match[0].slice(0, 1)),
    ),
    ...[...text.matchAll(beforeEtc)].map((match) => found(match, '“等”字前面不用标点。', '等')),
    ...[...text.matchAll(beforeAndAlso)].map((match) =>
      found(match, '“以及”前面用逗号或者不用标点，不用顿号。', ''),
    ),
    ...[...text.matchAll(beforeAnd)].map((match) =>
      found(match, '“并”“且”“同时”前面用逗号，不用顿号。', '，'),
    ),
    ...[...text.matchAll(placeTwice)].map((match) =>
      found(match, `“${match[0]}”多了一个字。`, match[1]),
    ),
    ...[...text.matchAll(sureTwice)].map((match) =>
      found(match, `“${match[0]}”把“保证”“确保”说了两遍，留一个。`),
    ),
    ...[...text.matchAll(about)].map((match) =>
      found(
        match,
        /累计/u.test(match[0])
          ? `“${match[0]}”里“累计”和“共”留一个。`
          : `“${match[0]}”重复表示约数，留一个。`,
      ),
    ),
  ],
}
