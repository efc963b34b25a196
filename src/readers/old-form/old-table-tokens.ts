/** What stands in the rows of the 2014 statistics table: labels, figures, units and marks for nothing. */
import type { Cell, Form } from '#template/form.ts'
import { labelKey, withoutNumber, withoutRemark } from '#readers/printed/label-key.ts'
import { isBlankFigure, isFigure } from '#readers/printed/printed-value.ts'
import type { SourceLine } from '#readers/source.ts'

/** A label without number, 其中, remark and the 数 at its end, which prints leave out. */
export const nameKey = (label: string): string =>
  withoutRemark(
    labelKey(withoutNumber(label.replace(/^(?:其中|\s)*[:：]?/u, '')).replace(/^其中[:：]?/u, '')),
  ).replace(/数量?$/u, '')

export type Token =
  | { readonly kind: 'figure' | 'unit' | 'nothing' | 'remark' | 'words'; readonly text: string }
  /** The label of the row at this index; with its figure where the two are printed in one piece. */
  | { readonly kind: 'row'; readonly text: string; readonly row: number; readonly figure?: string }
  /** A row that only names those below; they begin at this index. */
  | { readonly kind: 'group'; readonly text: string; readonly first: number }

const units = '条|件|次|篇|个|人次|人|万元|元'
const unit = new RegExp(`^(?:${units})$`, 'u')
const fused = new RegExp(
  `^(.*?\\D)(?:(?:${units})\\s*)?(\\d[\\d,]*(?:\\.\\d+)?(?:${units})?)$`,
  'u',
)
const numbered = /^[(（]?(?:[一二三四五六七八九十]+|\d{1,2})[)）]/u
const topNumber = /^([一二三四五六七八九])\s*[、.．]/u

const most = 5

/** The rows of the table as its prints name them. */
export class TableRows {
  readonly cells: readonly Cell[]
  readonly #names: readonly ReadonlySet<string>[]
  readonly #groups = new Map<string, number>()
  /** 三 → the first row under "三、依申请公开情况", or its own. */
  readonly #tops = new Map<string, number>()

  constructor(form: Form) {
    this.cells = [...form.cells.values()]
    this.#names = this.cells.map(
      (cell) => new Set([cell.rowLabels[0] ?? '', ...cell.rowAliases].map(nameKey)),
    )
    let row = 0
    for (const printed of form.grids.flatMap((grid) => grid.rows)) {
      const label = printed.find(({ kind }) => kind === 'row-head' || kind === 'banner')?.text ?? ''
      const top = topNumber.exec(label)?.[1]
      if (top !== undefined) this.#tops.set(top, row)
      if (printed.some(({ kind }) => kind === 'value')) row += 1
      else if (label !== '') this.#groups.set(nameKey(label), row)
    }
  }

  /** The first row from `from` on with this label; an earlier one only where no other is called so. */
  #rowOf(text: string, from: number): number {
    const key = nameKey(text)
    if (key === '') return -1
    const rows = this.#names.flatMap((own, at) => (own.has(key) ? [at] : []))
    return rows.find((at) => at >= from) ?? (rows.length === 1 ? (rows[0] ?? -1) : -1)
  }

  #label(text: string, from: number): Token | null {
    const top = topNumber.exec(text.normalize('NFKC'))?.[1]
    const least = Math.max(from, top === undefined ? 0 : (this.#tops.get(top) ?? 0))
    const row = this.#rowOf(text, least)
    if (row !== -1) return { kind: 'row', text, row }
    const first = this.#groups.get(nameKey(text))
    if (first !== undefined && first >= from) return { kind: 'group', text, first }
    // "四、行政复议情况": whatever its words, what follows is under 四.
    return top !== undefined && least > from ? { kind: 'group', text, first: least } : null
  }

  /** What one piece of a line is. */
  #token(text: string, from: number): Token {
    const plain = text.normalize('NFKC')
    if (isBlankFigure(text)) return { kind: 'nothing', text }
    const bare = plain.replace(/(?<=\d)\s*篇$/u, '')
    if (isFigure(bare)) return { kind: 'figure', text: bare }
    if (unit.test(plain)) return { kind: 'unit', text: plain }
    const label = this.#label(text, from)
    if (label) return label
    const [, before = '', figure = ''] = fused.exec(plain) ?? []
    const row = before === '' ? -1 : this.#rowOf(before, from)
    if (row !== -1) return { kind: 'row', text, row, figure }
    return /^[(（]/u.test(text) && !numbered.test(text)
      ? { kind: 'remark', text }
      : { kind: 'words', text }
  }

  /**
   * The tokens of a line for which rows before `from` are done with. A label torn by spaces is one,
   * and so is one that began on the line before with the words `before`.
   */
  tokens(line: SourceLine, from: number, before = ''): Token[] {
    const pieces = [before, ...(line.cells ?? line.text.split(/[|\s]+/u))]
      .map((text) => text.trim())
      .filter((text) => text !== '')
    const found: Token[] = []
    let next = from
    for (let at = 0; at < pieces.length; at += 1) {
      let token = this.#token(pieces[at] ?? '', next)
      const start = at
      // The longest label counts: one may begin with the whole of another.
      const last = Math.min(start + most, pieces.length)
      for (let to = start + 2; /^(?:words|row)$/u.test(token.kind) && to <= last; to += 1) {
        const joined = this.#label(pieces.slice(start, to).join(''), next)
        if (joined?.kind !== 'row') continue
        token = joined
        at = to - 1
      }
      if (token.kind === 'row') next = Math.max(next, token.row + 1)
      else if (token.kind === 'group') next = Math.max(next, token.first)
      found.push(token)
    }
    return found
  }

  /** True where a line names a row of the table. */
  isRow(line: SourceLine): boolean {
    return this.tokens(line, 0).some(({ kind }) => kind === 'row')
  }
}
