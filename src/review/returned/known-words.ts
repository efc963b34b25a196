/** What of a returned Word file is in the log already: it went out with the file and only came home. */
import { cellText, type CellValue } from '#report/cell-value.ts'
import type { Hand } from '#report/margin.ts'
import type { Anchor } from '#report/review-event.ts'
import type { ReturnedComment, WordHand } from '#report/returned-word.ts'
import type { Discussion, Suggestion } from '#review/threads.ts'
import { proposalWords } from './margin-of.ts'

const second = (at: number): number => Math.floor(at / 1000)
const tidy = (text: string): string => text.replace(/\s+/gu, '')

/** The name as the file shows it. */
const nameOf = (by: string): string => (by.trim() === '' ? '未署名' : by.trim())

/** Other programs may drop the time of a comment, never change it. */
export const sameHand = (
  hand: WordHand,
  { by, at }: { readonly by: string; readonly at: number },
) => nameOf(hand.by) === nameOf(by) && (hand.at === null || second(hand.at) === second(at))

/** Whether two things are said of one place of the report. */
export function samePlace(one: Anchor, other: Anchor): boolean {
  if (one.on === 'words' && other.on === 'words')
    return (
      one.section === other.section &&
      one.quote === other.quote &&
      (one.before === other.before || one.after === other.after)
    )
  if (one.on === 'cell' && other.on === 'cell') return one.cell === other.cell
  if (one.on === 'section' && other.on === 'section') return one.section === other.section
  return one.on === 'report' && other.on === 'report'
}

interface Known {
  readonly anchor: Anchor
  readonly by: string
  readonly at: number
  readonly text: string
  /** The remark that answers belong to; null for words beside a proposal. */
  readonly remark: string | null
  readonly isAnswer: boolean
}

export class KnownWords {
  readonly #known: readonly Known[]
  readonly #suggestions: readonly Suggestion[]
  /** The hands of proposals that stood in the file when it went out, also where this copy knows of none. */
  readonly #sent: readonly Hand[]

  constructor({ threads, suggestions }: Discussion, sent: readonly Hand[]) {
    this.#suggestions = suggestions
    this.#sent = sent
    this.#known = [
      ...threads.flatMap(({ id, by, at, text, anchor, answers }): Known[] => [
        { anchor, by: by.name, at, text, remark: id, isAnswer: false },
        ...answers.flatMap(({ act, by: who, at: then }): Known[] =>
          'text' in act && act.text !== undefined
            ? [{ anchor, by: who.name, at: then, text: act.text, remark: id, isAnswer: true }]
            : [],
        ),
      ]),
      ...suggestions.flatMap((suggestion): Known[] =>
        [suggestion.text ?? '', proposalWords(suggestion)].map((text) => ({
          anchor: suggestion.anchor,
          by: suggestion.by.name,
          at: suggestion.at,
          text,
          remark: null,
          isAnswer: false,
        })),
      ),
    ]
  }

  /** The remark or answer a comment is; a quote of lost words may stand before its text. */
  comment(comment: ReturnedComment): Known | null {
    const text = tidy(comment.text)
    const said = (known: Known) => {
      const own = tidy(known.text)
      return (
        text === own || (own !== '' && text.startsWith('（原文“') && text.endsWith(`”）${own}`))
      )
    }
    return this.#known.find((known) => sameHand(comment, known) && said(known)) ?? null
  }

  /** Whether the hand said this of this place before, in the words a file gave it. */
  isSaid(hand: WordHand, at: Anchor, text: string): boolean {
    const own = tidy(text)
    return this.#known.some(
      (known) => sameHand(hand, known) && tidy(known.text) === own && samePlace(known.anchor, at),
    )
  }

  /** True for a tracked change of the hand and second of a proposal. */
  isSent = (hand: WordHand): boolean =>
    hand.at !== null &&
    (this.proposals(hand).length > 0 || this.#sent.some((sent) => sameHand(hand, sent)))

  /** The proposals that a tracked change may be: Word dates them by the minute, so that several have one hand and time. */
  proposals(hand: WordHand): readonly Suggestion[] {
    if (hand.at === null) return []
    return this.#suggestions.filter(({ by, at }) => sameHand(hand, { by: by.name, at }))
  }

  /** What was taken from the file before where it says not when: the same wish of the same hand for the same place. */
  undated(hand: WordHand, anchor: Anchor, to: CellValue): Suggestion | null {
    if (hand.at !== null) return null
    const found = this.acceptable().find(
      (one) =>
        one.by.name === nameOf(hand.by) &&
        cellText(one.to) === cellText(to) &&
        samePlace(one.anchor, anchor),
    )
    return found ?? null
  }

  /** Those of them that went out with a file, by whose hand and when. */
  sentWith(proposals: readonly Hand[]): readonly Suggestion[] {
    return this.open().filter(({ by, at }) =>
      proposals.some((sent) => sent.by === by.name && sent.at === at),
    )
  }

  /** Proposals that a file may show as accepted: open ones, and those that were accepted here since. */
  acceptable(): readonly Suggestion[] {
    return this.#suggestions.filter(({ state }) => state !== 'refused')
  }

  /** Proposals nobody has decided yet. */
  open(): readonly Suggestion[] {
    return this.#suggestions.filter(({ state }) => state === 'open' || state === 'contested')
  }
}
