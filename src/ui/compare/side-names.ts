/** How the states of a report are named where two of them are chosen, and on the printed sheet. */
import type { ReviewEvent } from '#report/review-event.ts'
import type { Compared } from '#review/compare/compare-reports.ts'
import type { Side } from '#review/compare/compare-sides.ts'
import { stageName } from '#review/names.ts'
import { organOf, yearName } from '#ui/home/draft-words.ts'
import { momentOf } from '#ui/parts/moment.ts'

/** What is chosen: a state of the open report, or a file that is only looked at. */
export type ChosenSide =
  | Side
  | {
      readonly kind: 'file'
      readonly key: string
      readonly file: string
      readonly content: Compared
    }

/** By the kind of file: its name is the report's own and would leave no room for the moment. */
function savedAs(file: string): string {
  const kind = /\.(\w+)$/u.exec(file)?.[1]?.toUpperCase() ?? '文件'
  return kind === 'JSON' ? '存为文件时' : `导出 ${kind} 时`
}

function actName({ act }: ReviewEvent, round: number): string {
  const submission = `第${round}次送审`
  if (act.do === 'submit') return submission
  if (act.do === 'pass') return `${submission}，${stageName(act.stage)}通过`
  if (act.do === 'return') return `${submission}，${stageName(act.stage)}退回`
  if (act.do === 'finalise') return '定稿'
  if (act.do === 'publish') return '公开'
  return act.do === 'export' ? savedAs(act.file) : '留存的版本'
}

const signed = ({ at, by }: ReviewEvent): string => `${momentOf(at)} · ${by.name}`

/** 第1次送审 · 2026年1月5日 14:03 · 张三. */
export function sideName(side: ChosenSide): string {
  if (side.kind === 'now') return '现在的内容'
  if (side.kind === 'looked') return `上次查看时 · ${momentOf(side.event.at)}`
  if (side.kind === 'approved')
    return `最近一次通过审核（${stageName(side.stage)}） · ${signed(side.event)}`
  if (side.kind === 'version') return `${actName(side.event, side.round)} · ${signed(side.event)}`
  if (side.kind === 'previous')
    return `${yearName(side.previous.year)}报告 · ${organOf(side.previous)}`
  return `文件 · ${side.file}`
}

/** The group a side is listed in. */
export const groupOf = ({ kind }: ChosenSide): string =>
  kind === 'previous' ? '往年报告' : kind === 'file' ? '文件' : '本报告'
