/** The readings a doubt leaves open, one button each: picking one fills it in and settles the doubt. */
import { cellText, parseCellText, type CellValue } from '#report/cell-value.ts'
import { fusedLeft, fusedRow } from '#report/fused-readings.ts'
import type { Edit } from '#report/report-document.ts'
import type { Doubt } from '#report/report.ts'
import type { Cell, Form } from '#template/form.ts'
import { Button } from '#ui/parts/button.tsx'
import { levelChoices } from '#ui/parts/fields/level-choices.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useLocked, useSession } from '#ui/session/use-session.ts'

interface Choice {
  readonly words: string
  readonly edit: Edit
  /** The figure picked, where it is one. */
  readonly figure?: number
}

/** More would bury the rest of the list; the cell itself takes any figure. */
const most = 12

const ofCell = (cell: Cell, value: CellValue | undefined, words: string): Choice => ({
  words,
  edit: { cell: cell.id, value },
})

const isFigure = (candidate: unknown): candidate is number | string =>
  typeof candidate === 'number' || typeof candidate === 'string'

/** The readings of a cell; leaving it blank, or a total to its sum, is always one of them. */
function cellChoices(cell: Cell, candidates: readonly unknown[]): readonly Choice[] {
  const read = candidates
    .filter(isFigure)
    .slice(0, most)
    .flatMap((candidate): Choice[] => {
      const value = parseCellText(String(candidate), cell)
      if (value === null) return []
      const choice = ofCell(cell, value, `取 ${cellText(value)}`)
      return [typeof candidate === 'number' ? { ...choice, figure: candidate } : choice]
    })
  const none = cell.computed
    ? ofCell(cell, undefined, '不取，按各项相加')
    : ofCell(cell, null, '留空')
  return [...read, none]
}

/** What can be picked for a doubt about a cell, the organ, the year or the level; empty where nothing can. */
function choicesOf({ at, candidates = [] }: Doubt, form: Form): readonly Choice[] {
  const cell = form.cells.get(at)
  if (cell) return cellChoices(cell, candidates)
  if (at === 'level')
    return levelChoices.map(({ value, label }) => ({
      words: label,
      edit: { meta: { level: value } },
    }))
  return candidates.slice(0, most).flatMap((candidate): Choice[] => {
    if (at === 'issuer' && typeof candidate === 'string')
      return [{ words: `取“${candidate}”`, edit: { meta: { issuers: [candidate] } } }]
    if (at === 'year' && typeof candidate === 'number')
      return [{ words: `取 ${candidate}年`, edit: { meta: { year: candidate } } }]
    return []
  })
}

/** One step: what was picked, and the cells of the same run of figures that can only be one thing now. */
function settle(
  { edit, figure }: Choice,
  { doubt, row, all }: Pick<Props, 'doubt' | 'row' | 'all'>,
  session: ReportSession,
): readonly Edit[] {
  const others = all.filter((one) => one !== doubt)
  if (figure === undefined) return [edit, { meta: { doubts: others } }]
  const fused = fusedRow(row, session.form, (cell) => session.view(cell).value ?? null)
  const { settled, open } = fusedLeft(row, fused, doubt, figure)
  const doubts = others.filter((one) => !settled.has(one)).map((one) => open.get(one) ?? one)
  const values = [...settled].map(([{ at }, value]): Edit => ({ cell: at, value }))
  return [edit, ...values, { meta: { doubts } }]
}

interface Props {
  readonly doubt: Doubt
  /** The doubts with the same cause, this one among them: cells of one row may hang together. */
  readonly row: readonly Doubt[]
  /** Every doubt of the report. */
  readonly all: readonly Doubt[]
  /** What the choices are about, read aloud; for cells that share one cause. */
  readonly label?: string
}

export function DoubtChoices({ doubt, row, all, label = '可选的读法' }: Props) {
  const session = useSession()
  const locked = useLocked()
  const choices = choicesOf(doubt, session.form)
  if (choices.length === 0) return null
  return (
    <fieldset className="doubt-choices" aria-label={label} disabled={locked}>
      {choices.map((choice) => (
        <Button
          key={choice.words}
          onClick={() => session.document.edit(settle(choice, { doubt, row, all }, session))}
        >
          {choice.words}
        </Button>
      ))}
    </fieldset>
  )
}
