/**
 * What differs between two states of a report, place by place as a decision binds to it: now and what was
 * approved, this year and last, the draft and the published page. Told as a reader sees it: totals as sums,
 * live figures as numbers; a cell left blank is no 0.
 */
import type { ProseKey, SectionKey } from '#template/form-source.ts'
import type { CellId, Form } from '#template/form.ts'
import { formById } from '#template/forms.ts'
import { cellText, type CellValue } from '#report/cell-value.ts'
import { type Report, titleOf } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { type BlockChange, compareProse } from './compare-prose.ts'
import { differenceOf } from './difference-of.ts'

/** What can be compared: a report, a version of it, an earlier year's; parts one side lacks are left aside. */
export type Compared = Pick<Report, 'form' | 'year' | 'issuers' | 'title' | 'cells' | 'prose'> &
  Partial<Pick<Report, 'level' | 'signature' | 'contact' | 'notes'>>

/** As in `ContentMark.parts`; "strange" are numbers the form has no cell for. */
export type Place = 'title' | SectionKey | 'signature' | 'strange'

/** What is compared beside cells, notes and words. */
export type Fact =
  | 'title'
  | 'issuers'
  | 'year'
  | 'level'
  | 'organs'
  | 'date'
  | 'office'
  | 'address'
  | 'postcode'
  | 'phone'
  | 'email'

/** A line of title, contact or signature; "" where it is not filled. */
export interface FactChange {
  readonly fact: Fact
  readonly before: string
  readonly after: string
}

/** A cell that shows another value. */
export interface CellChange {
  readonly cell: CellId
  readonly before: CellValue
  readonly after: CellValue
  /** Later minus earlier, exactly ("3", "-0.04"); null where one of them is no number. */
  readonly difference: string | null
}

/** Another note beside a cell; empty where there was or is none. */
export interface NoteChange {
  readonly cell: CellId
  readonly before: string
  readonly after: string
}

/** All that differs at one place a decision binds to. */
export interface PlaceComparison {
  readonly place: Place
  readonly facts: readonly FactChange[]
  readonly cells: readonly CellChange[]
  readonly notes: readonly NoteChange[]
  /** All paragraphs, also those that are the same. */
  readonly blocks: readonly BlockChange[]
  /** A paragraph that moved counts once. */
  readonly changes: number
}

/** What only one side has, so that it is said and not compared. */
export type LeftAside = 'other-form' | 'signature' | 'contact' | 'notes' | 'pictures'

/** How two reports differ, as it is told to a reviewer. */
export interface Comparison {
  /** In printing order, also places where nothing differs. */
  readonly places: readonly PlaceComparison[]
  readonly changes: number
  readonly leftAside: readonly LeftAside[]
}

const noChange: Omit<PlaceComparison, 'place'> = {
  facts: [],
  cells: [],
  notes: [],
  blocks: [],
  changes: 0,
}

const counts = (change: BlockChange): boolean => change.is !== 'same' && change.is !== 'moved-from'

const placeOf = (
  place: Place,
  found: Partial<Omit<PlaceComparison, 'place' | 'changes'>>,
): PlaceComparison => {
  const all = { ...noChange, ...found }
  const changes =
    all.facts.length + all.cells.length + all.notes.length + all.blocks.filter(counts).length
  return { place, ...all, changes }
}

type Facts = readonly (readonly [Fact, string, string])[]

const changedFacts = (facts: Facts): readonly FactChange[] =>
  facts.flatMap(([fact, before, after]) => (before === after ? [] : [{ fact, before, after }]))

function titleFacts(before: Compared, after: Compared, form: Form): readonly FactChange[] {
  const other = formById(before.form) ?? form
  const own = before.title !== null || after.title !== null
  return changedFacts([
    // A title that is made of organ and year says nothing that these do not.
    ['title', own ? titleOf(before, other.title) : '', own ? titleOf(after, form.title) : ''],
    ['issuers', before.issuers.join('、'), after.issuers.join('、')],
    ['year', String(before.year), String(after.year)],
    ...(before.level === undefined || after.level === undefined
      ? []
      : ([['level', before.level ?? '', after.level ?? '']] as const)),
  ])
}

const contactFacts = ({ contact: before }: Compared, { contact: after }: Compared) =>
  before && after
    ? changedFacts(
        (['office', 'address', 'postcode', 'phone', 'email'] as const).map((fact) => [
          fact,
          before[fact],
          after[fact],
        ]),
      )
    : []

const signatureFacts = ({ signature: before }: Compared, { signature: after }: Compared) =>
  before && after
    ? changedFacts([
        ['organs', before.organs.join('、'), after.organs.join('、')],
        ['date', before.date ?? '', after.date ?? ''],
      ])
    : []

/** One side with the values its cells show. */
interface Side {
  readonly report: Compared
  readonly form: Form
  readonly values: ReadonlyMap<CellId, CellValue>
}

const sideOf = (report: Compared, form: Form): Side => ({
  report,
  form,
  values: makeTotals(form, report.cells).values,
})

const shownIn =
  ({ values, report }: Side) =>
  (cell: CellId): string =>
    cellText(values.get(cell) ?? report.cells[cell])

function changedCells(
  ids: Iterable<CellId>,
  before: (id: CellId) => CellValue,
  after: (id: CellId) => CellValue,
): readonly CellChange[] {
  const changes: CellChange[] = []
  for (const cell of ids) {
    const [a, b] = [before(cell), after(cell)]
    if (cellText(a) !== cellText(b))
      changes.push({ cell, before: a, after: b, difference: differenceOf(a, b) })
  }
  return changes
}

function gridPlace(place: SectionKey, before: Side, after: Side): PlaceComparison {
  const ids = [...after.form.cells.values()]
    .filter(({ grid, id }) => grid === place && before.form.cells.has(id))
    .map(({ id }) => id)
  const [notesBefore, notesAfter] = [before.report.notes, after.report.notes]
  const notes =
    notesBefore && notesAfter
      ? ids.flatMap((cell): readonly NoteChange[] => {
          const [a, b] = [notesBefore[cell] ?? '', notesAfter[cell] ?? '']
          return a === b ? [] : [{ cell, before: a, after: b }]
        })
      : []
  const cells = changedCells(
    ids,
    (id) => before.values.get(id) ?? null,
    (id) => after.values.get(id) ?? null,
  )
  return placeOf(place, { cells, notes })
}

/** An earlier year's report is kept without its pictures (`previousOf`). */
const keepsPictures = (report: Compared): boolean => report.notes !== undefined

const hasPictures = ({ prose }: Compared): boolean =>
  Object.values(prose).some((blocks) => blocks.some(({ kind }) => kind === 'embed'))

function prosePlace(place: ProseKey, before: Side, after: Side): PlaceComparison {
  const pictures = keepsPictures(before.report) && keepsPictures(after.report)
  const wordsOf = ({ report }: Side) =>
    pictures ? report.prose[place] : report.prose[place].filter(({ kind }) => kind !== 'embed')
  return placeOf(place, {
    facts: place === 'preamble' ? contactFacts(before.report, after.report) : [],
    blocks: compareProse(wordsOf(before), wordsOf(after), [shownIn(before), shownIn(after)]),
  })
}

function leftAside(before: Side, after: Side): readonly LeftAside[] {
  const found: LeftAside[] = []
  if (before.form.id !== after.form.id) found.push('other-form')
  for (const part of ['signature', 'contact', 'notes'] as const)
    if (!before.report[part] || !after.report[part]) found.push(part)
  const sides = [before.report, after.report]
  if (!sides.every(keepsPictures) && sides.some(hasPictures)) found.push('pictures')
  return found
}

const strangers = ({ report, form }: Side): readonly CellId[] =>
  Object.keys(report.cells).filter((id) => !form.cells.has(id))

/**
 * Compares two states of a report; `form` is the form of the later one. Of two forms only the sections and
 * cells that both have are compared.
 */
export function compareReports(before: Compared, after: Compared, form: Form): Comparison {
  const from = sideOf(before, formById(before.form) ?? form)
  const to = sideOf(after, form)
  const known = new Set(from.form.sections.map(({ key }) => key))
  const sections = form.sections
    .filter(({ key }) => known.has(key))
    .map((section) =>
      section.kind === 'grid'
        ? gridPlace(section.key, from, to)
        : prosePlace(section.key, from, to),
    )
  const strange = changedCells(
    new Set([...strangers(from), ...strangers(to)].sort()),
    (id) => before.cells[id] ?? null,
    (id) => after.cells[id] ?? null,
  )
  const places = [
    placeOf('title', { facts: titleFacts(before, after, form) }),
    ...sections,
    ...(strange.length === 0 ? [] : [placeOf('strange', { cells: strange })]),
    placeOf('signature', { facts: signatureFacts(before, after) }),
  ]
  return {
    places,
    changes: places.reduce((sum, { changes }) => sum + changes, 0),
    leftAside: leftAside(from, to),
  }
}
