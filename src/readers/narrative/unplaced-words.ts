/** Words of a source that have no place in the report: told to the clerk, what stands on every page once. */

export interface UnplacedWords {
  /** Behind what they stand. */
  readonly after: string
  readonly text: string
}

/** Adds what was not told before. */
export function leaveUnplaced(unplaced: UnplacedWords[], after: string, text: string) {
  if (!unplaced.some((one) => one.text === text && one.after === after))
    unplaced.push({ after, text })
}
