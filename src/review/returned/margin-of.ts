/** 批注 and 修改建议 that are still open, at their places of today: what goes out with a Word file. */
import type { ProseKey } from '#template/form-source.ts'
import { cellText } from '#report/cell-value.ts'
import type { Margin, MarginPlace, MarginProposal, MarginRemark } from '#report/margin.ts'
import type { ProseText } from '#report/prose/prose-text.ts'
import { proseKeys } from '#report/report.ts'
import type { Anchor } from '#report/review-event.ts'
import type { Discussion, Suggestion, Thread } from '#review/threads.ts'
import { passagesOf, placeOfWords, type WordsAnchor, wholeQuote } from './word-places.ts'

type ProseOf = (section: ProseKey) => ProseText

/** A remark whose words are gone still says which they were. */
export const withQuote = (quote: string, text: string): string =>
  quote.replaceAll('\uFFFC', '') === ''
    ? text
    : `（原文“${quote.replaceAll('\uFFFC', '…')}”）${text}`

/** A proposal that cannot stand in the text, as words beside it. */
export const proposalWords = ({ to, text }: Pick<Suggestion, 'to' | 'text'>): string =>
  `建议改为“${cellText(to)}”${text === null || text === '' ? '' : `。${text}`}`

interface Found {
  readonly place: MarginPlace
  /** What the words were, where they are said nowhere any more. */
  readonly lost: string | null
  /** What they were, where only words like them stand. */
  readonly like: string | null
}

const at = (place: MarginPlace): Found => ({ place, lost: null, like: null })

function wordsNow(anchor: WordsAnchor, proseOf: ProseOf): Found {
  const places = passagesOf(anchor).flatMap(
    (passage) => placeOfWords(proseOf, passage, proseKeys) ?? [],
  )
  const section = places[0]?.section
  const [first, ...more] = places
    .filter((place) => place.section === section)
    .map(({ block, from, to }) => ({ block, from, to }))
    .sort((a, b) => a.block - b.block || a.from - b.from)
  if (!first || section === undefined)
    return { ...at({ on: 'section', section: anchor.section }), lost: wholeQuote(anchor) }
  const until = more.at(-1)
  return {
    ...at({ on: 'words', section, span: first, ...(until ? { until } : {}) }),
    like: places.some(({ guessed }) => guessed) ? wholeQuote(anchor) : null,
  }
}

function placeOf(anchor: Anchor, proseOf: ProseOf): Found {
  switch (anchor.on) {
    case 'report':
      return at({ on: 'report' })
    case 'section':
      return at({ on: 'section', section: anchor.section })
    case 'cell':
      return at({ on: 'cells', cells: [anchor.cell] })
    case 'row':
      return at(anchor.cells.length > 0 ? { on: 'cells', cells: anchor.cells } : { on: 'report' })
    case 'finding': {
      const { cells, section } = anchor
      const [cell] = cells
      if (cell !== undefined) return at({ on: 'cells', cells: [cell] })
      return at(section === null ? { on: 'report' } : { on: 'section', section })
    }
    case 'words':
    case 'image':
      return wordsNow(anchor, proseOf)
    default:
      return anchor satisfies never
  }
}

function overlaps(one: MarginProposal['place'], other: MarginPlace): boolean {
  if (one.on === 'cells' || other.on === 'cells')
    return one.on === 'cells' && other.on === 'cells' && one.cells[0] === other.cells[0]
  return (
    other.on === 'words' &&
    one.section === other.section &&
    one.span.block === other.span.block &&
    one.span.from < other.span.to &&
    other.span.from < one.span.to
  )
}

/** The place of a proposal that can be written into the text itself. */
const writable = ({ anchor }: Suggestion, place: MarginPlace): place is MarginProposal['place'] =>
  (anchor.on === 'words' && place.on === 'words') || (anchor.on === 'cell' && place.on === 'cells')

function remarkOf(thread: Thread, proseOf: ProseOf): MarginRemark {
  const { by, at: when, text, answers } = thread
  const { place, lost } = placeOf(thread.anchor, proseOf)
  return {
    by: by.name,
    at: when,
    place,
    text: lost === null ? text : withQuote(lost, text),
    answers: answers.flatMap(({ act, by: who, at: then }) =>
      'text' in act && act.text !== undefined && act.text !== ''
        ? [{ by: who.name, at: then, text: act.text }]
        : [],
    ),
  }
}

/** The open part of a discussion; of proposals for the same words the first is kept, others become remarks. */
export function marginOf({ threads, suggestions }: Discussion, proseOf: ProseOf): Margin {
  const remarks = threads
    .filter(({ state }) => state !== 'settled')
    .map((thread) => remarkOf(thread, proseOf))
  const proposals: MarginProposal[] = []
  for (const suggestion of suggestions) {
    if (suggestion.state !== 'open' && suggestion.state !== 'contested') continue
    const hand = { by: suggestion.by.name, at: suggestion.at }
    const { place, lost, like } = placeOf(suggestion.anchor, proseOf)
    const isFree = like === null && !proposals.some((one) => overlaps(one.place, place))
    if (isFree && writable(suggestion, place)) {
      proposals.push({ ...hand, place, to: suggestion.to })
      const { text } = suggestion
      if (text !== null && text !== '') remarks.push({ ...hand, place, text, answers: [] })
    } else {
      const words = proposalWords(suggestion)
      const quote = lost ?? like
      const text = quote === null ? words : withQuote(quote, words)
      remarks.push({ ...hand, place, text, answers: [] })
    }
  }
  return { remarks, proposals }
}
