/** A page that lost its line breaks: the sentences before and behind a table's rows get lines of their own again. */
import { type FormLabels, type ScannedPiece, scanLabels } from '#readers/printed/form-labels.ts'
import type { Source, SourceLine } from '#readers/source.ts'

/** A sentence names a row or two, and ends sooner than a table. */
const fewestLabels = 6
const longestBetween = 40
const sentenceEnd = /[。！？]/u
const fewestWords = 8
/** Behind a label: its figures, and no year that begins a sentence. */
const figures = /^\s*(?:-?\d[\d.,]*|[/—-])(?:[\s|]*(?:-?\d[\d.,]*|[/—-]))*\s*(?:万?元)?/u
const yearBehind = /(?:19|20)\d{2}\s*$/u

interface Stretch {
  readonly from: number
  readonly to: number
}

const figuresBehind = (text: string, at: number): number => {
  const said = figures.exec(text.slice(at))?.[0] ?? ''
  const isYear = /^\s*年/u.test(text.slice(at + said.length))
  return (isYear ? said.replace(yearBehind, '') : said).length
}

/** Labels of a table one after the other, with no sentence between them. */
function runsOf(pieces: readonly ScannedPiece[]): ScannedPiece[][] {
  const runs: ScannedPiece[][] = []
  let run: ScannedPiece[] = []
  for (const piece of pieces) {
    if (piece.kind === 'label') run.push(piece)
    else if (sentenceEnd.test(piece.text) || piece.text.trim().length > longestBetween) {
      runs.push(run)
      run = []
    }
  }
  return [...runs, run].filter(({ length }) => length >= fewestLabels)
}

/** From the first label of a table, or what stands before it behind a sentence, to the figures of its last row. */
function stretchesIn(text: string, labels: FormLabels): Stretch[] {
  return runsOf(scanLabels(labels, text)).flatMap((run): Stretch[] => {
    const [first] = run
    const last = run
      .filter(({ at, text: said }) => figuresBehind(text, at + said.length) > 0)
      .at(-1)
    if (!first || !last) return []
    const before = text.slice(0, first.at)
    const ended = Math.max(...['。', '！', '？'].map((mark) => before.lastIndexOf(mark))) + 1
    const end = last.at + last.text.length
    return [{ from: ended, to: end + figuresBehind(text, end) }]
  })
}

const wordCount = (words: string): number => words.match(/[\u4e00-\u9fff]/gu)?.length ?? 0
const isSaid = (words: string): boolean =>
  sentenceEnd.test(words) && wordCount(words) >= fewestWords

const begunByYear = /^\s*20\d{2}\s*年(?!度?[\s\d]*$)/u

/**
 * Whether a line is told in sentences, though it may name a row: “行政许可12件，行政处罚3件。”,
 * or the first half of one, “2025年收到政府信息公开行政复议”.
 */
export const isOfSentences = ({ text, cells }: SourceLine): boolean =>
  cells === null && (isSaid(text) || (begunByYear.test(text) && wordCount(text) >= fewestWords))

/** The line as its words and its tables in turn; whole where no words stand beside a table. */
function cutLine(line: SourceLine, labels: FormLabels): readonly SourceLine[] {
  const { text } = line
  const cuts = stretchesIn(text, labels).flatMap(({ from, to }, at, all) => [
    ...(isSaid(text.slice(all[at - 1]?.to ?? 0, from)) ? [from] : []),
    ...(isSaid(text.slice(to, all[at + 1]?.from)) ? [to] : []),
  ])
  return [0, ...cuts]
    .map((from, at) => text.slice(from, cuts[at]))
    .filter((part) => part.trim() !== '')
    .map((part) => ({ ...line, text: part }))
}

/** The same source with the words beside a table on lines of their own. */
export function withWordsApart(source: Source, forms: readonly FormLabels[]): Source {
  const lines = source.lines.flatMap((line) => {
    if (line.cells !== null || !sentenceEnd.test(line.text)) return [line]
    const [cut = [line]] = forms
      .map((labels) => cutLine(line, labels))
      .sort((a, b) => b.length - a.length)
    return cut.length > 1 ? cut : [line]
  })
  return { ...source, lines }
}
