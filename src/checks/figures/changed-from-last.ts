/** “行政复议案件较上年的4件减少2件” beside a table that shows 6: what it changed to is told by the cells alone. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'
import { sentenceBefore } from '#checks/sentence-around.ts'
import { isOwn, madeOf } from './agreement.ts'
import { type Reading, sum } from './facts/fact.ts'
import { itemRows } from './items-change.ts'
import { plainSigns } from './numbers/numbers.ts'
import { whoseOf } from './numbers/quantities.ts'

interface Subject {
  readonly words: RegExp
  readonly readings: readonly Reading[]
}

const after = sum('litigation.after-reconsideration.total')
const direct = sum('litigation.direct.total')

const subjects: readonly Subject[] = [
  {
    words:
      /(?:收到|受理|接到|新收)(?:的)?(?:各类|政府)?(?:信息)?(?:公开)?申请(?:量|数|数量|件数)?$/u,
    readings: [
      sum('applications.new.total'),
      sum('applications.new.total', 'applications.carried-in.total'),
    ],
  },
  {
    words: /(?:政府信息公开)?行政复议(?:案件|申请)?(?:数|数量|案)?$/u,
    readings: [sum('reconsideration.total')],
  },
  {
    words: /(?:政府信息公开)?行政诉讼(?:案件)?(?:数|数量|案)?$/u,
    readings: [
      sum('litigation.direct.total', 'litigation.after-reconsideration.total'),
      direct,
      after,
    ],
  },
]

const change =
  /(?:较|比|与|同)(上一?年度?|去年|20\d{2}年(?:度)?)(?:同期)?的?\s*(\d+)\s*件(?:相比)?[，,]?(?:上升|增加|增长|减少|下降|降低)(?:了)?\s*(\d+)\s*件/gu
const fell = /(?:减少|下降|降低)(?:了)?\s*\d+\s*件$/u

/** 上年, 去年, or the year before by its number. */
function isLastYear(when: string, reported: number): boolean {
  const year = /\d{4}/u.exec(when)?.[0]
  return year === undefined || Number(year) === reported - 1
}

function changedIn(passage: Passage, given: Given): readonly ReportFound[] {
  const text = plainSigns(passage.words.text)
  return [...text.matchAll(change)].flatMap((match): ReportFound[] => {
    const [words, when = '', was = '', by = ''] = match
    const lead = sentenceBefore(text, match.index)
    const clause = lead.split(/[，,]/u).at(-1)?.trim() ?? ''
    const subject = subjects.find((one) => one.words.test(clause))
    if (!subject || !isLastYear(when, given.report.year) || !isOwn(whoseOf(lead), given)) return []
    const now = Number(was) + Number(by) * (fell.test(words) ? -1 : 1)
    const made = subject.readings
      .map((reading) => madeOf(reading, given))
      .filter(({ cells }) => cells.length > 0)
    const [first] = made
    if (!first || made.some(({ value }) => value === null || value === now)) return []
    return [
      {
        ...spanFound(passage, match.index - clause.length, match.index + words.length),
        cells: first.cells,
        message: `${when}${was}件，这样增减后是${now}件，表中是${first.value ?? ''}件，请核对。`,
      },
    ]
  })
}

/** “行政许可事项由上年412项减少至384项”: the trial form counts by how many the list grew. */
const itemsChange =
  /([\u4e00-\u9fa5]+)事项(?:总数|数量)?(?:由|从)(?:上年|去年|原来|上一?年度?)?的?\s*(\d+)\s*项(?:减少|增加|调整|精简|缩减|压减|增|减|降)?(?:至|到|为)\s*(\d+)\s*项/gu

/** The cell that counts the items of what some words end on, by the form's own name of its row. */
const itemsCell = ({ form }: Given, words: string): { cell: string; name: string } | null =>
  itemRows
    .map((row) => `${row}.items-change`)
    .map((cell) => ({ cell, name: form.cells.get(cell)?.rowLabels.at(-1) ?? '' }))
    .find(({ name }) => name !== '' && words.endsWith(name)) ?? null

function itemsChangedIn(passage: Passage, given: Given): readonly ReportFound[] {
  return [...plainSigns(passage.words.text).matchAll(itemsChange)].flatMap(
    (match): ReportFound[] => {
      const [words, lead = '', was = '', now = ''] = match
      const told = itemsCell(given, lead)
      if (!told) return []
      const said = Number(now) - Number(was)
      const { value } = madeOf(sum(told.cell), given)
      if (value === null || value === said) return []
      const from = match.index + lead.length - told.name.length
      return [
        {
          ...spanFound(passage, from, match.index + words.length),
          cells: [told.cell],
          message: `正文从${was}项到${now}项，增减是${said}，表二“本年增/减”是${value}，请核对。`,
        },
      ]
    },
  )
}

export const changedFromLast: ReportJudgement = {
  kind: 'report',
  id: 'figures.changed-from-last',
  tier: 'warning',
  basis: { kind: 'custom', text: '正文中的计算与表格一致' },
  demand: '“较上年的几件增减几件”算出来的就是表中的数',
  hint: '核对上年的件数、增减的件数和表格',
  example: {
    wrong: '行政复议案件较上年的4件减少2件（表四6件）',
    right: '行政复议案件较上年的4件增加2件（表四6件）',
  },
  find: (given) =>
    given.passages.flatMap((passage) => [
      ...changedIn(passage, given),
      ...itemsChangedIn(passage, given),
    ]),
}
