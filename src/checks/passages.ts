/** The words of a report as a checker reads them: block by block, live figures with their cell's number. */
import type { ProseKey } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'
import { cellText } from '#report/cell-value.ts'
import { type Block, type BlockKind, blockText } from '#report/prose/prose.ts'
import { proseKeys, type Report } from '#report/report.ts'
import type { RunningTotals } from '#report/totals.ts'

/** A live figure within the words: the cell it follows and where its number stands. */
export interface LiveFigure {
  readonly cell: CellId
  readonly from: number
  readonly to: number
}

/** Words of one block; the same object as long as the block is, where no live figure stands in it. */
export interface Words {
  readonly kind: BlockKind
  /** Line breaks within the block are "\n". */
  readonly text: string
  readonly live: readonly LiveFigure[]
}

export interface Passage {
  readonly section: ProseKey
  /** Index of the block in its section. */
  readonly block: number
  readonly words: Words
}

const known = new WeakMap<Block, Words>()

function liveWords(block: Block, totals: RunningTotals): Words {
  let text = ''
  const live: LiveFigure[] = []
  for (const run of block.runs) {
    if ('cell' in run) {
      const shown = cellText(totals.values.get(run.cell) ?? null)
      live.push({ cell: run.cell, from: text.length, to: text.length + shown.length })
      text += shown
    } else text += 'text' in run ? run.text : '\n'
  }
  return { kind: block.kind, text, live }
}

function wordsOf(block: Block, totals: RunningTotals): Words {
  if (block.runs.some((run) => 'cell' in run)) return liveWords(block, totals)
  const before = known.get(block)
  if (before) return before
  const words: Words = { kind: block.kind, text: blockText(block), live: [] }
  known.set(block, words)
  return words
}

/** Every block of every section in the form's order; empty blocks are left out. */
export const passagesOf = (report: Report, totals: RunningTotals): readonly Passage[] =>
  proseKeys.flatMap((section) =>
    report.prose[section].flatMap((block, index) => {
      const words = wordsOf(block, totals)
      return words.text === '' ? [] : [{ section, block: index, words }]
    }),
  )
