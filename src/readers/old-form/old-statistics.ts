/**
 * The statistics table of reports of 2014–2018 (国办发〔2014〕32号) in whatever shape its text survives. A
 * figure is taken only behind the label of its own row; any other is told, never placed.
 */
import type { Cell, CellId, Form } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Doubt } from '#report/report.ts'
import { labelKey } from '#readers/printed/label-key.ts'
import { type Token, TableRows } from './old-table-tokens.ts'
import { isMoney, readPrintedValue } from '#readers/printed/printed-value.ts'
import type { SourceLine } from '#readers/source.ts'

export interface OldStatistics {
  readonly cells: Readonly<Record<CellId, CellValue>>
  readonly notes: Readonly<Record<CellId, string>>
  readonly doubts: readonly Doubt[]
  readonly origins: Readonly<Record<CellId, readonly number[]>>
  /** Lines of the table; empty where there is none. */
  readonly used: readonly number[]
  /** Words between its rows that name no row. */
  readonly unplaced: readonly { readonly after: string; readonly text: string }[]
}

const none: OldStatistics = {
  cells: {},
  notes: {},
  doubts: [],
  origins: {},
  used: [],
  unplaced: [],
}

/** Lines around the rows that belong to the table and say nothing of the report. */
const furniture =
  /^(?:统计指标|指标|单位|统计数|数量|填报单位|填表单位|单位负责人|审核人|填报人|填表人|联系电话|填报日期|附件\d?[:：]?$|[(（]?20\d{2}年?度?[)）]?$)/u
const isFurniture = ({ text, cells }: SourceLine): boolean =>
  furniture.test((cells?.find((cell) => cell !== '') ?? text).replace(/[\s|]/gu, ''))

interface Open {
  readonly cell: Cell
  readonly line: number
  /** As the row prints it. */
  readonly unit: string | null
  /** The label where nothing follows it yet: it may go on below. */
  readonly label?: string
}

class TableReading {
  readonly cells: Record<CellId, CellValue> = {}
  readonly notes: Record<CellId, string> = {}
  readonly doubts: Doubt[] = []
  readonly origins: Record<CellId, number[]> = {}
  /** Lines that name a row or give its figure. */
  readonly rowLines = new Set<number>()
  /** Rows of the form of which a label was read. */
  readonly named = new Set<number>()
  /** Cells whose label and figure are put together from several lines. */
  readonly torn = new Set<CellId>()
  /** For each doubt about a stray figure its line. */
  readonly strays: { readonly doubt: Doubt; readonly line: number }[] = []
  readonly #rows: TableRows
  #next = 0
  #open: Open | null = null
  /** The cell filled last, and on which line. */
  #filled: { readonly cell: Cell; readonly line: number; readonly text: string } | null = null
  /** Words that name no row; perhaps the beginning of a label that goes on below. */
  #words = ''
  /** Within a remark whose bracket is not closed yet. */
  #inRemark = false
  /** The label of this line began on the line before. */
  #isJoined = false

  constructor(rows: TableRows) {
    this.#rows = rows
  }

  /** Reads one line; whether it was understood as a line of the table. */
  take(line: SourceLine, at: number): boolean {
    const tokens = this.#tokens(line)
    const named = tokens.some(({ kind }) => kind === 'row' || kind === 'words')
    // The first figure of a line that names a row counts the rows.
    if (named && tokens[0]?.kind === 'figure') tokens.shift()
    for (const token of tokens) this.#take(token, at)
    if (line.cells && line.cells.length > 1) this.#open = null
    return tokens.some(({ kind }) => kind !== 'words')
  }

  /** The tokens of a line; a label that began on the line before is its first. */
  #tokens(line: SourceLine): Token[] {
    const before = this.#words === '' ? (this.#open?.label ?? '') : this.#words
    this.#words = ''
    const tokens = this.#rows.tokens(line, this.#next, before)
    this.#isJoined = before !== '' && tokens[0]?.text !== before
    if (before === '') return tokens
    if (tokens[0]?.text === before) tokens.shift()
    else this.#inRemark = false
    return tokens
  }

  #take(token: Token, line: number) {
    if (token.kind === 'row') this.#row(token, line)
    else if (token.kind === 'group') {
      this.#next = Math.max(this.#next, token.first)
      this.#inRemark = false
      this.#close()
    } else if (this.#inRemark || token.kind === 'remark') this.#mind(token.text)
    else if (token.kind === 'words') {
      this.#close()
      this.#words = token.text
    } else if (token.kind === 'nothing') this.#close()
    else if (token.kind === 'unit') this.#unit(token.text, line)
    else this.#figure(token.text, line)
  }

  #row({ text, row, figure }: Extract<Token, { kind: 'row' }>, line: number) {
    const cell = this.#rows.cells[row]
    this.named.add(row)
    this.#next = Math.max(this.#next, row + 1)
    this.#words = ''
    this.#inRemark = false
    this.rowLines.add(line)
    this.#open = cell ? { cell, line, unit: null, label: text } : null
    this.#mind(text)
    if (figure !== undefined) this.#figure(figure, line)
  }

  #unit(unit: string, line: number) {
    // Two units in a row: the figure of the one and the label of the other are lost.
    if (this.#open?.unit != null) this.#close()
    else if (this.#open) this.#open = { cell: this.#open.cell, line, unit }
  }

  #close() {
    this.#open = null
    this.#words = ''
  }

  /** Brackets opened within a label or a remark may be closed further on. */
  #mind(text: string) {
    const plain = text.normalize('NFKC')
    const depth = plain.split('(').length - plain.split(')').length
    this.#inRemark = this.#inRemark ? depth >= 0 : depth > 0
  }

  #figure(text: string, line: number) {
    if (this.#open) this.#fill(this.#open, text, line)
    else if (this.#filled?.line === line) this.#second(this.#filled, text)
    else {
      const why =
        this.#words === ''
          ? `第${line + 1}行的数“${text}”前没有统计表的行名，没有读入`
          : `第${line + 1}行“${this.#words}”不是统计表的行，其数“${text}”没有读入`
      this.strays.push({ doubt: { at: 'table1', why, source: text }, line })
    }
    this.#words = ''
  }

  #fill({ cell, line: labelled, unit }: Open, text: string, line: number) {
    if (cell.id in this.cells) {
      this.#open = null
      this.#again(cell, text, line)
      return
    }
    const read = readPrintedValue(text, cell, isMoney(cell) ? unit : null)
    this.cells[cell.id] = read?.value ?? null
    if (read?.note != null) this.notes[cell.id] = read.note
    if (!read)
      this.doubts.push({
        at: cell.id,
        why: `“${text}”的单位与${cell.unit}不合，没有读入`,
        source: text,
      })
    this.origins[cell.id] = [...new Set([labelled, line])]
    if (this.#isJoined || labelled !== line) this.torn.add(cell.id)
    this.rowLines.add(line)
    this.#open = null
    this.#filled = { cell, line, text }
  }

  /** A row that is printed once more: the same figure is no news, another one is a doubt. */
  #again(cell: Cell, text: string, line: number) {
    const value = readPrintedValue(text, cell, null)?.value ?? null
    const before = this.cells[cell.id] ?? null
    if (String(value) === String(before)) return
    this.cells[cell.id] = null
    this.doubts.push({
      at: cell.id,
      why: `统计表中有两处，一处${before ?? '空白'}，第${line + 1}行“${text}”，请选定`,
      candidates: [before, value].filter((one) => one !== null),
      source: text,
    })
    this.rowLines.add(line)
  }

  /** A second figure in a row: which of the two it is, is not for us to say. */
  #second({ cell, text }: { readonly cell: Cell; readonly text: string }, other: string) {
    const values = [text, other].flatMap((one) => readPrintedValue(one, cell, null)?.value ?? [])
    this.cells[cell.id] = null
    this.doubts.push({
      at: cell.id,
      why: `这一行有几个数：“${text}”“${other}”，请选定`,
      candidates: values,
      source: `${text} ${other}`,
    })
  }
}

const longestCaption = 40
const blank: SourceLine = { text: '', cells: null }
const isCaption = (form: Form, line: SourceLine = blank): boolean =>
  line.text.length < longestCaption &&
  labelKey(line.text).includes(labelKey(form.grids[0]?.caption ?? ''))

/** So many written lines may stand between caption and first row, or between two rows. */
const nearby = 12
const densely = 3

/** Where the table begins: at its caption, or where its rows follow each other closely; -1 without one. */
function startOf(form: Form, rows: TableRows, lines: readonly SourceLine[]): number {
  const written = lines.flatMap(({ text }, at) => (text.trim() === '' ? [] : [at]))
  const isRow = written.map((at) => rows.isRow(lines[at] ?? blank))
  for (const [index, at] of written.entries()) {
    if (!isRow[index]) continue
    const above = written
      .slice(Math.max(0, index - nearby), index + 1)
      .reverse()
      .find((one) => isCaption(form, lines[one]))
    if (above !== undefined) return above
    if (isRow.slice(index, index + nearby).filter(Boolean).length >= densely)
      return written[Math.max(0, index - 2)] ?? at
  }
  return -1
}

/** Reads the table of the lines; rows are known by their labels. */
export function readOldStatistics(form: Form, lines: readonly SourceLine[]): OldStatistics {
  const rows = new TableRows(form)
  const start = startOf(form, rows, lines)
  if (start === -1) return none
  const reading = new TableReading(rows)
  const passed: { readonly at: number; readonly understood: boolean }[] = []
  let strange = 0
  for (let at = start; at < lines.length && strange <= nearby; at += 1) {
    const line = lines[at]
    if (!line || line.text.trim() === '') continue
    const understood = at === start && isCaption(form, line) ? true : reading.take(line, at)
    strange = understood || isFurniture(line) ? 0 : strange + 1
    passed.push({ at, understood: understood || isFurniture(line) })
  }
  const { cells, notes, origins, rowLines } = reading
  if (Object.keys(cells).length === 0) return none
  const first = Math.min(...rowLines)
  const last = Math.max(...rowLines)
  const above = passed.filter(({ at }) => at < first)
  const gap = above.map(({ understood }) => understood).lastIndexOf(false)
  const strangers = passed.filter(({ at, understood }) => !understood && first < at && at < last)
  const used = [
    ...above.filter(({ at, understood }, index) =>
      index > gap ? understood : isFurniture(lines[at] ?? blank) || isCaption(form, lines[at]),
    ),
    ...passed.filter(({ at }) => first <= at && at <= last),
    ...passed.filter(({ at }) => at > last && isFurniture(lines[at] ?? blank)),
  ].map(({ at }) => at)
  const strays = reading.strays.filter(({ line }) => first <= line && line <= last + 1)
  return {
    cells,
    notes,
    doubts: [
      ...reading.doubts,
      ...strays.map(({ doubt }) => doubt),
      ...beforeMissing(rows, reading),
      ...missingOf(rows, cells),
    ],
    origins,
    used,
    unplaced: strangers.map(({ at }) => ({
      after: 'statistics',
      text: lines[at]?.text.trim() ?? '',
    })),
  }
}

/**
 * Where the next row is nowhere, and label and figure came from several lines or a figure without a row
 * stands right above, the figure may be that row's.
 */
function beforeMissing(rows: TableRows, reading: TableReading): Doubt[] {
  const { cells, torn, named, origins, strays } = reading
  return rows.cells.flatMap((cell, row): Doubt[] => {
    const value = cells[cell.id] ?? null
    const next = rows.cells[row + 1]
    const [first = 0] = origins[cell.id] ?? []
    const isUnsure = torn.has(cell.id) || strays.some(({ line }) => line === first - 1)
    if (value === null || !isUnsure || !next || named.has(row + 1)) return []
    const why = `后面没有“${next.rowName}”一行，这个数也可能是那一行的，请核对`
    return [{ at: cell.id, why, candidates: [value] }]
  })
}

function missingOf(rows: TableRows, cells: OldStatistics['cells']): Doubt[] {
  const missing = rows.cells.filter(({ id }) => !(id in cells))
  if (missing.length === 0) return []
  return [
    {
      at: 'table1',
      why: `统计表中有${missing.length}行没有读到数字，已留空：${missing.map(({ rowName }) => rowName).join('、')}`,
      source: missing.map(({ id }) => id).join(' '),
    },
  ]
}
