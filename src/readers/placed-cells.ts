/** Puts the figures of found rows into their cells; what does not fit its row is doubted, never guessed. */
import type { Cell, CellId, Form } from '#template/form.ts'
import type { CellValue, Doubt } from '#report/report.ts'
import type { FoundRow } from './found-rows.ts'
import { isBlankFigure, readPrintedValue } from './printed-value.ts'

export interface PlacedCells {
  readonly cells: Readonly<Record<CellId, CellValue>>
  readonly notes: Readonly<Record<CellId, string>>
  readonly units: Readonly<Record<CellId, string>>
  readonly doubts: readonly Doubt[]
}

const depthKey = (found: FoundRow) => `${found.row.grid}/${found.row.depth}`

/** Where the figures of a full row begin after its label; null where the row is not full. */
function leadOf(found: FoundRow): number | null {
  const want = found.row.cells.length
  const first = found.tokens.findIndex((token) => token !== '')
  if (first < 0) return null
  const run = found.tokens.slice(first)
  while (run.at(-1) === '') run.pop()
  return run.length === want && run.every((token) => token !== '') ? first : null
}

/** How the rows of a text are padded, learnt from those that are full. */
function paddings(found: readonly FoundRow[]) {
  const leads = new Map<string, Set<number>>()
  const every = new Set<number>()
  for (const row of found) {
    const lead = leadOf(row)
    if (lead === null) continue
    const key = depthKey(row)
    leads.set(key, (leads.get(key) ?? new Set<number>()).add(lead))
    every.add(lead)
  }
  return (row: FoundRow): number | null => {
    const known = leads.get(depthKey(row)) ?? every
    return known.size === 1 ? ([...known][0] ?? null) : null
  }
}

/** The tokens of a row, one for each of its cells; null where that would be a guess. */
function fit(found: FoundRow, padding: (row: FoundRow) => number | null): string[] | null {
  const want = found.row.cells.length
  const { tokens } = found
  if (tokens.length >= want && tokens.every(isBlankFigure)) return tokens.slice(0, want)
  const lead = leadOf(found) ?? padding(found) ?? (tokens.length === want ? 0 : null)
  if (lead === null || tokens.length < lead + want) return null
  const outside = [...tokens.slice(0, lead), ...tokens.slice(lead + want)]
  return outside.every((token) => token === '') ? tokens.slice(lead, lead + want) : null
}

class Placing {
  readonly cells: Record<CellId, CellValue> = {}
  readonly notes: Record<CellId, string> = {}
  readonly units: Record<CellId, string> = {}
  readonly doubts: Doubt[] = []
  readonly #settled = new Set<CellId>()

  place(cell: Cell, token: string) {
    const read = readPrintedValue(token, cell)
    if (!read) {
      this.doubt(cell, `“${token}”读不成数字，请对照原文填写`, token)
      return
    }
    const before = this.cells[cell.id]
    if (this.#settled.has(cell.id) && before !== read.value) {
      this.cells[cell.id] = null
      this.doubts.push({
        at: cell.id,
        why: `${cell.name}在原文中出现两次且数字不同，请选定`,
        candidates: [before, read.value],
      })
      return
    }
    this.#settled.add(cell.id)
    this.cells[cell.id] = read.value
    if (read.note !== null) this.notes[cell.id] = read.note
    if (read.unit !== null && read.unit !== cell.unit) this.units[cell.id] = read.unit
    if (cell.unit === '元' && read.unit === null && read.value !== null && read.value !== '0')
      this.doubts.push({
        at: cell.id,
        why: `${cell.name}原文没有写单位，按元记录，请核对`,
        candidates: [read.value],
        source: token,
      })
  }

  refuse(id: CellId, why: string | null, source: string) {
    this.cells[id] = null
    if (why !== null) this.doubts.push({ at: id, why, candidates: [], source })
  }

  doubt(cell: Cell, why: string, source: string) {
    this.cells[cell.id] = null
    this.doubts.push({ at: cell.id, why, candidates: [], source })
  }
}

const reasonOf = ({ row, tokens, atEnd }: FoundRow): string => {
  const read = tokens.filter((token) => token !== '').length
  return atEnd
    ? `原文在“${row.label}”一行中断，没有读入，请对照原件填写`
    : `“${row.label}”一行应有${row.cells.length}个数，原文读到${read}个，无法对应，请对照原件填写`
}

/** Says each row that does not fit; a table in which most rows do not is doubted as a whole. */
function doubtUnfit(
  placing: Placing,
  unfit: ReadonlyMap<CellId, FoundRow>,
  form: Pick<Form, 'grids'>,
) {
  for (const grid of form.grids) {
    const ids = grid.valueRows.flat().filter((id) => unfit.has(id))
    const whole = ids.length * 2 > grid.valueRows.flat().length
    for (const id of ids) {
      const row = unfit.get(id)
      if (row) placing.refuse(id, whole ? null : reasonOf(row), row.tokens.join(' '))
    }
    if (whole)
      placing.doubts.push({
        at: `table${grid.table}`,
        why: '多数行的数字个数与格式的列数不符，原文丢失了单元格，无法对应，请对照原件填写',
      })
  }
}

/** The cells of all found rows, with the doubts about those that could not be read safely. */
export function placeCells(
  found: readonly FoundRow[],
  form: Pick<Form, 'cells' | 'grids'>,
): PlacedCells {
  const placing = new Placing()
  const padding = paddings(found)
  const seen = new Set<CellId>()
  const unfit = new Map<CellId, FoundRow>()
  for (const row of found) {
    const tokens = fit(row, padding)
    for (const [at, cell] of row.row.cells.entries()) {
      const token = tokens?.[at]
      if (token !== undefined) placing.place(cell, token)
      else if (!seen.has(cell.id)) unfit.set(cell.id, row)
      if (token !== undefined) unfit.delete(cell.id)
      seen.add(cell.id)
    }
  }
  doubtUnfit(placing, unfit, form)
  const missing = [...form.cells.values()].filter((cell) => !seen.has(cell.id))
  const tables = new Map<number, Cell[]>()
  for (const cell of missing) tables.set(cell.table, [...(tables.get(cell.table) ?? []), cell])
  for (const [table, cells] of tables) {
    const rows = [...new Set(cells.map((cell) => cell.rowName))].filter(Boolean)
    placing.doubts.push({
      at: `table${table}`,
      why: `原文中有${cells.length}个单元格没有找到可读的表格行，已留空${rows.length > 0 ? `：${rows.join('、')}` : ''}`,
      source: cells.map((cell) => cell.id).join(' '),
    })
  }
  return placing
}
