/** What opening or importing a file left undecided: listed until the clerk has looked at each. */
import { Check, CircleHelp } from 'lucide-react'
import type { Doubt } from '#report/report.ts'
import { Button } from '#ui/parts/button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { IconButton } from '#ui/parts/icon-button.tsx'
import { DoubtChoices } from './doubt-choices.tsx'
import { useLocked, useReportPart, useSession } from '#ui/session/use-session.ts'

function Words({ doubt }: { readonly doubt: Doubt }) {
  const session = useSession()
  const cell = session.form.cells.get(doubt.at)
  if (!cell) return <p className="doubt-words">{doubt.why}</p>
  return (
    <button type="button" className="finding-go" onClick={() => session.goTo(cell.id)}>
      {cell.name} {doubt.why}
    </button>
  )
}

/** The doubts of the open report; each goes away, for good, once it has been looked at. */
export function Doubts() {
  const session = useSession()
  const doubts = useReportPart((report) => report.doubts)
  const locked = useLocked()
  if (doubts.length === 0) return null
  const keep = (left: readonly Doubt[]) => session.document.edit([{ meta: { doubts: [...left] } }])
  return (
    <section aria-label="打开文件时存疑">
      <h3 className="findings-tier">
        <Icon of={CircleHelp} /> 打开文件时存疑 {doubts.length}
      </h3>
      <ul>
        {doubts.map((doubt, index) => (
          <li key={`${doubt.at} ${doubt.why}`} className="finding doubt" data-tier="hint">
            <div className="doubt-what">
              <Words doubt={doubt} />
              <DoubtChoices doubt={doubt} left={doubts.filter((_, other) => other !== index)} />
            </div>
            <IconButton
              icon={Check}
              label="已核对，不再列出"
              tooltipAlign="end"
              disabled={locked}
              onClick={() => keep(doubts.filter((_, other) => other !== index))}
            />
          </li>
        ))}
      </ul>
      {doubts.length > 1 ? (
        <Button look="quiet" disabled={locked} onClick={() => keep([])}>
          全部已核对
        </Button>
      ) : null}
    </section>
  )
}
