/** Words of a list that are always wrong; what list is the office's to say. */
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import {
  type ReportFound,
  type ReportJudgement,
  spanFound,
  type WordsFound,
} from '#checks/judgement.ts'
import { type FixedPhrase, fixedPhrases } from './phrase-list.ts'

/** Where `phrase` stands in longer words that are right. */
const isRightHere = (text: string, at: number, { wrong, unless }: FixedPhrase): boolean =>
  (unless ?? []).some((longer) => {
    const within = longer.indexOf(wrong)
    if (within >= 0) return text.startsWith(longer, at - within)
    return text.slice(0, at + wrong.length).includes(longer, Math.max(0, at - longer.length))
  })

type ByHead = ReadonlyMap<string, readonly FixedPhrase[]>
const heads = new WeakMap<readonly FixedPhrase[], ByHead>()

/** The phrases of a list by their first sign: words are gone through once, however long the list. */
function byHead(list: readonly FixedPhrase[]): ByHead {
  const known = heads.get(list)
  if (known) return known
  const made = new Map<string, FixedPhrase[]>()
  for (const phrase of list) {
    const head = phrase.wrong.charAt(0)
    const others = made.get(head)
    if (others) others.push(phrase)
    else made.set(head, [phrase])
  }
  heads.set(list, made)
  return made
}

/** Finds the phrases of a list in words, in the order of the list. */
export function phrasesIn(text: string, list: readonly FixedPhrase[]): readonly WordsFound[] {
  const all: { readonly place: number; readonly found: WordsFound }[] = []
  const phrases = byHead(list)
  for (let at = 0; at < text.length; at += 1)
    for (const phrase of phrases.get(text.charAt(at)) ?? []) {
      const { wrong, right } = phrase
      if (!text.startsWith(wrong, at) || isRightHere(text, at, phrase)) continue
      const message = `“${wrong}”应为“${right}”。`
      const found = { from: at, to: at + wrong.length, message, fix: right }
      all.push({ place: list.indexOf(phrase), found })
    }
  const found = all.sort((a, b) => a.place - b.place).map((one) => one.found)
  return found.filter((one, at) => found.every((other, place) => !isSaidBy(one, at, other, place)))
}

/** Where two phrases of the list meet, the longer speaks, or the first of the list. */
function isSaidBy(one: WordsFound, at: number, other: WordsFound, place: number): boolean {
  if (at === place || one.from >= other.to || other.from >= one.to) return false
  const [own, others] = [one.to - one.from, other.to - other.from]
  return others === own ? place < at : others > own
}

type Look = ReturnType<typeof onceIn<readonly WordsFound[]>>
const looks = new WeakMap<readonly FixedPhrase[], Look>()

function lookFor(list: readonly FixedPhrase[]): Look {
  const known = looks.get(list)
  if (known) return known
  const look = onceIn(({ text }) => phrasesIn(text, list))
  looks.set(list, look)
  return look
}

export const fixedPhrase: ReportJudgement = {
  kind: 'report',
  id: 'wording.phrase',
  tier: 'hint',
  basis: { kind: 'custom', text: '现代汉语规范用词；本单位用词表' },
  demand: '没有常见的错别字和不规范用词',
  hint: '按提示改正；本单位另有写法的，写进用词表',
  example: { wrong: '做为第一平台，公开其它信息。', right: '作为第一平台，公开其他信息。' },
  find: ({ passages, report, phrases }) => {
    const look = lookFor(phrases ?? fixedPhrases)
    return passages.flatMap((passage) =>
      look(passage.words, report.year).map(({ from, to, ...found }): ReportFound => ({
        ...spanFound(passage, from, to),
        ...found,
      })),
    )
  },
}
