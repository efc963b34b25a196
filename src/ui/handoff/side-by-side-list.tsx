/** Places that two copies filled in differently: both values, and the choice between them. */
import type { Report } from '#report/report.ts'
import type { SideBySide } from '#report/merge/side-by-side.ts'
import { Button } from '#ui/parts/button.tsx'
import { useLocked, useReport, useSession } from '#ui/session/use-session.ts'
import { placeName, valueWords } from './place-words.ts'

interface Props {
  /** This copy before the other came; left out where that is long ago. */
  readonly before?: Report | undefined
  /** Leads to a cell on the form. */
  readonly onGo: (cell: string) => void
}

/** Whether a value of a table was filled in here or there; null where that cannot be told. */
function sideOf(value: unknown, { kind, id, values }: SideBySide, before?: Report): string | null {
  // What waited for a choice before came from neither side now.
  if (!before || before.conflicts[id] || (kind !== 'cell' && kind !== 'note')) return null
  const own = (kind === 'cell' ? before.cells[id] : before.notes[id]) ?? null
  if (!values.includes(own)) return null
  if (value === own) return '本机的'
  return values.length > 2 ? null : '收到的'
}

function Place({ place, before, onGo }: Props & { readonly place: SideBySide }) {
  const session = useSession()
  const locked = useLocked()
  const name = placeName(session.form, place)
  const isPlaced = place.kind === 'cell' || place.kind === 'note'
  return (
    <li className="side-by-side">
      <p>
        {name}
        {isPlaced ? (
          <button type="button" className="link" onClick={() => onGo(place.id)}>
            到表中查看
          </button>
        ) : null}
      </p>
      <fieldset className="side-by-side-values" aria-label={name}>
        {place.values.map((value) => (
          <span key={JSON.stringify(value)}>
            <Button disabled={locked} onClick={() => session.document.decide(place, value)}>
              {valueWords(place, value)}
            </Button>{' '}
            <small>{sideOf(value, place, before)}</small>
          </span>
        ))}
      </fieldset>
    </li>
  )
}

/** Follows the report: what was decided leaves the list. */
export function SideBySideList({ before, onGo }: Props) {
  const session = useSession()
  useReport()
  const locked = useLocked()
  const places = session.document.sideBySide()
  if (places.length === 0) return <p className="handoff-done">已全部选定。</p>
  return (
    <>
      {locked ? (
        <p className="field-help">报告正在审核或已经审核通过，退回、撤回送审或解锁后才能选定。</p>
      ) : null}
      <ul className="side-by-side-list" aria-label="两边填得不同的地方">
        {places.map((place) => (
          <Place key={`${place.kind} ${place.id}`} place={place} before={before} onGo={onGo} />
        ))}
      </ul>
    </>
  )
}
