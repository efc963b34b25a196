/** For tests and the bench: what pages, extractors and offices do to a printed report beyond its shape. */
import { understood, same } from './balanced-report.ts'
import type { Form } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Report } from '#report/report.ts'

/** Changes a printed report; `roll` gives numbers from 0 to below 1. */
export type Damage = (text: string, roll: () => number) => string

const lineAt = (lines: readonly string[], roll: () => number) => Math.floor(roll() * lines.length)

const insert =
  (words: readonly string[]): Damage =>
  (text, roll) => {
    const lines = text.split('\n')
    lines.splice(lineAt(lines, roll), 0, ...words)
    return lines.join('\n')
  }

const isPage = (text: string) => text.includes('<table')

/** A table of the office's own among those of the form, as the text prints tables. */
const foreign: Damage = (text, roll) => {
  const rows = [
    ['科室', '信息员', '发布条数', '合计'],
    ['办公室', '2', '31', '33'],
    ['其他', '1', '7', '8'],
    ['总计', '3', '38', '41'],
  ]
  const heading = ['三、', '四、', '五、'][Math.floor(roll() * 3)] ?? '四、'
  const table = isPage(text)
    ? `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
    : rows
        .map((row) => row.join(text.includes('|') ? ' | ' : text.includes('\t') ? '\t' : ' '))
        .join('\n')
  const mark = isPage(text) ? `<p>${heading}` : heading
  const at = text.indexOf(mark, Math.floor(text.length * 0.05))
  return at < 0 ? text : `${text.slice(0, at)}${table}\n${text.slice(at)}`
}

const onRows =
  (change: (cells: string[], roll: () => number) => string[] | null): Damage =>
  (text, roll) => {
    if (isPage(text))
      return text.replace(/<tr>.*?<\/tr>/gu, (row) => {
        const cells = row.match(/<td[^>]*>.*?<\/td>/gu) ?? []
        const changed = change([...cells], roll)
        return changed === null ? '' : `<tr>${changed.join('')}</tr>`
      })
    const bar = text.includes('|') ? '|' : text.includes('\t') ? '\t' : null
    if (bar === null) return text
    return text
      .split('\n')
      .flatMap((line) => {
        if (line.split(bar).length < 4) return [line]
        const changed = change(line.split(bar), roll)
        return changed === null ? [] : [changed.join(bar)]
      })
      .join('\n')
  }

const isFigure = (cell: string) => /^\s*(?:<[^>]+>)*\s*[\d.]+\s*(?:<[^>]+>)*\s*$/u.test(cell)

/** Damages by name. After each, what is read must be right or doubted. */
export const damages: Readonly<Record<string, Damage>> = {
  'cut off': (text, roll) => text.slice(0, Math.floor(text.length * (0.15 + 0.8 * roll()))),
  'its beginning lost': (text, roll) => text.slice(Math.floor(text.length * 0.4 * roll())),
  'a page number within': insert(['— 3 —']),
  'a bare page number within': insert(['3']),
  'page furniture within': insert(['第 3 页 共 8 页', '清河县人民政府网站']),
  'a table of its own within': foreign,
  'repeated lines dropped': (text) =>
    text
      .split('\n')
      .filter((line, at, all) => line.trim() === '' || line !== all[at - 1])
      .join('\n'),
  'noughts dropped': (text) => text.replace(/(?<=^|\n)[ \t]*0[ \t|]*\n(?:\|\n)?/gu, ''),
  'a row lost': onRows((cells, roll) => (roll() < 0.06 ? null : cells)),
  'a figure lost': onRows((cells, roll) => {
    const at = cells.findIndex(isFigure)
    if (at >= 0 && roll() < 0.15) cells.splice(at + Math.floor(roll() * 2), 1)
    return cells
  }),
  'a column of its own behind': onRows((cells) =>
    cells.length > 5
      ? [...cells, cells[0]?.startsWith('<') === true ? '<td>无</td>' : ' 无 ']
      : cells,
  ),
  'a column lost': onRows((cells) => {
    if (cells.filter(isFigure).length < 6) return cells
    const at = cells.findIndex(isFigure)
    cells.splice(at + 2, 1)
    return cells
  }),
  'rows numbered': onRows((cells, roll) => [
    cells[0]?.startsWith('<') === true
      ? `<td>${Math.floor(roll() * 30)}</td>`
      : `${Math.floor(roll() * 30)} `,
    ...cells,
  ]),
  'the last line twice': (text) => `${text}\n${text.split('\n').at(-1) ?? ''}`,
}

/** Cells that came back wrong with no doubt that names them: there must be none. */
export function silentlyWrong(
  report: Report,
  form: Form,
  values: ReadonlyMap<string, CellValue>,
): readonly string[] {
  const { printed } = understood(report)
  const doubted = new Set(report.doubts.map(({ at }) => at))
  const unread = new Set(
    report.doubts.flatMap(({ at, source }) =>
      at.startsWith('table') && source ? source.split(' ') : [],
    ),
  )
  const whole = new Set(
    report.doubts.flatMap(({ at, source }) => (at.startsWith('table') && !source ? [at] : [])),
  )
  return [...form.cells.values()].flatMap(({ id, table }) => {
    const [want, got] = [values.get(id) ?? null, printed(id)]
    if (same(got, want) || (want === null && got === null)) return []
    return doubted.has(id) || unread.has(id) || whole.has(`table${table}`)
      ? []
      : [`${id}: ${String(want)} read as ${String(got)}`]
  })
}
