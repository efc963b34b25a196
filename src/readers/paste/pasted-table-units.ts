/** Reads the unit a pasted column head gives for the money below it: 「本年收费金额（单位：元）」. */
import { plainLabel } from './pasted-table-labels.ts'
import type { PastedCell, PastedTable } from './pasted-cells.ts'

/** Units of money by pasted column. */
export type Units = ReadonlyMap<number, string>

const named = /单位[:为]?(亿元|万元|千元|元)/u

/** The units that hold in a pasted row without heads: those of the nearest head row above it. */
export function unitsAbove(
  table: PastedTable,
  heads: readonly (readonly PastedCell[])[],
): (row: number) => Units {
  const byRow: Units[] = []
  let units: Units = new Map()
  for (const row of table) {
    if (heads.includes(row))
      units = new Map(
        row.flatMap(({ text }, column): [number, string][] => {
          const unit = named.exec(plainLabel(text))?.[1]
          return unit === undefined ? [] : [[column, unit]]
        }),
      )
    else byRow.push(units)
  }
  return (row) => byRow[row] ?? new Map()
}
