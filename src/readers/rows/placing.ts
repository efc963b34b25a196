/** The figures of a report while they are put into their cells, with what is doubted of them. */
import type { Cell, CellId } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Doubt } from '#report/report.ts'
import { isBlankMark, readPrintedValue } from '#readers/printed/printed-value.ts'
import type { LabelledRow } from './table-rows.ts'

/** Letters that are misread for figures, and spaces within them. */
const misread: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  l: '1',
  I: '1',
  S: '5',
  B: '8',
}

/** What a cell that cannot be read most likely says: to be picked, never taken. */
function likelyFigures(token: string): readonly number[] {
  const digits = token.replace(/[OoQlISB]/gu, (sign) => misread[sign] ?? sign).replace(/\s/gu, '')
  return /^-?\d{1,9}$/u.test(digits) ? [Number(digits)] : []
}

export class Placing {
  readonly cells: Record<CellId, CellValue> = {}
  readonly notes: Record<CellId, string> = {}
  readonly units: Record<CellId, string> = {}
  readonly doubts: Doubt[] = []
  /** Cells whose row was found, fitting or not. */
  readonly seen = new Set<CellId>()
  /** Cells whose row has not the right number of figures. */
  readonly unfit = new Map<CellId, LabelledRow>()
  /** Cells that print a sign for no figure: nothing was lost there. */
  readonly marked = new Set<CellId>()
  readonly #settled = new Set<CellId>()
  /** Cells that were found with different figures. */
  readonly twice = new Set<CellId>()

  /** Takes what a cell shows; false where it cannot be read. */
  place(cell: Cell, token: string, unit: string | null): boolean {
    const read = readPrintedValue(token, cell, unit)
    if (!read) {
      this.doubt(cell, `“${token}”读不成数字，请对照原文填写`, token, likelyFigures(token))
      return false
    }
    const before = this.cells[cell.id]
    if (this.twice.has(cell.id)) return true
    if (this.#settled.has(cell.id) && String(before) !== String(read.value)) {
      this.twice.add(cell.id)
      this.cells[cell.id] = null
      this.doubts.push({
        at: cell.id,
        why: `${cell.name}在原文中出现两次且数字不同，请选定`,
        candidates: [before, read.value],
      })
      return true
    }
    this.#settled.add(cell.id)
    if (isBlankMark(token)) this.marked.add(cell.id)
    this.cells[cell.id] = read.value
    if (read.note !== null) this.notes[cell.id] = read.note
    if (read.unit !== null && read.unit !== cell.unit) this.units[cell.id] = read.unit
    if (cell.unit === '元' && read.unit === null && read.value !== null && read.value !== '0')
      this.keepWithDoubt(cell, `${cell.name}原文没有写单位，按元记录，请核对`, token)
    return true
  }

  /** Whether a figure, or a sign for none, stands in the cell. */
  isPrinted({ id }: Pick<Cell, 'id'>): boolean {
    return (this.cells[id] ?? null) !== null || this.marked.has(id)
  }

  keepWithDoubt(cell: Cell, why: string, source: string) {
    this.doubts.push({ at: cell.id, why, candidates: [this.cells[cell.id]], source })
  }

  doubt(cell: Cell, why: string, source: string, candidates: readonly unknown[] = []) {
    this.cells[cell.id] = null
    this.doubts.push({ at: cell.id, why, candidates: [...candidates], source })
  }
}
