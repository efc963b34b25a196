/** Facts of table 4 as reports tell them: reconsideration and litigation over disclosure, by result. */
import { forms } from '#template/forms.ts'
import { type Fact, label, type Reading, sum } from './fact.ts'

const both = (key: string): readonly Reading[] => [
  sum(
    `litigation.direct.${key}`,
    `litigation.after-reconsideration.${key}`,
    `statistics.litigation.${key}`,
  ),
  sum(`litigation.direct.${key}`),
  sum(`litigation.after-reconsideration.${key}`),
]

const reconsideration = sum('reconsideration.total', 'statistics.reconsideration')
const litigation = sum(
  'litigation.direct.total',
  'litigation.after-reconsideration.total',
  'statistics.litigation',
)

/** Of disclosure, and as the one complained of. */
const about = /信息公开|依申请公开|公开申请|申请公开|政府信息/u
const asJudge =
  /(?:审理|审结|受理|办理|承办|办结|收到|代理|应诉|出庭)(?:各类|的)?(?:政府信息公开)?(?:类)?行政(?:复议|诉讼|应诉)|撤[回销]|败诉|胜诉|共同被告|结转|其中/u

const results = ['upheld', 'corrected', 'other', 'pending'] as const

/** 维持 of the column 结果维持; the label is the template's. */
const resultWords = (key: string): string => {
  const printed =
    forms
      .map((form) => form.cells.get(`reconsideration.${key}`)?.columnLabels.at(-1))
      .find((name) => name !== undefined) ?? key
  const short = printed.replace(/^结果/u, '')
  const inWords = short === printed ? printed : `(?:结果)?(?:被)?(?:予以)?${short}`
  return key === 'corrected' ? `(?:${inWords}|判决撤销(?:或者?|、)确认违法)` : inWords
}

/** “因程序违法被纠正的19件”: some of those that ended so. */
const someOnly = /^(?:其中)?因/u

/** “其中1件维持、1件纠正”. */
const aroundOf = (key: string): RegExp =>
  new RegExp(`(?:^|其中|、|，|和|有)#(?:申请|案件)?(?:被)?${resultWords(key)}$`, 'u')

const ofReconsideration = results.map((key): Fact => ({
  id: `reconsideration.${key}`,
  kind: 'disputes',
  name: '行政复议的结果',
  label: label(resultWords(key)),
  around: aroundOf(key),
  readings: [sum(`reconsideration.${key}`)],
  unless: someOnly,
  within: /复议(?!.*(?:诉讼|法院|判决))/su,
  about: /^(?=.*信息公开).*复议/su,
}))

const ofLitigation = results.map((key): Fact => ({
  id: `litigation.${key}`,
  kind: 'disputes',
  name: '行政诉讼的结果',
  label: label(resultWords(key)),
  around: aroundOf(key),
  readings: both(key),
  unless: someOnly,
  within: /诉讼(?!.*行政复议)/su,
  about: /^(?=.*信息公开).*诉讼/su,
}))

export const disputeFacts: readonly Fact[] = [
  {
    id: 'disputes',
    kind: 'disputes',
    name: '政府信息公开行政复议和诉讼',
    label: label(
      '行政复议(?:案件|申请)?(?:、|和|及|与|或|以及)(?:被)?(?:提起)?(?:行政)?诉讼(?:案件)?(?:的)?',
    ),
    unless: new RegExp(`各|均|${asJudge.source}`, 'u'),
    readings: [sum(...reconsideration.plus, ...litigation.plus)],
    about,
  },
  {
    id: 'reconsideration',
    kind: 'disputes',
    name: '政府信息公开行政复议',
    label: label('行政复议(?:案件|申请|案|件)?'),
    around:
      /(?:有|发生|引发|引起|涉及|产生|共)#(?!申请)[^，。#]{0,20}行政复议(?!和|、|及|或)|#申请(?:案件)?被(?:提起|申请)?行政复议(?!和|、|及|或)/u,
    unless: asJudge,
    readings: [reconsideration],
    about,
  },
  // “行政诉讼3件，均为复议后起诉”: beyond the end of its clause.
  ...(
    [
      ['direct', '未经复议直接起诉', 'litigation.direct.total'],
      ['after', '复议后起诉', 'litigation.after-reconsideration.total'],
    ] as const
  ).map(([way, words, cell]): Fact => ({
    id: `litigation.${way}`,
    kind: 'disputes',
    name: `${words}的行政诉讼`,
    label: label('行政诉讼(?:案件|案)?'),
    followedBy: new RegExp(`^，(?:均|全部?|都)?(?:系|为|属|是)(?:经)?${words}`, 'u'),
    readings: [sum(cell)],
  })),
  {
    id: 'litigation.direct',
    kind: 'disputes',
    name: '未经复议直接起诉的行政诉讼',
    label: label('未经复议直接(?:起诉|提起行政诉讼)(?:的)?(?:行政)?(?:诉讼)?(?:案件)?'),
    around: /#，?(?:均?系|均?为|均?属)未经复议直接起诉/u,
    readings: [sum('litigation.direct.total')],
  },
  {
    id: 'litigation.after',
    kind: 'disputes',
    name: '复议后起诉的行政诉讼',
    label: label('(?:经)?复议后(?:再)?(?:起诉|提起行政诉讼)(?:的)?(?:行政)?(?:诉讼)?(?:案件)?'),
    around: /#，?(?:均?系|均?为|均?属)(?:经)?复议后起诉/u,
    readings: [sum('litigation.after-reconsideration.total')],
  },
  {
    id: 'litigation',
    kind: 'disputes',
    name: '政府信息公开行政诉讼',
    label: label(
      '(?:行政诉讼|提起诉讼|(?<!行政)诉讼|(?<=信息公开[^，。；]{0,8})被诉)(?:案件|案|件)?',
    ),
    around:
      /(?:有|发生|引发|引起|涉及|产生|共)#(?!申请)[^，。#]{0,20}行政诉讼|#申请(?:案件)?被(?:提起|申请)?行政诉讼/u,
    unless: new RegExp(`未经复议|复议后|${asJudge.source}`, 'u'),
    readings: [
      litigation,
      sum('litigation.direct.total'),
      sum('litigation.after-reconsideration.total'),
    ],
    about,
  },
  ...ofReconsideration,
  ...ofLitigation,
]
