/** Holds what is told in words against the cells that may stand behind it. */
import type { CellId } from '#template/form.ts'
import { asCount, asMillionths } from '#report/cell-value.ts'
import type { Given } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'
import { toldIn, type Told } from './claims.ts'
import type { Reading } from '#checks/figures/facts/fact.ts'
import type { NumberFound } from '#checks/figures/numbers/numbers.ts'
import { isRateBetween } from '#checks/figures/numbers/rounded.ts'
import type { Whose } from '#checks/figures/numbers/quantities.ts'

/** A told fact held against the tables. */
export interface Weighed {
  readonly told: Told
  readonly passage: Passage
  /** The cells that agree, else those of the first reading; empty where the tables do not say. */
  readonly cells: readonly CellId[]
  /** What those cells come to; null where the tables do not say. */
  readonly value: number | null
  /** Null where nothing can be said. */
  readonly agrees: boolean | null
}

const blankAsNought: readonly CellId[] = [
  'applications.new.total',
  'applications.carried-in.total',
  'applications.closed.total',
  'applications.carried-out.total',
]

/** What a cell says, amounts in 元; a total published blank says its sum. */
export function countOf({ totals, form }: Given, cell: CellId): number | null {
  const value = totals.values.get(cell)
  const { type, unit } = form.cells.get(cell) ?? {}
  if (type !== 'decimal') return asCount(value) ?? totals.sums.get(cell)?.value ?? null
  const amount = asMillionths(value)
  return amount === null ? null : Number(amount * (unit === '万元' ? 10_000n : 1n)) / 1e6
}

/** Whether table 3 balances as it stands, so that what is left blank in it means none. */
function isBalanced(given: Given): boolean {
  const [fresh, carriedIn, closed, carriedOut] = blankAsNought.map((cell) => countOf(given, cell))
  if (typeof fresh !== 'number' || typeof closed !== 'number') return false
  return fresh + (carriedIn ?? 0) === closed + (carriedOut ?? 0)
}

const balanced = new WeakMap<Given, boolean>()
function blanksMeanNone(given: Given): boolean {
  const before = balanced.get(given)
  if (before !== undefined) return before
  const now = isBalanced(given)
  balanced.set(given, now)
  return now
}

const known = (given: Given, cells: readonly CellId[]): readonly CellId[] =>
  cells.filter((cell) => given.form.cells.has(cell))

/** A sum some of whose parts are blank is not judged (contract §3). */
const isPartSum = ({ totals }: Given, cell: CellId): boolean =>
  asCount(totals.values.get(cell)) === null
    ? totals.sums.get(cell)?.provisional === true
    : totals.isProvisional(cell)

interface Made {
  readonly cells: readonly CellId[]
  readonly value: number | null
}

function make(reading: Reading, given: Given): Made {
  const plus = known(given, reading.plus)
  const minus = known(given, reading.minus ?? [])
  const cells = [...plus, ...minus]
  const counts = cells.map((cell) => {
    const none = cell.startsWith('applications.') && blanksMeanNone(given)
    if (isPartSum(given, cell) && !none) return null
    return countOf(given, cell) ?? (none ? 0 : null)
  })
  if (plus.length === 0 || counts.includes(null)) return { cells, value: null }
  const value = counts.reduce<number>(
    (sum, count, at) => sum + (at < plus.length ? 1 : -1) * (count ?? 0),
    0,
  )
  return { cells, value }
}

const madeBefore = new WeakMap<Given, Map<Reading, Made>>()

/** The number a reading makes; null where a cell of it is blank; no cells where the form has none of them. */
export function madeOf(reading: Reading, given: Given): Made {
  const all = madeBefore.get(given) ?? new Map<Reading, Made>()
  madeBefore.set(given, all)
  const before = all.get(reading)
  if (before) return before
  const now = make(reading, given)
  all.set(reading, now)
  return now
}

/** Whether a printed number says a value, to the digits it is printed with. */
export function says({ value, step, isVague }: NumberFound, actual: number): boolean {
  if (value === null) return false
  if (isVague) return Math.abs(actual - value) <= Math.max(step, value * 0.1)
  return step > 1 ? Math.abs(actual - value) < step : actual === value
}

const isGovernment = ({ report }: Given): boolean =>
  report.level === 'government' ||
  (report.level === null &&
    report.issuers.some((name) => /(?:省|市|县|区|州|旗|盟|人民政府|管委会)$/u.test(name)))

/** Whether figures told of a region, a town or an office are those of this report's tables. */
export function isOwn(whose: Whose, given: Given): boolean {
  if (whose === null) return true
  if (whose === 'town') return given.report.level === 'township'
  if (whose === 'region') return isGovernment(given)
  return !isGovernment(given) || given.report.issuers.some((name) => /办公?[室厅]$/u.test(name))
}

/** Whether a fact told so would be wrong if the tables say otherwise. */
function isBinding({ fact, quantity }: Told, given: Given): boolean {
  if (fact.isLoose || quantity.isVague || !isOwn(quantity.whose, given)) return false
  // The tables of a government take in what lies below it; its own documents are told apart in words.
  const isOfTables = fact.kind !== 'documents' && fact.kind !== 'decisions'
  return (
    isOfTables ||
    given.isBesideTables === true ||
    !isGovernment(given) ||
    quantity.whose === 'region'
  )
}

function weigh(
  told: Told,
  passage: Passage,
  given: Given,
  isBound = isBinding(told, given),
): Weighed {
  const made = told.fact.readings
    .map((reading) => madeOf(reading, given))
    .filter(({ cells }) => cells.length > 0)
  const agreeing = made.find(
    ({ value }) => !told.fact.isAtMost && value !== null && says(told.quantity, value),
  )
  if (agreeing) return { told, passage, ...agreeing, agrees: true }
  const [first] = made
  if (told.fact.isAtMost) {
    const most = Math.max(...made.map(({ value }) => value ?? Infinity))
    const isMore = first && isBound && (told.quantity.value ?? 0) > most
    return {
      told,
      passage,
      cells: isMore ? first.cells : [],
      value: null,
      agrees: isMore ? false : null,
    }
  }
  const isSilent = !first || made.some(({ value }) => value === null)
  if (isSilent || !isBound) return { told, passage, cells: [], value: null, agrees: null }
  return { told, passage, ...first, agrees: false }
}

const headings = new Set(['chapter', 'heading1', 'heading2', 'heading3'])

/** Each passage with the heading above it, which is its own where it is one; '' above the first. */
export function underHeadings(
  passages: readonly Passage[],
): readonly { readonly passage: Passage; readonly heading: string }[] {
  let heading = ''
  return passages.map((passage) => {
    if (headings.has(passage.words.kind)) heading = passage.words.text
    return { passage, heading }
  })
}

const fewestShown = 2

/**
 * Decisions named without a verb (“行政许可236件、行政处罚81件”) are those of the tables where one beside
 * them in the sentence is.
 */
function besideAgreed(all: readonly Weighed[], given: Given): readonly Weighed[] {
  const ofDecisions = ({ told }: Weighed): boolean => told.fact.kind === 'decisions'
  const agreed = all.filter((one) => ofDecisions(one) && one.agrees === true && one.value !== 0)
  if (agreed.length === 0) return all
  return all.map((one): Weighed => {
    const { fact, quantity } = one.told
    if (!ofDecisions(one) || fact.isLoose !== true || one.agrees !== null) return one
    const isBeside = agreed.some(
      ({ told, passage }) =>
        passage === one.passage &&
        told.fact.id !== fact.id &&
        told.quantity.sentence === quantity.sentence,
    )
    // What is shown may be less than what was decided, unless the others shown beside it are all of theirs.
    const areAllShown = new Set(agreed.map(({ told }) => told.fact.id)).size >= fewestShown
    if (!isBeside || (/公开|公示|公布|录入|归集/u.test(quantity.lead) && !areAllShown)) return one
    return weigh({ ...one.told, fact: { ...fact, isLoose: false } }, one.passage, given)
  })
}

/**
 * “制发文件9件，废止5件，现行有效64件”: a government may tell of its own alone; where two of a sentence are
 * those of its table, the third is too.
 */
function besideTwo(all: readonly Weighed[], given: Given): readonly Weighed[] {
  const agreed = all.filter(
    ({ told, agrees, value }) => told.fact.kind === 'documents' && agrees === true && value !== 0,
  )
  if (agreed.length < fewestShown) return all
  return all.map((one): Weighed => {
    const { fact, quantity } = one.told
    const isOpen = fact.kind === 'documents' && fact.isLoose !== true && one.agrees === null
    if (!isOpen || quantity.isVague || !isOwn(quantity.whose, given)) return one
    const others = agreed.filter(
      ({ told }) => told.fact.id !== fact.id && told.quantity.sentence === quantity.sentence,
    )
    const ids = new Set(others.map(({ told }) => told.fact.id))
    return ids.size < fewestShown ? one : weigh(one.told, one.passage, given, true)
  })
}

/** Every fact the words tell, in order, held against the tables. */
function weighAll(given: Given): readonly Weighed[] {
  return underHeadings(given.passages).flatMap(({ passage, heading }): readonly Weighed[] => {
    const told = toldIn(passage.words, given.report.year)
      .filter(({ needsHeading }) => needsHeading?.test(heading) ?? true)
      .map((one) => weigh(one, passage, given))
    return besideTwo(besideAgreed(told, given), given)
  })
}

const weighed = new WeakMap<Given, readonly Weighed[]>()

/** The same, worked out once however many judgements ask. */
export function weighedIn(given: Given): readonly Weighed[] {
  const before = weighed.get(given)
  if (before) return before
  const now = weighAll(given)
  weighed.set(given, now)
  return now
}

/** Whether a printed rate is what was worked out, rounded or cut off at the printed digits. */
export const isRate = (printed: NumberFound, actual: number): boolean =>
  isRateBetween(printed, actual, actual)

/** Where a figure stands, to look up what was told there. */
export const placeOf = ({ section, block }: Passage, from: number) => `${section} ${block} ${from}`

/** The facts told, by their place. */
export const byPlace = (given: Given): ReadonlyMap<string, Weighed> =>
  new Map(weighedIn(given).map((one) => [placeOf(one.passage, one.told.quantity.from), one]))

/** The number told and, where the tables say another, theirs. */
export const readingsOf = ({ value }: NumberFound, fact: Weighed | undefined): readonly number[] =>
  typeof fact?.value === 'number' ? [value ?? 0, fact.value] : [value ?? 0]
