/**
 * 图解: the year on one page for people who would rather look than read. Bars and figures come from the
 * cells alone, their words from the form; the same in sentences for those who cannot see them.
 */
import type { Cell, CellId, Form, Grid } from '#template/form.ts'
import { asCount, cellText, sumOfCounts } from '#report/cell-value.ts'
import { type Report, titleOf } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'

/** One number of the picture, beside last year's where there is one. */
export interface PictureBar {
  readonly label: string
  /** As printed; null where a part of it is still blank. */
  readonly text: string | null
  readonly unit: string
  /** Length of the bar; null where the figure is not compared with the others (money, changes). */
  readonly length: number | null
  /** Last year's count; null where none is known. */
  readonly before: number | null
}

/** Bars that may be compared with each other, under one heading. */
export interface PicturePanel {
  readonly title: string
  readonly bars: readonly PictureBar[]
}

/** The picture of one year, as numbers and words; how it is drawn is for the writer. */
export interface YearPicture {
  readonly titleLines: readonly [string, string]
  /** Whether any bar has last year's beside it. */
  readonly compares: boolean
  readonly panels: readonly PicturePanel[]
  /** What the panels show, a sentence each. */
  readonly words: readonly string[]
}

/** 一、本年新收… → 本年新收…; （二）部分公开（区分处理的…） → 部分公开. */
const plain = (label: string): string =>
  label
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u, '')
    .replace(/（.*）$/u, '')

const last = (labels: readonly string[]): string => labels.at(-1) ?? ''

/** The rest of a group says nothing without what it is the rest of. */
function columnLabel({ columnKey, columnLabels }: Cell): string {
  const label = last(columnLabels)
  return columnKey === 'other-organisation' ? `${columnLabels.at(-2) ?? ''}·${label}` : label
}

const whole = /^-?\d+$/u

type Before = (cell: CellId) => number | null

class Figures {
  readonly #totals
  readonly #before: Before

  constructor(report: Report, form: Form, before: Before) {
    this.#totals = makeTotals(form, report.cells)
    this.#before = before
  }

  count(id: CellId): number | null {
    return this.#totals.isProvisional(id) ? null : asCount(this.#totals.values.get(id))
  }

  /** What stands in a cell; empty where a part of it is still blank. */
  #text(id: CellId): string {
    return this.#totals.isProvisional(id) ? '' : cellText(this.#totals.values.get(id))
  }

  /** One cell as a bar; money and amounts that may be negative stand as figures only. */
  bar(cell: Cell, label: string): PictureBar {
    const text = this.#text(cell.id)
    const isCount = cell.type === 'integer' && !cell.signed
    return {
      label,
      text: text === '' ? null : text,
      unit: cell.unit,
      length: isCount ? this.count(cell.id) : null,
      before: isCount ? this.#before(cell.id) : null,
    }
  }

  /** Several cells as one bar; blank as soon as one of them is. What is too large to be drawn stands as a figure only. */
  sum(cells: readonly Cell[], label: string): PictureBar {
    const texts = cells.map(({ id }) => this.#text(id))
    const isWhole = texts.every((text) => whole.test(text))
    const text = isWhole ? String(texts.reduce((sum, one) => sum + BigInt(one), 0n)) : null
    return {
      label,
      text,
      unit: cells[0]?.unit ?? '',
      length: text === null ? null : asCount(Number(text)),
      before: sumOfCounts(cells.map(({ id }) => this.#before(id))),
    }
  }
}

const groupBy = (cells: readonly Cell[], name: (cell: Cell) => string): Map<string, Cell[]> => {
  const groups = new Map<string, Cell[]>()
  for (const cell of cells) groups.set(name(cell), [...(groups.get(name(cell)) ?? []), cell])
  return groups
}

/** Table 2: every cell by itself, row by row. */
const disclosureBars = (cells: readonly Cell[], figures: Figures): PictureBar[] =>
  cells.map((cell) =>
    figures.bar(cell, `${last(cell.rowLabels)}·${plain(last(cell.columnLabels))}`),
  )

const isTotal = ({ id }: Cell): boolean => id.endsWith('.total')

/** Table 3: how many came and went, who asked, what became of it. */
function applicationPanels(grid: Grid, cells: readonly Cell[], figures: Figures): PicturePanel[] {
  const totals = cells.filter(isTotal)
  const flow = totals.filter(
    ({ rowLabels, rowKey }) => rowLabels.length === 1 || rowKey === 'applications.closed',
  )
  const asked = cells.filter((cell) => cell.rowKey === 'applications.new' && !isTotal(cell))
  const outcomes = totals.filter((cell) => !flow.includes(cell))
  const outcomeOf = ({ rowLabels }: Cell) => plain(rowLabels[1] ?? '')
  return [
    {
      title: grid.caption,
      bars: flow.map((cell) => figures.bar(cell, plain(cell.rowLabels[0] ?? ''))),
    },
    {
      title: plain(asked[0]?.rowLabels[0] ?? ''),
      bars: asked.map((cell) => figures.bar(cell, columnLabel(cell))),
    },
    {
      title: plain(outcomes[0]?.rowLabels[0] ?? ''),
      bars: [...groupBy(outcomes, outcomeOf)].map(([label, group]) => figures.sum(group, label)),
    },
  ]
}

/** Table 4: by way and result; a way nobody went is one line. */
const disputeBars = (cells: readonly Cell[], figures: Figures): PictureBar[] =>
  [...groupBy(cells, ({ columnLabels }) => columnLabels.slice(0, -1).join('·'))].flatMap(
    ([way, group]) => {
      const results = group.filter((cell) => !isTotal(cell))
      const total = group.find(isTotal)
      const all = total ? figures.bar(total, `${way}·${last(total.columnLabels)}`) : null
      const some = results
        .map((cell) => figures.bar(cell, `${way}·${last(cell.columnLabels)}`))
        .filter(({ length, before }) => length !== 0 || (before ?? 0) > 0)
      return all ? [all, ...some] : some
    },
  )

/** The table of 2014–2018: what has a figure. */
const statisticsBars = (cells: readonly Cell[], figures: Figures): PictureBar[] =>
  cells
    .map((cell) => figures.bar(cell, plain(cell.rowLabels[0] ?? '')))
    .filter(({ text }) => text !== null && text !== '0')

function panelsOf(grid: Grid, cells: readonly Cell[], figures: Figures): PicturePanel[] {
  if (grid.key === 'applications') return applicationPanels(grid, cells, figures)
  if (grid.key === 'disclosure')
    return [{ title: grid.caption, bars: disclosureBars(cells, figures) }]
  if (grid.key === 'disputes') return [{ title: grid.caption, bars: disputeBars(cells, figures) }]
  return [{ title: grid.caption, bars: statisticsBars(cells, figures) }]
}

const barWords = ({ label, text, unit, before }: PictureBar): string => {
  if (text === null) return `${label}未填`
  return `${label}${text}${unit}${before === null ? '' : `（上年${before}${unit}）`}`
}

/** The picture of a report; `before` gives last year's count of a cell, null where none is known. */
export function composePicture(report: Report, form: Form, before: Before): YearPicture {
  const figures = new Figures(report, form, before)
  const panels = form.grids
    .flatMap((grid) =>
      panelsOf(
        grid,
        [...form.cells.values()].filter((cell) => cell.grid === grid.key),
        figures,
      ),
    )
    .filter(({ bars }) => bars.length > 0)
  const compares = panels.some(({ bars }) => bars.some((bar) => bar.before !== null))
  return {
    titleLines: [titleOf(report, form.title), '图解'],
    compares,
    panels,
    words: panels.map(({ title, bars }) => `${title}：${bars.map(barWords).join('，')}。`),
  }
}
