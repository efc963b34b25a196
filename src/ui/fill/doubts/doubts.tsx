/** What opening or importing a file left undecided: listed until the clerk has looked at each. */
import { CircleHelp } from 'lucide-react'
import { lazy, type RefObject, useContext, useEffect, useState } from 'react'
import type { Doubt } from '#report/report.ts'
import type { KeptSource } from '#ui/import/kept-source.ts'
import { SourceShelf } from '#ui/import/source-shelf.ts'
import { Button } from '#ui/parts/button.tsx'
import { useKeptFocus } from '#ui/parts/kept-focus.ts'
import { Icon } from '#ui/parts/icon.tsx'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { useLocked, useReportPart, useSession } from '#ui/session/use-session.ts'
import { DoubtCard } from './doubt-card.tsx'
import { doubtGroups, type DoubtPlace } from './doubt-groups.ts'
import './doubts.css'

const SourceDialog = lazy(async () => ({
  default: (await import('#ui/import/source-dialog.tsx')).SourceDialog,
}))

/** What the open report was imported from, where this browser still has it. */
function useSource(): KeptSource | null {
  const ask = useContext(SourceShelf)
  const [source, setSource] = useState<KeptSource | null>(null)
  useEffect(() => {
    let live = true
    void ask?.().then((found) => (live ? setSource(found) : undefined))
    return () => {
      live = false
    }
  }, [ask])
  return source
}

interface Props {
  readonly title?: string
  readonly onPlace?: (place: DoubtPlace) => void
  /** Takes the focus from the last doubt that was settled. */
  readonly after?: RefObject<HTMLElement | null>
}

/** The doubts of the open report; each goes away, for good, once it has been settled or looked at. */
export function Doubts({ title = '打开文件时存疑', onPlace, after }: Props) {
  const session = useSession()
  const doubts = useReportPart((report) => report.doubts)
  const locked = useLocked()
  const list = useKeptFocus<HTMLElement>({ card: '.doubt', button: 'button:not(:disabled)', after })
  const source = useSource()
  const [shown, setShown] = useState<Doubt | null>(null)
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  if (doubts.length === 0) return null
  const keep = (left: readonly Doubt[]) => session.document.edit([{ meta: { doubts: [...left] } }])
  const groups = doubtGroups(doubts, session.form)
  const now = groups.filter(({ key }) => !later.has(key))
  const putOff = groups.filter(({ key }) => later.has(key))
  const card = (group: (typeof groups)[number], onLater: (() => void) | null) => (
    <DoubtCard
      key={group.key}
      group={group}
      all={doubts}
      onPlace={onPlace}
      onKeep={keep}
      onLater={onLater}
      onSource={source ? setShown : undefined}
    />
  )
  return (
    <section ref={list} aria-label={title}>
      <h3 className="findings-tier">
        <Icon of={CircleHelp} /> {title} {doubts.length}
      </h3>
      <ul>
        {now.map((group) =>
          card(group, groups.length > 1 ? () => setLater(new Set([...later, group.key])) : null),
        )}
      </ul>
      {putOff.length > 0 ? (
        <details className="doubts-later">
          <summary>稍后再定 {putOff.length}</summary>
          <ul>{putOff.map((group) => card(group, null))}</ul>
        </details>
      ) : null}
      {groups.length > 1 ? (
        <Button look="quiet" disabled={locked} onClick={() => keep([])}>
          全部已核对
        </Button>
      ) : null}
      {source && shown ? (
        <Loaded onFailure={() => setShown(null)}>
          <SourceDialog doubt={shown} source={source} onClose={() => setShown(null)} />
        </Loaded>
      ) : null}
    </section>
  )
}
