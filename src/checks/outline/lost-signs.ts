/** What fell out of the words: digits of a date or number ("〔202130号"), the beginning of a sentence. */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'

const year = '20\\d{2}'
const month = '(?:1[0-2]|[1-9])'
const day = '(?:[12]\\d|3[01]|[1-9])'

/** A number of a document or a day that cannot be whole. */
const lostDigits: readonly RegExp[] = [
  new RegExp(
    `[〔﹝\\[]${year}(?!\\d*[〕﹞\\]])\\d{1,4}号|(?<=[函发字办])${year}[〕\\]]\\d{1,4}号`,
    'gu',
  ),
  // “青政办函〔2024〕8文件”.
  /(?<=[函发办字规])[〔[]20\d{2}[〕\]]\d{1,4}(?!\s*[\d号號—–-])/gu,
  // “〔2024〕—9”, a dash where the number begins.
  /[〔[]20\d{2}[〕\]]\s*[—–-]+\s*\d{1,4}号?/gu,
  /〔20\d{2}〕\s*号|〔\s*〕\s*\d*号|国务院令第\s*号/gu,
  new RegExp(`(?<![\\d.])${year}${month}[0-3]?\\d?日`, 'gu'),
  new RegExp(`(?<![\\d.])${year}${month}月`, 'gu'),
  new RegExp(`(?<!\\d)${year}年${day}日`, 'gu'),
  new RegExp(`(?<=${year}年|自|至|到)月(?:${day})?日`, 'gu'),
  new RegExp(`(?<=年|自|至|到|—)${month}月${day}(?=止|起|至)`, 'gu'),
  new RegExp(`(?<=年|自|至|到|—)${month}月日`, 'gu'),
  // “至1231日”, 月 fell out.
  /(?<=[至到—-]|20\d{2}年)(?:1[0-2]|[1-9])(?:3[01]|[12]\d)日/gu,
  /(?<=[为自从于])年月日/gu,
  // “2024年1月1日2024年12月31日”, 至 fell out.
  new RegExp(`${year}年\\s*1月\\s*1日(?:起)?\\s*(?:${year}年\\s*)?12月\\s*31日`, 'gu'),
  // “公布2024青石县水利局……”, 年 fell out.
  /(?<=公布|发布|公开|现将|编制)20\d{2}(?!年)(?=[\u4e00-\u9fa5]{2,6}?[市县区州旗][\u4e00-\u9fa5]{2,20}政府信息)/gu,
  // “广州市2024政务公开工作要点”, 年 fell out.
  /(?<![\d.〔[-])20\d{2}(?=(?:政务公开|政府信息公开)(?:重点)?工作(?:要点|安排|任务|(?:实施)?方案|年度))/gu,
  // “2024度，我局……”, 年 fell out.
  /(?<![\d.])20\d{2}度(?=[，,]|我|全[县市区镇乡局年]|本[县市区镇乡局机]|政府信息|主动公开|共)/gu,
  // “年主动公开各类信息80条”, the year's digits fell out.
  /年(?<=[。；\n]\s*年)[，,]?(?:主动公开|依法受理|共受理|共收到|受理政府|收到政府|新收|公开各类|公开政府)/gu,
  // “邮箱：abc163.com”, @ fell out.
  /(?=[A-Za-z0-9_.-])(?<=(?:邮箱|信箱|邮件)(?:地址)?\s*(?:[:：]\s*)?)[A-Za-z0-9_.-]*[A-Za-z0-9](?:163|126|139|189|qq|sina|sohu|yeah|foxmail|aliyun)\.(?:com|cn|net)(?![A-Za-z/])/gu,
  // “2022依托政府网站……”, “2022区水务局公开……”, 年 fell out.
  /(?<=^|[。；\n])20\d{2}(?:依托|主动公开|累计|共收到|共公开|共发布|未收到)/gu,
  /(?<=^|[。；，,\n])20\d{2}(?:[市区县](?![级内场块域长])[\u4e00-\u9fa5]{1,8}?[局委]|我[局委厅镇乡县市区])/gu,
  // “1.2021，在县委……领导下”.
  /20\d{2}(?<=^\s*(?:[（(]?[一二三四五\d]{1,2}[）)、.．]\s*)?20\d{2})(?=[，,](?:在|我|全|本|按照|根据|围绕))/gmu,
  // “我局2022无社会评议情况”.
  /(?<=我[局委厅镇乡县市区办]|街道)20\d{2}(?=无|未|共|主动公开|没有|累计|收到|公开|发布)/gu,
]

/** A count that lost its unit. */
const lostUnits: readonly RegExp[] = [
  // “公开信息260余，”, 条 fell out.
  /(?<=(?:信息|文件|稿件|简报|解读|咨询|留言)(?:共|达|为)?\s?)(?!12345)\d+余?(?=[。；]|，(?!\d{3}(?!\d))|[,;](?!\d)|主要|其中|包括|\s*$)(?<!20\d{2})/gmu,
  // “公开信息389共计3545”.
  /(?<=(?:信息|文件|稿件|文章)\s?)\d+(?=共计?\s*\d)|(?<=共计)\d{2,}(?=\s*$)/gmu,
  // “部分公开67，占4.61%”.
  /(?<=[\u4e00-\u9fa5])(?<![数量达约率]|20)\d{1,5}(?=[，,]占(?:比|总)?[\d全总])/gu,
  // “动态23政策文件5条；计划4条”, 条 fell out.
  /[\u4e00-\u9fa5]{2,4}(?<!20)\d{1,3}(?=(?![条件次篇个份项期余多名人万年月日号级类场家时分])[\u4e00-\u9fa5]{2,6}\d+条)/gu,
]

/** “不予公开信息数1402。” */
const unitless = /信息数\s*\d{1,6}(?=[，。；])/gu

/** “举办新闻发布会场，其中……”: how many, fell out. */
const lostCount =
  /(?:召开|举办|举行|参加|组织|开展)[^，。；、\d]{0,16}?(?:发布会|培训班?|讲座|座谈会|听证会|推进会|访谈|活动)[场期次](?=[，。；])/gu

/** A sum of money that tells neither 元 nor 万元. */
const lostMoney =
  /(?:经费|资金|总?金额|采购额|费用|收费|投资额?)(?:总额)?(?:共计|合计|共|为|达到?|是|约)*\s*(?!0+(?![\d.]))\d+(?:\.\d+)?(?=[，。；]|[,;](?!\d)|\s*$)(?<!20\d{2})/gmu

/** A letter typed for a digit: “15O条”. */
const letterDigit = /(?<![A-Za-z\d])\d{1,8}[OoIl]\d{0,6}(?=\s*[条件篇次份个项期家名人年月])/gu
/** A thousand's comma with too few digits behind it: “1,23条”. */
const shortThousand =
  /(?<![\d第.,，、])[1-9]\d{0,2},(?:\d{2}|\d{4,6})(?=\s*(?:余|多)?[条件篇份次人期户])/gu

const at = (match: RegExpExecArray, why: string): WordsFound => ({
  from: match.index,
  to: match.index + match[0].length,
  message: `“${match[0].trim()}”${why}。`,
})

const written = /(?<!\d)(20\d{2})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?/gu
const longestMonths = 31
const isLeap = (of: number): boolean => of % 4 === 0 && (of % 100 !== 0 || of % 400 === 0)

const daysOf = (of: number, ofMonth: number): number => {
  if (ofMonth === 2) return isLeap(of) ? 29 : 28
  return [4, 6, 9, 11].includes(ofMonth) ? 30 : longestMonths
}

/** 2024年2月30日, 2024年13月. */
const noSuchDay = (text: string): readonly WordsFound[] =>
  [...text.matchAll(written)]
    .filter(([, said = '', inMonth = '', onDay]) => {
      const ofMonth = Number(inMonth)
      if (ofMonth < 1 || ofMonth > 12) return true
      return (
        onDay !== undefined && (Number(onDay) < 1 || Number(onDay) > daysOf(Number(said), ofMonth))
      )
    })
    .map((match) => at(match, '没有这一天，请核对'))

/** “202024年”. */
const longYear = /(?<![\d.])20\d{3,6}年/gu

export const lostDigit: WordsJudgement = {
  kind: 'words',
  id: 'outline.lost-digit',
  tier: 'warning',
  basis: { kind: 'custom', text: '文号、日期、邮箱的写法' },
  demand: '文号、日期、邮箱、数量没有缺字',
  hint: '补全年、月、日，文号的括号或者邮箱的@',
  example: {
    wrong: '统计期限自202111日起，依据〔202130号文件。',
    right: '统计期限自2021年1月1日起，依据〔2021〕30号文件。',
  },
  find: (text) => [
    ...lostDigits.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => at(match, '缺了字，文号、日期或者邮箱不完整')),
    ),
    ...[...text.matchAll(unitless)].map((match) => at(match, '后面缺了“条”')),
    ...[...text.matchAll(lostCount)].map((match) => at(match, '缺了数字')),
    ...[...text.matchAll(lostMoney)].map((match) => at(match, '后面缺了“元”或者“万元”')),
    ...[...text.matchAll(letterDigit)].map((match) => at(match, '数字里有字母，请改成数字')),
    ...[...text.matchAll(shortThousand)].map((match) =>
      at(match, '千位分隔号后面不是三位数，请核对数字'),
    ),
    ...noSuchDay(text),
    ...[...text.matchAll(longYear)].map((match) => at(match, '不是年份，请核对')),
    ...lostUnits.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => at(match, '后面缺了“条”“件”一类的单位')),
    ),
  ],
}

/** Ends of the field's usual words that begin no sentence of their own. */
const tails =
  '布渠道|府信息|息公开|动公开|务公开|府网站|政府门户网站开|作机制|策解读|台建设|会关切|众关切|督保障|导小组|范性文件|任追究|会评议|开条例|民群众'
/** “提高公开水平2024年我局……”: the full stop before a new sentence fell out. */
const runOn =
  /(?:水平|成效|发展|质量|能力|保障|落实|建设|监督|问题|需求|关切)20\d{2}年(?=[，,]?(?:我|本|全|共|依托|通过|利用))/gu

/** Where the clause begins that a place stands in. */
const clauseBefore = (text: string, end: number): number =>
  end - (/[^，。；、\n]{0,24}$/u.exec(text.slice(Math.max(0, end - 24), end))?.[0].length ?? 0)

function runsOn(text: string): readonly WordsFound[] {
  return [...text.matchAll(runOn)].flatMap((match): WordsFound[] => {
    const from = clauseBefore(text, match.index)
    const to = match.index + match[0].length
    const words = text.slice(from, to)
    // A heading whose line break was lost: “（一）存在问题2025年，我局……”.
    return /^[（(][一二三四五六七八九十]+[)）]/u.test(words)
      ? []
      : [{ from, to, message: `“${words}”中间缺了句号。` }]
  })
}

const basisAlone =
  /(?<=^|[。：\n])(?:根据|按照|依据|遵照)[^。，；：\n]{4,160}(?:要求|规定|精神|部署|通知》?)。(?=\S)/gu
/** Outside the names of documents: “根据需要制定有关规定。” is a sentence. */
const does = /了|制定|编制|完善|建立|明确|落实|执行|做好|开展|公开了|符合|满足|修订|出台/u

/** “根据《条例》有关要求。编制本报告。”: a basis alone is no sentence. */
const basesAlone = (text: string): readonly WordsFound[] =>
  [...text.matchAll(basisAlone)]
    .filter(([words]) => !does.test(words.replace(/《[^》]*》/gu, '')))
    .map((match) => ({ ...at(match, ''), message: '只有依据，句子没有说完，句号应为逗号。' }))

/** “提升了工作人员的。”: what is 的 of it fell out. */
const lostNoun =
  /(?:提升|提高|增强|保障|维护|满足|促进|畅通|拓宽|丰富|优化)了?(?![^。；]{0,14}(?:是|将|能|可))[^，。；、的\n]{1,12}的(?=[。；])/gu

const broken = new RegExp(`(?<=[。；，])(?:${tails})|(?<=[、，])作被申请`, 'gu')

export const brokenSentence: WordsJudgement = {
  kind: 'words',
  id: 'outline.broken-sentence',
  tier: 'warning',
  basis: { kind: 'custom', text: '文字校对：语句不完整' },
  demand: '语句完整，没有缺字断句',
  hint: '补上缺少的字句',
  example: {
    wrong: '公开文件等信息。布渠道，方便群众。',
    right: '公开文件等信息。拓宽发布渠道，方便群众。',
  },
  find: (text) => [
    ...runsOn(text),
    ...basesAlone(text),
    ...[...text.matchAll(lostNoun)].map((match) => at(match, '后面缺了字，句子没有说完')),
    ...[...text.matchAll(broken)].map((match) => {
      const before = text.slice(0, match.index - 1)
      const from = Math.max(before.lastIndexOf('，'), before.lastIndexOf('。')) + 1
      const to = match.index + match[0].length
      return { from, to, message: `“${text.slice(from, to)}”语句不完整，缺了字。` }
    }),
  ],
}
