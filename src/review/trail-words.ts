/** The trail as people read it: one line for every entry, what it says and whether it counted. */
import type { Form } from '#template/form.ts'
import { cellText } from '#report/cell-value.ts'
import type { ReviewEvent } from '#report/review-event.ts'
import { actName, anchorName, roleNames, stageName } from './names.ts'
import type { ReviewStand, TrailEntry } from './stand.ts'

function anchorOf({ act }: ReviewEvent, form: Form): string {
  if (act.do === 'remark' || act.do === 'suggest') return anchorName(act.at, form)
  if (act.do === 'return') return act.places.map((place) => anchorName(place, form)).join('、')
  return ''
}

/** The words of an entry; empty where its name says all. */
export function wordsOfEntry(event: ReviewEvent, form: Form): string {
  const { act } = event
  const place = anchorOf(event, form)
  const parts: (string | undefined)[] = [place === '' ? undefined : place]
  if (act.do === 'submit') parts.push(act.stages.map(stageName).join('、'))
  if (act.do === 'suggest') {
    const was =
      act.at.on === 'cell' ? cellText(act.at.value) : act.at.on === 'words' ? act.at.quote : ''
    parts.push(`${was || '空白'} → ${cellText(act.to) || '删去'}`)
  }
  if (act.do === 'publish') parts.push(act.date, act.address)
  if (act.do === 'assign') parts.push(act.to)
  if ('file' in act) parts.push(act.file)
  if (act.do === 'answer' && act.done) parts.push('已处理')
  if ('text' in act) parts.push(act.text)
  return parts.filter((part) => part !== undefined && part !== '').join('；')
}

/** Whether the log is whole, in one sentence; null where it is. */
export function brokenChainWords({ chain: { forged, missing } }: ReviewStand): string | null {
  const parts = [
    ...(forged.length === 0
      ? []
      : [
          `${forged.length} 条记录的内容与其编号不符，被改动过：${forged
            .map((event) => `${event.by.name}的“${actName(event.act)}”`)
            .join('、')}`,
        ]),
    ...(missing.length === 0 ? [] : [`缺少 ${missing.length} 条记录，被删去或没有随文件交来`]),
  ]
  return parts.length === 0 ? null : parts.join('；')
}

/** The trail as plain text, a line each, for the archive; `moment` says a time as people there read it. */
export function trailText(
  stand: ReviewStand,
  form: Form,
  title: string,
  moment: (at: number) => string,
): string {
  const line = ({ event, idle, clockOdd }: TrailEntry): string =>
    [
      moment(event.at),
      `${event.by.name}（${roleNames[event.by.role]}）`,
      actName(event.act),
      wordsOfEntry(event, form),
      idle === null ? '' : `未生效：${idle}`,
      clockOdd ? '时间早于前一条记录，时钟可能不准' : '',
      event.by.key === undefined ? '' : `密钥 ${event.by.key}`,
      event.id,
    ].join('\t')
  const broken = brokenChainWords(stand)
  return [
    `${title} 审核记录`,
    broken === null ? '记录完整' : `记录不完整：${broken}`,
    ...stand.trail.map(line),
    '',
  ].join('\r\n')
}
