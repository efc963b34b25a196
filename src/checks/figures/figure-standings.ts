/** Every number of the words as a clerk goes through them: follows a cell, agrees, differs, or to be confirmed. */
import { digestOf } from '#report/file/file-digest.ts'
import { cellText } from '#report/cell-value.ts'
import type { Reason } from '#report/report.ts'
import type { Given } from '#checks/judgement.ts'
import { type Excuse, sentenceAround } from '#checks/written-reasons.ts'
import { linkedFigures, type LinkedFigure } from './linked-figures.ts'

/** The rule under which the report keeps that a number without a cell was found right. */
const rule = 'figures.confirmed'

/** What is written when a number is confirmed. */
export const confirmation = '数字无误'

export interface FigureStanding {
  readonly figure: LinkedFigure
  /** The number as it stands in the words, and the sentence around it. */
  readonly text: string
  readonly sentence: string
  /** follows: a live figure; agrees or differs: stated by cells; confirmed or open: stated by none. */
  readonly state: 'follows' | 'agrees' | 'differs' | 'confirmed' | 'open'
  /** The one cell it could follow from now on, saying exactly the same; null where there is none. */
  readonly canFollow: string | null
  /** What a confirmation is kept under; it lapses with the sentence. */
  readonly excuse: Excuse
}

const nameOf = ({ rule: id, hash }: Excuse): string => `${id} ${hash}`

const plain = (text: string): string => text.normalize('NFKC').replaceAll(',', '')

function stateOf(figure: LinkedFigure, follows: boolean, confirmed: boolean) {
  if (follows) return 'follows'
  if (figure.agrees !== null) return figure.agrees ? 'agrees' : 'differs'
  return confirmed ? 'confirmed' : 'open'
}

/** The numbers of a report's words in order; `figures` are its `linkedFigures`, where already known. */
export function figureStandings(
  given: Given,
  figures: readonly LinkedFigure[] = linkedFigures(given),
): readonly FigureStanding[] {
  const words = new Map(
    given.passages.map((passage) => [`${passage.section} ${passage.block}`, passage.words]),
  )
  const kept = new Set(given.report.reasons.map((reason: Reason) => nameOf(reason)))
  return figures.flatMap((figure): FigureStanding[] => {
    const { section, block, from, to, cells } = figure
    const passage = words.get(`${section} ${block}`)
    if (!passage) return []
    const text = passage.text.slice(from, to)
    const sentence = sentenceAround(passage.text, from, to)
    const before = sentenceAround(passage.text.slice(0, from), from, from)
    const values = { [section]: sentence }
    const excuse: Excuse = { rule, values, hash: digestOf([rule, values, before.length, text]) }
    const follows = passage.live.some((live) => live.from === from)
    const [cell] = cells
    const same =
      cells.length === 1 &&
      cell !== undefined &&
      figure.agrees === true &&
      cellText(given.totals.values.get(cell) ?? null) === plain(text)
    return [
      {
        figure,
        text,
        sentence,
        state: stateOf(figure, follows, kept.has(nameOf(excuse))),
        canFollow: same && !follows ? (cell ?? null) : null,
        excuse,
      },
    ]
  })
}
