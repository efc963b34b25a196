/** A table as it lay on the sheet it was copied from: texts, and which places a merged cell covers. */

export interface PastedCell {
  readonly text: string
  /** Covered by a merged cell that begins above or to the left; its text is "". */
  readonly covered: boolean
}

/** Rows of equal length, as the cells lie on the sheet they were copied from. */
export type PastedTable = readonly (readonly PastedCell[])[]
