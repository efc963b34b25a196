/**
 * What differs between two wordings of a paragraph, in pieces a person can read: a number changes as a
 * whole, and characters that happen to be in both are no common ground.
 */
import { diffArrays } from 'diff'

type PieceKind = 'same' | 'inserted' | 'deleted'

/** Letters that are in both wordings, in the later only, or in the earlier only. */
export interface Piece {
  readonly is: PieceKind
  readonly text: string
}

/** A number with its decimals and a Latin word are one token, everything else goes letter by letter. */
const token = /\d+(?:[.,]\d+)*|[A-Za-z]+|./gsu
/** A clause with its sign. */
const clause = /[^，。；：、！？\n]*[，。；：、！？\n]|[^，。；：、！？\n]+/gu

/** Beyond this many edits a comparison by letters is slow and reads badly. */
const mostEdits = 120
/** So few equal tokens are no ground to stand on between longer edits. */
const mostChance = 4

const split = (text: string, by: RegExp): string[] => text.match(by) ?? []

/** How many tokens two lists share at their start and, apart from those, at their end. */
function commonEnds(a: readonly string[], b: readonly string[]): readonly [number, number] {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start += 1
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return [start, end]
}

/** One gap between common letters: what was taken out and what was put in. */
interface Edit {
  same: string
  deleted: string
  inserted: string
}

function editsOf(a: string[], b: string[], most: number): Edit[] | null {
  const changes = diffArrays(a, b, { maxEditLength: most })
  if (!changes) return null
  const edits: Edit[] = []
  let last: Edit = { same: '', deleted: '', inserted: '' }
  for (const { added, removed, value } of changes) {
    const text = value.join('')
    if (added) last.inserted += text
    else if (removed) last.deleted += text
    else {
      if (last.same + last.deleted + last.inserted !== '') edits.push(last)
      last = { same: text, deleted: '', inserted: '' }
    }
  }
  edits.push(last)
  return edits
}

const isEdit = ({ deleted, inserted }: Edit): boolean => deleted !== '' || inserted !== ''

const tokens = (text: string): number => split(text, token).length

const bulk = ({ deleted, inserted }: Edit): number => Math.max(tokens(deleted), tokens(inserted))

/** Whether common letters stand there by chance: fewer than what changed on either side of them. */
function byChance(before: Edit, edit: Edit): boolean {
  if (edit.same.length > 4 * mostChance) return false
  const common = tokens(edit.same)
  return common <= mostChance && common <= bulk(before) && common <= bulk(edit)
}

/** Joins edits between which nothing is common but by chance. */
function joinEdits(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = []
  for (const edit of edits) {
    let next = edit
    for (let before = joined.at(-1); before; before = joined.at(-1)) {
      if (!isEdit(before) || !byChance(before, next)) break
      joined.pop()
      next = {
        same: before.same,
        deleted: before.deleted + next.same + next.deleted,
        inserted: before.inserted + next.same + next.inserted,
      }
    }
    joined.push(next)
  }
  return joined
}

const sentenceEnd = /[。；！？\n]$/u
const clauseEnd = /[，：、）”》]$/u

/** How well a cut suits a reader: between sentences, between clauses, anywhere, never within a number. */
function cutWorth(before: string, after: string): number {
  if (before === '' || after === '' || sentenceEnd.test(before)) return 3
  if (clauseEnd.test(before) || /^[（“《]/u.test(after)) return 2
  return /[\dA-Za-z]$/u.test(before) && /^[\dA-Za-z]/u.test(after) ? -1 : 1
}

/** Where letters were only put in or only taken out, the same can be told at several places: the best one. */
function shiftEdit(
  before: string,
  moved: string,
  after: string,
): readonly [string, string, string] {
  let best: readonly [string, string, string] = [before, moved, after]
  let worth = cutWorth(before, moved) + cutWorth(moved, after)
  const [left, start, right] = best
  const consider = (one: string, two: string, three: string): void => {
    const now = cutWorth(one, two) + cutWorth(two, three)
    if (now > worth) [best, worth] = [[one, two, three], now]
  }
  let [one, two, three] = [left, start, right]
  for (const letter of Array.from(left).reverse()) {
    if (!two.endsWith(letter)) break
    one = one.slice(0, -letter.length)
    two = letter + two.slice(0, -letter.length)
    three = letter + three
    consider(one, two, three)
  }
  ;[one, two, three] = [left, start, right]
  for (const letter of right) {
    if (!two.startsWith(letter)) break
    one += letter
    two = two.slice(letter.length) + letter
    three = three.slice(letter.length)
    consider(one, two, three)
  }
  return best
}

function shiftEdits(edits: readonly Edit[]): Edit[] {
  const shifted = [...edits, { same: '', deleted: '', inserted: '' }].map((edit) => ({ ...edit }))
  for (const [index, edit] of shifted.entries()) {
    const next = shifted[index + 1]
    const moved = edit.inserted + edit.deleted
    if (moved === '' || (edit.inserted !== '' && edit.deleted !== '')) continue
    const [before, middle, after] = shiftEdit(edit.same, moved, next?.same ?? '')
    edit.same = before
    if (edit.inserted === '') edit.deleted = middle
    else edit.inserted = middle
    if (next) next.same = after
  }
  return shifted
}

const piecesOf = (edits: readonly Edit[]): Piece[] => {
  const pieces: Piece[] = []
  const push = (is: PieceKind, text: string): void => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.is === is) pieces[pieces.length - 1] = { is, text: last.text + text }
    else pieces.push({ is, text })
  }
  for (const { same, deleted, inserted } of edits) {
    push('same', same)
    push('deleted', deleted)
    push('inserted', inserted)
  }
  return pieces
}

/** Where no clause is common: letter by letter, or as a whole where that would be slow and read badly. */
function compareLetters(before: string, after: string): readonly Edit[] {
  const a = split(before, token)
  const b = split(after, token)
  const [start, end] = commonEnds(a, b)
  const out = a.slice(start, a.length - end)
  const into = b.slice(start, b.length - end)
  const whole = { same: '', deleted: out.join(''), inserted: into.join('') }
  return [
    { same: a.slice(0, start).join(''), deleted: '', inserted: '' },
    ...(editsOf(out, into, mostEdits) ?? [whole]),
    { same: end === 0 ? '' : a.slice(-end).join(''), deleted: '', inserted: '' },
  ]
}

/** Common clauses are found first: they are what a reader holds on to, and what lies between is short. */
function compareInOrder(before: string, after: string): Piece[] {
  const edits = (editsOf(split(before, clause), split(after, clause), Infinity) ?? []).flatMap(
    (edit) => [
      { ...edit, deleted: '', inserted: '' },
      ...compareLetters(edit.deleted, edit.inserted),
    ],
  )
  return piecesOf(tidied(shiftEdits(joinEdits(tidied(edits)))))
}

/** Each edit with the common letters before it, none without either. */
function tidied(edits: readonly Edit[]): Edit[] {
  const tidy: Edit[] = []
  for (const edit of edits) {
    const last = tidy.at(-1)
    if (last && !isEdit(last)) {
      last.same += edit.same
      last.deleted = edit.deleted
      last.inserted = edit.inserted
    } else if (last && edit.same === '') {
      last.deleted += edit.deleted
      last.inserted += edit.inserted
    } else tidy.push({ ...edit })
  }
  return tidy
}

const opposite = { same: 'same', inserted: 'deleted', deleted: 'inserted' } as const

/** The same comparison seen from the other side: what was put in was taken out. */
export function turnPieces(pieces: readonly Piece[]): readonly Piece[] {
  const turned: Piece[] = []
  for (const { is, text } of pieces) {
    const last = turned.at(-1)
    // What was taken out always stands before what was put in its place.
    if (is === 'inserted' && last?.is === 'inserted') turned.splice(-1, 0, { is: 'deleted', text })
    else turned.push({ is: opposite[is], text })
  }
  return turned
}

/**
 * The pieces that lead from one wording to the other: all but the inserted ones make the earlier, all but
 * the deleted ones the later. Comparing the other way round gives the same pieces turned.
 */
export function compareWords(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ is: 'same', text: before }]
  return before < after ? compareInOrder(before, after) : turnPieces(compareInOrder(after, before))
}

const wordsBut = (pieces: readonly Piece[], left: PieceKind): string =>
  pieces.map(({ is, text }) => (is === left ? '' : text)).join('')

/** The earlier wording again. */
export const wordsBefore = (pieces: readonly Piece[]): string => wordsBut(pieces, 'inserted')

/** The later wording again. */
export const wordsAfter = (pieces: readonly Piece[]): string => wordsBut(pieces, 'deleted')
