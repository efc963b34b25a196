/** Runs every judgement over a report; the words of a block that did not change are not judged again. */
import type { Finding, Span } from './finding.ts'
import { type Beside, besideTables, judgeBeside } from './beside-tables.ts'
import { fullMarks } from './full-marks.ts'
import { isNamed } from './named-words.ts'
import type { Given, Judgement, WordsFound, WordsJudgement } from './judgement.ts'
import { judgements } from './judgements.ts'
import { looseWords, type LooseWords } from './loose-words.ts'
import { rulesAskedOf } from './outline/school-report.ts'
import type { Passage, Words } from './passages.ts'

type WordsFindings = readonly { readonly of: WordsJudgement; readonly found: WordsFound }[]

const ofWords = judgements.filter((one): one is WordsJudgement => one.kind === 'words')
const everywhere = ofWords.filter((one) => one.everywhere)
const judged = new WeakMap<Words, WordsFindings>()

type OfWords = WordsFindings[number]

const aboutWording = new Set(ofWords.filter(({ id }) => /^(?:wording|outline)\./u.test(id)))
const isWording = ({ of }: OfWords): boolean => aboutWording.has(of)
const overlaps = ({ found: a }: OfWords, { found: b }: OfWords): boolean =>
  a.from < b.to && b.from < a.to
const isWithin = ({ found: a }: OfWords, { found: b }: OfWords): boolean =>
  b.from <= a.from && a.to <= b.to
const isSame = (a: OfWords, b: OfWords): boolean => isWithin(a, b) && isWithin(b, a)

/** Whether `one`, which only knows that something is wrong, says nothing beside `other`: who knows what to write, speaks. */
const givesWay = (one: OfWords, other: OfWords, isFirst: boolean): boolean => {
  if (other.of.yields !== true) return true
  const [knows, otherKnows] = [one.found.fix !== undefined, other.found.fix !== undefined]
  return knows === otherKnows ? !isFirst : otherKnows
}

/** Of several findings of the same words, the first; of one rule's, the one that takes in the others. */
const saidOnce = (all: WordsFindings): WordsFindings =>
  all.filter(
    (one, at) =>
      !isWording(one) ||
      all.every((other, place) => {
        if (other === one || !isWording(other)) return true
        const isFirst = at < place
        if (one.of.yields && overlaps(one, other)) return !givesWay(one, other, isFirst)
        if (isSame(one, other)) return isFirst
        return other.of !== one.of || !isWithin(one, other)
      }),
  )

const isOnWriting = (rule: string): boolean => rule.startsWith('wording.')

function judgeWords(words: Words): WordsFindings {
  const before = judged.get(words)
  if (before) return before
  const text = fullMarks(words.text)
  const all = ofWords.flatMap((of) => of.find(text).map((found) => ({ of, found })))
  const findings = saidOnce(
    all.filter(({ of, found }) => !isOnWriting(of.id) || !isNamed(text, found.from, found.to)),
  )
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

/** What loose words are looked through for is found there already. */
const aboutSentences = (of: WordsJudgement): boolean =>
  of.id.startsWith('wording.') && of.yields !== true && !everywhere.includes(of)

const inSentencesBeside = ({ whole }: Beside): Finding[] =>
  [...whole.values()].flatMap(({ words, section }) =>
    judgeWords(words).flatMap(({ of, found: { from, to, fix: _fix, ...found } }) =>
      aboutSentences(of)
        ? [{ ...common(of), cells: [], section, quote: words.text.slice(from, to), ...found }]
        : [],
    ),
  )

const yielding = new Set(ofWords.filter(({ yields }) => yields).map(({ id }) => id))

const isOverlap = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.section === b.section &&
  a.block === b.block &&
  a.from < b.to &&
  b.from < a.to

const placeOf = ({ rule, section, quote }: Finding): string => `${rule} ${section} ${quote}`

const wordsAt = ({ passages }: Given, { section, block }: Span): string | undefined =>
  passages.find((one) => one.section === section && one.block === block)?.words.text

/** What the judgements say of a report, in the order of the check sheet, words before the whole. */
export function judgeReport(given: Given): readonly Finding[] {
  const beside = besideTables(given)
  const ofReport = judgements.flatMap((one) =>
    one.kind === 'report'
      ? [...one.find(given), ...(beside ? judgeBeside(one, beside) : [])].map((found): Finding => ({
          ...common(one),
          cells: [],
          quote: null,
          ...found,
        }))
      : [],
  )
  const isOnlyNamed = ({ rule, span }: Finding): boolean => {
    const words = isOnWriting(rule) && span ? wordsAt(given, span) : undefined
    return span !== undefined && words !== undefined && isNamed(words, span.from, span.to)
  }
  const spoken = ofReport.filter(({ rule }) => rule.startsWith('wording.'))
  const isSpoken = ({ rule, span }: Finding): boolean =>
    yielding.has(rule) && spoken.some((other) => isOverlap(span, other.span))
  const inWords = given.passages.flatMap(inPassage).filter((one) => !isSpoken(one))
  const said = new Set(inWords.map(placeOf))
  // The contact of a report is told in its preamble as a rule: once is enough.
  const loose = looseWords(given.report).flatMap(inLooseWords)
  const isAsked = rulesAskedOf(given)
  return [
    ...inWords,
    ...loose.filter((one) => one.cells.length > 0 || !said.has(placeOf(one))),
    ...(beside ? inSentencesBeside(beside) : []),
    ...ofReport.filter((one) => !isOnlyNamed(one)),
  ].filter(({ rule }) => isAsked(rule))
}
