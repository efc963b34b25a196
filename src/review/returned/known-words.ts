/** What of a returned Word file is in the log already: it went out with the file and only came home. */
import type { Hand } from '#report/margin.ts'
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
) => hand.by === nameOf(by) && (hand.at === null || second(hand.at) === second(at))

interface Known {
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
      ...threads.flatMap(({ id, by, at, text, answers }): Known[] => [
        { by: by.name, at, text, remark: id, isAnswer: false },
        ...answers.flatMap(({ act, by: who, at: then }): Known[] =>
          'text' in act && act.text !== undefined
            ? [{ by: who.name, at: then, text: act.text, remark: id, isAnswer: true }]
            : [],
        ),
      ]),
      ...suggestions.flatMap((suggestion): Known[] =>
        [suggestion.text ?? '', proposalWords(suggestion)].map((text) => ({
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

  /** True for a tracked change of the hand and second of a proposal. */
  isSent = (hand: WordHand): boolean =>
    hand.at !== null &&
    (this.proposal(hand) !== null || this.#sent.some((sent) => sameHand(hand, sent)))

  /** The proposal that a tracked change is. */
  proposal(hand: WordHand): Suggestion | null {
    if (hand.at === null) return null
    return this.#suggestions.find(({ by, at }) => sameHand(hand, { by: by.name, at })) ?? null
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
