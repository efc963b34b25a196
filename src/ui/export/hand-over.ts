/** Hands the made files to the clerk: one as it is, several as one ZIP or one by one. */
import { steadyZip } from '#writers/steady-zip.ts'
import { saveAs } from '#ui/save-as.ts'
import type { MadeFile } from './make-files.ts'

/** The names under which they were offered. */
export function handOver(made: readonly MadeFile[], name: string, zip: boolean): string[] {
  if (zip && made.length > 1) {
    const packed = steadyZip(Object.fromEntries(made.map((file) => [file.name, file.bytes])))
    saveAs(packed, `${name}.zip`, 'application/zip')
    return [`${name}.zip`]
  }
  for (const file of made) saveAs(file.bytes, file.name, file.format.mime)
  return made.map((file) => file.name)
}
