/** How numbers are written in an official text: 3500万, not 3千5百万; 60%～70%; years with four digits (GB/T 15835). */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'
import type { SlipPattern } from '#checks/wording/turns/slip-pattern.ts'

const styles: readonly SlipPattern[] = [
  {
    // Behind Arabic digits only 万 and 亿 are units; “50百分” and “世界500百强” have none.
    pattern:
      /(?<![\d.])\d{1,3}(?:千(?:\d百)?|百)(?=[\d万亿余多]|元|人|件|条|份|户|册|平方米)[\d]{0,2}(?:[万亿])?/gu,
    why: (words) => `“${words}”：阿拉伯数字后面只能接“万”“亿”，“千”“百”要写成数字。`,
  },
  {
    pattern: /(?<![\d.年月-])\d{1,3}(?:\.\d+)?\s*[～~—]{1,2}\s*\d{1,3}(?:\.\d+)?\s*[%％]/gu,
    why: (words) => `“${words}”前一个数后面也要写百分号。`,
    fix: (words) => words.replace(/\s*([～~—])/u, '%$1'),
  },
  {
    pattern: /百分之\s*\d+(?:\.\d+)?/gu,
    why: (words) => `“${words}”汉字和阿拉伯数字混用，应写成“${percent(words)}”。`,
    fix: (words) => percent(words),
  },
  {
    // Not “近20年来”, “任期25年”: a part of a year follows.
    pattern:
      /(?<![\d.近第约满已超达]|\d[至到-])(?:1[5-9]|2\d)年(?=度|底(?![线色子])|[，,]?(?:我[局委镇乡县市区办厅]|全[年局镇乡县市区])|上半年|下半年|(?:1[0-2]|[1-9])月(?!份?内))/gu,
    why: (words) => `“${words}”的年份要写全四位。`,
    fix: (words) => `20${words}`,
  },
  {
    pattern:
      /(?<!\d)(?:1[0-2]|[1-9])月(?:3[01]|[12]\d|[1-9])号(?!文|令|楼|院|线|通|公告|窗|地块)/gu,
    why: (words) => `“${words}”是口语，日期写“日”。`,
    fix: (words) => words.replace('号', '日'),
  },
  {
    pattern: /(?<![\d，.])[1-9]\d{0,2}(?:，\d{3})+(?=\s*[余多]?[条件篇份次个人期万元])/gu,
    why: (words) => `“${words}”用中文逗号分隔千位，应去掉或者改为半角逗号。`,
    fix: (words) => words.replaceAll('，', ''),
  },
  {
    pattern: /\d\s*亿万元?/gu,
    why: (words) => `“${words}”的单位写了两个。`,
  },
  {
    pattern: /(?<=\d\s*[万亿])员(?=[，。；、用开投])/gu,
    why: () => '“员”应为“元”。',
    fix: () => '元',
  },
  {
    pattern: /\d\s*[%％]\s*[余多](?=人|条|件|次|个)/gu,
    why: (words) => `“${words}”：数量后面不写百分号。`,
    fix: (words) => words.replace(/\s*[%％]\s*/u, ''),
  },
  {
    // “召开会议次2”
    pattern:
      /[次条件篇](?=\s*\d{1,5}[，。；])(?<=(?:会议|培训|活动|信息|文件|申请|解读|稿件|讲座)[次条件篇])/gu,
    why: (words) => `“${words}”应写在数字后面。`,
  },
  {
    // “新增专栏个”
    pattern:
      /(?<=(?:新增|新设|新建|增设|设立|开设|更新|公开|发布|举办|召开|开展)了?[\u4e00-\u9fa5]{0,6}(?:专栏|栏目|会议|信息|文件|培训|活动))[个次条件篇](?=[，。；])/gu,
    why: (words) => `“${words}”前面缺了数字。`,
  },
]

const percent = (words: string): string => `${words.replace(/^百分之\s*/u, '')}%`

export const numberStyle: WordsJudgement = {
  kind: 'words',
  id: 'wording.number-style',
  tier: 'hint',
  basis: { kind: 'notice', text: 'GB/T 15835—2011《出版物上数字用法》' },
  demand: '数字、百分数、年份、日期的写法规范',
  hint: '按提示改写数字',
  example: {
    wrong: '投入3千5百万元，群众满意率为96～98%。',
    right: '投入3500万元，群众满意率为96%～98%。',
  },
  find: (text) =>
    styles.flatMap(({ pattern, why, fix }) =>
      [...text.matchAll(pattern)].map(({ index, 0: words }): WordsFound => ({
        from: index,
        to: index + words.length,
        message: why(words),
        ...(fix ? { fix: fix(words) } : {}),
      })),
    ),
}
