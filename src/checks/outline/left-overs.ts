/** What a template or a lost digit left in the words: 填写说明, empty numbers, "〔202130号", "202111日". */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'

const leftOvers: readonly (readonly [RegExp, string])[] = [
  [
    /[×xX]{2,}(?=[省市县区局厅镇乡年月日件条]|单位|机关)|〇{2,}|_{3,}|＿{2,}/gu,
    '是模板中的空位，没有填写',
  ],
  [
    /[【（(](?:此处|请在此|填写|待补|待填|待定|说明[:：])[^】）)]{0,30}[】）)]/gu,
    '是模板中的填写说明，应删去',
  ],
  [/(?:地址|邮编|电话|邮箱|传真)[:：][\s\u3000]*(?=[；;，,。）)])/gu, '后面没有内容'],
  [/(?:信息|申请|文件|发布|公开|共)[ \u3000]+(?:条|件|次|篇)(?=[，。；、,;])/gu, '缺少数字'],
]

const lostDigits: readonly RegExp[] = [
  /〔20\d{2}(?!\d*〕)\d{1,4}号|(?<=[函发字])20\d{2}〕\d{1,4}号/gu,
  /(?<![\d.])20\d{2}(?:1[0-2]|[1-9])[0-3]?\d?日/gu,
  /(?<![\d.])20\d{2}(?:1[0-2]|[1-9])月/gu,
]

const at = (match: RegExpMatchArray, why: string): WordsFound => ({
  from: match.index ?? 0,
  to: (match.index ?? 0) + match[0].length,
  message: `“${match[0].trim()}”${why}。`,
})

export const leftOver: WordsJudgement = {
  kind: 'words',
  id: 'outline.left-over',
  tier: 'warning',
  basis: { kind: 'custom', text: '成稿中不应留有模板的空位和填写说明' },
  demand: '没有模板留下的空位和填写说明',
  hint: '填上或者删去',
  example: {
    wrong: '联系我们（地址：　　；电话：0000-5550182）。',
    right: '联系我们（地址：河滨路18号；电话：0000-5550182）。',
  },
  find: (text) =>
    leftOvers.flatMap(([pattern, why]) =>
      [...text.matchAll(pattern)].map((match) => at(match, why)),
    ),
}

export const lostDigit: WordsJudgement = {
  kind: 'words',
  id: 'outline.lost-digit',
  tier: 'warning',
  basis: { kind: 'custom', text: '文号、日期的写法' },
  demand: '文号、日期没有缺字',
  hint: '补全年、月、日或者文号的括号',
  example: {
    wrong: '统计期限自202111日起，依据〔202130号文件。',
    right: '统计期限自2021年1月1日起，依据〔2021〕30号文件。',
  },
  find: (text) =>
    lostDigits.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => at(match, '缺了字，文号或者日期不完整')),
    ),
}

/** Ends of the field's usual words that begin no sentence. */
const tails = '布渠道|府信息|息公开|动公开|务公开|府网站|政府门户网站开|作机制'
const broken = new RegExp(`(?<=[。；，])(?:${tails})`, 'gu')

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
  find: (text) =>
    [...text.matchAll(broken)].map((match) => {
      const from =
        Math.max(text.lastIndexOf('，', match.index - 2), text.lastIndexOf('。', match.index - 2)) +
        1
      const to = match.index + match[0].length
      return { from, to, message: `“${text.slice(from, to)}”语句不完整，缺了字。` }
    }),
}
