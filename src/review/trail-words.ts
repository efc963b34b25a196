/** The trail as people read it: one line for every entry, what it says and whether it counted. */
import type { Form } from '#template/form.ts'
import { cellText } from '#report/cell-value.ts'
import type { Act, Anchor, ContentMark, ReviewEvent, ReviewLog } from '#report/review-event.ts'
import { type StoredVersion, versionAsReport } from '#report/stored-version.ts'
import { chapterOfQuote, placesByChapter } from './chapter-places.ts'
import { changedPlaces } from './content.ts'
import { actName, anchorName, personName, placeNames, stageName } from './names.ts'
import { printOf } from './signing-key.ts'
import type { ReviewStand, TrailEntry } from './stand.ts'

type Naming = (anchor: Anchor) => string

function anchorOf({ act }: ReviewEvent, nameOf: Naming): string {
  if (act.do === 'remark' || act.do === 'suggest') return nameOf(act.at)
  if (act.do === 'return') return [...new Set(act.places.map(nameOf))].join('、')
  return ''
}

/** What was said of the content as a whole: each may be about another than the one before. */
const decisions: readonly Act['do'][] = ['submit', 'pass', 'return', 'finalise', 'publish']

/** What was decided on last before an entry; null where nothing was. */
function contentBefore(event: ReviewEvent, events: readonly ReviewEvent[]): ContentMark | null {
  const at = events.findIndex(({ id }) => id === event.id)
  const last = events
    .slice(0, Math.max(0, at))
    .filter(({ act }) => decisions.includes(act.do))
    .at(-1)
  return last && 'content' in last.act ? last.act.content : null
}

type Suggest = Extract<Act, { readonly do: 'suggest' }>

/** What a proposal would put in place of what, in words; not where, and not why. */
export function proposed({ at, to }: Pick<Suggest, 'at' | 'to'>): string {
  const was = at.on === 'cell' ? cellText(at.value) : at.on === 'words' ? at.quote : ''
  return `${was || '空白'} → ${cellText(to) || '删去'}`
}

/** The remark or proposal an entry goes back to: its place and its words. */
function meant(
  { act }: ReviewEvent,
  nameOf: Naming,
  events: readonly ReviewEvent[],
): string | null {
  const id = 'remark' in act ? act.remark : 'suggestion' in act ? act.suggestion : null
  const first = id === null ? undefined : events.find((event) => event.id === id)?.act
  if (first?.do === 'remark') return `${nameOf(first.at)}“${first.text}”`
  return first?.do === 'suggest' ? `${nameOf(first.at)}“${proposed(first)}”` : null
}

/** What an entry is told with: all entries in their order, what the rules demand, and what was decided on. */
export interface Around {
  readonly events: readonly ReviewEvent[]
  readonly demands?: ReadonlyMap<string, string>
  readonly versions?: ReviewLog['versions']
}

const keptIn = ({ versions = {} }: Around, content: ContentMark | null): StoredVersion | null => {
  const version = content ? versions[content.whole] : undefined
  return version ? versionAsReport(version) : null
}

/** Which parts a decision is about that the one before it was not; null where both are about the same. */
function changedSince(
  before: ContentMark | null,
  act: Act,
  form: Form,
  around: Around,
): string | null {
  if (!before || !('content' in act) || !decisions.includes(act.do)) return null
  const { content } = act
  const changed = changedPlaces(before, content)
  if (changed.length === 0) return null
  const closer = placesByChapter(changed, form, keptIn(around, before), keptIn(around, content))
  return `与前一决定相比，改动了${placeNames(closer, form)}`
}

/** The words of an entry; empty where its name says all. */
export function wordsOfEntry(event: ReviewEvent, form: Form, around: Around): string {
  const { act } = event
  const { events, demands } = around
  const before = contentBefore(event, events)
  const nameOf = (anchor: Anchor) =>
    chapterOfQuote(anchor, form, keptIn(around, before)) ?? anchorName(anchor, form)
  const parts: (string | undefined | null)[] = [
    anchorOf(event, nameOf),
    meant(event, nameOf, events),
  ]
  if (act.do === 'reason') parts.push(demands?.get(act.rule))
  if (act.do === 'submit') parts.push(act.stages.map(stageName).join('、'))
  parts.push(changedSince(before, act, form, around))
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
  known: Omit<Around, 'events'> = {},
): string {
  const events = stand.trail.map(({ event }) => event)
  const line = ({ event, idle, clockOdd }: TrailEntry): string =>
    [
      moment(event.at),
      personName(event.by),
      actName(event.act),
      wordsOfEntry(event, form, { ...known, events }),
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
