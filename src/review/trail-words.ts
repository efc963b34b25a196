/** The trail as people read it: one line for every entry, what it says and whether it counted. */
import type { Form } from '#template/form.ts'
import { cellText } from '#report/cell-value.ts'
import type { Act, ReviewEvent } from '#report/review-event.ts'
import { actName, anchorName, personName, stageName } from './names.ts'
import { printOf } from './signing-key.ts'
import type { ReviewStand, TrailEntry } from './stand.ts'

function anchorOf({ act }: ReviewEvent, form: Form): string {
  if (act.do === 'remark' || act.do === 'suggest') return anchorName(act.at, form)
  if (act.do === 'return')
    return [...new Set(act.places.map((place) => anchorName(place, form)))].join('、')
  return ''
}

type Suggest = Extract<Act, { readonly do: 'suggest' }>

/** What a proposal would put in place of what, in words; not where, and not why. */
export function proposed({ at, to }: Pick<Suggest, 'at' | 'to'>): string {
  const was = at.on === 'cell' ? cellText(at.value) : at.on === 'words' ? at.quote : ''
  return `${was || '空白'} → ${cellText(to) || '删去'}`
}

/** The remark or proposal an entry goes back to: its place and its words. */
function meant({ act }: ReviewEvent, form: Form, events: readonly ReviewEvent[]): string | null {
  const id = 'remark' in act ? act.remark : 'suggestion' in act ? act.suggestion : null
  const first = id === null ? undefined : events.find((event) => event.id === id)?.act
  if (first?.do === 'remark') return `${anchorName(first.at, form)}“${first.text}”`
  return first?.do === 'suggest' ? `${anchorName(first.at, form)}“${proposed(first)}”` : null
}

/** The words of an entry; empty where its name says all. `events` are all there are, for entries about others; `demands` what the rules demand. */
export function wordsOfEntry(
  event: ReviewEvent,
  form: Form,
  events: readonly ReviewEvent[],
  demands: ReadonlyMap<string, string> = new Map(),
): string {
  const { act } = event
  const place = anchorOf(event, form)
  const parts: (string | undefined | null)[] = [place, meant(event, form, events)]
  if (act.do === 'reason') parts.push(demands.get(act.rule))
  if (act.do === 'submit') parts.push(act.stages.map(stageName).join('、'))
  if (act.do === 'suggest') parts.push(proposed(act))
  if (act.do === 'publish') parts.push(act.date, act.address)
  if (act.do === 'assign') parts.push(act.to)
  if ('file' in act) parts.push(act.file)
  if (act.do === 'answer' && act.done) parts.push('已处理')
  if ('text' in act) parts.push(act.text)
  return parts.filter(Boolean).join('；')
}

/** On what content an entry was made, as a print of its hash that people can compare; null where it binds to none. */
export const contentPrint = ({ act }: ReviewEvent): string | null =>
  'content' in act ? printOf(act.content.whole) : null

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
  demands?: ReadonlyMap<string, string>,
): string {
  const events = stand.trail.map(({ event }) => event)
  const line = ({ event, idle, clockOdd }: TrailEntry): string =>
    [
      moment(event.at),
      personName(event.by),
      actName(event.act),
      wordsOfEntry(event, form, events, demands),
      contentPrint(event) === null ? '' : `内容指纹 ${contentPrint(event)}`,
      idle === null ? '' : `未生效：${idle}`,
      clockOdd ? '时间早于前面的记录，有一台电脑的时钟不准' : '',
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
