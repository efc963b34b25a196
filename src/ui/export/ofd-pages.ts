/** Turns typeset pages into OFD, beside the page's own thread; loaded when that format is chosen. */
import cutterAddress from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url'
import type { ReportDocument } from '#document/document.ts'
import { drawnPages } from '#readers/pdf/page-operations.ts'
import { bootSubsetting } from '#writers/ofd/subset-font.ts'
import { sayUnfit, writeOfd } from '#writers/ofd/write-ofd.ts'

/** The file, or why the format cannot carry the report; rejects where the font cutter does not load. */
export async function ofdOf(
  document: ReportDocument,
  pdf: Uint8Array,
  fonts: readonly Uint8Array[],
): Promise<{ readonly ofd: Uint8Array } | { readonly why: string }> {
  const answer = await fetch(cutterAddress)
  if (!answer.ok) throw new Error(`${cutterAddress}: ${answer.status}`)
  const subset = await bootSubsetting(new Uint8Array(await answer.arrayBuffer()))
  const { pages, numbers } = await drawnPages(pdf)
  const made = writeOfd({ document, pages, paths: numbers, fonts, subset })
  return made.ok ? { ofd: made.ofd } : { why: sayUnfit(made.pictures) }
}
