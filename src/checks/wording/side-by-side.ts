/** Whether two signs that stand side by side may belong to one word; what slips of the keys leave does not. */
import { isKnownPair } from './known-pairs.ts'
import { isAlsoRight, isUsual } from './usual-words.ts'

export const isWord = (one: string, next: string): boolean =>
  one !== '' &&
  next !== '' &&
  (isUsual(one + next) || isKnownPair(one, next) || isAlsoRight(one + next))

/** “从严从实”, “日清日高”: words made for the rhyme, sign for sign after a pattern. */
export const isParallel = (text: string, at: number): boolean =>
  [at - 3, at - 2, at - 1, at, at + 1].some(
    (place) => place >= 0 && text.charAt(place) === text.charAt(place + 2),
  )
