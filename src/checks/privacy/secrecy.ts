/** A secrecy mark left in words that will be public. The row 属于国家秘密 of the form is none. */
import type { WordsJudgement } from '#checks/judgement.ts'

const mark = /(?:绝密|机密|秘密)\s*★(?:\s*\d+\s*年)?|密级\s*[:：]\s*(?:绝密|机密|秘密)/gu

export const secrecy: WordsJudgement = {
  kind: 'words',
  id: 'privacy.secrecy',
  tier: 'warning',
  basis: { kind: 'statute', text: '保守国家秘密法、政府信息公开条例第十四条' },
  demand: '没有密级标志',
  hint: '停止公开流程，先作保密审查',
  example: { wrong: '机密★10年', right: '本机关没有以涉及国家秘密为由不予公开的申请。' },
  find: (text) =>
    [...text.matchAll(mark)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      message: `“${match[0]}”是密级标志，涉密内容不得录入、不得公开。`,
    })),
}
