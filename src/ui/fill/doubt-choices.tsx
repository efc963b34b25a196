/** The readings a doubt leaves open, one button each: picking one fills it in and settles the doubt. */
import { cellText, parseCellText } from '#report/cell-value.ts'
import type { Edit } from '#report/report-document.ts'
import type { Doubt } from '#report/report.ts'
import { Button } from '#ui/parts/button.tsx'
import { useLocked, useSession } from '#ui/session/use-session.ts'

interface Choice {
  readonly words: string
  readonly edit: Edit
}

const most = 6

/** What can be picked for a doubt about a cell, the organ or the year; empty where nothing can. */
function choicesOf(
  doubt: Doubt,
  cellOf: (id: string) => Parameters<typeof parseCellText>[1] | undefined,
) {
  const cell = cellOf(doubt.at)
  return (doubt.candidates ?? []).slice(0, most).flatMap((candidate): Choice[] => {
    if (
      cell &&
      (candidate === null || typeof candidate === 'number' || typeof candidate === 'string')
    ) {
      const value = candidate === null ? null : parseCellText(String(candidate), cell)
      const words = value === null ? '留空' : `取 ${cellText(value)}`
      return [{ words, edit: { cell: doubt.at, value } }]
    }
    if (doubt.at === 'issuer' && typeof candidate === 'string')
      return [{ words: `取“${candidate}”`, edit: { meta: { issuers: [candidate] } } }]
    if (doubt.at === 'year' && typeof candidate === 'number')
      return [{ words: `取 ${candidate}年`, edit: { meta: { year: candidate } } }]
    return []
  })
}

interface Props {
  readonly doubt: Doubt
  /** The doubts that are left once this one is settled. */
  readonly left: readonly Doubt[]
}

export function DoubtChoices({ doubt, left }: Props) {
  const session = useSession()
  const locked = useLocked()
  const choices = choicesOf(doubt, (id) => session.form.cells.get(id))
  if (choices.length === 0) return null
  return (
    <div className="doubt-choices">
      {choices.map(({ words, edit }) => (
        <Button
          key={words}
          disabled={locked}
          onClick={() => session.document.edit([edit, { meta: { doubts: [...left] } }])}
        >
          {words}
        </Button>
      ))}
    </div>
  )
}
