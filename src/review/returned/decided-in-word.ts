/** Proposals that went out as tracked changes and came back decided: the new words or the old ones stand there untracked. */
import { cellText } from '#report/cell-value.ts'
import { literally } from '#report/literally.ts'
import type { ReturnedPiece } from '#report/returned-word.ts'
import { wordsBefore } from './returned-changes.ts'
import type { Suggestion } from '#review/threads.ts'

/** A proposal with its words within the paragraph as it went out. */
interface Placed {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly old: string
  readonly put: string
  readonly before: string
  readonly after: string
}

interface DecidedInWord {
  readonly accepted: readonly Pick<Placed, 'id' | 'from' | 'to'>[]
  /** Also those that never went out: whoever asks knows which did. */
  readonly refused: readonly string[]
}

/** Whether any hand changed something of the words before at [from, to], the edges too. */
function isTouched(pieces: readonly ReturnedPiece[], from: number, to: number): boolean {
  let at = 0
  return pieces.some((piece) => {
    const start = at
    at += wordsBefore([piece]).length
    return (piece.inserted !== null || piece.deleted !== null) && start <= to && at >= from
  })
}

function placed(open: readonly Suggestion[], went: string): readonly Placed[] {
  return open
    .flatMap(({ id, anchor, to }): Placed[] => {
      if (anchor.on !== 'words') return []
      const { before, quote: old, after } = anchor
      const at = went.indexOf(`${before}${old}${after}`)
      if (at < 0 || `${before}${old}${after}` === '') return []
      const from = at + before.length
      return [{ id, from, to: from + old.length, old, put: cellText(to), before, after }]
    })
    .sort((one, other) => one.from - other.from)
}

/**
 * Which proposals' new words stand in the paragraph (true) and which old ones (false), if it is as it
 * went out but for them; null where more was changed without a trace, or two are about the same words.
 */
function standing(
  proposals: readonly Placed[],
  went: string,
  now: string,
): ReadonlyMap<string, boolean> | null {
  let at = 0
  let pattern = ''
  for (const { from, to, old, put } of proposals) {
    if (from < at) return null
    pattern += `${literally(went.slice(at, from))}(?:(${literally(put)})|${literally(old)})`
    at = to
  }
  const found = new RegExp(`^${pattern}${literally(went.slice(at))}$`, 'u').exec(now)
  return found && new Map(proposals.map(({ id }, index) => [id, found[1 + index] !== undefined]))
}

/** How the proposals of a paragraph were decided within Word; `went` is its text as it went out. */
export function decidedInWord(
  open: readonly Suggestion[],
  went: string,
  pieces: readonly ReturnedPiece[],
): DecidedInWord {
  const now = wordsBefore(pieces)
  const proposals = placed(open, went)
  const all = standing(proposals, went, now)
  /** Where other words were changed too, those around a proposal tell. */
  const says = (one: Placed, words: string) => {
    const said = `${one.before}${words}${one.after}`
    return one.old !== '' && now.includes(said) ? now.indexOf(said) + one.before.length : -1
  }
  const isPut = (one: Placed) =>
    all?.get(one.id) ??
    (says(one, one.put) >= 0 && !went.includes(`${one.before}${one.put}${one.after}`))
  // How far the words have moved by what was accepted before them.
  let moved = 0
  const accepted: Placed[] = []
  const refused: string[] = []
  for (const one of proposals) {
    if (isPut(one)) {
      accepted.push(one)
      moved += one.put.length - one.old.length
    } else {
      const from = all ? one.from + moved : says(one, one.old)
      if (from >= 0 && !isTouched(pieces, from, from + one.old.length)) refused.push(one.id)
    }
  }
  return { accepted, refused }
}
