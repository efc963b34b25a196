/** 截止 before a date where 截至 is meant: "截止12月31日" says the year's count ends, not that it is taken then. */
import type { WordsJudgement } from '#checks/judgement.ts'

/** "报名截止12月31日" is a closing date; "截止日期" is a noun. */
const before =
  /(?<!申请|报名|征集|受理|提交|投票|日期|时间|期限)截止(?:到|至)?(?=\s*(?:20\d{2}|\d{1,2}\s*月|本?年底|年末|年终|目前|今年|去年|当前|现在|发稿|本报告))/gu

/** 至 says already where the time ends. */
const endedTwice = /截至[^，,。；;、止]{2,16}日?止(?=[，,。；;])/gu

export const until: WordsJudgement = {
  kind: 'words',
  id: 'wording.until',
  tier: 'hint',
  basis: { kind: 'custom', text: '现代汉语用法：截至后接时间，截止不带时间宾语' },
  demand: '时间前用“截至”，不用“截止”',
  hint: '改为“截至”',
  example: { wrong: '截止12月31日，共发布信息80条。', right: '截至12月31日，共发布信息80条。' },
  find: (text) => [
    ...[...text.matchAll(before)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      message: `“${match[0]}”后面是时间，应为“截至”。`,
      fix: '截至',
    })),
    ...[...text.matchAll(endedTwice)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      message: `“${match[0]}”里“截至”和“止”重复，去掉“止”。`,
      fix: match[0].slice(0, -1),
    })),
  ],
}
