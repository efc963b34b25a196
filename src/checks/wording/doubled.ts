/** The same word or mark typed twice: "资金资金", "的的", "，，". */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'

const word = /([\u4e00-\u9fa5]{2,4})\1(?!\1)/gu
/** Said twice on purpose, or the end of one word and the beginning of the next. */
const meant =
  /^(?:研究|讨论|学习|一个|一项|一条|逐个|公开|信息|等等|[一二三四五六七八九十百千万]+)$/u
const particle = /的的(?!确)|和和(?!气|睦|美)|在在(?!线)|对对(?!方|口|外|象|比|应|策)|了了(?!解)/gu
const mark = /([，。；、：])\1|[，、；]。|。[，、；]|，、|、，/gu

const found = (match: RegExpMatchArray, message: string, fix?: string): WordsFound => ({
  from: match.index ?? 0,
  to: (match.index ?? 0) + match[0].length,
  message,
  ...(fix === undefined ? {} : { fix }),
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
    ...[...text.matchAll(word)]
      .filter((match) => !meant.test(match[1] ?? ''))
      .map((match) => found(match, `“${match[0]}”重复了“${match[1] ?? ''}”。`, match[1])),
    ...[...text.matchAll(particle)].map((match) =>
      found(match, `“${match[0]}”多了一个字。`, match[0].slice(1)),
    ),
    ...[...text.matchAll(mark)].map((match) =>
      found(match, `标点“${match[0]}”重复。`, match[1] === undefined ? undefined : match[1]),
    ),
  ],
}
