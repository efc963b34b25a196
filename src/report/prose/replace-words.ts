/** Replaces some words of a block by others and leaves everything else of it as it is. */
import type { Block, Run } from './prose.ts'

/** What a live figure shows at the moment, as the offsets count it. */
type Shown = (cell: string) => string

const lengthOf = (run: Run, shown: Shown): number =>
  'text' in run ? run.text.length : 'cell' in run ? shown(run.cell).length : 1

const isKept = (run: Run): boolean => !('text' in run) || run.text !== ''

/**
 * The block with the words from `from` to `to` (offsets into its words; a line break counts as one, a live
 * figure as what it shows) replaced by other words or by a live figure; null where they are not plain
 * words of one weight.
 */
export function replaceWords(
  block: Block,
  from: number,
  to: number,
  put: string | { readonly cell: string },
  shown: Shown,
): Block | null {
  let at = 0
  for (const [index, run] of block.runs.entries()) {
    const length = lengthOf(run, shown)
    if ('text' in run && from >= at && to <= at + length) {
      const before = run.text.slice(0, from - at)
      const after = run.text.slice(to - at)
      const mended: Run[] =
        typeof put === 'string'
          ? [{ ...run, text: before + put + after }]
          : [
              { ...run, text: before },
              { cell: put.cell, ...(run.bold ? { bold: true } : {}) },
              { ...run, text: after },
            ]
      const runs = block.runs.flatMap((one, other): Run[] => (other === index ? mended : [one]))
      return { ...block, runs: runs.filter(isKept) }
    }
    at += length
  }
  return null
}
