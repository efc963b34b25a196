/** Paragraphs that were cut and put down elsewhere in Word without tracking: every word is there, at another place. */
import type { Expected } from './printed-report.ts'
import type { ReturnedPlace } from './returned-places.ts'

interface MovedParagraph {
  readonly expected: Expected
  /** How the paragraph begins that stands before it now. */
  readonly above: string
}

/** So many letters tell which paragraph is meant. */
const begin = 16

/** The most of them that stand in their old order, by place in the list. */
function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length the last of the row that ends lowest. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [at, number] of numbers.entries()) {
    const length = ends.findIndex((end) => (numbers[end] ?? 0) >= number)
    const place = length < 0 ? ends.length : length
    before.push(place === 0 ? undefined : ends[place - 1])
    ends[place] = at
  }
  const kept = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at)
  return kept
}

const shortened = (text: string): string =>
  text.length > begin ? `${text.slice(0, begin)}…` : text

/** What stands elsewhere than it went out, and behind what. */
export function movedParagraphs(
  places: readonly ReturnedPlace[],
  expected: readonly Expected[],
): readonly MovedParagraph[] {
  const order = new Map(expected.map(({ name }, at) => [name, at]))
  const rows = places.flatMap((place) => {
    const one = place.on === 'words' ? place.expected : place.on === 'section' && place.heading
    return one && one.text !== '' ? [{ one, number: order.get(one.name) ?? -1 }] : []
  })
  const kept = inOrder(rows.map(({ number }) => number))
  return rows.flatMap(({ one }, at) => {
    const above = rows[at - 1]?.one.text
    return kept.has(at) || one.block === null || above === undefined
      ? []
      : [{ expected: one, above: shortened(above) }]
  })
}
