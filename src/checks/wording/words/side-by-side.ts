/** Whether two signs that stand side by side may belong to one word; what slips of the keys leave does not. */
import { isKnownPair } from './known-pairs.ts'
import { isAlsoRight, isFree, isUsual } from './usual-words.ts'

const madeWords = new Map<number, boolean>()

/** Whether the signs are of one word; asked of every place of a report several times, so what was found is kept. */
export function isWord(one: string, next: string): boolean {
  if (one === '' || next === '') return false
  const pair = one.charCodeAt(0) * 0x1_00_00 + next.charCodeAt(0)
  const before = madeWords.get(pair)
  if (before !== undefined) return before
  const now = isUsual(one + next) || isKnownPair(one, next) || isAlsoRight(one + next)
  madeWords.set(pair, now)
  return now
}

/** Words by themselves that make ever new ones with what they stand before: 以会代训, 涉农. */
const clinging = new Set(
  '一二三四五六七八九十两双以涉如所之非作做用得名家长官党多大小高低好无不可应能会',
)

const han = /[\u4e00-\u9fa5]/u

/** Whether a sign ends or begins a word of its own, away from the place beside it. */
const isApart = (sign: string, pair: readonly [string, string]): boolean =>
  !han.test(sign) || (isFree(sign) && !clinging.has(sign)) || isWord(...pair)

/**
 * Whether what stands on both sides of some signs is whole: beside a slip of the keys all other words are
 * right; in 以会代训 and 稳产保供 none is known.
 */
export const standsClear = (text: string, from: number, to: number): boolean => {
  const [before, behind] = [text.charAt(from - 1), text.charAt(to)]
  return (
    isApart(before, [text.charAt(from - 2), before]) &&
    isApart(behind, [behind, text.charAt(to + 1)])
  )
}

/** “从严从实”, “日清日高”: words made for the rhyme, sign for sign after a pattern. */
export const isParallel = (text: string, at: number): boolean =>
  [at - 3, at - 2, at - 1, at, at + 1].some(
    (place) => place >= 0 && text.charAt(place) === text.charAt(place + 2),
  )

const traditional = /[為會國機關與務開報條規檢執監責議導訓]/u

/** Whether a text is of the script whose words nobody here knows: the lists have those of the simplified one alone. */
export const isTraditional = (text: string): boolean => traditional.test(text)
