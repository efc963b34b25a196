/** A half-width comma among full-width ones; a source that prints all of them half-width is left alone. */
import { type ReportJudgement, spanFound } from '#checks/judgement.ts'

const half = /(?<=[\u4e00-\u9fa5])[,;:?!](?=[\u4e00-\u9fa5])/gu
const full = /[，；：？！]/gu
const forms: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
}

export const halfWidth: ReportJudgement = {
  kind: 'report',
  id: 'wording.half-width',
  tier: 'hint',
  basis: { kind: 'notice', text: 'GB/T 15834—2011《标点符号用法》' },
  demand: '中文句子用全角标点',
  hint: '把半角标点改为全角',
  example: {
    wrong: '公开信息80条,其中文件3件。（全文其他标点为全角）',
    right: '公开信息80条，其中文件3件。',
  },
  find: ({ passages }) => {
    const wide = passages.reduce((sum, { words }) => sum + [...words.text.matchAll(full)].length, 0)
    const found = passages.flatMap((passage) =>
      [...passage.words.text.matchAll(half)].map((match) => ({ passage, match })),
    )
    if (found.length * 4 > wide) return []
    return found.map(({ passage, match: { 0: mark, index } }) => ({
      ...spanFound(passage, index, index + 1),
      message: `中文句子里用了半角标点“${mark}”。`,
      fix: forms[mark] ?? mark,
    }))
  },
}
