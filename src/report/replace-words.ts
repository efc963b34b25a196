/** Replaces some words of a block by others and leaves everything else of it as it is. */
import type { Block, Run } from './prose.ts'

/**
 * The block with the words from `from` to `to` (offsets into its words; a line break counts as one)
 * replaced; null where they are not plain words of one weight, such as a live figure.
 */
export function replaceWords(block: Block, from: number, to: number, words: string): Block | null {
  let at = 0
  for (const [index, run] of block.runs.entries()) {
    if ('cell' in run) return null
    const length = 'text' in run ? run.text.length : 1
    if (from >= at && to <= at + length && 'text' in run) {
      const text = run.text.slice(0, from - at) + words + run.text.slice(to - at)
      const runs = block.runs.map((one, other): Run => (other === index ? { ...run, text } : one))
      return { ...block, runs: runs.filter((one) => !('text' in one) || one.text !== '') }
    }
    at += length
  }
  return null
}
