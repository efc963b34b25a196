/** Where a title is broken (GB/T 9704 7.3.1): between organs, before the year, at the seams of a name; each line has a meaning of its own, and no line is shorter than both its neighbours. */

/** Characters on a line of 156 mm: of 二号, in which titles are set, and of the red name of an organ above its announcement. */
const titleRoom = 20
export const organRoom = 13
/** Of 三号 below the words, two characters from the right. */
const signedRoom = 26

/** Half-width characters take half a place. */
const widthOf = (text: string): number =>
  text.replace(/[\u0020-\u007E]/gu, '').length + (text.match(/[\u0020-\u007E]/gu)?.length ?? 0) / 2

/** A seam where a line may end, and how much it hurts. */
interface Seam {
  readonly at: number
  readonly cost: number
}

/** Behind the name of a place, unless the character is part of a word (城乡, 市场, 社区) or of a longer name (苏州市). */
const placeEnd =
  /(?:省(?![直级属])|(?<!城)市(?![场政民容直级属委])|县(?![直级属委域])|(?<![社小辖片])区(?![直级属委域划])|州|(?<![联民])盟|旗|(?<![城乡村])镇|(?<!城)乡(?![村镇])|街道(?!办))(?!市(?![场政民容])|乡(?![村镇])|[省县区州盟旗镇]|$)/gu
/** Behind an organ another one belongs to, and before what is said in brackets. */
const organEnd = /(?:人民政府|委员会|管委会|总局|兵团|(?=（))(?!$)/gu
/** Within the words that follow the year. */
const partEnd = /(?:年度?|情况|工作|[、，：]|(?=[（《和与及暨]))(?!$)/gu

/** Behind what is done with the report, above a letter: the organs then stand together below it. */
const deedEnd = /^关于(?:报送|印发|公布|发布|公开)(?!$)/gu

const seamsOf = (text: string, pattern: RegExp): Seam[] =>
  [...text.matchAll(pattern)]
    .map((found) => ({ at: found.index + found[0].length, cost: 8 }))
    .filter(({ at }) => at > 1 && text.length - at > 1)

/** Where no seam is in reach a line ends in mid-name, in equal parts. */
function evenly(text: string, seams: readonly Seam[], room: number): Seam[] {
  const ends = [0, ...seams.map(({ at }) => at).sort((a, b) => a - b), text.length]
  return ends.flatMap((from, index) => {
    const to = ends[index + 1] ?? from
    const parts = Math.ceil(widthOf(text.slice(from, to)) / room)
    const length = Math.ceil((to - from) / Math.max(1, parts))
    return Array.from({ length: Math.max(0, parts - 1) }, (_, part) => {
      const at = from + (part + 1) * length
      // A rare character is two units long and stays whole.
      return { at: /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at, cost: 60 }
    })
  })
}

/** The seams of a part that does not fit on one line; one that does is never torn. */
function within(text: string, patterns: readonly RegExp[], room: number): Seam[] {
  if (widthOf(text) <= room) return []
  const seams = patterns.flatMap((pattern) => seamsOf(text, pattern))
  return [...seams, ...evenly(text, seams, room)]
}

const shift = (seams: readonly Seam[], by: number): Seam[] =>
  seams.map(({ at, cost }) => ({ at: at + by, cost }))

interface Way {
  readonly cost: number
  readonly lines: readonly string[]
}

/** A line more costs more than any one seam; a line shorter than both its neighbours is shunned. */
const perLine = 100
const perWaist = 30

/** What it costs to set a line below those before it. */
function step({ cost, lines }: Way, text: string, seam: number): Way {
  const [above, over] = [lines.at(-1), lines.at(-2)].map((line) =>
    line === undefined ? null : widthOf(line),
  )
  const width = widthOf(text)
  const isWaist = above != null && over != null && above < over && above < width
  const slope = above == null ? 0 : Math.abs(width - above) / 10
  return {
    cost: cost + perLine + seam + (isWaist ? perWaist : 0) + slope,
    lines: [...lines, text],
  }
}

interface Measure {
  /** Where a line has to end. */
  readonly must: number
  readonly room: number
}

/** The best lines: the fewest, at the best seams, without a waist. */
function breakLines(
  title: string,
  seams: readonly Seam[],
  { must, room }: Measure,
): readonly string[] {
  const costs = new Map<number, number>([[must, 0]])
  for (const { at, cost } of seams) costs.set(at, Math.min(cost, costs.get(at) ?? cost))
  costs.delete(0)
  costs.set(title.length, 0)
  const ends = [...costs.keys()].sort((a, b) => a - b)
  // The best way to each end by the end before it, the nearest first: what follows depends on the last two lines.
  let ways: readonly (readonly [end: number, ways: readonly Way[]])[] = [
    [0, [{ cost: 0, lines: [] }]],
  ]
  for (const end of ends) {
    const reached: Way[] = []
    for (const [from, before] of ways) {
      const text = title.slice(from, end)
      if (widthOf(text) > room || (from < must && end > must)) break
      const steps = before.map((way) => step(way, text, costs.get(end) ?? 0))
      reached.push(steps.reduce((best, way) => (way.cost < best.cost ? way : best)))
    }
    if (reached.length > 0) ways = [[end, reached], ...ways.slice(0, 2 * room)]
  }
  const [end, done] = ways[0] ?? [0, []]
  if (end < title.length || done.length === 0) return [title]
  return done.reduce((best, way) => (way.cost < best.cost ? way : best)).lines
}

/** The lines of a title as an office sets it: organs, then year and name of the report. */
export function titleLines(title: string, room = titleRoom): readonly string[] {
  if (title === '') return []
  const [, organs = '', rest = ''] = /^(.*?)((?:19|20)\d{2}年.*)?$/su.exec(title) ?? []
  let at = 0
  const seams = organs.split(/(?<=、)/u).flatMap((name) => {
    const from = at
    at += name.length
    return [...shift(within(name, [placeEnd, organEnd], room), from), { at, cost: 0 }]
  })
  const after = within(rest, [partEnd], room)
  const must = organs.length
  const deed = seamsOf(organs, deedEnd)
  return breakLines(title, [...seams, ...deed, ...shift(after, must)], { must, room })
}

/** The lines of a name below the words; one too long for a line ends at its seams as in a title. */
export const signedLines = (organ: string): readonly string[] => titleLines(organ, signedRoom)
