/**
 * The statistics table of reports of 2014–2018 (国办发〔2014〕32号) in whatever shape its text survives, and
 * the figures that a report without it tells in words, offered but never taken.
 */
import type { Cell, CellId, Form } from '#template/form.ts'
import type { CellValue, Doubt } from '#report/report.ts'
import { labelKey, withoutNumber, withoutRemark } from './label-key.ts'
import { readPrintedValue } from './printed-value.ts'
import type { SourceLine } from './source.ts'

export interface OldStatistics {
  readonly cells: Readonly<Record<CellId, CellValue>>
  readonly doubts: readonly Doubt[]
  readonly origins: Readonly<Record<CellId, readonly number[]>>
  /** Lines of the table. */
  readonly used: readonly number[]
}

const nameKey = (label: string): string =>
  withoutRemark(labelKey(withoutNumber(label.replace(/^(?:其中|\s)*[:：]?/u, ''))))

interface Token {
  readonly text: string
  readonly line: number
}

const tokensOf = (lines: readonly SourceLine[], from: number): Token[] =>
  lines
    .slice(from)
    .flatMap((line, at) =>
      (line.cells ?? line.text.split(/[|\s]+/u))
        .map((text) => ({ text: text.trim(), line: from + at }))
        .filter(({ text }) => text !== ''),
    )

const isFigure = (text: string): boolean =>
  /^[+-]?[\d,，]+(?:\.\d+)?$/u.test(text.normalize('NFKC'))
const isMute = (text: string): boolean => /^(?:[—－\-/]+|条|件|次|篇|个|人|万元|单位)$/u.test(text)

class TableReading {
  readonly cells: Record<CellId, CellValue> = {}
  readonly doubts: Doubt[] = []
  readonly origins: Record<CellId, number[]> = {}
  last: number
  #next = 0
  #open: { cell: Cell; line: number } | null = null
  readonly #rows: readonly Cell[]
  readonly #names: readonly (readonly string[])[]

  constructor(rows: readonly Cell[], start: number) {
    this.#rows = rows
    this.#names = rows.map((cell) =>
      [cell.rowLabels[0] ?? '', ...cell.rowAliases].map(nameKey).filter((key) => key !== ''),
    )
    this.last = start
  }

  /** Labels are looked for downward only, so that a label of an earlier row never takes a later figure. */
  take({ text, line }: Token) {
    const key = nameKey(text)
    const at =
      key === '' ? -1 : this.#names.findIndex((own, row) => row >= this.#next && own.includes(key))
    const cell = this.#rows[at]
    if (cell) {
      this.#open = { cell, line }
      this.#next = at + 1
      this.last = line
    } else if (isFigure(text)) this.#figure(text, line)
    else if (!isMute(text) && key.length > 3) this.#open = null
  }

  #figure(text: string, line: number) {
    if (this.#open) {
      const { cell } = this.#open
      this.cells[cell.id] = readPrintedValue(text, cell, null)?.value ?? null
      this.origins[cell.id] = [...new Set([this.#open.line, line])]
      this.#open = null
      this.last = line
    } else if (line === this.last)
      this.doubts.push({
        at: 'table1',
        why: `第${line + 1}行有多余的数“${text}”，没有读入`,
        source: text,
      })
  }
}

/** Reads the table that begins at its caption; rows are known by their labels. */
export function readOldStatistics(
  form: Form,
  lines: readonly SourceLine[],
  end: number,
): OldStatistics {
  const none = { cells: {}, doubts: [], origins: {}, used: [] }
  const caption = labelKey(form.grids[0]?.caption ?? '')
  const start = lines.findIndex(
    ({ text }) => text.length < longestCaption && labelKey(text).startsWith(caption),
  )
  if (start === -1) return none
  const rows = [...form.cells.values()]
  const reading = new TableReading(rows, start)
  for (const token of tokensOf(lines.slice(0, end), start + 1)) reading.take(token)
  const { cells, doubts, origins, last } = reading
  if (Object.keys(cells).length === 0) return none
  const missing = rows.filter(({ id }) => !(id in cells))
  if (missing.length > 0)
    doubts.push({
      at: 'table1',
      why: `统计表中有${missing.length}行没有读到数字，已留空：${missing.map(({ rowName }) => rowName).join('、')}`,
      source: missing.map(({ id }) => id).join(' '),
    })
  const used = Array.from({ length: last - start + 1 }, (_, at) => start + at)
  return { cells, doubts, origins, used }
}

const longestCaption = 40
const figure = '(\\d[\\d,，]*)'
const told: readonly (readonly [CellId, RegExp])[] = [
  [
    'statistics.disclosed',
    new RegExp(
      `主动公开(?:各类|的)?(?:政府)?信息(?:数)?(?:共计|总计|累计|共|达)?${figure}余?条`,
      'u',
    ),
  ],
  [
    'statistics.channel.website',
    new RegExp(`(?:政府|门户)网站(?:主动)?(?:公开|发布)(?:各类)?(?:政府)?信息${figure}余?条`, 'u'),
  ],
  [
    'statistics.applications',
    new RegExp(`(?:收到|受理|接收)[^，。；\\d]{0,20}申请(?:共计|共)?${figure}[件条宗份起]`, 'u'),
  ],
  ['statistics.reconsideration', new RegExp(`行政复议(?:案件|申请)?(?:共)?${figure}[件起宗]`, 'u')],
  ['statistics.litigation', new RegExp(`行政诉讼(?:案件)?(?:共)?${figure}[件起宗]`, 'u')],
]

/** Figures of a report without the table, each as a doubt with its candidate and its words. */
export function figuresTold(form: Form, words: readonly string[]): readonly Doubt[] {
  const text = words
    .join('\n')
    .normalize('NFKC')
    .replace(/[^\S\n]/gu, '')
  return told.flatMap(([at, pattern]): Doubt[] => {
    const found = pattern.exec(text)
    const cell = form.cells.get(at)
    const value = found && cell ? readPrintedValue(found[1] ?? '', cell, null)?.value : null
    if (!found || !cell || value === null || value === undefined) return []
    return [
      {
        at,
        why: `原文没有统计表，正文写“${found[0]}”，可填入${cell.name}，请核对`,
        candidates: [value],
        source: found[0],
      },
    ]
  })
}
