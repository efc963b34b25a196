/** A statistics table of an office's own, as reports before 2014 end with, judged by itself and against the words. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { figuresOf, isExact, type Quantity } from '#checks/figures/numbers/quantities.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { hasChapters } from '#report/prose/chapters.ts'
import { cellWords, nodesWithin } from '#report/prose/embedded-table.ts'
import { type OwnTable, ownTableIn } from './own-table.ts'
import { slipsOf, type TableSlip } from './own-table-holds.ts'

/** What the words say of a row, by what stands before the number. */
interface Claim {
  readonly row: RegExp
  readonly said: RegExp
  readonly name: string
}

const claims: readonly Claim[] = [
  {
    row: /^主动公开(?:政府)?(?:信息|文件)数$/u,
    said: /(?:^|[共计局县区府])(?:全[县区年])*(?:共|累计|总共)*主动公开(?:了)?(?:各类)?(?:政府)?(?:信息|文件)(?:共计?|为|数|总数)*$/u,
    name: '主动公开',
  },
  {
    row: /^受理.*申请.*数$/u,
    said: /(?:收到|受理|接到)(?:了)?(?:有关|各类)?(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:的)?(?:依申请公开|申请)(?:的)?(?:政府信息|数量|数)?(?:共计?|为)*$/u,
    name: '收到申请',
  },
]

const whole = new Set(['条', '件', '份', '个'])

/** “历年累计主动公开1224条”. */
const summedUp = /历年|累计.*历年/u

interface Said {
  readonly quantity: Quantity
  readonly column: number
}

/** Every statement of a claim in some words, and of which column. */
function saidOf(words: Words, year: number, claim: Claim): readonly Said[] {
  return figuresOf(words, year).quantities.flatMap((quantity): Said[] => {
    const { kind, before, lead, unit, isVague, depth } = quantity
    if (kind !== 'count' || isVague || depth > 0 || !whole.has(unit)) return []
    const isSum = summedUp.test(lead)
    const own = before.replaceAll(/历年|截至.*?[，,]/gu, '')
    if (!claim.said.test(own) || (!isSum && !isExact(quantity))) return []
    return [{ quantity, column: isSum ? 1 : 0 }]
  })
}

/** Statements of which none is what the row shows; one that agrees makes the others some part of it. */
function disagreeing(given: Given, table: OwnTable): readonly ReportFound[] {
  return claims.flatMap((claim) => {
    const row = table.rows.find(({ label, isPart }) => !isPart && claim.row.test(label))
    if (!row) return []
    const said = given.passages.flatMap((passage) =>
      saidOf(passage.words, given.report.year, claim).map((one) => ({ ...one, passage })),
    )
    return [0, 1].flatMap((column): ReportFound[] => {
      const shown = row.values[column] ?? null
      const own = said.filter((one) => one.column === column)
      if (shown === null || own.some(({ quantity }) => quantity.value === shown)) return []
      return own.slice(0, 1).map(({ passage, quantity: { from, end, before, value, unit } }) => ({
        ...spanFound(passage, Math.max(0, from - before.length), end),
        message: `正文写${claim.name}${value ?? ''}${unit}，统计表“${row.label}”${column === 1 ? '历年累计' : ''}是${shown}。`,
      }))
    })
  })
}

const fewestRows = 3

const tablesIn = (text: string): readonly OwnTable[] => {
  const table = ownTableIn(text)
  return table && table.rows.length >= fewestRows ? [table] : []
}

const tablesAmong = onceIn(({ text }: Words): readonly OwnTable[] => tablesIn(text))

interface Placed {
  readonly table: OwnTable
  readonly found: (slip: TableSlip) => ReportFound
}

const told = ({ message, mild }: TableSlip) => ({
  message,
  ...(mild ? { tier: 'hint' as const } : {}),
})

/** Tables among the words, in blocks of their own, and in what was left beside the words. */
function tablesOf({ report, passages }: Given): readonly Placed[] {
  const among = passages.flatMap((passage) =>
    tablesAmong(passage.words, report.year).map((table) => ({
      table,
      found: (slip: TableSlip) => ({ ...spanFound(passage, slip.from, slip.to), ...told(slip) }),
    })),
  )
  const embedded = report.prose.overview.flatMap(({ embed }) =>
    embed ? [nodesWithin(embed).flatMap(nodesWithin).map(cellWords).join(' ')] : [],
  )
  const beside = (report.published?.unplaced ?? []).map(({ text }) => text)
  return [
    ...among,
    ...[...embedded, ...beside].flatMap((text) =>
      tablesIn(text).map((table) => ({
        table,
        found: (slip: TableSlip) => ({
          section: 'overview' as const,
          quote: text.slice(slip.from, slip.to),
          ...told(slip),
        }),
      })),
    ),
  ]
}

export const ownTableAgrees: ReportJudgement = {
  kind: 'report',
  id: 'figures.own-table',
  tier: 'warning',
  basis: { kind: 'custom', text: '统计表各项相加等于总数，与正文一致' },
  demand: '机关自己的统计表合计、年度、单位正确，与正文一致',
  hint: '核对统计表和正文',
  example: {
    wrong: '受理申请总数 件 0，其中：当面申请数 件 3',
    right: '受理申请总数 件 3，其中：当面申请数 件 3',
  },
  unasked: ({ form }) => (hasChapters(form) ? null : '本格式没有机关自定的统计表'),
  find: (given): readonly ReportFound[] => {
    if (!hasChapters(given.form)) return []
    return tablesOf(given).flatMap(({ table, found }) => [
      ...slipsOf(table, given.report.year).map(found),
      ...disagreeing(given, table),
    ])
  },
}
