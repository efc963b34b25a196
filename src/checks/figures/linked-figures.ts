/** Which figures of the words follow a cell of the tables, for marking them on screen. */
import type { ProseKey } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'
import type { Given } from '#checks/judgement.ts'
import { weighedIn } from './agreement.ts'
import { figuresOf } from '#checks/figures/numbers/quantities.ts'

/** A figure of the words: offsets into the text of one block, as `passages.ts` reads it. */
export interface LinkedFigure {
  readonly section: ProseKey
  readonly block: number
  readonly from: number
  readonly to: number
  /** The cells it states, alone or added up; empty where it states none that is known. */
  readonly cells: readonly CellId[]
  /** Whether the cells say the same; null where it states none. */
  readonly agrees: boolean | null
}

/**
 * Every count, amount and share of a report's words, in order, with the cells it states. Dates, document
 * numbers, articles, telephones and the numbers of headings are no figures.
 */
export function linkedFigures(given: Given): readonly LinkedFigure[] {
  const stated = new Map(
    weighedIn(given).map((one) => [
      `${one.passage.section} ${one.passage.block} ${one.told.quantity.from}`,
      one,
    ]),
  )
  return given.passages.flatMap(({ section, block, words }) => {
    const live = new Map(words.live.map((figure) => [figure.from, figure]))
    return figuresOf(words, given.report.year).quantities.map((quantity): LinkedFigure => {
      const { from, to } = quantity
      const own = live.get(from)
      if (own) return { section, block, from, to: own.to, cells: [own.cell], agrees: true }
      const one = stated.get(`${section} ${block} ${from}`)
      const { cells = [], agrees = null } = one ?? {}
      return { section, block, from, to, cells, agrees }
    })
  })
}
