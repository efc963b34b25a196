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

/** The row with what its words tell put first, and kept where they tell so much that one reading is left. */
function rowBorneOut(
  row: readonly Doubt[],
  { cells, readings }: FusedRow,
  told: ReadonlySet<number>,
): BorneOut {
  const [only, ...others] = readings.filter((reading) => hasAll(reading, told))
  const taken = told.size >= enough && others.length === 0 ? only : undefined
  const readingOf = ({ at }: Doubt): number[] => {
    const figure = taken?.[cells.indexOf(at)]
    return figure === undefined ? [] : [figure]
  }
  const said = [...told].join('、')
  const doubts = row.map((doubt) => ({
    ...doubt,
    why: `${doubt.why}；正文写到${said}${taken ? '，已照此切分' : ''}`,
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
 * they tell two or more figures of a row and one reading alone has them all, its cells are filled with it
 * and stay doubted. All other doubts come back as they are.
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
    if (told.size === 0) continue
    const found = rowBorneOut(row, fused, told)
    for (const [at, doubt] of row.entries()) now.set(doubt, found.doubts[at] ?? doubt)
    Object.assign(cells, found.cells)
  }
  return { doubts: doubts.map((doubt) => now.get(doubt) ?? doubt), cells }
}
