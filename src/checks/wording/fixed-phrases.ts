/** Words of a list that are always wrong; what list is the office's to say. */
import { onceIn } from '#checks/figures/once-in.ts'
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

/** Finds the phrases of a list in words. */
export function phrasesIn(text: string, list: readonly FixedPhrase[]): readonly WordsFound[] {
  const all = list.flatMap((phrase) => {
    const found: WordsFound[] = []
    const { wrong, right } = phrase
    for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length))
      if (!isRightHere(text, at, phrase))
        found.push({
          from: at,
          to: at + wrong.length,
          message: `“${wrong}”应为“${right}”。`,
          fix: right,
        })
    return found
  })
  return all.filter((one, at) => all.every((other, place) => !isSaidBy(one, at, other, place)))
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
