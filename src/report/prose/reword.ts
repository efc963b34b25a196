/** Puts a proposal's wording in the place of words that may be of several weights, as 采纳 does. */
import type { Block, Run } from './prose.ts'
import { replaceWords } from './replace-words.ts'

type Shown = (cell: string) => string
type TextRun = Extract<Run, { readonly text: string }>

interface Within {
  readonly run: TextRun
  readonly index: number
  /** Where the run begins in the block. */
  readonly at: number
}

/** The runs a stretch lies in; null where one of them is a live figure or a line break. */
function runsWithin(block: Block, from: number, to: number, shown: Shown): Within[] | null {
  const found: Within[] = []
  let at = 0
  for (const [index, run] of block.runs.entries()) {
    const end = at + ('text' in run ? run.text.length : 'cell' in run ? shown(run.cell).length : 1)
    if (from < end && to > at) {
      if (!('text' in run)) return null
      found.push({ run, index, at })
    }
    at = end
  }
  return found
}

/** How many letters two wordings begin and end alike with. */
function edgesOf(old: string, put: string): { readonly start: number; readonly end: number } {
  const most = Math.min(old.length, put.length)
  let start = 0
  while (start < most && old[start] === put[start]) start += 1
  let end = 0
  while (end < most - start && old.at(-1 - end) === put.at(-1 - end)) end += 1
  return { start, end }
}

/** Neighbours of one weight as one run. */
function joined(block: Block): Block {
  const runs: Run[] = []
  for (const run of block.runs) {
    const before = runs.at(-1)
    if ('text' in run && run.text === '') continue
    if (before && 'text' in before && 'text' in run && before.bold === run.bold)
      runs[runs.length - 1] = { ...before, text: before.text + run.text }
    else runs.push(run)
  }
  return { ...block, runs }
}

/** The block reworded from `from` to `to`: what stays keeps its weight, new words take that of the first they replace; null where these are no plain words. */
export function reword(
  block: Block,
  from: number,
  to: number,
  put: string,
  shown: Shown,
): Block | null {
  const simple = replaceWords(block, from, to, put, shown)
  if (simple) return joined(simple)
  const within = runsWithin(block, from, to, shown)
  const first = within?.[0]
  const last = within?.at(-1)
  if (!within || !first || !last) return null
  const words = within.map(({ run }) => run.text).join('')
  const { start, end } = edgesOf(words.slice(from - first.at, to - first.at), put)
  if (start + end > 0)
    return reword(block, from + start, to - end, put.slice(start, put.length - end), shown)
  const head = first.run.text.slice(0, from - first.at) + put
  const tail = last.run.text.slice(to - last.at)
  const runs = [
    ...block.runs.slice(0, first.index),
    { ...first.run, text: head },
    { ...last.run, text: tail },
    ...block.runs.slice(last.index + 1),
  ]
  return joined({ ...block, runs })
}
