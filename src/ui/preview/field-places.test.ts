/** Pages and fields find each other: every cell and every block of the example has its place on paper. */
import { describe, expect, it } from 'vitest'
import { composeTraced } from '#document/compose.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { type Edge, placesOf, titleBlock, turnedPages } from '#writers/pdf/set-pages.ts'
import { fieldPlaces, findPlace } from './field-places.ts'

const form = formById('2021')
if (!form) throw new Error('no form')
const traced = composeTraced(exampleReport, form, { unfinished: false })
const blockOf = (kind: string) => traced.document.blocks.findIndex((block) => block.kind === kind)

const edge = (key: readonly number[], end: boolean, page: number, y: number): Edge => ({
  key,
  end,
  page,
  x: 80,
  y,
})

describe('a place on paper', () => {
  it('of words that go on overleaf is on both pages, and its field finds the first', () => {
    const block = blockOf('paragraph')
    const places = placesOf(traced.document, [
      edge([block], false, 1, 700),
      edge([block], true, 2, 140),
    ])
    expect(places.map(({ page, y }) => [page, Math.round(y)])).toEqual([
      [1, 687],
      [2, 105],
    ])
    const pages = fieldPlaces(places, traced, form)
    const [first] = pages.get(1) ?? []
    if (!first) throw new Error('no place')
    expect(first.name).toBe('引言，第 1 段')
    expect(findPlace(pages, first.to)).toBe(first)
  })

  it('of a line that is still empty is where the words before it end', () => {
    const block = blockOf('paragraph')
    const places = placesOf(traced.document, [
      edge([block], false, 1, 700),
      edge([block], true, 2, 140),
    ])
    const pages = fieldPlaces(places, traced, form)
    const empty = { cell: null, section: 'preamble', block: 7 }
    expect(findPlace(pages, empty)?.page).toBe(2)
    expect(findPlace(pages, { ...empty, section: 'other' })).toBeNull()
    expect(findPlace(pages, { ...empty, block: null })).toBeNull()
  })

  it('of the title and the signature leads to the details of the report', () => {
    const sign = blockOf('signature')
    const places = placesOf(traced.document, [
      edge([titleBlock], false, 1, 120),
      edge([titleBlock], true, 1, 160),
      edge([sign], false, 4, 300),
      edge([sign], true, 4, 360),
    ])
    const pages = fieldPlaces(places, traced, form)
    const at = (page: number) => pages.get(page)?.map(({ name, to }) => [name, to.section])
    expect([at(1), at(4)]).toEqual([[['标题', 'title']], [['落款', 'signature']]])
  })

  it('of a row is cut into its cells by the widths of the form', () => {
    const block = blockOf('table')
    const table = traced.document.blocks[block]
    if (table?.kind !== 'table') throw new Error('no table')
    const row = table.rows.flat().find((cell) => cell.cell !== null)?.row ?? 0
    const places = placesOf(traced.document, [
      edge([block, row], false, 2, 300),
      edge([block, row], true, 2, 310),
    ])
    const cells = table.rows.flat().filter((cell) => cell.row === row && cell.cell !== null)
    expect(places.map(({ cell }) => cell)).toEqual(cells.map(({ cell }) => cell))
    const last = places.at(-1)
    expect(Math.round((last?.x ?? 0) + (last?.width ?? 0))).toBe(Math.round(184 * (72 / 25.4)))
    const pages = fieldPlaces(places, traced, form)
    const wanted = { cell: cells[0]?.cell ?? '', section: null, block: null }
    expect(findPlace(pages, wanted)?.page).toBe(2)
    expect(findPlace(pages, { ...wanted, cell: 'no.such' })).toBeNull()
  })

  it('of a wide table lies on its turned page', () => {
    const block = blockOf('table')
    const document = {
      ...traced.document,
      blocks: traced.document.blocks.map((one, at) =>
        at === block && one.kind === 'table' ? { ...one, landscape: true as const } : one,
      ),
    }
    const places = placesOf(document, [
      edge([block, 0], false, 2, 90),
      edge([block, 0], true, 3, 110),
    ])
    expect([...turnedPages(document, places)]).toEqual([2, 3])
    expect(places.map(({ x, width }) => [Math.round(x), Math.round(width)])).toEqual([
      [99, 638],
      [99, 638],
    ])
    expect(Math.round(places[1]?.y ?? 0)).toBe(79)
    expect([...turnedPages(traced.document, places)]).toEqual([])
  })
})
