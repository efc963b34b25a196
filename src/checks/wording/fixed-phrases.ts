/** Words that offices write wrongly again and again, as a list an office can add to. */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'

export interface FixedPhrase {
  readonly wrong: string
  readonly right: string
  /** Not wrong where these words follow. */
  readonly unless?: string
}

/** The list shipped; every entry is wrong in any sentence of a report. */
export const fixedPhrases: readonly FixedPhrase[] = [
  { wrong: '其它', right: '其他' },
  { wrong: '做为', right: '作为' },
  { wrong: '布署', right: '部署' },
  { wrong: '既使', right: '即使' },
  { wrong: '帐户', right: '账户' },
  { wrong: '登陆网站', right: '登录网站' },
  { wrong: '登陆系统', right: '登录系统' },
  { wrong: '按排', right: '安排' },
  { wrong: '必需要', right: '必须要' },
  { wrong: '反应问题', right: '反映问题' },
  { wrong: '座谈会会', right: '座谈会' },
]

/** Finds the phrases of a list in words. */
export const phrasesIn = (text: string, list: readonly FixedPhrase[]): readonly WordsFound[] =>
  list.flatMap(({ wrong, right }) =>
    [...text.matchAll(new RegExp(wrong, 'gu'))].map((match) => ({
      from: match.index,
      to: match.index + wrong.length,
      message: `“${wrong}”应为“${right}”。`,
      fix: right,
    })),
  )

export const fixedPhrase: WordsJudgement = {
  kind: 'words',
  id: 'wording.phrase',
  tier: 'hint',
  basis: { kind: 'custom', text: '现代汉语规范用词' },
  demand: '没有常见的错别字和不规范用词',
  hint: '按提示改正',
  example: { wrong: '做为第一平台，公开其它信息。', right: '作为第一平台，公开其他信息。' },
  find: (text) => phrasesIn(text, fixedPhrases),
}
