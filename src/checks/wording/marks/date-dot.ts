/** A day that names an event is written with the middle dot: 5·12, not 5.12 (GB/T 15835). */
import type { WordsJudgement } from '#checks/judgement.ts'

/** Days that are named by their date. */
const days =
  '3\\.5|3\\.8|3\\.12|3\\.15|3\\.22|4\\.15|4\\.22|4\\.23|4\\.26|5\\.1|5\\.4|5\\.12|5\\.15|5\\.18|5\\.19|6\\.1|6\\.5|6\\.16|6\\.25|6\\.26|7\\.1|7\\.8|7\\.11|8\\.1|8\\.15|8\\.19|9\\.3|9\\.10|9\\.18|9\\.20|9\\.30|10\\.1|10\\.13|10\\.16|10\\.17|11\\.9|11\\.25|12\\.1|12\\.2|12\\.4|12\\.5|12\\.9|12\\.13'
/** What such a day is called by, after it. */
const names =
  '全国|全民|国家|国际|世界|中国|防灾|减灾|消防|宪法|消费|环境|政务公开|政府开放|禁毒|知识产权|法治|法制|安全|保险|交通|博物馆|旅游|税收|土地|粮食|扶贫|烈士|学雷锋|植树|妇女|劳动|青年|儿童|教师|艾滋|志愿|系列|宣传|主题|纪念|公开日|开放日|特别重大|重大事故|爆炸|地震|事故'
/** “4.22地球日”, not “3.5个工作日”. */
const ofDay = '(?!个|天|小|万|亿|倍|元|分|公|年|月|级|米|人|千)[\\u4e00-\\u9fa5]{1,6}日'
const named = new RegExp(
  `(?<=[“"])(?:1[0-2]|[1-9])\\.(?:3[01]|[12]\\d|[1-9])(?=[”"]?${ofDay})|(?<!^\\s*)(?<![\\d.])(${days})(?![\\d.%])(?:(?=[”"’']?\\s*(?:${names}|${ofDay}))|(?<=[“"‘'].{0,5})(?=[”"’']?\\s*(?:活动|期间|系列)))`,
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
