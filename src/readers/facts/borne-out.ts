/** Readings of run-together figures that the report's own words bear out. */
import type { CellId, Form } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import { causeOf, fusedRow, type FusedReading, type FusedRow } from '#report/fused-readings.ts'
import { blockText, type Prose } from '#report/prose/prose.ts'
import type { Doubt } from '#report/report.ts'
import { toldText } from './told-figures.ts'

/** The figures near a row's name in a clause: “作出行政处罚决定784起”. */
function figuresBeside(name: string, text: string): readonly number[] {
  const core = name.replace(/^行政(?=规范)/u, '')
  const pattern = new RegExp(`${core}(?:[^。；，\\d]|，共){0,14}?(\\d[\\d,]*)(?![\\d.%])`, 'gu')
  return [...text.matchAll(pattern)].map(([, digits = '']) => Number(digits.replaceAll(',', '')))
}

/** Whether a reading has all the figures, each in a cell of its own. */
const hasAll = (reading: FusedReading, told: ReadonlySet<number>): boolean =>
  [...told].every((figure) => reading.includes(figure))

/** So many figures told leave hardly anything to chance. */
const enough = 2

const isOf = (cells: readonly CellId[], part: string): number =>
  cells.findIndex((cell) => cell.endsWith(`.${part}`))

/** What was issued and not repealed is in force; what was disclosed this year is among all that is disclosed. */
function isInStock(cells: readonly CellId[], reading: FusedReading): boolean {
  const figure = (part: string) => reading[isOf(cells, part)] ?? 0
  const isInForce =
    isOf(cells, 'in-force') < 0 || figure('in-force') >= figure('issued') - figure('repealed')
  return (
    isInForce &&
    (isOf(cells, 'disclosed-total') < 0 || figure('disclosed-total') >= figure('disclosed'))
  )
}

/** The doubts that leave a choice, those of one run of figures together. */
function rowsOf(doubts: readonly Doubt[]): Iterable<readonly Doubt[]> {
  const rows = new Map<string, Doubt[]>()
  for (const doubt of doubts) {
    const key = causeOf(doubt)
    if ((doubt.candidates ?? []).length > 1) rows.set(key, [...(rows.get(key) ?? []), doubt])
  }
  return rows.values()
}

interface BorneOut {
  readonly doubts: readonly Doubt[]
  readonly cells: Readonly<Record<CellId, CellValue>>
}

const onlyOne = (left: readonly FusedReading[]) => (left.length === 1 ? left[0] : undefined)

/** The one reading left by the words, or by them and by what documents in force must come to; undefined where several are. */
function takenOf({ cells, readings }: FusedRow, told: ReadonlySet<number>) {
  const borne = readings.filter((reading) => hasAll(reading, told))
  const byWords = told.size >= enough ? onlyOne(borne) : undefined
  const isTelling = readings.some((reading) => !isInStock(cells, reading))
  const inStock = borne.filter((reading) => isInStock(cells, reading))
  return byWords ?? (isTelling ? onlyOne(inStock) : undefined)
}

/** Why the reading is taken or put first, as the clerk is told. */
const whyOf = (told: ReadonlySet<number>, taken: FusedReading | undefined): string => {
  const isByStock = taken && told.size < enough
  const reasons = [
    ...(told.size > 0 ? [`正文写到${[...told].join('、')}`] : []),
    ...(isByStock ? ['其他读法里有效的或者累计的比本年的还少'] : []),
  ]
  return `${reasons.join('，')}${taken ? '，已照此切分' : ''}`
}

/** The row with what its words tell put first, and kept where one reading is left. */
function rowBorneOut(
  row: readonly Doubt[],
  { cells }: FusedRow,
  told: ReadonlySet<number>,
  taken: FusedReading | undefined,
): BorneOut {
  const readingOf = ({ at }: Doubt): number[] => {
    const figure = taken?.[cells.indexOf(at)]
    return figure === undefined ? [] : [figure]
  }
  const doubts = row.map((doubt) => ({
    ...doubt,
    why: `${doubt.why}；${whyOf(told, taken)}`,
    candidates: [
      ...new Set<unknown>([
        ...readingOf(doubt),
        ...(doubt.candidates ?? []).filter((one) => typeof one === 'number' && told.has(one)),
        ...(doubt.candidates ?? []),
      ]),
    ],
  }))
  return {
    doubts,
    cells: Object.fromEntries(taken ? cells.map((at, to) => [at, taken[to] ?? null]) : []),
  }
}

/**
 * Doubts on run-together figures with the readings first that the report's words tell of their row. Where
 * they tell two or more figures of a row and one reading alone has them all, or where every other reading has
 * fewer documents in force than were issued, its cells are filled with it and stay doubted. All other doubts come back as they are.
 */
export function borneOut(
  doubts: readonly Doubt[],
  form: Pick<Form, 'cells'>,
  placed: Readonly<Record<CellId, CellValue>>,
  prose: readonly Prose[],
): BorneOut {
  const text = toldText(prose.flatMap((blocks) => blocks.map(blockText)))
  const now = new Map<Doubt, Doubt>()
  const cells: Record<CellId, CellValue> = {}
  for (const row of rowsOf(doubts)) {
    const name = form.cells.get(row[0]?.at ?? '')?.rowName ?? ''
    const fused = fusedRow(row, form, (cell) => placed[cell] ?? null)
    const read = new Set(fused.readings.flat())
    const told = new Set(
      name === '' ? [] : figuresBeside(name, text).filter((one) => one > 0 && read.has(one)),
    )
    const taken = takenOf(fused, told)
    if (told.size === 0 && !taken) continue
    const found = rowBorneOut(row, fused, told, taken)
    for (const [at, doubt] of row.entries()) now.set(doubt, found.doubts[at] ?? doubt)
    Object.assign(cells, found.cells)
  }
  return { doubts: doubts.map((doubt) => now.get(doubt) ?? doubt), cells }
}
