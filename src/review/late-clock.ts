/** A computer whose clock is behind dates a decision before what was decided upon. */
import type { ReviewStand } from './stand.ts'

/** No two clocks of an office agree to the minute. */
const agree = 10 * 60_000

/** When the latest entry was made, where the clock of whoever sits here is behind it; null where it is not. */
export function aheadOfClock({ trail }: ReviewStand, now: number): number | null {
  const latest = trail.reduce((last, { event }) => Math.max(last, event.at), 0)
  return latest > now + agree ? latest : null
}
