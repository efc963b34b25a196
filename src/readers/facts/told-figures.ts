/** Figures that a report without the statistics table tells in its sentences: offered, never taken. */
import type { CellId, Form } from '#template/form.ts'
import type { Doubt } from '#report/report.ts'
import { readPrintedValue } from '#readers/printed/printed-value.ts'

const figure = '(\\d[\\d,]*)'
/** What may stand between a name and its figure: "（的）（数）（共计）". */
const link = '(?:的|数)?(?:共计|总计|累计|共有|共|达到|达|为|有)?'
const cases = '(?:件|条|宗|份|起|次|个)'
const ofCases = (words: string): RegExp => new RegExp(`${words}${link}${figure}${cases}`, 'gu')
/** Words of one clause without a figure. */
const clause = '[^，。；,;\\d]'

/** Where each figure is told; the first group is the figure. Texts are NFKC, without blanks. */
const told: readonly (readonly [CellId, RegExp])[] = [
  [
    'statistics.disclosed',
    new RegExp(`主动公开(?:各类|的)?(?:政府)?信息${link}${figure}余?条`, 'gu'),
  ],
  [
    'statistics.channel.website',
    new RegExp(
      `(?:政府|门户)网站(?:主动)?(?:公开|发布)(?:各类)?(?:政府|政务)?信息${link}${figure}余?条`,
      'gu',
    ),
  ],
  [
    'statistics.channel.microblog',
    new RegExp(
      `微博(?:(?!微信)[^。;；]){0,70}(?:发布|公开|推送)(?:各类)?(?:政府|政务)?信息${link}${figure}余?条`,
      'gu',
    ),
  ],
  [
    'statistics.channel.wechat',
    new RegExp(
      `微信(?:(?!微博)[^。;；]){0,70}(?:发布|公开|推送)(?:各类)?(?:政府|政务)?信息${link}${figure}余?条`,
      'gu',
    ),
  ],
  ['statistics.press-conferences', new RegExp(`新闻发布会${link}${figure}[次场]`, 'gu')],
  ['statistics.interviews', new RegExp(`在线访谈${link}${figure}[次期场]`, 'gu')],
  [
    'statistics.explanations',
    new RegExp(`政策解读(?:稿件|材料|文章|信息)?${link}${figure}[篇件条]`, 'gu'),
  ],
  [
    'statistics.applications',
    ofCases(`(?:收到|受理|接收|接到)${clause}{0,20}申请${clause}{0,12}?`),
  ],
  ['statistics.applications.in-person', ofCases('当面(?:提交|递交)?申请')],
  ['statistics.applications.fax', ofCases('传真(?:提交)?申请')],
  ['statistics.applications.online', ofCases('(?:网上|网络|在线)(?:提交)?申请')],
  ['statistics.applications.letter', ofCases('(?:信函|书面|邮寄|来信)(?:提交)?申请')],
  ['statistics.closed', ofCases('(?<!按时|按期|延期)(?:办结|办理完毕)(?:申请)?')],
  ['statistics.closed.in-time', ofCases('(?:按时|按期)(?:办结|答复)')],
  ['statistics.closed.extended', ofCases('延期(?:办结|答复)')],
  ['statistics.answered.public-already', ofCases('已主动公开(?:范围|信息)?')],
  ['statistics.answered.granted', ofCases('(?<!不)(?:同意|予以)公开(?:答复|信息)?')],
  ['statistics.answered.partly-granted', ofCases('部分公开(?:答复|信息)?')],
  ['statistics.answered.withheld', ofCases('不(?:同意|予)公开(?:答复|信息)?')],
  [
    'statistics.answered.not-ours',
    ofCases('不属于本(?:行政)?机关(?:职责|职权|掌握)?(?:公开)?(?:范围|信息)?'),
  ],
  ['statistics.answered.not-existing', ofCases('信息不存在')],
  ['statistics.answered.to-amend', ofCases('(?:更改|更正|补正|补充)(?:申请)?')],
  ['statistics.answered.other-ways', ofCases('通过其[他它]途径办理')],
  ['statistics.reconsideration', ofCases('行政复议(?:案件|申请)?')],
  ['statistics.litigation', ofCases('行政诉讼(?:案件)?')],
  ['statistics.complaints', ofCases('举报(?:投诉)?')],
  ['statistics.reading-places', new RegExp(`查阅(?:点|场所)${link}${figure}[个处]`, 'gu')],
  ['statistics.staff.full-time', new RegExp(`专职(?:工作)?人员${link}${figure}[人名]`, 'gu')],
  ['statistics.staff.part-time', new RegExp(`兼职(?:工作)?人员${link}${figure}[人名]`, 'gu')],
  ['statistics.trainings', new RegExp(`培训班${link}${figure}[次期个场]`, 'gu')],
  ['statistics.trained', new RegExp(`培训(?:人员)?${link}${figure}人次`, 'gu')],
]

/** Words as figures are looked for in them: NFKC, without blanks, a line each. */
export const toldText = (words: readonly string[]): string =>
  words
    .join('\n')
    .normalize('NFKC')
    .replace(/[^\S\n]/gu, '')

/** One doubt for each cell a sentence tells a figure for, with every figure told and the words. */
export function figuresTold(form: Form, words: readonly string[]): readonly Doubt[] {
  const text = toldText(words)
  return told.flatMap(([at, pattern]): Doubt[] => {
    const cell = form.cells.get(at)
    if (!cell) return []
    const found = [...text.matchAll(pattern)].flatMap(([quote, digits = '']) => {
      const value = readPrintedValue(digits, cell, null)?.value ?? null
      return value === null ? [] : [{ quote, value }]
    })
    if (found.length === 0) return []
    const quotes = [...new Set(found.map(({ quote }) => quote))]
    return [
      {
        at,
        why: `原文没有统计表，正文写${quotes.map((quote) => `“${quote}”`).join('')}，可填入「${cell.rowName}」，请核对`,
        candidates: [...new Set(found.map(({ value }) => value))],
        source: quotes.join(' '),
      },
    ]
  })
}
