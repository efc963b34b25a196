/** Lists of words that never change their order while they are only shown. */

/** Each entry with a key for drawing it. */
export const keyed = <Entry>(list: readonly Entry[]): readonly (readonly [string, Entry])[] =>
  list.map((entry, index) => [String(index), entry])
