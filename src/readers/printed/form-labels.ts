/** What the labels of a form's tables look like in print: rows with their cells, heads, banners. */
import type { GridKey } from '#template/form-source.ts'
import type { Cell, CellId, Form, Grid } from '#template/form.ts'
import { keyedText, labelKey, withoutNumber, withoutRemark } from './label-key.ts'

export interface FormRow {
  readonly grid: GridKey
  /** Its place among the rows of its grid. */
  readonly at: number
  readonly label: string
  /** How many heads stand beside it, outside in. */
  readonly depth: number
  readonly cells: readonly Cell[]
}

/** What a printed label may be. */
export type Label =
  | { readonly kind: 'row'; readonly row: FormRow }
  | {
      readonly kind: 'head'
      /** The official wording of the column it heads; null for heads of groups. */
      readonly column: string | null
      /** The only table that has this head; null where several do. */
      readonly grid: GridKey | null
    }

export interface FormLabels {
  readonly rows: readonly FormRow[]
  /** Exact keys: number and remark as on the form, or without the remark. */
  readonly byKey: ReadonlyMap<string, Label>
  /** Keys of rows without their number, where only one row has it. */
  readonly unnumbered: ReadonlyMap<string, FormRow>
  /** The same of rows whose bare name is a head too ("其他"). */
  readonly bare: ReadonlyMap<string, FormRow>
  /** Keys found in running text, the longest first, by their first sign. */
  readonly starts: ReadonlyMap<string, readonly string[]>
  /** All wordings in one string, to know a torn piece of one. */
  readonly wordings: string
}

/** Keys under which a printed label is looked for, the most exact first. */
export const keysOf = (text: string): string[] => {
  const key = labelKey(text)
  return [...new Set([key, withoutRemark(key)])].filter((one) => one !== '')
}

function rowsOf(form: Form): FormRow[] {
  return form.grids.flatMap((grid) =>
    grid.valueRows.map((ids, at): FormRow => {
      const cells = ids.flatMap((id: CellId) => form.cells.get(id) ?? [])
      const labels = cells[0]?.rowLabels ?? []
      // A label of table 2 stands under its block's banner.
      const own = grid.key === 'disclosure' ? labels.slice(1) : labels
      return { grid: grid.key, at, label: own.at(-1) ?? '', depth: own.length, cells }
    }),
  )
}

const headTexts = (grid: Grid): string[] =>
  grid.rows.flat().flatMap((cell) => (cell.kind === 'value' || cell.text === '' ? [] : [cell.text]))

/** Every head by its keys: which column it heads, in which tables. */
function headsOf(form: Form) {
  const heads = new Map<string, { column: string | null; grids: Set<GridKey> }>()
  const add = (key: string, column: string | null, grid: GridKey) => {
    if (key === '') return
    const head = heads.get(key) ?? { column, grids: new Set() }
    heads.set(key, { column: head.column ?? column, grids: head.grids.add(grid) })
  }
  for (const cell of form.cells.values()) {
    const official = cell.columnLabels.at(-1) ?? ''
    for (const key of [official, ...cell.columnAliases].flatMap(keysOf))
      add(key, labelKey(official), cell.grid)
  }
  for (const grid of form.grids)
    for (const key of headTexts(grid).flatMap(keysOf)) add(key, null, grid.key)
  return heads
}

/** Keys by their first sign, the longest first. */
function bySign(all: readonly string[]): Map<string, string[]> {
  const starts = new Map<string, string[]>()
  for (const key of all) {
    const first = key[0] ?? ''
    starts.set(first, [...(starts.get(first) ?? []), key])
  }
  for (const keys of starts.values()) keys.sort((a, b) => b.length - a.length)
  return starts
}

const prepared = new WeakMap<Form, FormLabels>()

/** The labels of a form made ready for reading, once for each form. */
export function formLabels(form: Form): FormLabels {
  const labels = prepared.get(form) ?? prepare(form)
  prepared.set(form, labels)
  return labels
}

function prepare(form: Form): FormLabels {
  const rows = rowsOf(form)
  const byKey = new Map<string, Label>()
  const bare = new Map<string, FormRow | null>()
  const set = (key: string, label: Label) => {
    if (!byKey.has(key)) byKey.set(key, label)
  }
  for (const row of rows) {
    const wordings = [row.label, ...(row.cells[0]?.rowAliases ?? [])].filter(Boolean)
    for (const key of wordings.flatMap(keysOf)) set(key, { kind: 'row', row })
    for (const key of wordings.map(withoutNumber).flatMap(keysOf)) {
      const before = bare.get(key)
      bare.set(key, before === undefined || before === row ? row : null)
    }
  }
  for (const [key, { column, grids }] of headsOf(form)) {
    const [only, ...others] = [...grids]
    set(key, { kind: 'head', column, grid: others.length > 0 ? null : (only ?? null) })
  }
  const named = new Map([...bare].flatMap(([key, row]) => (row === null ? [] : [[key, row]])))
  const unnumbered = new Map([...named].filter(([key]) => !byKey.has(key)))
  const headed = new Map([...named].filter(([key]) => byKey.get(key)?.kind === 'head'))
  const starts = bySign([
    ...byKey.keys(),
    ...[...unnumbered.keys()].filter((one) => one.length > 3),
  ])
  const wordings = [...byKey.keys()].join('|')
  return { rows, byKey, unnumbered, bare: headed, starts, wordings }
}

function signPairs(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

/** Share of sign pairs two keys have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const left = signPairs(a)
  let shared = 0
  for (const [pair, count] of signPairs(b)) shared += Math.min(count, left.get(pair) ?? 0)
  return (2 * shared) / (a.length + b.length - 2)
}

const alikeEnough = 0.72
const apartEnough = 0.12
const shortestGuess = 5

const longestGuess = 120
const mostKept = 5_000
const guessed = new WeakMap<FormLabels, Map<string, FormRow | undefined>>()

/** The one row whose wording a misprinted label is clearly nearest to. */
export function nearestRow(labels: FormLabels, text: string): FormRow | undefined {
  // The same words come again at every reading of a text, and what is longer is no label.
  if (text.length > longestGuess) return undefined
  const known = guessed.get(labels) ?? new Map<string, FormRow | undefined>()
  guessed.set(labels, known)
  if (known.has(text)) return known.get(text)
  if (known.size >= mostKept) known.clear()
  const row = guessRow(labels, text)
  known.set(text, row)
  return row
}

function guessRow(labels: FormLabels, text: string): FormRow | undefined {
  const key = labelKey(withoutNumber(text))
  if (key.length < shortestGuess) return undefined
  const best = new Map<FormRow, number>()
  for (const row of labels.rows)
    for (const wording of [row.label, ...(row.cells[0]?.rowAliases ?? [])]) {
      if (wording === '') continue
      const whole = labelKey(withoutNumber(wording))
      const score = Math.max(likeness(key, whole), likeness(key, withoutRemark(whole)))
      best.set(row, Math.max(best.get(row) ?? 0, score))
    }
  const [first, second] = [...best].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < alikeEnough || first[1] - (second?.[1] ?? 0) < apartEnough)
    return undefined
  return first[0]
}

/** What a printed label means: exactly, without its number, or nearly; undefined where it is none. */
export function labelNamed(labels: FormLabels, text: string): Label | undefined {
  for (const key of keysOf(text)) {
    const label = labels.byKey.get(key)
    if (label) return label
  }
  for (const key of keysOf(withoutNumber(text))) {
    const row = labels.unnumbered.get(key)
    if (row) return { kind: 'row', row }
  }
  const row = explained(labels, text) ?? nearestRow(labels, text)
  return row && { kind: 'row', row }
}

/** "规章：指……": a row whose cell explains its name as well. */
function explained(labels: FormLabels, text: string): FormRow | undefined {
  const [, name = ''] = /^([^:：。，]{2,20})[:：]./u.exec(text.trim()) ?? []
  const label = labels.byKey.get(labelKey(name))
  return label?.kind === 'row' ? label.row : undefined
}

/** True where words are a piece torn from a label of the form. */
export const isPiece = (labels: FormLabels, text: string): boolean =>
  text
    .split(/\s+/u)
    .map(labelKey)
    .every((key) => key === '' || labels.wordings.includes(key))

export type ScannedPiece =
  | { readonly kind: 'label'; readonly label: Label; readonly text: string; readonly at: number }
  | { readonly kind: 'rest'; readonly text: string; readonly at: number }

/** Cuts running text at every label of the form in it; spaces and line breaks inside labels do not matter. */
export function scanLabels(labels: FormLabels, text: string): ScannedPiece[] {
  const keyed = keyedText(text)
  const pieces: ScannedPiece[] = []
  let rest = 0
  let at = 0
  const place = (index: number) => keyed.places[index] ?? text.length
  while (at < keyed.key.length) {
    const key = labels.starts.get(keyed.key[at] ?? '')?.find((one) => keyed.key.startsWith(one, at))
    const label =
      key === undefined ? undefined : (labels.byKey.get(key) ?? asRow(labels.unnumbered.get(key)))
    if (key === undefined || label === undefined) {
      at += 1
      continue
    }
    const from = place(at)
    const to = place(at + key.length - 1) + 1
    if (from > rest) pieces.push({ kind: 'rest', text: text.slice(rest, from), at: rest })
    pieces.push({ kind: 'label', label, text: text.slice(from, to), at: from })
    rest = to
    at += key.length
  }
  if (rest < text.length) pieces.push({ kind: 'rest', text: text.slice(rest), at: rest })
  return pieces
}

const asRow = (row: FormRow | undefined): Label | undefined => row && { kind: 'row', row }
