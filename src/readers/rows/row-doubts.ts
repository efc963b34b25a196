/** What speaks against figures that were put into cells: rows too short or too long, sums that fail, blanks that may be losses. */
import type { Cell, CellId, Form, Term } from '#template/form.ts'
import { isGroupShuffled, printedOrder } from './column-order.ts'
import type { FormRow } from '#readers/printed/form-labels.ts'
import { lostCells } from '#readers/sums/lost-cells.ts'
import { mayBeParted } from './parted-figures.ts'
import type { Placing } from './placing.ts'
import { isBlankFigure, isBlankMark, isFigure } from '#readers/printed/printed-value.ts'
import { mayBeShifted } from '#readers/sums/shifted-rows.ts'
import type { SolvedShort } from '#readers/sums/short-rows.ts'
import type { FoundRow, FoundTables, LabelledRow } from './table-rows.ts'

const reasonOf = ({ row, tokens, atEnd }: LabelledRow): string => {
  const read = tokens.filter((token) => token !== '').length
  return atEnd
    ? `原文在“${row.label}”一行中断，没有读入，请对照原件填写`
    : `“${row.label}”一行应有${row.cells.length}个数，原文读到${read}个，无法对应，请对照原件填写`
}

/** Says each row that does not fit; a table in which most rows do not is doubted as a whole. */
export function doubtUnfit(
  placing: Placing,
  rows: readonly LabelledRow[],
  { grids }: Pick<Form, 'grids'>,
) {
  const { unfit } = placing
  let lost = false
  for (const grid of grids) {
    const ids = grid.valueRows.flat().filter((id) => unfit.has(id))
    const whole = ids.length * 2 > grid.valueRows.flat().length
    for (const id of ids) {
      const row = unfit.get(id)
      if (!row) continue
      placing.cells[id] = null
      if (!whole)
        placing.doubts.push({
          at: id,
          why: reasonOf(row),
          candidates: [],
          source: row.tokens.join(' '),
        })
    }
    if (whole)
      placing.doubts.push({
        at: `table${grid.table}`,
        why: '多数行的数字个数与格式的列数不符，原文丢失了单元格，无法对应，请对照原件填写',
      })
    lost ||= whole
  }
  if (lost) doubtBlanks(placing, rows)
}

/** Figures of a table that have no row: they may be those of a row whose cells look blank. */
export function doubtBeside(
  placing: Placing,
  rows: readonly LabelledRow[],
  unplaced: readonly FoundRow[],
) {
  const grids = new Set(
    unplaced.filter(({ tokens }) => tokens.filter(isFigure).length > 1).map(({ grid }) => grid),
  )
  for (const { row, grid, tokens } of rows)
    if (grids.has(grid) && tokens.every((token) => isBlankFigure(token) && !isBlankMark(token)))
      for (const cell of row.cells)
        placing.keepWithDoubt(
          cell,
          `“${row.label}”一行没有数字，表里却有找不到行名的数字，请核对`,
          '',
        )
}

/** Where a table of the text lost cells, what is blank in another may be lost as well. */
function doubtBlanks(placing: Placing, rows: readonly LabelledRow[]) {
  for (const { row, sure } of rows)
    for (const cell of sure ? [] : row.cells)
      if (!placing.unfit.has(cell.id) && !placing.isPrinted(cell))
        placing.keepWithDoubt(cell, '原文别处丢失了单元格，这里的空白也可能是丢失的数，请核对', '')
}

/** Names the cells no row was found for, table by table. */
export function doubtMissing(placing: Placing, form: Pick<Form, 'cells'>) {
  const { seen } = placing
  const tables = new Map<number, Cell[]>()
  for (const cell of form.cells.values())
    if (!seen.has(cell.id)) tables.set(cell.table, [...(tables.get(cell.table) ?? []), cell])
  for (const [table, cells] of tables) {
    const rows = [...new Set(cells.map((cell) => cell.rowName))].filter(Boolean)
    placing.doubts.push({
      at: `table${table}`,
      why: `原文中有${cells.length}个单元格没有找到可读的表格行，已留空${rows.length > 0 ? `：${rows.join('、')}` : ''}`,
      source: cells.map((cell) => cell.id).join(' '),
    })
  }
}

/** Doubts a table whose heads are printed in another order than the form's. */
export function doubtOrder(
  placing: Placing,
  rows: readonly LabelledRow[],
  heads: FoundTables['heads'],
) {
  const shuffled = new Map<number, string>()
  const seen = new Set<FormRow>()
  for (const found of rows) {
    const table = found.row.cells[0]?.table ?? 0
    if (printedOrder(found, heads))
      shuffled.set(table, '列标题的次序与格式不同，已按列标题对应，请核对')
    if (seen.has(found.row)) continue
    seen.add(found.row)
    if (isGroupShuffled(found.row, heads))
      shuffled.set(table, '各组结果的次序与格式不同，请逐格核对')
  }
  for (const [table, why] of shuffled) placing.doubts.push({ at: `table${table}`, why })
}

/** Figures gathered from lines of their own may have lost or won one: where their sum fails, all are doubted. */
export function doubtTorn(
  placing: Placing,
  rows: readonly LabelledRow[],
  form: Pick<Form, 'relations'>,
) {
  for (const { row, lines, tokens } of rows) {
    if (new Set(lines).size < 2 || row.cells.some(({ id }) => placing.unfit.has(id))) continue
    const own = new Set(row.cells.map(({ id }) => id))
    const values = new Map([...own].map((id) => [id, Number(placing.cells[id] ?? 0)]))
    const isBlank = (id: CellId) => (placing.cells[id] ?? null) === null
    const fails = form.relations.some(
      ({ relation, computes, left, right }) =>
        relation === '=' &&
        [...left, ...right].every(({ cell }) => own.has(cell)) &&
        // A blank total says nothing but where it prints a sign for none, and one whose parts are all left blank is the sum of nothing.
        !(computes !== null && isBlank(computes) && !placing.marked.has(computes)) &&
        ![...left, ...right].every(({ cell }) => cell === computes || isBlank(cell)) &&
        sumOf(left, values) !== sumOf(right, values),
    )
    if (!fails) continue
    for (const cell of row.cells)
      placing.keepWithDoubt(
        cell,
        '原文的数字一行一个，本行各数与合计不符，可能缺了或多了一个，请对照原件核对',
        tokens.join(' '),
      )
  }
}

const sumOf = (terms: readonly Term[], values: ReadonlyMap<CellId, number>) =>
  terms.reduce((sum, { cell, sign }) => sum + sign * (values.get(cell) ?? 0), 0)

/** The one figure of a row that was read, where all else in it is blank, its total too. */
function loneIn({ row }: LabelledRow, placing: Placing): Cell | null {
  const filled = row.cells.filter((cell) => placing.isPrinted(cell))
  const [lone] = filled
  if (!lone || filled.length > 1 || lone === row.cells.at(-1) || row.cells.length < 2) return null
  return row.cells.some(({ id }) => placing.unfit.has(id)) ? null : lone
}

/**
 * One figure alone, the total or all else blank: it may belong to any column of a merged cell. In a row
 * of text it is kept where it stands, since there the blanks beside it are seen.
 */
export function doubtLone(placing: Placing, rows: readonly LabelledRow[]) {
  for (const found of rows) {
    const { row, width, sure } = found
    const lone = width > 0 && sure ? null : loneIn(found, placing)
    if (!lone) continue
    const last = row.cells.at(-1)
    const total = last?.computed ? last : undefined
    const source = String(placing.cells[lone.id] ?? null)
    const why = `“${row.label}”一行只有一个数${source}，${total ? '总计空白，可能是合计' : '其余空白，可能是几格合在一起'}也可能只属于一栏，请对照原件选定`
    if (width > 0) for (const cell of row.cells) placing.keepWithDoubt(cell, why, source)
    else if (total && row.cells.length > 2)
      for (const cell of [lone, total]) placing.doubt(cell, why, source, [Number(source), null])
  }
}

const lostColumnWhy = {
  sums: '总计一列空白，最后一个数却像是合计，原文可能少了一列，请逐列核对',
  noughts: '总计一列空白，其余都是0，看不出空白的是不是总计，请对照原件核对',
}

/** Says which rows and tables may have lost a cell or a column; not those whose blank the form's sums place. */
export function doubtLost(
  placing: Placing,
  rows: readonly LabelledRow[],
  { readings, untotalled }: SolvedShort,
) {
  const lost = lostCells(rows, placing.cells, {
    marked: placing.marked,
    unread: (id) => placing.unfit.has(id) || placing.twice.has(id),
  })
  const isBlankLast = (found: LabelledRow) => {
    const [only, ...others] = readings.get(found) ?? []
    return only?.at(-1) === null && others.length === 0
  }
  // Where bars stand behind the rows, nobody sees which of them is an empty cell's.
  const isSeen = ({ width, tokens, row }: LabelledRow) =>
    (width > 0 && tokens.length === row.cells.length) || untotalled.has(row.cells[0]?.table ?? 0)
  for (const found of lost.rows) {
    const unsure = isBlankLast(found) ? (isSeen(found) ? 0 : 1) : found.row.cells.length
    for (const cell of found.row.cells.slice(found.row.cells.length - unsure))
      placing.keepWithDoubt(
        cell,
        `“${found.row.label}”一行最后一格空白，可能缺了一个数，各数错前一格，请对照原件核对`,
        found.tokens.join(' '),
      )
  }
  for (const [table, column] of lost.tables)
    if (!untotalled.has(table))
      placing.doubts.push({ at: `table${table}`, why: lostColumnWhy[column] })
}

/** Where the text ends in a row of a table its last figure may have lost digits. */
export function doubtCut(placing: Placing, rows: readonly LabelledRow[], lastLine: number) {
  for (const { row, lines, tokens } of rows) {
    const cell = row.cells.at(-1)
    if (cell && lines.includes(lastLine) && !placing.unfit.has(cell.id))
      placing.keepWithDoubt(cell, '原文在这里结束，最后一个数可能不完整，请核对', tokens.join(' '))
  }
}

/** Figures known by where they stand only: the row's place in the table, or their own among empty cells. */
export function doubtPlace(
  placing: Placing,
  found: LabelledRow & { readonly adopted?: FoundRow },
  tokens: readonly string[],
  relations: Form['relations'],
) {
  const { row, label } = found
  const why =
    found.adopted !== undefined
      ? `原文行名是“${label}”，按所在位置当作“${row.label}”，请核对`
      : found.crowded
        ? `“${row.label}”前面还有没有数字的行，这些数字可能属于那一行，请核对`
        : mayBeShifted(found, tokens, relations)
          ? `“${row.label}”一行有空白格，数字可能错开一格，请对照原件核对`
          : mayBeParted(found, tokens, relations)
            ? `“${row.label}”一行各数与合计不符，可能有一个数中间断开、另缺一个0，请对照原件核对`
            : null
  if (why !== null)
    for (const cell of row.cells) placing.keepWithDoubt(cell, why, found.tokens.join(' '))
}
