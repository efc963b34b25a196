/** What a report may tell of its tables in words: a fact, how it is said, and the cells that may stand behind it. */
import type { CellId } from '#template/form.ts'

/** One way to make the told number out of the tables. */
export interface Reading {
  /** Added up; cells the report's form does not have are left out. */
  readonly plus: readonly CellId[]
  readonly minus?: readonly CellId[]
}

export type FactKind = 'applications' | 'outcomes' | 'disputes' | 'documents' | 'decisions'

export interface Fact {
  readonly id: string
  readonly kind: FactKind
  /** Name in a message: 正文写“…”. */
  readonly name: string
  /** Ends the words before the number. */
  readonly label: RegExp
  /** Or, with # for the number, the words around it. */
  readonly around?: RegExp
  /** What must follow the number, beyond the end of its clause too. */
  readonly followedBy?: RegExp
  /** Words before the number that make it something else. */
  readonly unless?: RegExp
  /** Any of these may be meant; the first is named where none agrees. */
  readonly readings: readonly Reading[]
  /** Told in 元 or 万元. */
  readonly isAmount?: boolean
  /** A part of the whole: wrong only where it is more than every reading. */
  readonly isAtMost?: boolean
  /** Told in looser words: linked where it agrees, never called wrong. */
  readonly isLoose?: boolean
  /** Its own words name nothing ("收到32件"): the sentence before them must be about nothing else. */
  readonly isBare?: boolean
  /** What its own sentence must speak of, whatever the heading says. */
  readonly within?: RegExp
  /** What the words up to the number, or the heading above, must be about. */
  readonly about?: RegExp
}

/** What may stand between the words of a fact and its number. */
const tail =
  '(?:的|了|类|数量|件数|总数|总量|数|量|案件|事项|答复|决定|情况|情形|办理|均|已)*(?:共计|总计|合计|共有|累计|共|计|为|达到|达|有|是|的|[:：（(])*$'

/** A label: some words, then at most what leads up to a number. */
export const label = (words: string): RegExp => new RegExp(`(?:${words})${tail}`, 'u')

export const total = (row: string): CellId => `applications.${row}.total`

export const sum = (...cells: readonly CellId[]): Reading => ({ plus: cells })
