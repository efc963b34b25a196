/** Where in a line of the source a cell's figure stands, so that the clerk need not look for it among a whole table. */
import type { CellId, Form } from '#template/form.ts'
import { formLabels, scanLabels } from '#readers/printed/form-labels.ts'

/** Offsets into the words of a line. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const plain = (printed: string): string => printed.normalize('NFKC').replaceAll(/[\s,]/gu, '')

/**
 * Which of a row's printed cells holds the figure at `at` among the row's `figures` (as text, '' for a
 * blank): the place from the right at which most of the others are printed too. Null where none is.
 */
export function cellInRow(
  printed: readonly string[],
  figures: readonly string[],
  at: number,
): number | null {
  let best: { readonly place: number; readonly alike: number } | null = null
  for (let start = printed.length - figures.length; start >= 0; start -= 1) {
    const alike = figures.filter(
      (figure, index) => figure !== '' && plain(printed[start + index] ?? '') === figure,
    ).length
    if (alike > (best?.alike ?? 0)) best = { place: start + at, alike }
  }
  return best?.place ?? null
}

/** What may stand between the figures of a row printed in running text. */
const figureRun = /^[\s:：]*[-+－—/\d][-+－—/\d.,，\s|｜元万亿件项条个]*/u
/** The number of the next row, printed against the last figure. */
const nextNumber = /\d[.．]\s*$/u

/** The row's label and the figures behind it in running text; null where the text does not name the row. */
export function rowInText(text: string, form: Form, cell: CellId): Stretch | null {
  const pieces = scanLabels(formLabels(form), text)
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'label' || piece.label.kind !== 'row') continue
    if (!piece.label.row.cells.some(({ id }) => id === cell)) continue
    const next = pieces[index + 1]
    if (next?.kind !== 'rest') continue
    const run = figureRun.exec(next.text)?.[0]
    if (run === undefined) continue
    const endsRow = run.length === next.text.length && index + 2 < pieces.length
    const own = endsRow ? run.replace(nextNumber, '') : run
    return { from: piece.at, to: next.at + own.trimEnd().length }
  }
  return null
}
