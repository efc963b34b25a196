/** A web page (or the web form of a Word document) as lines of words and rows of cells. */
import { Parser } from 'htmlparser2'
import { HtmlBoxes } from './html-boxes.ts'
import { HtmlLists } from './html-lists.ts'
import {
  pictureLine,
  type CellSpan,
  type SourceLine,
  type SourceReading,
  type SourceRun,
} from '#readers/source.ts'
import { pictureOfAddress } from '#readers/source-picture.ts'
import { linesOf } from '#readers/text/text-lines.ts'
import { withoutEntities, withoutUnseen } from '#readers/text/text-marks.ts'

const silent = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'select',
  'button',
  'textarea',
  'iframe',
  'object',
])
const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'section',
  'article',
  'header',
  'footer',
  'blockquote',
  'dd',
  'dt',
  'dl',
  'center',
  'table',
  'caption',
  'form',
  'main',
  'nav',
  'aside',
  'pre',
  'hr',
  'body',
  'html',
])
const bold = new Set(['b', 'strong'])
/** What stands in one keeps its own line breaks: a text put into a page as it was. */
const preformatted = new Set(['pre', 'xmp', 'listing'])
/** Such a text is cut at no headings: it has its lines. */
const noMarks = /(?!)/gu

/** Parts of tables and words that nobody sees; a whole page may be hidden until a script shows it. */
const hideable = new Set(['tr', 'td', 'th', 'span', 'col'])
const isHidden = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  hideable.has(name) &&
  (attributes['hidden'] !== undefined || /display\s*:\s*none/iu.test(attributes['style'] ?? ''))

const plainWords = (text: string): string =>
  withoutEntities(withoutUnseen(text)).replaceAll('\u00a0', ' ')

const reachOf = (told: string | undefined): number => {
  const count = Number(told)
  return Number.isInteger(count) && count > 1 && count < 64 ? count : 1
}

const spanOf = ({ colspan, rowspan }: Readonly<Record<string, string>>): CellSpan => ({
  columns: reachOf(colspan),
  rows: reachOf(rowspan),
})

interface OpenTable {
  row: string[] | null
  cell: string[] | null
  /** How far each cell of the row reaches, and whether all are heads. */
  spans: CellSpan[]
  heads: boolean
  /** True once it holds another table: it only lays out the page. */
  layout: boolean
  /** The first of its lines. */
  readonly from: number
}

/** Collects lines while the parser walks the page. */
class Page {
  readonly lines: SourceLine[] = []
  #silence = 0
  #bold = 0
  #level: number | null = null
  readonly #lists = new HtmlLists()
  readonly #boxes = new HtmlBoxes()
  #runs: SourceRun[] = []
  /** The text of an open preformatted element. */
  #kept: string[] | null = null
  readonly #tables: OpenTable[] = []
  /** How many elements are open within a hidden one, itself included. */
  #hidden = 0

  open(name: string, attributes: Readonly<Record<string, string>>) {
    if (this.#hidden > 0 || isHidden(name, attributes)) this.#hidden += 1
    else if (name === 'img') this.#picture(attributes)
    else {
      if (this.#isKept(name)) this.#openKept()
      this.#openSeen(name, attributes)
    }
    this.#boxes.open(name, attributes, this.lines.length)
  }

  #openSeen(name: string, attributes: Readonly<Record<string, string>>) {
    if (silent.has(name)) this.#silence += 1
    const table = this.#tables.at(-1)
    if (name === 'table') {
      this.#endLine()
      if (table) this.#layOut(table)
      this.#tables.push({
        row: null,
        cell: null,
        spans: [],
        heads: true,
        layout: false,
        from: this.lines.length,
      })
    } else if (name === 'tr' && table) {
      this.#endRow(table)
      table.row = []
    } else if ((name === 'td' || name === 'th') && table) {
      this.#openCell(table, name, attributes)
    } else if (name === 'br') this.#breakLine()
    else if (/^h[1-6]$/u.test(name)) {
      this.#endLine()
      this.#level = Number(name[1])
    } else if (blocks.has(name)) this.#breakLine()
    this.#lists.open(name, attributes)
    if (bold.has(name)) this.#bold += 1
  }

  #openCell(table: OpenTable, name: string, attributes: Readonly<Record<string, string>>) {
    this.#endCell(table)
    table.row ??= []
    table.cell = []
    table.spans.push(spanOf(attributes))
    if (name === 'td') table.heads = false
  }

  close(name: string) {
    if (this.#hidden > 0) this.#hidden -= 1
    else this.#closeSeen(name)
    this.#closeBox()
  }

  /** Boxes that are a table: their rows stand for the lines of their words. */
  #closeBox() {
    const table = this.#boxes.close()
    if (table && this.#tables.length === 0) this.lines.splice(table.from, Infinity, ...table.lines)
  }

  #closeSeen(name: string) {
    if (silent.has(name)) this.#silence = Math.max(0, this.#silence - 1)
    const table = this.#tables.at(-1)
    if (this.#isKept(name)) {
      this.#endKept()
      this.#kept = null
    }
    if (name === 'table' && table) {
      this.#endRow(table)
      this.#tables.pop()
      dropHairlines(this.lines, table.from)
    } else if (name === 'tr' && table) this.#endRow(table)
    else if ((name === 'td' || name === 'th') && table) this.#endCell(table)
    else if (/^h[1-6]$/u.test(name)) {
      this.#endLine()
      this.#level = null
    } else if (blocks.has(name)) this.#breakLine()
    this.#lists.close(name)
    if (bold.has(name)) this.#bold = Math.max(0, this.#bold - 1)
  }

  text(data: string) {
    if (this.#silence > 0 || this.#hidden > 0) return
    this.#boxes.text(data)
    const table = this.#tables.at(-1)
    const words = data.replace(/\s+/gu, ' ')
    if (table) {
      if (table.cell) table.cell.push(words)
      return
    }
    if (this.#kept) {
      this.#kept.push(data)
      return
    }
    if (words === ' ' && this.#runs.length === 0) return
    this.#runs.push(this.#bold > 0 ? { text: words, bold: true } : { text: words })
  }

  #breakLine() {
    const table = this.#tables.at(-1)
    if (table?.cell) table.cell.push('\n')
    else if (this.#kept) this.#kept.push('\n')
    else this.#endLine()
  }

  #isKept(name: string): boolean {
    return preformatted.has(name) && this.#tables.length === 0
  }

  #openKept() {
    this.#endLine()
    this.#kept ??= []
  }

  /** A preformatted text, read as the text it is. */
  #endKept() {
    const text = plainWords(this.#kept?.join('') ?? '')
    if (text.trim() !== '') this.lines.push(...linesOf(text, noMarks))
    if (this.#kept) this.#kept = []
  }

  #endLine() {
    this.#endKept()
    const runs = this.#runs
    this.#runs = []
    const text = plainWords(runs.map((run) => run.text).join(''))
    if (text.trim() === '') return
    this.lines.push({
      text,
      cells: null,
      whole: true,
      ...(this.#level === null ? {} : { level: this.#level }),
      ...this.#lists.begun(),
      ...(runs.some((run) => run.bold) ? { runs } : {}),
    })
  }

  /** A picture the page holds itself; those it only points at are not fetched. */
  #picture({ src = '', alt = '', width }: Readonly<Record<string, string>>) {
    const across = Number(width)
    const shown = across > 0 ? { alt, width: across } : { alt }
    const isSeen = this.#tables.length === 0 && this.#silence === 0
    const picture = isSeen ? pictureOfAddress(src, shown) : null
    if (!picture) return
    this.#endLine()
    this.lines.push(pictureLine(picture))
  }

  #endCell(table: OpenTable) {
    if (!table.cell) return
    table.row?.push(plainWords(table.cell.join('')))
    table.cell = null
  }

  #endRow(table: OpenTable) {
    this.#endCell(table)
    const { row, spans, heads } = table
    table.row = null
    table.spans = []
    table.heads = true
    if (!row || row.length === 0) return
    // A row of one cell is a banner, or only lays out the page around what it holds.
    if (row.length === 1 || table.layout) {
      const alone = row.length === 1 && !table.layout ? { spans, ...(heads ? { heads } : {}) } : {}
      for (const cell of row) this.#words(cell, alone)
      return
    }
    const cells = row.map(joinLines)
    const isMerged = spans.some(({ columns, rows }) => columns > 1 || rows > 1)
    this.lines.push({
      text: cells.join('\t'),
      cells,
      sure: true,
      ...(isMerged && spans.length === cells.length ? { spans } : {}),
      ...(heads ? { heads } : {}),
    })
  }

  /** A table inside a cell: what the cell said so far stands before it. */
  #layOut(table: OpenTable) {
    table.layout = true
    for (const cell of [...(table.row ?? []), (table.cell ?? []).join('')]) this.#words(cell)
    if (table.row) table.row = []
    if (table.cell) table.cell = []
  }

  /** The words of a cell, a line each; one line that is a row by itself may yet be part of a table. */
  #words(cell: string, alone: Pick<SourceLine, 'spans' | 'heads'> = {}) {
    const told = cell
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => text !== '')
    for (const text of told)
      this.lines.push({ text, cells: null, whole: true, ...(told.length === 1 ? alone : {}) })
  }

  end() {
    this.#hidden = 0
    while (this.#tables.length > 0) this.close('table')
    this.#endLine()
  }
}

/** Drops columns behind a table in which no row, its heads neither, says anything: they only draw a line. */
function dropHairlines(lines: SourceLine[], from: number) {
  const rows = lines.slice(from).filter(({ cells }) => cells !== null)
  const bare = Math.min(
    ...rows.map(({ cells }) => {
      const back = [...(cells ?? [])].reverse().findIndex((cell) => cell !== '')
      return back < 0 ? (cells ?? []).length : back
    }),
  )
  // Without heads it may be a column of the form left blank, in a table that goes on over a page.
  const headed = rows[0]?.cells?.every((cell) => !/^\s*\d/u.test(cell)) === true
  if (rows.length < 2 || bare === 0 || !headed) return
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (line?.cells) {
      const { spans: _, ...rest } = line
      lines[at] = { ...rest, cells: line.cells.slice(0, -bare) }
    }
  }
}

/** A label broken over lines is one label; two figures below each other stay two. */
const joinLines = (cell: string) =>
  cell
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .reduce(
      (all, part) => (/\d$/u.test(all) && /^\d/u.test(part) ? `${all} ${part}` : all + part),
      '',
    )

/** No page of an office nests its elements as deep. */
const deepest = 5_000

/** The lines of a page; scripts, styles and forms are passed over, nothing is loaded. */
export function linesOfHtml(html: string): SourceReading {
  const page = new Page()
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        if (depth > deepest) parser.pause()
        else page.open(name, attributes)
      },
      onclosetag: (name) => {
        depth -= 1
        page.close(name)
      },
      ontext: (data) => page.text(data),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  if (depth > deepest)
    return {
      ok: false,
      reasons: [
        `网页的层次超过${deepest}层，可能已损坏，没有读取。请在浏览器中选中报告的内容，复制后粘贴`,
      ],
    }
  parser.end()
  page.end()
  if (page.lines.length === 0) return { ok: false, reasons: ['网页里没有可读的文字'] }
  return { ok: true, source: { lines: page.lines, remarks: [] } }
}
