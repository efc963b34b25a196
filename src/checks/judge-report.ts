/** Runs every judgement over a report; the words of a block that did not change are not judged again. */
import type { Finding } from './finding.ts'
import { fullMarks } from './full-marks.ts'
import type { Given, Judgement, WordsFound, WordsJudgement } from './judgement.ts'
import { judgements } from './judgements.ts'
import { looseWords, type LooseWords } from './loose-words.ts'
import type { Passage, Words } from './passages.ts'

type WordsFindings = readonly { readonly of: WordsJudgement; readonly found: WordsFound }[]

const ofWords = judgements.filter((one): one is WordsJudgement => one.kind === 'words')
const everywhere = ofWords.filter((one) => one.everywhere)
const judged = new WeakMap<Words, WordsFindings>()

function judgeWords(words: Words): WordsFindings {
  const before = judged.get(words)
  if (before) return before
  const text = fullMarks(words.text)
  const findings = ofWords.flatMap((of) => of.find(text).map((found) => ({ of, found })))
  judged.set(words, findings)
  return findings
}

const common = ({ id, tier, basis }: Judgement) => ({ rule: id, tier, basis: basis.text })

interface PlacedFindings {
  readonly section: Passage['section']
  readonly block: number
  readonly findings: readonly Finding[]
}

const placed = new WeakMap<Words, PlacedFindings>()

/** The same findings as long as the words stay the same and where they are. */
function inPassage({ section, block, words }: Passage): readonly Finding[] {
  const before = placed.get(words)
  if (before?.section === section && before.block === block) return before.findings
  const findings = judgeWords(words).map(({ of, found: { from, to, ...found } }) => ({
    ...common(of),
    cells: [],
    section,
    quote: words.text.slice(from, to),
    span: { section, block, from, to },
    ...found,
  }))
  placed.set(words, { section, block, findings })
  return findings
}

const inLooseWords = ({ text, section, cells }: LooseWords): Finding[] =>
  everywhere.flatMap((one) =>
    one.find(text).map(({ from, to, message, tier }) => ({
      ...common(one),
      cells,
      section,
      quote: text.slice(from, to),
      message,
      ...(tier === undefined ? {} : { tier }),
    })),
  )

/** What the judgements say of a report, in the order of the check sheet, words before the whole. */
export function judgeReport(given: Given): readonly Finding[] {
  const ofReport = judgements.flatMap((one) =>
    one.kind === 'report'
      ? one
          .find(given)
          .map((found): Finding => ({ ...common(one), cells: [], quote: null, ...found }))
      : [],
  )
  return [
    ...given.passages.flatMap(inPassage),
    ...looseWords(given.report).flatMap(inLooseWords),
    ...ofReport,
  ]
}
