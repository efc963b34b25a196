/** A day that names an event is written with the middle dot: 5·12, not 5.12 (GB/T 15835). */
import type { WordsJudgement } from '#checks/judgement.ts'

const days = '3\\.15|4\\.15|4\\.26|5\\.12|5\\.15|6\\.5|6\\.26|7\\.8|11\\.9|12\\.2|12\\.4'
const named = new RegExp(
  `(?<![\\d.])(${days})(?![\\d.%])(?=[”"’']?\\s*(?:全国|国家|国际|世界|中国|防灾|消防|宪法|消费|环境|政务公开|禁毒|知识产权|法治|安全|保险|交通|系列|宣传|活动|主题|纪念))`,
  'gu',
)

export const dateDot: WordsJudgement = {
  kind: 'words',
  id: 'wording.date-dot',
  tier: 'hint',
  basis: { kind: 'notice', text: 'GB/T 15835—2011《出版物上数字用法》：事件日期用间隔号' },
  demand: '以日期命名的事件用间隔号，如5·12',
  hint: '把小数点改为间隔号“·”',
  example: { wrong: '利用“5.12”全国防灾减灾日宣传。', right: '利用“5·12”全国防灾减灾日宣传。' },
  find: (text) =>
    [...text.matchAll(named)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      message: `“${match[0]}”是以日期命名的事件，应写作“${match[0].replace('.', '·')}”。`,
      fix: match[0].replace('.', '·'),
    })),
}
