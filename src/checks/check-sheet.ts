/**
 * 核查表: every rule a report was held against, with what came of it, for the supervisor. Nothing is left
 * out: a rule that could not be asked says why, and a finding always stands under its rule.
 */
import type { Tier } from '#template/form-source.ts'
import type { Form, Grid } from '#template/form.ts'
import { issuerName, type Report, titleOf } from '#report/report.ts'
import { makeTotals, type RunningTotals } from '#report/totals.ts'
import { byTier, type Finding } from './finding.ts'
import type { Given } from './judgement.ts'
import { judgements } from './judgements.ts'
import { passagesOf } from './passages.ts'
import { differenceOf } from './relation-rule.ts'
import { wholeDemands } from './report-rule.ts'
import { groupOfRule, type RuleGroup, ruleGroups } from './rule-group.ts'
import { type Standing, standingsOf } from './written-reasons.ts'

/** pass: asked and nothing found; unasked: `why` says what was missing; else the worst finding's tier. */
export type SheetResult = 'pass' | 'unasked' | Tier

export interface SheetFinding {
  readonly finding: Finding
  /** Warnings: whether a written reason answers them; null for the rest. */
  readonly standing: Standing | null
}

export interface SheetLine {
  readonly rule: string
  readonly demand: string
  readonly basis: string
  readonly result: SheetResult
  readonly why: string | null
  readonly findings: readonly SheetFinding[]
}

export interface CheckSheet {
  readonly organ: string
  readonly year: number
  readonly title: string
  readonly formNumber: string
  readonly groups: readonly {
    readonly group: RuleGroup
    readonly name: string
    readonly lines: readonly SheetLine[]
  }[]
  /** Findings by tier, rules by result; `unanswered` are the warnings without a valid reason. */
  readonly counts: {
    readonly rules: number
    readonly passed: number
    readonly unasked: number
    readonly errors: number
    readonly warnings: number
    readonly unanswered: number
    readonly hints: number
  }
}

interface Asked {
  readonly rule: string
  readonly demand: string
  readonly basis: string
  readonly why: string | null
}

/** 表三, as the form's notice counts its tables. */
const tableName = ({ table }: Grid): string => `表${'〇一二三四'.charAt(table)}`

const cellDemands = (grid: Grid, form: Form): readonly Asked[] => {
  const types = new Set(grid.valueRows.flat().map((id) => form.cells.get(id)?.type))
  const asked = (part: string, demand: string, basis: string, why: string | null = null) => ({
    rule: `${grid.key}.${part}`,
    demand: `${tableName(grid)}：${demand}`,
    basis,
    why,
  })
  return [
    asked(
      'blank',
      '各项填写完整，没有的填0',
      '年度报告格式：各项数据应填写完整，没有的填0',
      grid.optional ? '本表可以不填' : null,
    ),
    ...(grid.optional
      ? [asked('mostly-blank', '没有这张表的整表留空，有的不大半空白', form.documentNumber)]
      : []),
    ...(types.has('integer') ? [asked('count', '数量为整数', '年度报告格式：数量为整数')] : []),
    ...(types.has('decimal') ? [asked('amount', '金额为数字', '年度报告格式：数量为非负数')] : []),
  ]
}

/** One line for all equations of a rule; not asked while one of them cannot be reckoned. */
function relationDemands(form: Form, totals: RunningTotals): readonly Asked[] {
  const byRule = new Map<string, Asked>()
  for (const relation of form.relations) {
    const why = differenceOf(relation, totals) === null ? '有未填项，没有全部核对' : null
    const known = byRule.get(relation.id)
    byRule.set(relation.id, {
      rule: relation.id,
      demand: relation.wording,
      basis: relation.basis.text,
      why: known?.why ?? why,
    })
  }
  return [...byRule.values()]
}

const plausibilityDemands = (form: Form, totals: RunningTotals): readonly Asked[] =>
  form.plausibility.map(({ id, cell, message, basis }) => ({
    rule: id,
    demand: message,
    basis: basis.text,
    why: (totals.values.get(cell) ?? null) === null ? '没有填写' : null,
  }))

const judgementDemands = (given: Given): readonly Asked[] =>
  judgements.map((one) => ({
    rule: one.id,
    demand: one.demand,
    basis: one.basis.text,
    why:
      one.kind === 'words'
        ? given.passages.length === 0
          ? '没有正文'
          : null
        : (one.unasked?.(given) ?? null),
  }))

function lineOf(asked: Asked, findings: readonly SheetFinding[]): SheetLine {
  const sorted = [...findings].sort((a, b) => byTier(a.finding, b.finding))
  const [worst] = sorted
  const result = worst ? worst.finding.tier : asked.why === null ? 'pass' : 'unasked'
  return { ...asked, result, findings: sorted, why: worst ? null : asked.why }
}

/** A finding whose rule is listed nowhere still has a line, under its own words. */
const strays = (known: readonly Asked[], findings: readonly Finding[]): readonly Asked[] => {
  const listed = new Set(known.map(({ rule }) => rule))
  const left = new Map(
    findings.filter(({ rule }) => !listed.has(rule)).map((one) => [one.rule, one]),
  )
  return [...left.values()].map(({ rule, message, basis }) => ({
    rule,
    demand: message,
    basis,
    why: null,
  }))
}

/** Every rule of a form, whatever comes of it. */
const askedOf = (given: Given): readonly Asked[] => [
  ...given.form.grids.flatMap((grid) => cellDemands(grid, given.form)),
  ...relationDemands(given.form, given.totals),
  ...plausibilityDemands(given.form, given.totals),
  ...wholeDemands(given.form).map((demand): Asked => ({ ...demand, why: null })),
  ...judgementDemands(given),
]

/** What each rule demands, by its id: entries of the record name a rule alone. */
export function ruleDemands(report: Report, form: Form): ReadonlyMap<string, string> {
  const totals = makeTotals(form, report.cells)
  const given: Given = { report, form, totals, passages: passagesOf(report, totals), previous: [] }
  return new Map(askedOf(given).map(({ rule, demand }) => [rule, demand]))
}

/** The check sheet of a report and its findings (`check`); the same arguments give the same sheet. */
export function checkSheet(
  report: Report,
  form: Form,
  findings: readonly Finding[],
  previous: readonly Report[] = [],
): CheckSheet {
  const totals = makeTotals(form, report.cells)
  const given: Given = { report, form, totals, passages: passagesOf(report, totals), previous }
  const standings = standingsOf(findings, report.reasons, given)
  const rules = askedOf(given)
  const lines = [...rules, ...strays(rules, findings)].map((asked) =>
    lineOf(
      asked,
      findings
        .filter(({ rule }) => rule === asked.rule)
        .map((finding) => ({ finding, standing: standings.get(finding) ?? null })),
    ),
  )
  const count = (tier: Tier) => findings.filter((finding) => finding.tier === tier).length
  const having = (result: SheetResult) => lines.filter((line) => line.result === result).length
  return {
    organ: issuerName(report.issuers),
    year: report.year,
    title: titleOf(report, form.title),
    formNumber: form.documentNumber,
    groups: ruleGroups.map(({ group, name }) => ({
      group,
      name,
      lines: lines.filter(({ rule }) => groupOfRule(rule) === group),
    })),
    counts: {
      rules: lines.length,
      passed: having('pass'),
      unasked: having('unasked'),
      errors: count('error'),
      warnings: count('warning'),
      unanswered: [...standings.values()].filter(({ kind }) => kind === 'open').length,
      hints: count('hint'),
    },
  }
}
