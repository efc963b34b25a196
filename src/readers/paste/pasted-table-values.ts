/** What pasted texts are worth in their cells: numbers, units converted, totals held against their sums. */
import {
  cellText,
  isNumberOf,
  parseCellText,
  toHalfWidth,
  type CellValue,
} from '#report/cell-value.ts'
import { RunningTotals } from '#report/totals.ts'
import type { Cell, CellId, Form } from '#template/form.ts'
import { isMoney, readPrintedValue } from '#readers/printed/printed-value.ts'

export interface PastedChange {
  readonly cell: CellId
  readonly text: string
  /** Undefined takes a kept total back to its sum. */
  readonly value: CellValue | undefined
}

/** A pasted text that is not taken, and why. */
export interface RefusedText {
  readonly cell: CellId
  readonly text: string
  readonly reason: string
}

/** A pasted text and the cell it goes to, with the unit its column head gave, if any. */
export interface PlacedText {
  readonly cell: CellId
  readonly text: string
  readonly unit: string | null
}

/** What a person filled in before the paste; undefined for a total that shows its sum. */
export type Stored = (cell: CellId) => CellValue | undefined

const withUnit = /^[+-]?[\d.,]+\s*[^\d\s.,+-]+$/u

const plainOf = (text: string): string => toHalfWidth(text).trim()

function reasonAgainst(text: string, { type, unit }: Cell): string {
  const plain = plainOf(text)
  if (type === 'integer' && /^-?\d+\.\d+$/u.test(plain)) return `「${text}」不是整数`
  if (withUnit.test(plain)) return `「${text}」的单位不能换算成「${unit}」，请核对后手工填写`
  return `「${text}」不是数`
}

interface Worth {
  readonly value: CellValue
  /** What a person should look at, or null. */
  readonly look: string | null
}

/** A figure with a unit beside it, in the cell's own unit; words where it cannot be. */
function converted(text: string, cell: Cell): Worth {
  const printed = readPrintedValue(text, cell)
  if (!printed || printed.note !== null || !isNumberOf(printed.value, cell))
    return { value: text, look: null }
  const { value, unit } = printed
  const own = unit === cell.unit || (unit === '万' && cell.unit === '万元')
  if (own) return { value, look: null }
  const how = isMoney(cell) ? '换算为' : '的单位与表格不同，将填入'
  return { value, look: `「${text}」${how} ${cellText(value)} ${cell.unit}` }
}

/** A blank, a number as it stands, or one with a unit of its own or from its head. */
function worthOf({ text, unit }: PlacedText, cell: Cell): Worth {
  const value = parseCellText(text, cell)
  if (value === null) return { value, look: null }
  if (!isNumberOf(value, cell))
    return withUnit.test(plainOf(text)) ? converted(text, cell) : { value, look: null }
  return unit === null ? { value, look: null } : converted(`${cellText(value)}${unit}`, cell)
}

/** Pasted totals beside the sums of what was pasted: an agreeing one needs no keeping. */
function heldTotals(
  totals: readonly PastedChange[],
  changes: readonly PastedChange[],
  form: Form,
  stored: Stored,
) {
  const pasted = new Map(changes.map(({ cell, value }) => [cell, value]))
  const aside = new Set(totals.map(({ cell }) => cell))
  const { sums } = new RunningTotals(form, (id) =>
    pasted.has(id) ? pasted.get(id) : aside.has(id) ? undefined : stored(id),
  )
  const kept = totals.filter(({ cell, value }) => sums.get(cell)?.value !== value)
  const dropped = totals
    .filter((total) => !kept.includes(total) && stored(total.cell) !== undefined)
    .map((total): PastedChange => ({ ...total, value: undefined }))
  const looks = kept.map(({ cell, text }) => {
    const name = form.cells.get(cell)?.name ?? ''
    return `${name}粘贴的总计 ${text} 与计算值不同，将保留在计算值旁`
  })
  return { changes: [...kept, ...dropped], looks }
}

const erasedLook = (changes: readonly PastedChange[], stored: Stored): readonly string[] => {
  const erased = changes.filter(
    ({ cell, value }) => value === null && (stored(cell) ?? null) !== null,
  ).length
  return erased > 0 ? [`有 ${erased} 个已填的格在粘贴内容里是空白，采用后会清空`] : []
}

/** What the placed texts are worth: values of input cells, then totals held against their sums. */
export function judgePasted(placed: readonly PlacedText[], form: Form, stored: Stored) {
  const refused: RefusedText[] = []
  const looks: string[] = []
  const inputs: PastedChange[] = []
  const totals: PastedChange[] = []
  for (const entry of placed) {
    const { cell: id, text } = entry
    const cell = form.cells.get(id)
    if (!cell) continue
    const { value, look } = worthOf(entry, cell)
    if (look !== null) looks.push(look)
    if (value !== null && !isNumberOf(value, cell))
      refused.push({ cell: id, text, reason: reasonAgainst(text, cell) })
    else if (!cell.computed) inputs.push({ cell: id, text, value })
    else if (value !== null) totals.push({ cell: id, text, value })
  }
  const held = heldTotals(totals, inputs, form, stored)
  const changes = [...inputs, ...held.changes]
  return { changes, refused, looks: [...looks, ...held.looks, ...erasedLook(changes, stored)] }
}
