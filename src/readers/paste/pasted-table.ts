/** Reads what Excel, WPS, Word or a browser put on the clipboard into a table of texts with spans. */
import { Parser } from 'htmlparser2'
import type { PastedCell, PastedTable } from './pasted-cells.ts'
import { withoutHairlines } from './pasted-table-hairlines.ts'

const mostRows = 500
const mostColumns = 100

interface SpannedCell {
  text: string
  readonly rowSpan: number
  readonly columnSpan: number
  /** The number behind what is shown, where the program says it (WPS `x:num`, LibreOffice `sdval`). */
  readonly number: string
  /** A cell without width: Word closes ragged rows with it. */
  readonly thin: boolean
}

/** What a spreadsheet shows of a number that is too wide for its column, or of a 0 in an accounts format. */
const shownInstead = /^(?:#+|[-–—])$/u

const numberIn = (value = ''): string =>
  value.trim() !== '' && Number.isFinite(Number(value)) ? value.trim() : ''

const isHidden = ({ height, style }: Readonly<Record<string, string>>): boolean =>
  height === '0' || /display\s*:\s*none/iu.test(style ?? '')

const span = (value: string | undefined, most: number): number => {
  const number = Number.parseInt(value ?? '1', 10)
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), most) : 1
}

/** Lays spanned cells out on a rectangle, as a browser lays out a table. */
function layOut(rows: readonly (readonly SpannedCell[])[]): PastedTable {
  const laid: (PastedCell | undefined)[][] = rows.map(() => [])
  for (const [rowIndex, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (laid[rowIndex]?.[column] !== undefined) column += 1
      for (let down = 0; down < cell.rowSpan; down += 1) {
        const line = laid[rowIndex + down]
        if (!line) break
        for (let right = 0; right < cell.columnSpan; right += 1) {
          const first = down === 0 && right === 0
          line[column + right] ??= { text: first ? cell.text : '', covered: !first }
        }
      }
      column += cell.columnSpan
    }
  }
  return rectangle(laid)
}

/** How far a row reaches before places that no cell ever took. */
const usedIn = (row: readonly (PastedCell | undefined)[]): number => {
  let last = row.length
  while (last > 0 && (row[last - 1]?.text ?? '') === '' && !row[last - 1]) last -= 1
  return last
}

function rectangle(rows: readonly (readonly (PastedCell | undefined)[])[]): PastedTable {
  const width = Math.min(Math.max(0, ...rows.map(usedIn)), mostColumns)
  return rows
    .slice(0, mostRows)
    .map((row) =>
      Array.from({ length: width }, (_, column) => row[column] ?? { text: '', covered: false }),
    )
}

const silent = new Set(['script', 'style', 'head', 'title', 'xml'])
const tidy = (text: string): string =>
  text
    .replace(/[\s\u00a0\u3000]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim()

const openedCell = (attributes: Readonly<Record<string, string>>): SpannedCell => ({
  text: '',
  rowSpan: span(attributes['rowspan'], mostRows),
  columnSpan: span(attributes['colspan'], mostColumns),
  number: numberIn(attributes['x:num'] ?? attributes['sdval']),
  thin: attributes['width'] === '0',
})

/** The first table of an HTML text; null where it has none. */
function readHtml(html: string): PastedTable | null {
  const rows: SpannedCell[][] = []
  /** Excel and Word end a table with a row without height, which only tells the widths. */
  const hidden = new Set<SpannedCell[]>()
  let depth = 0
  let tables = 0
  let done = false
  let muted = 0
  let cell: SpannedCell | null = null
  const close = () => {
    if (cell) cell.text = tidy(cell.text)
    if (cell && cell.number !== '' && shownInstead.test(cell.text)) cell.text = cell.number
    cell = null
  }
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'table') {
      depth += 1
      tables += 1
    } else if (name === 'tr' && depth <= 1 && rows.length < mostRows) {
      close()
      const row: SpannedCell[] = []
      if (isHidden(attributes)) hidden.add(row)
      rows.push(row)
    } else if ((name === 'td' || name === 'th') && depth <= 1) {
      close()
      cell = openedCell(attributes)
      rows.at(-1)?.push(cell)
    } else if (cell && (name === 'br' || name === 'p' || name === 'div')) cell.text += ' '
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (silent.has(name)) muted += 1
      if (!done && muted === 0) open(name, attributes)
    },
    ontext(text) {
      if (!done && muted === 0 && cell) cell.text += text
    },
    onclosetag(name) {
      if (silent.has(name)) muted = Math.max(0, muted - 1)
      if ((name === 'td' || name === 'th') && depth <= 1) close()
      if (name !== 'table' || done) return
      depth -= 1
      done = depth === 0 && rows.some((row) => row.length > 0)
    },
  })
  parser.end(html)
  close()
  if (tables === 0 && rows.length === 0) return null
  const isBlank = ({ text }: SpannedCell) => text === ''
  const shown = rows
    .filter((row) => !hidden.has(row) || !row.every(isBlank))
    .map((row) => row.filter((entry) => !entry.thin || !isBlank(entry)))
  return withoutHairlines(layOut(shown))
}

/** Tab-separated text; a field in double quotes may hold tabs, line ends and doubled quotes. */
function readTabbed(text: string): PastedTable {
  const rows: PastedCell[][] = [[]]
  let at = 0
  const quoted = /"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)/uy
  const plain = /[^\t\r\n]*/uy
  while (at <= text.length) {
    quoted.lastIndex = at
    plain.lastIndex = at
    const [whole = '', inner] = quoted.exec(text) ?? plain.exec(text) ?? []
    const value = inner === undefined ? whole : inner.replaceAll('""', '"')
    rows.at(-1)?.push({ text: tidy(value), covered: false })
    at += whole.length
    if (at >= text.length) break
    if (text[at] === '\t') {
      at += 1
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length || rows.length >= mostRows) break
    rows.push([])
  }
  return rectangle(rows)
}

/** The table on the clipboard, HTML before plain text; null where there is nothing to paste. */
export function readPastedTable(clipboard: { html: string; text: string }): PastedTable | null {
  const table =
    (clipboard.html === '' ? null : readHtml(clipboard.html)) ?? readTabbed(clipboard.text)
  return table.some((row) => row.length > 0) ? table : null
}
