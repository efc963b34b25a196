/** The typesetting engine never gives memory back: when it has taken too much a new one is started. */

/** 250 MB: some ten reports in a row. */
const plenty = 250_000_000

/**
 * Whether an engine should set nothing more: it holds 250 MB, or twice what it held after its first
 * report where that was already more.
 */
export const isWorn = (afterFirst: number, now: number): boolean =>
  now >= Math.max(plenty, 2 * afterFirst)
