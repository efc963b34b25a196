/** Proposals that went out as tracked changes and came back with the old words in their place. */
import type { ReturnedPiece } from '#report/returned-word.ts'
import { wordsBefore } from './returned-changes.ts'
import type { Suggestion } from './threads.ts'

/** Whether any hand changed something of the words before at [from, to], the edges too. */
function isTouched(pieces: readonly ReturnedPiece[], from: number, to: number): boolean {
  let at = 0
  return pieces.some((piece) => {
    const start = at
    at += wordsBefore([piece]).length
    return (piece.inserted !== null || piece.deleted !== null) && start <= to && at >= from
  })
}

/** Ids of the proposals whose words stand in a paragraph as they stood when it went out, untracked. */
export function refusedIn(
  sent: readonly Suggestion[],
  went: string,
  pieces: readonly ReturnedPiece[],
): readonly string[] {
  const now = wordsBefore(pieces)
  return sent.flatMap(({ id, anchor }) => {
    if (anchor.on !== 'words' || anchor.quote === '') return []
    const stood = `${anchor.before}${anchor.quote}${anchor.after}`
    const at = now.indexOf(stood)
    if (at < 0 || !went.includes(stood)) return []
    const from = at + anchor.before.length
    return isTouched(pieces, from, from + anchor.quote.length) ? [] : [id]
  })
}
