/** The panel of findings: errors, warnings, hints, what is answered; a click goes to the place and outlines it. */
import { GitCompare, ListChecks } from 'lucide-react'
import { lazy, useCallback, useEffect, useState } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { useKeptFocus } from '#ui/parts/kept-focus.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import type { ShownFinding } from '#ui/session/shown-findings.ts'
import { isBlank } from '#ui/session/section-state.ts'
import type { UnwrittenFinding } from '#ui/session/unwritten-findings.ts'
import { useJudged } from '#ui/session/judgement-coming.ts'
import { useFindings, useLookedAt, useReportPart, useSession } from '#ui/session/use-session.ts'
import { FiguresList } from '#ui/fill/figures/figures-list.tsx'
import { showFinding } from './finding-item.tsx'
import { FindingsGroup, groupOf, groups } from './findings-group.tsx'
import { MaskButton } from './mask-button.tsx'
import { type Filter, FindingsFilter, noFilter, passes } from './findings-filter.tsx'
import { useUnwritten } from './use-unwritten.ts'

/** Only what was read from a file is doubted. */
const Doubts = lazy(async () => ({ default: (await import('#ui/fill/doubts/doubts.tsx')).Doubts }))

/** Fewer are seen at a glance. */
const worthFiltering = 4

/** What is said where there is no mistake. */
function noneYet(judged: boolean, unfilled: boolean): string {
  if (!judged) return '正文还没有核查'
  return unfilled ? '已填的部分没有错误' : '没有错误'
}

const noParts: readonly UnwrittenFinding[] = []

interface Props {
  readonly onGo: (shown: ShownFinding) => void
  /** To the field of 报告信息 behind the title or the signature. */
  readonly onDetails: (place: string) => void
  readonly onCheckSheet: () => void
  readonly onCompare: () => void
}

export function FindingsPanel({ onGo, onDetails, onCheckSheet, onCompare }: Props) {
  const session = useSession()
  const findings = useFindings()
  const judged = useJudged()
  const lookedAt = useLookedAt()
  const doubted = useReportPart(({ doubts }) => doubts.length > 0)
  // The last one settled leaves the keys in the panel, so what settled it is not taken away at once.
  const [hadDoubts, setHadDoubts] = useState(doubted)
  if (doubted && !hadDoubts) setHadDoubts(true)
  // A finding that was put right goes: the keys stay with the one in its place.
  const panel = useKeptFocus<HTMLDivElement>({
    card: '.finding:not(.doubt)',
    button: '.finding-go',
  })
  const goTo = useCallback(
    (key: string) => {
      const shown = session.findings.find((one) => one.key === key)
      if (shown) onGo(shown)
    },
    [session, onGo],
  )
  const [filter, setFilter] = useState(noFilter)
  // What is looked at is listed whatever the filter says: one may have come from the words.
  const listed = findings.filter((shown) => passes(shown, filter) || shown.key === lookedAt)
  const narrow = (next: Filter) => {
    setFilter(next)
    // What was open before is looked at no longer, where the filter leaves it out.
    const open = findings.find(({ key }) => key === lookedAt)
    if (open && !passes(open, next)) session.place.lookAt(null)
  }
  const filtered = filter !== noFilter
  const unwritten = useUnwritten()
  const unfilled = unwritten.length > 0 || findings.some(isBlank)
  useEffect(() => {
    if (lookedAt !== null) showFinding(lookedAt)
  }, [lookedAt])
  return (
    <div ref={panel} className="findings" tabIndex={-1}>
      {findings.length > worthFiltering || filtered ? (
        <FindingsFilter
          form={session.form}
          filter={filter}
          onFilter={narrow}
          hidden={findings.length - listed.length}
          none={listed.length === 0}
        />
      ) : null}
      {doubted || hadDoubts ? (
        <Loaded>
          <Doubts after={panel} />
        </Loaded>
      ) : null}
      {groups.map((group) => (
        <FindingsGroup
          key={group.of}
          group={group}
          listed={listed.filter((shown) => groupOf(shown) === group.of)}
          unwritten={group.of === 'blank' && !filtered ? unwritten : noParts}
          none={group.of === 'error' && !filtered ? noneYet(judged, unfilled) : null}
          lookedAt={lookedAt}
          onGo={goTo}
          onDetails={onDetails}
        />
      ))}
      <FiguresList />
      <MaskButton after={panel} />
      <Button className="findings-sheet" icon={ListChecks} onClick={onCheckSheet}>
        核查表
      </Button>
      <Button className="findings-sheet" icon={GitCompare} onClick={onCompare}>
        对比
      </Button>
    </div>
  )
}
