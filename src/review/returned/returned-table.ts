/** One table of a returned Word file against the table that went out: changed numbers, whoever tracked them, and comments. */
import type { Cell, Grid, GridCell } from '#template/form.ts'
import { cellText, parseCellText, type CellValue } from '#report/cell-value.ts'
import type { ReturnedCell, ReturnedPiece, ReturnedTable, WordHand } from '#report/returned-word.ts'
import type { KnownWords } from './known-words.ts'
import type { Suggestion } from '#review/threads.ts'
import { wordsAfter, wordsBefore } from './returned-changes.ts'

/** What stood in a cell when the file went out. */
interface SentCell {
  readonly text: string
  readonly note: string | null
}

interface TableFindings {
  readonly numbers: readonly {
    readonly cell: string
    readonly to: CellValue
    readonly hand: WordHand
  }[]
  /** Wishes that are no number: a note, a head, a row. `cell` is null for the table as a whole. */
  readonly wishes: readonly {
    readonly cell: string | null
    readonly text: string
    readonly hand: WordHand
  }[]
  /** Cells of the form that each comment covers; none where it stands in the heads. */
  readonly comments: ReadonlyMap<string, readonly string[]>
  /** Ids of proposals that were accepted within Word. */
  readonly accepted: readonly string[]
  /** Ids of proposals that were refused within Word. */
  readonly refused: readonly string[]
  /** How many proposals came home as they went out. */
  readonly known: number
}

/** What the table is compared with. */
interface TableAim {
  readonly grid: Grid
  readonly cells: ReadonlyMap<string, Cell>
  readonly sent: (cell: string) => SentCell
  readonly known: KnownWords
  /** Open proposals that stood in the file as tracked changes. */
  readonly proposed: readonly Suggestion[]
  readonly saver: WordHand
}

/** The cells of a printed row as Word lists them: also those that reach in from above; null where there is none. */
function physicalRow(grid: Grid, row: number): (GridCell | null)[] {
  const cells: (GridCell | null)[] = grid.rows
    .slice(0, row + 1)
    .flat()
    .filter((cell) => cell.row + cell.rowSpan > row)
    .sort((a, b) => a.column - b.column)
  const taken = cells.reduce((sum, cell) => sum + (cell?.columnSpan ?? 0), 0)
  return [...cells, ...Array.from({ length: grid.columns - taken }, () => null)]
}

const piecesOf = ({ paragraphs }: ReturnedCell): readonly ReturnedPiece[] =>
  paragraphs.flatMap(({ pieces }) => pieces)

const tidy = (text: string): string => text.replace(/\s+/gu, '')

const same = (a: CellValue, b: CellValue): boolean => cellText(a) === cellText(b)

/** Number and note of a printed cell. */
function split(text: string, sent: SentCell): SentCell {
  const [, figure, note] = /^([^（]*)（(.+)）$/u.exec(text) ?? []
  const has = note !== undefined && (sent.note !== null || !sent.text.includes('（'))
  return has ? { text: figure ?? '', note } : { text, note: null }
}

const sameHand = (a: WordHand, b: WordHand): boolean => a.by === b.by && a.at === b.at

/** The words of a cell if only one hand had changed it. */
const viewOf = (pieces: readonly ReturnedPiece[], hand: WordHand): string =>
  pieces
    .filter(
      ({ inserted, deleted }) =>
        (inserted === null || sameHand(inserted, hand)) &&
        !(deleted && inserted === null && sameHand(deleted, hand)),
    )
    .map(({ text }) => text)
    .join('')

class TableReturn implements TableFindings {
  readonly numbers: { cell: string; to: CellValue; hand: WordHand }[] = []
  readonly wishes: { cell: string | null; text: string; hand: WordHand }[] = []
  readonly comments = new Map<string, string[]>()
  readonly accepted: string[] = []
  readonly refused: string[] = []
  known = 0
  readonly #aim: TableAim

  constructor(aim: TableAim) {
    this.#aim = aim
  }

  take(table: ReturnedTable): void {
    const { grid } = this.#aim
    const kept = table.rows.filter(({ inserted }) => inserted === null)
    for (const { cells, inserted } of table.rows) {
      const words = cells.map((cell) => wordsAfter(piecesOf(cell))).join('，')
      if (inserted) this.#wish(null, `建议在表中增加一行：${words}`, inserted)
    }
    const rows = this.#rowsOf(kept.map(({ cells }) => cells))
    this.#untracked(kept, rows)
    for (const [at, { cells, deleted }] of kept.entries()) {
      const row = rows[at]
      if (row === undefined) continue
      const physical = physicalRow(grid, row)
      const head = physical.find((cell) => cell?.kind === 'row-head')?.text ?? ''
      if (deleted) this.#wish(null, `建议删去“${head}”一行`, deleted)
      for (const [index, cell] of cells.entries()) {
        const place = physical[index] ?? null
        this.#comment(cell, place, physical)
        if (place === null || deleted || cell.covered) continue
        if (place.cell === null) this.#head(cell, place)
        else this.#number(cell, place.cell)
      }
    }
  }

  /** Rows put in or taken away without tracking. */
  #untracked(kept: ReturnedTable['rows'], rows: readonly (number | undefined)[]): void {
    const { grid, saver } = this.#aim
    for (const [at, { cells }] of kept.entries()) {
      const words = cells.map((cell) => wordsAfter(piecesOf(cell))).join('，')
      if (rows[at] === undefined) this.#wish(null, `表中多了一行：${words}`, saver)
    }
    for (const row of grid.rows.keys()) {
      const head = physicalRow(grid, row).find((cell) => cell?.kind === 'row-head')?.text ?? ''
      if (!rows.includes(row)) this.#wish(null, `表中少了“${head}”一行`, saver)
    }
  }

  /** Which printed row each row of the file is; by its heads where rows were added or taken away. */
  #rowsOf(rows: readonly (readonly ReturnedCell[])[]): readonly (number | undefined)[] {
    const { grid } = this.#aim
    if (rows.length === grid.rows.length) return rows.map((_, at) => at)
    const keys = grid.rows.map((_, row) =>
      this.#key(physicalRow(grid, row).map((cell) => (cell?.cell === null ? cell.text : ''))),
    )
    let next = 0
    return rows.map((cells) => {
      const texts = cells.map((cell) => wordsBefore(piecesOf(cell)))
      const at = keys.findIndex(
        (key, row) =>
          row >= next &&
          key ===
            this.#key(
              texts.map((text, index) =>
                physicalRow(grid, row)[index]?.cell === null ? text : '',
              ),
            ),
      )
      if (at < 0) return undefined
      next = at + 1
      return at
    })
  }

  #key(texts: readonly string[]): string {
    return texts
      .map(tidy)
      .filter((text) => text !== '')
      .join('|')
  }

  #wish(cell: string | null, text: string, hand: WordHand): void {
    this.wishes.push({ cell, text, hand })
  }

  #comment(
    { paragraphs }: ReturnedCell,
    place: GridCell | null,
    row: readonly (GridCell | null)[],
  ) {
    for (const id of paragraphs.flatMap(({ comments }) => comments)) {
      const before = this.comments.get(id)
      const own = place?.cell ?? null
      const values = row.flatMap((cell) => cell?.cell ?? [])
      // A comment on the head of a row is about its numbers.
      const found =
        own !== null ? [own] : place?.kind === 'row-head' && place.rowSpan === 1 ? values : []
      this.comments.set(id, [...new Set([...(before ?? []), ...found])])
    }
  }

  #head(cell: ReturnedCell, place: GridCell): void {
    const pieces = piecesOf(cell)
    const hand = pieces.flatMap(({ inserted, deleted }) => inserted ?? deleted ?? []).at(-1)
    const [before, after] = [tidy(wordsBefore(pieces)), tidy(wordsAfter(pieces))]
    if (hand && before !== after) this.#wish(null, `建议把“${place.text}”改为“${after}”`, hand)
    else if (before !== tidy(place.text) && before !== '')
      this.#wish(null, `“${place.text}”在Word中改成了“${before}”`, this.#aim.saver)
  }

  #number(cell: ReturnedCell, id: string): void {
    const { sent, known, proposed, saver, cells } = this.#aim
    const pieces = piecesOf(cell)
    const type = cells.get(id) ?? { type: 'integer' as const }
    const went = sent(id)
    const valueOf = (text: string): CellValue => parseCellText(split(tidy(text), went).text, type)
    const [was, before, after] = [
      parseCellText(went.text, type),
      valueOf(wordsBefore(pieces)),
      valueOf(wordsAfter(pieces)),
    ]
    const changed = pieces.filter(
      ({ inserted, deleted }) => (inserted !== null) !== (deleted !== null),
    )
    const hands = changed.flatMap(({ inserted, deleted }) => inserted ?? deleted ?? [])
    const intact = hands.filter((hand) =>
      known
        .proposals(hand)
        .some(
          ({ anchor, to }) =>
            anchor.on === 'cell' && anchor.cell === id && same(valueOf(viewOf(pieces, hand)), to),
        ),
    )
    const others = hands.filter((hand) => !intact.some((one) => sameHand(one, hand)))
    const over = pieces
      .flatMap(({ inserted, deleted }) =>
        inserted && deleted && inserted.by !== deleted.by ? [deleted] : [],
      )
      .at(-1)
    const hand = others.at(-1) ?? over
    if (intact.length > 0) this.known += 1
    // Neither its change nor any other is there, and the old number is.
    if (hands.length === 0 && same(before, was))
      for (const { id: one, anchor } of proposed)
        if (anchor.on === 'cell' && anchor.cell === id) this.refused.push(one)
    this.#note(id, went, [wordsBefore(pieces), wordsAfter(pieces)], hand)
    if (hand && !same(after, before)) this.numbers.push({ cell: id, to: after, hand })
    else if (!same(before, was)) {
      const accepted = known
        .acceptable()
        .find(({ anchor, to }) => anchor.on === 'cell' && anchor.cell === id && same(to, before))
      if (accepted) this.accepted.push(accepted.id)
      else this.numbers.push({ cell: id, to: before, hand: saver })
    }
  }

  #note(
    id: string,
    went: SentCell,
    [before, after]: readonly [string, string],
    hand: WordHand | undefined,
  ) {
    const now = split(tidy(hand ? after : before), went).note
    const was = went.note === null ? null : tidy(went.note)
    if (now === was) return
    const by = hand ?? this.#aim.saver
    this.#wish(id, now === null ? '建议删去附注' : `附注建议改为“${now}”`, by)
  }
}

/** Everything that was done to a table of the form. */
export function returnedTable(table: ReturnedTable, aim: TableAim): TableFindings {
  const found = new TableReturn(aim)
  found.take(table)
  return found
}
