/** A row's label that a page broke around its figures: its beginning before them, its rest below. */
import type { FormRow } from '#readers/printed/form-labels.ts'
import { labelKey } from '#readers/printed/label-key.ts'
import type { FoundRow } from './table-rows.ts'

/** The signs of a label that no figure and no bar can be taken for. */
const signsOf = (text: string): string => labelKey(text).replace(/[^\u4e00-\u9fff()]/gu, '')

/** The figures that end a line. */
const figuresAtEnd = /(?:^|[\s|])[\d/—–无-][\s\d/—–.,|无件项条个次人万亿千元-]*$/u

const farthest = 6

/** Whether the words right before the figures of a row begin the label, and those right below end it. */
export function isWrapped(
  texts: readonly string[],
  found: FoundRow,
  row: FormRow,
  { before, after }: { readonly before: number; readonly after: number },
): boolean {
  const label = signsOf(row.label)
  const [first = found.line] = found.lines
  const last = found.lines.at(-1) ?? found.line
  const head = signsOf(
    [
      ...texts.slice(Math.max(before + 1, first - farthest), first),
      (texts[first] ?? '').replace(figuresAtEnd, ''),
    ].join(''),
  )
  const rest = signsOf(texts.slice(last + 1, Math.min(after, last + 1 + farthest)).join(''))
  return Array.from(
    { length: label.length },
    (_, at) => head.endsWith(label.slice(0, at + 1)) && rest.startsWith(label.slice(at + 1)),
  ).includes(true)
}
