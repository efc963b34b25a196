/** Which signs of usual words a sign may be a slip for, by its sound or its looks. */
import { looksAlike } from './look-alikes.ts'
import { soundsAlike } from './same-sound.ts'
import { usualSigns } from './usual-words.ts'

const alike = new Map<string, readonly string[]>()

/** The signs of usual words one may be a slip for. */
export function meantBy(sign: string): readonly string[] {
  const before = alike.get(sign)
  if (before) return before
  const all = [...usualSigns].filter(
    (one) => one !== sign && (soundsAlike(sign, one) || looksAlike(sign, one)),
  )
  alike.set(sign, all)
  return all
}
