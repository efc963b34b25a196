/** A whole told in words that its parts do not make: where it stands, and what is said of it. */
export interface BrokenSum {
  readonly from: number
  readonly to: number
  readonly message: string
  /** The words claim no whole: 其中 may leave something out. */
  readonly mild?: true
}
