/** Whether two signs that stand side by side may belong to one word; what slips of the keys leave does not. */
import { isKnownPair } from './known-pairs.ts'
import { isAlsoRight, isUsual } from './usual-words.ts'

export const isWord = (one: string, next: string): boolean =>
  one !== '' &&
  next !== '' &&
  (isUsual(one + next) || isKnownPair(one, next) || isAlsoRight(one + next))
