/** Where the numbers of a report stand in the workbook, and formulas that add them up there. */
import type { SumPart, TableCell } from '#document/document.ts'
import type { PlannedSheet } from './plan-sheets.ts'

/** Where a cell of the form stands in the workbook. */
export interface Place {
  readonly sheet: string
  /** From 0. */
  readonly row: number
  readonly column: number
}

/** A is 0, AB is 27. */
export const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)

/** A cell as Excel names it ("B7"), rows and columns counted from 0. */
export const reference = (row: number, column: number): string => `${columnName(column)}${row + 1}`

export const sheetReference = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** Rows above the table in its sheet. */
export const rowsAbove = (sheet: Extract<PlannedSheet, { kind: 'table' }>): number =>
  sheet.heading === null ? 0 : 1

/** The place of every number of the form, by its id. */
export function placesOf(sheets: readonly PlannedSheet[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const sheet of sheets) {
    if (sheet.kind !== 'table') continue
    for (const { cell, row, column } of sheet.table.rows.flat())
      if (cell !== null)
        places.set(cell, { sheet: sheet.name, row: row + rowsAbove(sheet), column })
  }
  return places
}

interface Run {
  readonly first: Place
  last: Place
}

/** True where a place follows on below or to the right of a run that goes no other way. */
function goesOn({ first, last }: Run, { sheet, row, column }: Place): boolean {
  if (sheet !== last.sheet) return false
  const down = column === first.column && column === last.column && row === last.row + 1
  return down || (row === first.row && row === last.row && column === last.column + 1)
}

/** D4, D5, D6 is D4:D6; what does not follow on stands by itself. */
function ranges(places: readonly Place[], home: string): string[] {
  const runs: Run[] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run && goesOn(run, place)) run.last = place
    else runs.push({ first: place, last: place })
  }
  return runs.map(({ first, last }) => {
    const from = reference(first.row, first.column)
    const range = first === last ? from : `${from}:${reference(last.row, last.column)}`
    return first.sheet === home ? range : `${sheetReference(first.sheet)}!${range}`
  })
}

/** The formula of a total in sheet `home`: blank while all its parts are; null where a part has no place. */
export function sumFormula(
  { sum = [], value }: Pick<TableCell, 'sum' | 'value'>,
  places: ReadonlyMap<string, Place>,
  home: string,
): string | null {
  const found = (sign: SumPart['sign']) =>
    sum.filter((part) => part.sign === sign).map(({ cell }) => places.get(cell))
  const [added, taken] = [found(1), found(-1)].map((list) =>
    ranges(
      list.filter((place) => place !== undefined),
      home,
    ).join(','),
  )
  if (sum.length === 0 || sum.some(({ cell }) => !places.has(cell))) return null
  const all = [added, taken].filter((list) => list !== '').join(',')
  const sums = `${added === '' ? '' : `SUM(${added})`}${taken === '' ? '' : `-SUM(${taken})`}`
  return value === null || value === undefined ? `IF(COUNT(${all})=0,"",${sums})` : sums
}
