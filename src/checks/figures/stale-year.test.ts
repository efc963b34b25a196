/** Last year's sentences in this year's report. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const quotes = (overview: string) =>
  judged({ overview }, 'figures.stale-year').map(({ quote }) => quote)

const inPreamble = (preamble: string) =>
  judged({ preamble }, 'figures.stale-year').map(({ quote }) => quote)

it('finds what is told of the year before', () => {
  expect(quotes('2023年，我局共制定规范性文件2件，废止1件。')).toEqual([
    '2023年，我局共制定规范性文件2件',
  ])
})

it('finds last year’s points of work', () => {
  expect(quotes('严格落实《青石县2023年政务公开工作要点》，公开80条。')).toEqual([
    '《青石县2023年政务公开工作要点》',
  ])
})

it('finds points of two years before, and budgets that were due the year before', () => {
  expect(quotes('按照《关于印发2022年政务公开工作要点的通知》要求落实。')).toEqual([
    '《关于印发2022年政务公开工作要点的通知》',
  ])
  expect(quotes('公开2023年度部门预算和2022年度部门决算。')).toEqual([
    '公开2023年度部门预算和2022年度部门决算',
  ])
  expect(quotes('公开2024年度部门预算和2023年度部门决算。')).toEqual([])
})

it('finds a preamble drawn from the work of the year before', () => {
  const words = '按照《条例》要求，结合2024年青石县公开工作实际，编制本报告。'
  expect(inPreamble(words)).toEqual([])
  expect(inPreamble(words.replace('2024', '2023'))).toEqual(['结合2023年青石县公开工作实际'])
})

it('finds a report made known before its year was over', () => {
  const early = '2024年政府信息公开年度报告，并于2024年1月12日前在网站公布'
  expect(quotes(`按时完成青石县${early}。`)).toEqual([early])
})

it.each([
  ['2023年，我局共收到政府信息公开申请27件。', '2023年，我局共收到'],
  ['2023年度我局回应群众关切175次。', '2023年度我局回应'],
  ['（一）主动公开。2023年度，主动公开政府信息412条。', '2023年度，主动公开'],
  [
    '1. 主动公开。2023年，全队在总队门户网站频道公开信息64条。',
    '2023年，全队在总队门户网站频道公开',
  ],
  ['自2023年1月1日至12月31日，我局共公开信息412条。', '2023年1月1日至12月31日，我局共公开'],
  ['2024年，我局将进一步加强政务公开。', '2024年，我局将进一步'],
  ['2023年，我局将继续深化政务公开。', '2023年，我局将继续'],
  ['下一步，2024年我局将继续做好政务公开。', '下一步，2024年'],
  ['2024年工作打算', '2024年工作打算'],
  ['收到申请3件，1件结转2024年办理。', '结转2024年办理'],
])('finds %s', (words, quote) => {
  expect(quotes(words)).toEqual([quote])
})

it.each([
  '《总体规划（2021－2035年）》报批前公示30日，收到意见建议35条。',
  '2023年，我局共公开信息396条，今年公开412条。',
  '收到申请3件，2023年结转2024年办理1件，结转2025年办理1件。',
  '2023年12月，我局公开信息12条。',
  '2023年，我局严格对照考核通报的问题，完成整改。',
  '2024年，我局将公开内容分为三类。',
  '2025年，我局将进一步加强政务公开。',
  '2023年，我局收到申请5件，较上年减少。',
  '按时完成2023年政府信息公开年度报告，并于2024年1月12日前公布。',
  '落实《青石县2024年政务公开工作要点》，较《青石县2023年政务公开工作要点》更细。',
  '2024年，我局共制定规范性文件2件，废止1件。',
  '2023年，制定规范性文件2件。2024年，制定规范性文件3件。',
  '2023年以来，累计制定规范性文件9件。',
  '较2023年，制定规范性文件少2件。',
  '2023年，公开部门决算，发布规范性文件解读2件。',
])('passes %s', (overview) => {
  expect(quotes(overview)).toEqual([])
})

it('finds what is planned from here on for a year that is over', () => {
  expect(quotes('2024年将从以下方面改进。')).toEqual(['2024年将从以下'])
  expect(quotes('2025年将从以下方面改进。')).toEqual([])
})

it('finds what is counted in a year that has not begun', () => {
  expect(quotes('2025年，我局累计主动公开信息412条。')).toEqual([
    '2025年，我局累计主动公开信息412条',
  ])
  expect(quotes('2027年度共举办培训3次。')).toEqual(['2027年度共举办培训3次'])
  for (const words of [
    '2025年，我局计划举办培训3次。',
    '2025年1月，召开培训会1次。',
    '截至2025年底发布信息40条的目标已提前完成。',
    '印发2021—2025年规划，公开规划12项。',
    '2025年将公开重点信息40条。',
  ])
    expect(quotes(words)).toEqual([])
})

const inProblems = (problems: string) =>
  judged({ problems }, 'figures.stale-year').map(({ quote }) => quote)

it('finds what is meant for the year after and dated before this one', () => {
  const meant = '一是形式单一，解读不够。改进情况：联合企业制作短视频，2025年不少于12期。'
  expect(inProblems(meant)).toEqual([])
  expect(inProblems(meant.replace('2025', '2023'))).toEqual(['2023年不少于12'])
})

it('finds the first words of the overview left from the year before', () => {
  const opening = '2023年，青石县水利局认真贯彻落实《条例》和要点要求，加大公开力度。'
  expect(quotes(`${opening}2024年，受理申请27件。`)).toEqual(['2023年，青石县水利局认真'])
  expect(quotes(`2024年，受理申请27件。${opening}`)).toEqual([])
  expect(quotes('2023年，青石县水利局认真整改考核发现的问题。2024年有新进展。')).toEqual([])
})
