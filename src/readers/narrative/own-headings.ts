/** Headings in words of the office's own: which section of the form they stand for, by number or by what they speak of. */
import type { SectionKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import { numbered, type OutlineHeading } from './report-outline.ts'

const numberOf = (heading: string | null): string | undefined => numbered.exec(heading ?? '')?.[1]

/**
 * A heading in words of its own is that of the section whose number it has, where that section is nowhere
 * else and those before and behind it stand right before and behind it: “五、取得的成效” between 四 and 六.
 */
function placedByNumber(
  headings: readonly OutlineHeading[],
  form: Form,
): readonly OutlineHeading[] {
  const order = form.sections.filter(({ heading }) => heading !== null)
  const present = new Set(headings.map(({ section }) => section))
  return headings.map((one, at): OutlineHeading => {
    if (one.section !== null) return one
    const number = numberOf(one.text)
    const place = order.findIndex(({ heading }) => numberOf(heading) === number)
    const due = order[place]
    if (number === undefined || due?.kind !== 'prose' || present.has(due.key)) return one
    const [before, next] = [headings[at - 1], headings[at + 1]]
    const follows = before?.section === order[place - 1]?.key
    const precedes = next !== undefined && next.section === order[place + 1]?.key
    return follows && precedes ? { ...one, section: due.key, reworded: true } : one
  })
}

/** Whether a section of this place may open at `line`: those before it are opened above, those behind it below. */
const isInOrder = (
  headings: readonly OutlineHeading[],
  order: readonly SectionKey[],
  key: SectionKey,
  line: number,
): boolean =>
  headings.every(
    (one) =>
      one.section === null || order.indexOf(one.section) < order.indexOf(key) === one.line < line,
  )

/**
 * “五、当前存在的突出问题”, “七、其他需说明事项”, both not of the form: each is the section it speaks of, where that is
 * nowhere else and the tables stand above it. “六、下一步改进举措” between them goes on with the section before.
 */
function placedByWords(headings: readonly OutlineHeading[], form: Form): readonly OutlineHeading[] {
  const order = form.sections.map(({ key }) => key)
  return form.sections.reduce<readonly OutlineHeading[]>((placed, section) => {
    if (section.kind !== 'prose' || section.keywords === undefined) return placed
    const { key, keywords } = section
    if (placed.some((one) => one.section === key)) return placed
    const belowTables = placed.filter((one) => one.section !== null && isGrid(form, one.section))
    const opening = placed.find(
      ({ section: own, text, line }) =>
        own === null &&
        numbered.test(text) &&
        keywords.some((word) => text.includes(word)) &&
        belowTables.some((table) => table.line < line) &&
        isInOrder(placed, order, key, line),
    )
    return placed.map((one) => (one === opening ? { ...one, section: key, reworded: true } : one))
  }, headings)
}

const isGrid = (form: Form, section: SectionKey): boolean =>
  form.grids.some(({ key }) => key === section)

/** The headings with those in words of the office's own given to the sections they stand for. */
export const placedOwn = (
  headings: readonly OutlineHeading[],
  form: Form,
): readonly OutlineHeading[] => placedByWords(placedByNumber(headings, form), form)
