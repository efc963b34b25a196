/** Figures told in words against the tables: the same fact, the same number. One judgement for each kind of fact. */
import type { CellId } from '#template/form.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { madeOf, weighedIn, type Weighed } from './agreement.ts'
import { notAllOfKind } from '#checks/figures/lists/all-of-one-kind.ts'
import type { FactKind, Reading } from '#checks/figures/facts/fact.ts'

const basis = { kind: 'custom', text: '正文与表格的数据一致' } as const

/** Beyond this many, cells are told by their sum alone. */
const fewCells = 2

function spelledOut(cells: readonly CellId[], reading: Reading, given: Given): string {
  if (cells.length < 2 || cells.length > fewCells) return ''
  const signs = new Set(reading.minus)
  const parts = cells.map((cell, at) => {
    const sign = signs.has(cell) ? '－' : at === 0 ? '' : '＋'
    return `${sign}${madeOf({ plus: [cell] }, given).value ?? 0}`
  })
  return `（${parts.join('')}）`
}

/** What the tables say by every reading: “27，或29（27＋2）”. */
function inTables({ told }: Weighed, given: Given): string {
  const values = told.fact.readings.flatMap((reading) => {
    const { cells, value } = madeOf(reading, given)
    return value === null ? [] : [{ value, words: `${value}${spelledOut(cells, reading, given)}` }]
  })
  const distinct = values.filter(
    ({ value }, at) => values.findIndex((other) => other.value === value) === at,
  )
  return distinct.map(({ words }) => words).join('，或')
}

function foundIn(weighed: Weighed, given: Given): ReportFound {
  const { told, passage, cells } = weighed
  return {
    ...spanFound(passage, told.from, told.to),
    cells,
    message: `正文写${told.fact.name}${told.quantity.value ?? ''}${told.quantity.unit}，表中是${inTables(weighed, given)}。`,
  }
}

const agree = (
  kind: FactKind,
  demand: string,
  example: ReportJudgement['example'],
): ReportJudgement => ({
  kind: 'report',
  id: `figures.${kind}`,
  tier: 'warning',
  basis,
  demand,
  hint: '核对正文和表格哪一处有误；口径不同的，在正文写明口径',
  example,
  find: (given) =>
    weighedIn(given)
      .filter(({ agrees, told }) => agrees === false && told.fact.kind === kind)
      .map((weighed) => foundIn(weighed, given)),
})

export const applicationsAgree = agree('applications', '正文中申请的收到、结转、办结数与表三一致', {
  wrong: '全年收到政府信息公开申请30件（表三新收27件、上年结转2件）',
  right: '全年收到政府信息公开申请27件',
})

const outcomes = agree('outcomes', '正文中申请的各类办理结果与表三一致', {
  wrong: '予以公开15件（表三12件）',
  right: '予以公开12件',
})

export const outcomesAgree: ReportJudgement = {
  ...outcomes,
  find: (given) => [...outcomes.find(given), ...notAllOfKind(given)],
}

export const disputesAgree = agree('disputes', '正文中政府信息公开复议、诉讼数与表四一致', {
  wrong: '因政府信息公开被申请行政复议2件（表四1件）',
  right: '因政府信息公开被申请行政复议1件',
})

export const documentsAgree = agree('documents', '正文中规章、规范性文件数与表二一致', {
  wrong: '制发行政规范性文件4件（表二3件）',
  right: '制发行政规范性文件3件',
})

export const decisionsAgree = agree('decisions', '正文中许可、处罚、强制、收费、采购数与表二一致', {
  wrong: '作出行政许可决定200件（表二236件）',
  right: '作出行政许可决定236件',
})
