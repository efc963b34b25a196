/** The comments of a returned Word file: each to the place it was put, new ones only, answers to what they answer. */
import type { Act, Anchor } from '#report/review-event.ts'
import type { ReturnedComment, ReturnedParagraph, WordHand } from '#report/returned-word.ts'
import type { KnownWords } from './known-words.ts'
import { withQuote } from './margin-of.ts'
import type { CommentPlace } from './returned-anchors.ts'
import { wordsBefore } from './returned-changes.ts'

interface Took {
  readonly acts: readonly { readonly hand: WordHand; readonly act: Act }[]
  readonly known: number
}

export class ReturnedComments {
  readonly #places = new Map<string, CommentPlace>()

  /** The first place at which a comment is met is its place; words of further paragraphs join it. */
  note(ids: readonly string[], at: Anchor, lost = ''): void {
    for (const id of ids) {
      const known = this.#places.get(id)
      if (!known) this.#places.set(id, { at, lost })
      else if (known.at.on === 'words' && at.on === 'words' && lost === '')
        this.#places.set(id, {
          ...known,
          at: { ...known.at, also: [...(known.at.also ?? []), at] },
        })
    }
  }

  /** Comments of a paragraph, by the words they cover; those that cover none are about the whole. */
  inWords(
    { comments }: ReturnedParagraph,
    pieces: ReturnedParagraph['pieces'],
    back: (place: number, end: boolean) => number,
    placeOf: (from: number, to: number) => CommentPlace,
  ): void {
    const spans = new Map<string, { from: number; to: number }>()
    let at = 0
    for (const piece of pieces) {
      const end = at + wordsBefore([piece]).length
      for (const id of piece.comments) spans.set(id, { from: spans.get(id)?.from ?? at, to: end })
      at = end
    }
    for (const id of new Set([...spans.keys(), ...comments])) {
      const span = spans.get(id)
      // Word ends a comment on a whole paragraph at the beginning of the next one.
      if (!span && this.#places.has(id)) continue
      const [from, to] = span ? [back(span.from, false), back(span.to, true)] : [0, 0]
      // Words put in have no place of their own yet: the one before them stands for them.
      const after = span !== undefined && from >= to && from > 0
      const { at: anchor, lost } = after ? placeOf(from - 1, from) : placeOf(from, to)
      this.note([id], anchor, lost)
    }
  }

  take(comments: readonly ReturnedComment[], log: KnownWords): Took {
    const acts: { hand: WordHand; act: Act }[] = []
    let known = 0
    const byId = new Map(comments.map((comment) => [comment.id, comment]))
    for (const comment of comments) {
      if (comment.text === '') continue
      if (log.comment(comment)) {
        known += 1
        continue
      }
      const parent = comment.parent === null ? undefined : byId.get(comment.parent)
      const remark = parent ? (log.comment(parent)?.remark ?? null) : null
      const { by, at, text } = comment
      if (remark !== null) acts.push({ hand: { by, at }, act: { do: 'answer', remark, text } })
      else if (!parent || log.comment(parent))
        acts.push({ hand: { by, at }, act: this.#remark(comment, comments) })
    }
    return { acts, known }
  }

  /** A new remark; answers given to it within Word go along as its words. */
  #remark({ id, text }: ReturnedComment, comments: readonly ReturnedComment[]): Act {
    const answers = comments
      .filter((comment) => comment.parent === id && comment.text !== '')
      .map((comment) => `${comment.by}：${comment.text}`)
    const place = this.#places.get(id)
    return {
      do: 'remark',
      at: place?.at ?? { on: 'report' },
      text: withQuote(place?.lost ?? '', [text, ...answers].join('\n')),
    }
  }
}
