/** Judges what stands in a single cell: a count must be a whole number from 0, an amount a decimal. */
import type { Cell, CellId, Form, Grid, Plausibility } from '#template/form.ts'
import { asCount, asMillionths, cellText, isNumberOf, type CellValue } from '#report/cell-value.ts'
import type { RunningTotals } from '#report/totals.ts'
import type { Finding } from './finding.ts'

const wholeNumber = /^-?\d+$/u
const decimal = /^-?\d+\.\d+$/u

function wrongCount(cell: Cell, text: string): string {
  if (wholeNumber.test(text)) return `“${text}”过大，请核对位数`
  if (decimal.test(text)) return `“${text}”有小数，这里按${cell.unit}计数，应填整数`
  return `“${text}”不是数字，应填整数`
}

const wrongAmount = (text: string): string =>
  /^-?\d+\.\d{7,}$/u.test(text)
    ? `“${text}”小数超过六位`
    : `“${text}”不是数字，应填金额，只写数字，不写单位`

function faultOf(cell: Cell, value: CellValue): string | null {
  const text = cellText(value)
  if (!isNumberOf(value, cell))
    return cell.type === 'integer' ? wrongCount(cell, text) : wrongAmount(text)
  const negative = cell.type === 'integer' ? (asCount(value) ?? 0) < 0 : text.startsWith('-')
  if (negative && !cell.signed) return `“${text}”是负数，这里不能小于 0`
  return null
}

/** The finding of one filled cell that holds no number of its kind, or null; no error where no form prescribes the table. */
export function checkCell(cell: Cell, form: Form, totals: RunningTotals): Finding | null {
  const value = totals.values.get(cell.id) ?? null
  if (value === null) return null
  const fault = faultOf(cell, value)
  const free = form.grids.some((grid) => grid.key === cell.grid && grid.optional)
  return fault === null
    ? null
    : {
        rule: cell.type === 'integer' ? `${cell.grid}.count` : `${cell.grid}.amount`,
        tier: free ? 'warning' : 'error',
        cells: [cell.id],
        section: cell.grid,
        quote: null,
        message: `${cell.name}：${fault}。`,
        basis: free
          ? form.documentNumber
          : cell.signed
            ? '年度报告格式：数量为整数'
            : '年度报告格式：数量为非负数',
      }
}

/** Cells of a grid that a person has to fill and that are blank, and totals published blank. */
export function blankCells(grid: Grid, form: Form, totals: RunningTotals): CellId[] {
  return grid.valueRows.flat().filter((id) => {
    if ((totals.values.get(id) ?? null) !== null) return false
    return form.cells.get(id)?.computed !== true || totals.sums.get(id)?.value !== null
  })
}

/** A table the form leaves to the organ is printed whole once one figure stands in it: worth a look while most of it is blank. */
function checkFreeTable(grid: Grid, form: Form, blank: readonly CellId[]): Finding | null {
  const filled = grid.valueRows.flat().length - blank.length
  if (filled === 0 || blank.length <= filled) return null
  return {
    rule: `${grid.key}.mostly-blank`,
    tier: 'hint',
    cells: [],
    section: grid.key,
    quote: null,
    message: `「${grid.caption}」只填了 ${filled} 格，其余 ${blank.length} 格空白，整张表会照样印出。报告没有这张表的，整表留空；有的请补填，不掌握的留空。`,
    basis: form.documentNumber,
  }
}

/** One finding per table that names all its blank cells (contract §3), or null. */
export function checkBlanks(grid: Grid, form: Form, totals: RunningTotals): Finding | null {
  const blank = blankCells(grid, form, totals)
  if (grid.optional) return checkFreeTable(grid, form, blank)
  if (blank.length === 0) return null
  const first = form.cells.get(blank[0] ?? '')
  return {
    rule: `${grid.key}.blank`,
    tier: 'error',
    cells: blank,
    section: grid.key,
    quote: null,
    message: `表${'〇一二三四'.charAt(grid.table)}有 ${blank.length} 格未填${first ? `，如${first.name}` : ''}。没有的应填 0，不留空白。`,
    basis: '年度报告格式：各项数据应填写完整，没有的填0',
  }
}

/** So many times over the limit no office takes that much. */
const surelyToo = 100n

/** Asks whether an amount was entered in the wrong unit, or null. */
export function checkPlausibility(
  rule: Plausibility,
  form: Form,
  totals: RunningTotals,
): Finding | null {
  const cell = form.cells.get(rule.cell)
  const size = asMillionths(totals.values.get(rule.cell))
  const limit = asMillionths(rule.over)
  if (!cell || size === null || limit === null || size < limit) return null
  // An amount of 元 has two decimals at most: more of them were worked out.
  const decimals = cellText(totals.values.get(rule.cell) ?? null).split('.')[1]?.length ?? 0
  if (decimals > 2) return null
  return {
    rule: rule.id,
    tier: decimals > 0 && size < limit * surelyToo ? 'hint' : rule.tier,
    cells: [rule.cell],
    section: cell.grid,
    quote: null,
    message: `${cell.name}：${cellText(totals.values.get(rule.cell) ?? null)} ${cell.unit}。${rule.message}。`,
    basis: rule.basis.text,
  }
}
