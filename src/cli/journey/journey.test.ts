/** The whole journey of a report: read in, written as Word and PDF, and every number found in its own cell. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type MemoryFiles, runInMemory } from '#cli/run-in-memory.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { makeTotals } from '#report/totals.ts'
import type { Form, Grid, GridCell } from '#template/form.ts'
import { formById } from '#template/forms.ts'
import { docxGrids } from './docx-grids.ts'
import { pdfGrids, type PlacedText, type Stroke } from './pdf-grids.ts'
import type { PrintedGrid } from './printed-grid.ts'

const seeds = join(import.meta.dirname, '../../../../shared/seeds')

/** What a command that succeeds prints. */
async function call(files: MemoryFiles, ...args: string[]): Promise<string> {
  const { status, out, err } = await runInMemory(files, args)
  if (status !== 0) throw new Error(err.join('\n'))
  return out
}

const squeezed = (text: string): string => text.replace(/\s/gu, '')

/** Strokes and words of every page, in points. */
async function pagesOf(pdf: Uint8Array): Promise<{ strokes: Stroke[]; texts: PlacedText[] }[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const texts = items.flatMap((item) => {
        if (!('str' in item)) return []
        const [size = 0, rise = 0, , , x = 0, y = 0] = item.transform.map(Number)
        // The 草稿 that lies across the page is in none of its cells.
        return Math.abs(rise) > 1
          ? []
          : [{ text: item.str, x: x + item.width / 2, y: y + size * 0.35 }]
      })
      return { strokes: strokesOf(await page.getOperatorList()), texts }
    }),
  )
}

const numbersOf = (value: unknown): number[] =>
  typeof value === 'object' && value !== null ? Object.values(value).map(Number) : []

/** A path's numbers: a mark and a point for each of its steps. */
const pathOf = (args: unknown): number[] =>
  Array.isArray(args) && Array.isArray(args[1]) ? numbersOf(args[1][0]) : []

interface Origin {
  readonly x: number
  readonly y: number
  readonly flip: number
}

const moved = (at: Origin, [, , , flip = 1, x = 0, y = 0]: readonly number[]): Origin => ({
  x: at.x + x,
  y: at.y + at.flip * y,
  flip: at.flip * flip,
})

/** Straight lines drawn on a page; the engine moves the page's origin for each of them. */
function strokesOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): Stroke[] {
  const strokes: Stroke[] = []
  const kept: Origin[] = []
  let at: Origin = { x: 0, y: 0, flip: 1 }
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index]
    if (operator === OPS.save) kept.push(at)
    if (operator === OPS.restore) at = kept.pop() ?? at
    if (operator === OPS.transform) at = moved(at, numbersOf(args))
    if (operator === OPS.constructPath) {
      const [, x1 = 0, y1 = 0, , x2 = 0, y2 = 0, ...more] = pathOf(args)
      const up = (y: number) => at.y + at.flip * y
      if (more.length === 0) strokes.push({ x1: at.x + x1, y1: up(y1), x2: at.x + x2, y2: up(y2) })
    }
  }
  return strokes
}

const valueCells = (grid: Grid): GridCell[] =>
  grid.rows.flat().filter((place) => place.cell !== null)

/** Every number of a grid as printed, by cell id: the words of all places the cell covers. */
function printedValues(grid: Grid, printed: PrintedGrid): [string, string][] {
  expect(printed).toHaveLength(grid.rows.length)
  for (const line of printed) expect(line).toHaveLength(grid.columns)
  return valueCells(grid).map((place) => {
    const covered = printed
      .slice(place.row, place.row + place.rowSpan)
      .flatMap((line) => line.slice(place.column, place.column + place.columnSpan))
    return [place.cell ?? '', squeezed([...new Set(covered)].join(''))]
  })
}

/** The heads a Word table prints over and beside a number, told by the table itself. */
function headsOver(printed: PrintedGrid, place: GridCell): string[] {
  const above = printed.slice(0, place.row).map((line) => squeezed(line[place.column] ?? ''))
  const beside = (printed[place.row] ?? []).slice(0, place.column).map(squeezed)
  return [...above, ...beside]
}

interface Journey {
  readonly form: Form
  readonly report: Uint8Array
  readonly expected: Readonly<Record<string, unknown>>
  /** Remarks printed behind a number in brackets. */
  readonly notes: unknown
}

const read = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null ? Reflect.get(from, key) : undefined

const expectedIn = (grid: Grid, { expected, notes }: Journey): [string, string][] =>
  valueCells(grid).map(({ cell }) => {
    const [value, note] = [expected[cell ?? ''], read(notes, cell ?? '')]
    const figure = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
    return [cell ?? '', typeof note === 'string' ? `${figure}（${note}）` : figure]
  })

/** Writes the report in both formats and looks for every number. */
function readsBack(begin: () => Promise<Journey>): void {
  let journey: Journey
  const files = new Map<string, Uint8Array>()
  beforeAll(async () => {
    journey = await begin()
    files.set('a.json', journey.report)
  })

  it('finds every number of the Word file in its cell, under its own heads', async () => {
    await call(files, 'export', '--to', 'docx', '--out', 'a.docx', 'a.json')
    const parts = unzipSync(files.get('a.docx') ?? new Uint8Array())
    const grids = docxGrids(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))
    expect(grids).toHaveLength(journey.form.grids.length)
    for (const [index, grid] of journey.form.grids.entries()) {
      const table = grids[index] ?? []
      expect(printedValues(grid, table)).toEqual(expectedIn(grid, journey))
      for (const place of valueCells(grid)) {
        const cell = journey.form.cells.get(place.cell ?? '')
        const heads = headsOver(table, place)
        for (const label of [cell?.rowLabels.at(-1), cell?.columnLabels.at(-1)])
          if (label !== undefined) expect(heads).toContain(squeezed(label))
      }
    }
  })

  it('finds every number of the PDF between the lines of its cell', async () => {
    await call(files, 'export', '--to', 'pdf', '--out', 'a.pdf', 'a.json')
    const pages = await pagesOf(files.get('a.pdf') ?? new Uint8Array())
    const grids = pages.flatMap(({ strokes, texts }) => pdfGrids(strokes, texts))
    expect(grids).toHaveLength(journey.form.grids.length)
    for (const [index, grid] of journey.form.grids.entries())
      expect(printedValues(grid, grids[index] ?? [])).toEqual(expectedIn(grid, journey))
  }, 60_000)
}

describe('the example of this repository, by the form of 2021', () => {
  readsBack(async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    return {
      form,
      report: new TextEncoder().encode(writeReportFile(exampleReport, form)),
      expected: Object.fromEntries(makeTotals(form, exampleReport.cells).values),
      notes: exampleReport.notes,
    }
  })
})

const seedNames = ['001_ccd59bc5fe42f9c9', '004_a53a1aafad74cc7a']

describe.each(seedNames)('the published report %s', (name) => {
  const file = join(seeds, `${name}.txt`)
  const expectedFile = join(seeds, `${name}.expected.json`)
  if (!existsSync(file) || !existsSync(expectedFile)) {
    it.skip(`is not read: ${file} is not on this machine`)
    return
  }
  readsBack(async () => {
    const truth: unknown = JSON.parse(await readFile(expectedFile, 'utf8'))
    const files = new Map([['a.txt', new Uint8Array(await readFile(file))]])
    const imported = await call(files, 'import', 'a.txt')
    const report: unknown = JSON.parse(imported)
    for (const key of ['form', 'year', 'issuer']) expect(read(report, key)).toBe(read(truth, key))
    const form = formById(String(read(truth, 'form')))
    const cells = read(truth, 'cells')
    if (!form || typeof cells !== 'object' || cells === null) throw new Error('no truth')
    return {
      form,
      report: new TextEncoder().encode(imported),
      expected: { ...cells },
      notes: read(report, 'notes'),
    }
  })
})
