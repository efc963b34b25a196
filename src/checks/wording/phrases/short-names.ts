/** A short name that belongs to another document: “《2024年政务公开工作要点》（以下简称《规定》）”. */
import { type ReportJudgement, spanFound, type WordsJudgement } from '#checks/judgement.ts'

/** What a document is called by its kind. */
const kinds =
  '条例|规定|办法|意见|要点|方案|通知|细则|指南|格式|规范|标准|目录|规划|纲要|计划|清单|制度|规程'
const naming = new RegExp(
  `(?<titles>(?:《[^《》]{3,80}》[^《》。；（(]{0,6}(?:[（(][^（）()]{0,40}[）)])?[^《》。；（(]{0,6})+)[（(](?:以下|下)简称[：:]?[《“"](?:新|本)?(?<short>${kinds})[》”"][）)]`,
  'gu',
)

export const shortName: WordsJudgement = {
  kind: 'words',
  id: 'wording.short-name',
  tier: 'hint',
  basis: { kind: 'custom', text: '文字校对：简称与全称一致' },
  demand: '文件的简称出自它的全称',
  hint: '核对简称指的是哪个文件',
  example: {
    wrong: '《2024年政务公开工作要点》（以下简称《规定》）',
    right: '《2024年政务公开工作要点》（以下简称《要点》）',
  },
  find: (text) =>
    [...text.matchAll(naming)].flatMap(({ index, groups, 0: words }) => {
      const { titles = '', short = '' } = groups ?? {}
      if (titles.includes(short)) return []
      return [
        {
          from: index + titles.lastIndexOf('《'),
          to: index + words.length,
          message: `简称《${short}》与前面的文件名称不符。`,
        },
      ]
    }),
}

/** Short names nobody knows without being told; 《意见》 and the like may be any of several. */
const unexplained = ['条例', '意见', '办法', '规定', '方案', '要点', '通知'] as const
const saidShort = (name: string): RegExp =>
  new RegExp(
    `(?:[简簡下统統][称稱])[为為：:]?[^。）)]{0,24}${name}|[（(][《“"]${name}[》”"][，,）)]`,
    'u',
  )
const explained = new Map(unexplained.map((name) => [name, saidShort(name)]))

export const shortNameUnsaid: ReportJudgement = {
  kind: 'report',
  id: 'wording.short-name-unsaid',
  tier: 'hint',
  basis: { kind: 'custom', text: '文字校对：简称先写全称并注明' },
  demand: '《条例》《意见》一类的简称前面注明过',
  hint: '第一次写全称，并注明“（以下简称《条例》）”',
  example: {
    wrong: '按照《条例》要求编制。（全文没有注明简称）',
    right: '按照《政府信息公开条例》（以下简称《条例》）要求编制。',
  },
  find: ({ passages }) =>
    unexplained.flatMap((name) => {
      const short = `《${name}》`
      const first = passages.find(({ words }) => words.text.includes(short))
      if (!first || passages.some(({ words }) => explained.get(name)?.test(words.text))) return []
      const from = first.words.text.indexOf(short)
      const message = `“${short}”是简称，前面没有注明“以下简称”。`
      return [{ ...spanFound(first, from, from + short.length), message }]
    }),
}
