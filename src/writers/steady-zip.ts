/** A ZIP that is the same bytes for the same files: no clock, no order of chance. */
import { zipSync } from 'fflate'

/** The earliest date a ZIP can hold stands for "no date". */
const zipEpoch = '1980-01-01T00:00:00'

/** Packs files by name; names may be Chinese. */
export function steadyZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.fromEntries(
    Object.entries(files).sort(([a], [b]) => (a < b ? -1 : Number(a > b))),
  )
  return zipSync(sorted, { mtime: zipEpoch, os: 0, level: 6 })
}
