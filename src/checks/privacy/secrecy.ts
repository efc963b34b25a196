/** A secrecy mark left in words that will be public. The row 属于国家秘密 of the form is none. */
import type { WordsJudgement } from '#checks/judgement.ts'

const mark =
  /(?:绝密|机密|秘密)\s*[★☆](?:\s*(?:\d+\s*[年月]|长期|启用前))?|密级\s*(?:[:：]|为|是)\s*(?:绝密|机密|秘密)|(?<=^\s*)(?:绝密|机密|秘密|内部资料|内部文件|内部使用)(?=\s*$)|内部(?:资料|文件)[，,\s]*(?:注意保存|注意保密|不得外传|请勿外传)/gmu
/** What a paper says of itself when it is not to be published; the annual report is. */
const notPublic =
  /[（(]\s*此件(?:不予?公开|依申请公开|内部)[^（）()]{0,8}[）)]|公开(?:方式|属性)\s*[:：]\s*(?:不予公开|依申请公开)/gu

const found = (match: RegExpExecArray, why: string) => ({
  from: match.index,
  to: match.index + match[0].length,
  message: `“${match[0].trim()}”${why}`,
})

export const secrecy: WordsJudgement = {
  kind: 'words',
  everywhere: true,
  id: 'privacy.secrecy',
  tier: 'warning',
  basis: { kind: 'statute', text: '保守国家秘密法、政府信息公开条例第十四条' },
  demand: '没有密级标志、不公开标注',
  hint: '停止公开流程，先作保密审查',
  example: { wrong: '机密★10年', right: '本机关没有以涉及国家秘密为由不予公开的申请。' },
  find: (text) => [
    ...[...text.matchAll(mark)].map((match) =>
      found(match, '是密级或者内部标志，涉密内容不得录入、不得公开。'),
    ),
    ...[...text.matchAll(notPublic)].map((match) =>
      found(match, '是不公开文件的标注，年度报告应主动公开。'),
    ),
  ],
}
