/** A computer whose clock is wrong dates a decision before what was decided upon, or years after it. */
import type { ReviewEvent } from '#report/review-event.ts'
import type { ReviewStand } from './stand.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** No two clocks of an office agree to the minute. */
const agree = 10 * minute
/** No report rests so long between two steps but one that is corrected the year after. */
const rest = 366 * day

interface OddClock {
  /** Behind the record, which is impossible, or so long after it that it is hardly so. */
  readonly is: 'behind' | 'ahead'
  /** The latest entry. */
  readonly last: ReviewEvent
}

/** How the clock of whoever sits here disagrees with the record; null where it does not. */
export function oddClock({ trail }: Pick<ReviewStand, 'trail'>, now: number): OddClock | null {
  const byTime = trail.map(({ event }) => event).sort((a, b) => a.at - b.at)
  const last = byTime.at(-1)
  if (!last) return null
  if (last.at > now + agree) return { is: 'behind', last }
  // What was done here today, the opening of the file to begin with, bears the time of the same clock.
  const earlier = byTime.filter(({ at }) => at < now - day).at(-1)
  return earlier && now > earlier.at + rest ? { is: 'ahead', last: earlier } : null
}
