/** One thing a reviewer did in Word, in words for the list: where, what stood there, what is wished. */
import { cellText } from '#report/cell-value.ts'
import type { Run } from '#report/prose/prose.ts'
import { proseKeys } from '#report/report.ts'
import type { Anchor } from '#report/review-event.ts'
import { passagesOf, placeOfWords, type WordsAnchor } from '#review/returned/word-places.ts'
import type { ReturnedItem } from '#review/returned/word-return.ts'
import { cellName, placeName } from '#review/names.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

export interface ReturnedWords {
  readonly kind: '批注' | '修改建议' | '答复'
  readonly where: string
  /** Words or number it is about; empty where it is about a whole. */
  readonly was: string
  /** What stands before and after words too few to be known by themselves. */
  readonly around: readonly [string, string]
  /** What is to stand there; null for remarks and answers. */
  readonly becomes: string | null
  readonly said: string
}

const empty = '（空白）'

const nothing = ['', ''] as const

/** Fewer letters than this say nothing of where they stand. */
const telling = 4
/** So many letters beside them do. */
const beside = 8

/** The neighbours of words, where a reader needs them; a live figure among them is left out with what is beyond. */
function aroundOf(anchor: Anchor): readonly [string, string] {
  if (anchor.on !== 'words' || anchor.quote.length >= telling) return ['', '']
  const before = anchor.before.slice(-beside).split('\uFFFC').at(-1) ?? ''
  const [after = ''] = anchor.after.slice(0, beside).split('\uFFFC')
  return [before, after]
}

/** The words of one paragraph as they are on screen. */
function passageOf(anchor: WordsAnchor, session: ReportSession): string {
  if (anchor.on === 'image') return ''
  const { document } = session
  const place = placeOfWords((key) => document.prose(key), anchor, proseKeys)
  const block = place && document.prose(place.section).blocks()[place.block]
  if (!place || !block) return anchor.quote
  let at = 0
  const shown = (run: Run): string => {
    const length = 'text' in run ? run.text.length : 1
    const [from, to] = [place.from - at, place.to - at]
    at += length
    if ('text' in run) return run.text.slice(Math.max(0, from), Math.max(0, to))
    if (from > 0 || to < 1) return ''
    return 'cell' in run ? session.figure(run.cell) : ' '
  }
  return block.runs.map(shown).join('')
}

const quoteOf = (anchor: WordsAnchor, session: ReportSession): string =>
  passagesOf(anchor)
    .map((passage) => passageOf(passage, session))
    .join(' ')

function placeOf(anchor: Anchor, session: ReportSession): { where: string; was: string } {
  switch (anchor.on) {
    case 'report':
      return { where: '报告全文', was: '' }
    case 'section':
      return { where: placeName(anchor.section, session.form), was: '' }
    case 'cell':
      return { where: cellName(anchor.cell, session.form), was: cellText(anchor.value) || empty }
    case 'row':
      return { where: anchor.label, was: '' }
    case 'finding':
      return { where: anchor.message, was: '' }
    case 'words':
    case 'image':
      return { where: placeName(anchor.section, session.form), was: quoteOf(anchor, session) }
    default:
      return anchor satisfies never
  }
}

/** The item in words. */
export function returnedWords({ act }: ReturnedItem, session: ReportSession): ReturnedWords {
  if (act.do === 'answer') {
    const asked = session.report.review.events.find(({ id }) => id === act.remark)?.act
    const about = asked?.do === 'remark' ? asked.text : ''
    const where = asked?.do === 'remark' ? placeOf(asked.at, session).where : ''
    return { kind: '答复', where, was: about, around: nothing, becomes: null, said: act.text }
  }
  if (act.do === 'suggest') {
    const { where, was } = placeOf(act.at, session)
    const becomes = cellText(act.to) || (act.at.on === 'cell' ? empty : '（删去）')
    return { kind: '修改建议', where, was, around: aroundOf(act.at), becomes, said: act.text ?? '' }
  }
  const place = act.do === 'remark' ? placeOf(act.at, session) : { where: '', was: '' }
  return {
    kind: '批注',
    ...place,
    around: nothing,
    becomes: null,
    said: act.do === 'remark' ? act.text : '',
  }
}
