/** The notices of the State Council's office that reports cite year by year, and the numbers they bear. */
import { type WordsFound, type WordsJudgement } from '#checks/judgement.ts'

interface KnownNumber {
  readonly title: RegExp
  readonly number: string
}

const points: Readonly<Record<number, string>> = {
  2014: '国办发〔2014〕12号',
  2015: '国办发〔2015〕22号',
  2016: '国办发〔2016〕19号',
  2017: '国办发〔2017〕24号',
  2018: '国办发〔2018〕23号',
  2019: '国办发〔2019〕14号',
  2020: '国办发〔2020〕17号',
  2021: '国办发〔2021〕12号',
  2022: '国办发〔2022〕8号',
}

/** As printed at www.gov.cn; the form's own notices are judged with its basis. */
const known: readonly KnownNumber[] = [
  ...Object.entries(points).map(([year, number]) => ({
    title: new RegExp(
      `^(?:国务院办公厅)?(?:关于)?(?:印发)?${year}年政务公开工作要点(?:的?通知)?$`,
      'u',
    ),
    number,
  })),
  { title: /政府信息公开信息处理费管理办法/u, number: '国办函〔2020〕109号' },
  { title: /公共企事业单位信息公开规定制定办法/u, number: '国办发〔2020〕50号' },
  {
    title: /^(?:国务院办公厅)?(?:关于)?全面推进基层政务公开标准化规范化工作的?指导意见$/u,
    number: '国办发〔2019〕54号',
  },
  {
    title: /关于全面推进政务公开工作的意见》?实施细则/u,
    number: '国办发〔2016〕80号',
  },
  {
    title: /^(?:国务院办公厅)?关于加强行政规范性文件制定和监督管理工作的通知$/u,
    number: '国办发〔2018〕37号',
  },
  {
    title: /^(?:国务院办公厅)?(?:关于)?(?:印发)?政府网站发展指引(?:的?通知)?$/u,
    number: '国办发〔2017〕47号',
  },
  {
    title: /^(?:国务院办公厅)?关于推进政务新媒体健康有序发展的意见$/u,
    number: '国办发〔2018〕123号',
  },
]

/** A number of that office behind a title: a place's own notice of the same name has a place's number. */
const cited =
  /《((?:[^《》]|《[^《》]*》){6,80})》\s*[（(]\s*(国办(?:发|函)\s*[〔﹝[（(]\s*(20\d{2})\s*[〕﹞\]）)]\s*(\d{1,4})\s*号)/gu

const bare = (title: string): string => title.replace(/[\s〈〉<>＜＞《》]/gu, '')

/** The numbers of two documents, whatever brackets their years stand in. */
const isSame = (printed: string, number: string): boolean =>
  printed.replace(/[^\u4e00-\u9fa5\d]/gu, '') === number.replace(/[^\u4e00-\u9fa5\d]/gu, '')

const find = (text: string): readonly WordsFound[] =>
  [...text.matchAll(cited)].flatMap(({ index, 0: words, 1: title = '', 2: printed = '' }) => {
    const one = known.find((document) => document.title.test(bare(title)))
    if (!one || isSame(printed, one.number)) return []
    const from = index + words.lastIndexOf(printed)
    return [
      {
        from,
        to: from + printed.length,
        message: `这个文件的文号是${one.number}，这里写的是${printed}，请核对。`,
      },
    ]
  })

export const knownNumbers: WordsJudgement = {
  kind: 'words',
  id: 'preamble.known-number',
  tier: 'warning',
  basis: { kind: 'notice', text: '国务院办公厅文件的文号（www.gov.cn）' },
  demand: '国务院办公厅文件的文号没有写错',
  hint: '核对文号',
  example: {
    wrong: '《国务院办公厅关于印发2022年政务公开工作要点的通知》（国办发〔2022〕12号）',
    right: '《国务院办公厅关于印发2022年政务公开工作要点的通知》（国办发〔2022〕8号）',
  },
  find,
}
