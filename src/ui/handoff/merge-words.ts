/** What a merge brought in, and what is odd about it, one line of plain Chinese each. */
import type { Form } from '#template/form.ts'
import { cellText } from '#report/cell-value.ts'
import type { Incoming } from '#report/merge/merge-report.ts'
import type { ReviewEvent } from '#report/review-event.ts'
import type { Report } from '#report/report.ts'
import { actName, cellName, personName, placeName } from '#review/names.ts'
import { wordsOfEntry } from '#review/trail-words.ts'
import type { OddReview } from './merge-received.ts'
import { metaName } from './place-words.ts'

/** Named one by one up to here; a longer list is counted. */
const most = 30

function cellLines(form: Form, report: Report, { cells }: Incoming): readonly string[] {
  const lines = cells.slice(0, most).map((cell) => {
    const values = report.conflicts[cell]
    if (values) return `${cellName(cell, form)}：两边不同，待选定`
    return `${cellName(cell, form)}：${cellText(report.cells[cell] ?? null) || '空白'}`
  })
  return cells.length > most ? [...lines, `另有 ${cells.length - most} 个单元格`] : lines
}

/** What moves a report on; said one by one. */
const decisive: readonly ReviewEvent['act']['do'][] = [
  'submit',
  'withdraw',
  'pass',
  'return',
  'finalise',
  'unlock',
  'publish',
  'correct',
]

const countOf = (events: readonly ReviewEvent[], ...acts: readonly ReviewEvent['act']['do'][]) =>
  events.filter(({ act }) => acts.includes(act.do)).length

/** Decisions by name, remarks and proposals counted. */
function eventLines(form: Form, events: readonly ReviewEvent[]): readonly string[] {
  const decisions = events
    .filter(({ act }) => decisive.includes(act.do))
    .map((event) => {
      const { act, by } = event
      const said = act.do === 'return' ? act.text : wordsOfEntry(event, form, { events })
      return `${personName(by)}：${actName(act)}${said === '' ? '' : `，${said}`}`
    })
  const counts = [
    ['批注', countOf(events, 'remark')],
    ['修改建议', countOf(events, 'suggest')],
    ['对批注的答复和处理', countOf(events, 'answer', 'settle', 'reopen', 'assign')],
    ['对修改建议的决定', countOf(events, 'decide')],
  ] as const
  const counted = counts.flatMap(([name, count]) => (count > 0 ? [`${name} ${count} 条`] : []))
  const told = decisions.length + counts.reduce((sum, [, count]) => sum + count, 0)
  const rest = events.length - told
  return [...decisions, ...counted, ...(rest > 0 ? [`导入导出等其他记录 ${rest} 条`] : [])]
}

/** By place, in the order of the form. */
export function incomingLines(form: Form, report: Report, incoming: Incoming): readonly string[] {
  const { words, notes, meta, reasons, events } = incoming
  return [
    ...cellLines(form, report, incoming),
    ...notes.map((cell) => `${cellName(cell, form)}的附注：${report.notes[cell] ?? '删去'}`),
    ...words.map(({ section, added, removed, embeds }) => {
      const parts = [
        added > 0 ? `增 ${added} 字` : '',
        removed > 0 ? `减 ${removed} 字` : '',
        embeds && embeds.added > 0 ? `增图片、表格 ${embeds.added} 个` : '',
        embeds && embeds.removed > 0 ? `减图片、表格 ${embeds.removed} 个` : '',
      ]
      return `${placeName(section, form)}的文字：${parts.filter(Boolean).join('，') || '层次或格式有改动'}`
    }),
    ...(meta.length > 0 ? [`报告信息：${meta.map(metaName).join('、')}`] : []),
    ...(reasons > 0 ? [`对提醒的书面说明 ${reasons} 条`] : []),
    ...eventLines(form, events),
  ]
}

/** What a supervisor would want to know of the log. */
export function oddLines({ forged, dropped, missing }: OddReview): readonly string[] {
  const names = [...new Set(forged.map(({ by }) => by.name))].join('、')
  return [
    ...(forged.length > 0
      ? [
          `有 ${forged.length} 条记录的内容被改动过（署名${names}），已保留备查，不作为有效的审核记录`,
        ]
      : []),
    ...(dropped > 0 ? [`收到的文件少了 ${dropped} 条审核记录，本机都有，已保留`] : []),
    ...(missing > 0 ? [`有 ${missing} 条审核记录在两边都找不到，请向对方要完整的文件`] : []),
  ]
}
