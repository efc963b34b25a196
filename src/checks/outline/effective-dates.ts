/** “《优化营商环境条例》自2021年1月1日起施行”: the days on which laws that reports name took effect. */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'

/** Every day on which a text of the law took effect, as promulgated (国家法律法规数据库). */
const effective: Readonly<Record<string, readonly string[]>> = {
  政府信息公开条例: ['2008-5-1', '2019-5-15'],
  优化营商环境条例: ['2020-1-1'],
  行政复议法: ['1999-10-1', '2024-1-1'],
  行政处罚法: ['1996-10-1', '2021-7-15'],
  行政许可法: ['2004-7-1'],
  行政诉讼法: ['1990-10-1', '2015-5-1', '2017-7-1'],
  保守国家秘密法: ['1989-5-1', '2010-10-1', '2024-5-1'],
  个人信息保护法: ['2021-11-1'],
  数据安全法: ['2021-9-1'],
  网络安全法: ['2017-6-1', '2026-1-1'],
  民法典: ['2021-1-1'],
  档案法: ['1988-1-1', '2021-1-1'],
  信访工作条例: ['2022-5-1'],
  重大行政决策程序暂行条例: ['2019-9-1'],
  政府信息公开信息处理费管理办法: ['2021-1-1'],
}

const names = Object.keys(effective).join('|')
const day = '(20\\d{2}|19\\d{2})年(\\d{1,2})月(\\d{1,2})日'
const takes = '(?:起)?(?:正式|开始)?(?:施行|实施|生效)'
const behind = new RegExp(
  `(${names})》[^。；，《》]{0,24}[，,]?(?:于|自|从)\\s*(?<day>${day})${takes}`,
  'gu',
)
const before = new RegExp(
  `(?:于|自|从)\\s*(?<day>${day})${takes}的《(?:中华人民共和国|新)?(${names})》`,
  'gu',
)

function wrongDay(match: RegExpExecArray, name: string): readonly WordsFound[] {
  const [words] = match
  const said = match.groups?.['day'] ?? ''
  const days = effective[name] ?? []
  const [year, month, date] = said.match(/\d+/gu)?.map(Number) ?? []
  if (days.includes(`${year}-${month}-${date}`)) return []
  const from = match.index + words.indexOf(said)
  const last = days.at(-1)?.split('-') ?? []
  const message = `《${name}》的施行日期是${last[0] ?? ''}年${last[1] ?? ''}月${last[2] ?? ''}日，请核对。`
  return [{ from, to: from + said.length, message }]
}

export const effectiveDates: WordsJudgement = {
  kind: 'words',
  id: 'wording.effective-date',
  tier: 'warning',
  basis: { kind: 'statute', text: '各法律、行政法规的施行日期' },
  demand: '法律法规的施行日期没有写错',
  hint: '核对施行日期，不要写成通过或者公布的日期',
  example: {
    wrong: '新修订的《行政复议法》自2023年9月1日起施行',
    right: '新修订的《行政复议法》自2024年1月1日起施行',
  },
  find: (text) => [
    ...[...text.matchAll(behind)].flatMap((match) => wrongDay(match, match[1] ?? '')),
    ...[...text.matchAll(before)].flatMap((match) => wrongDay(match, match.at(-1) ?? '')),
  ],
}
