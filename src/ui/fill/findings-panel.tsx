/** The panel of findings: errors, warnings, hints, what is answered; a click goes to the place and outlines it. */
import {
  Check,
  CircleAlert,
  CircleDashed,
  Info,
  GitCompare,
  ListChecks,
  MessageSquareText,
  TriangleAlert,
} from 'lucide-react'
import { lazy, useCallback, useEffect, useState } from 'react'
import { unwrittenParts } from '#report/unwritten.ts'
import type { Tier } from '#template/form-source.ts'
import { Button } from '#ui/parts/button.tsx'
import { useKeptFocus } from '#ui/parts/kept-focus.ts'
import { Loaded } from '#ui/parts/loaded.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { isAnswered, type ShownFinding } from '#ui/session/shown-findings.ts'
import { isBlank } from '#ui/session/section-state.ts'
import { type UnwrittenFinding, unwrittenFindings } from '#ui/session/unwritten-findings.ts'
import { useJudged } from '#ui/session/judgement-coming.ts'
import { useFindings, useLookedAt, useReportPart, useSession } from '#ui/session/use-session.ts'
import { FiguresList } from './figures-list.tsx'
import { FindingItem, showFinding } from './finding-item.tsx'
import { MaskButton } from './mask-button.tsx'
import { type Filter, FindingsFilter, noFilter, passes } from './findings-filter.tsx'

/** Only what was read from a file is doubted. */
const Doubts = lazy(async () => ({ default: (await import('./doubts.tsx')).Doubts }))

type Group = Tier | 'answered' | 'blank'

/** What is not filled in yet stands apart: it is no mistake while the clerk is still at it. */
const groupOf = (shown: ShownFinding): Group => {
  if (isBlank(shown)) return 'blank'
  return isAnswered(shown) ? 'answered' : shown.finding.tier
}

const groups: readonly { group: Group; name: string }[] = [
  { group: 'error', name: '错误' },
  { group: 'warning', name: '提醒' },
  { group: 'answered', name: '已说明' },
  { group: 'hint', name: '提示' },
  { group: 'blank', name: '未填' },
]

const icons = {
  error: CircleAlert,
  warning: TriangleAlert,
  answered: MessageSquareText,
  hint: Info,
  blank: CircleDashed,
}

/** Fewer are seen at a glance. */
const worthFiltering = 4

/** What is said where there is no mistake. */
function noneYet(judged: boolean, unfilled: boolean): string {
  if (!judged) return '正文还没有核查'
  return unfilled ? '已填的部分没有错误' : '没有错误'
}

interface Props {
  readonly onGo: (shown: ShownFinding) => void
  /** To the field of 报告信息 behind the title or the signature. */
  readonly onDetails: (place: string) => void
  readonly onCheckSheet: () => void
  readonly onCompare: () => void
}

/** Drawn again only where another part is begun or emptied: the report changes with every key. */
function useUnwritten(): readonly UnwrittenFinding[] {
  const session = useSession()
  useReportPart((report) =>
    unwrittenParts(report, session.form)
      .map(({ name }) => name)
      .join('\n'),
  )
  return unwrittenFindings(session.report, session.form)
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
    if (open && !passes(open, next)) session.lookAt(null)
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
      {groups.map(({ group, name }) => {
        const inGroup = listed.filter((shown) => groupOf(shown) === group)
        const parts = group === 'blank' && !filtered ? unwritten : []
        const nothing = inGroup.length + parts.length === 0
        if (nothing && (group !== 'error' || filtered)) return null
        return (
          <section key={group} aria-label={name}>
            {nothing ? (
              <p className="findings-none">
                <Icon of={Check} /> {noneYet(judged, unfilled)}
              </p>
            ) : (
              <h3 className="findings-tier" data-tier={group}>
                <Icon of={icons[group]} /> {name}
                {group === 'blank' ? '' : ` ${inGroup.length}`}
              </h3>
            )}
            <ul>
              {inGroup.map((shown) => (
                <FindingItem
                  key={shown.key}
                  session={session}
                  shown={shown}
                  look={group}
                  open={lookedAt === shown.key}
                  onGo={goTo}
                  onDetails={onDetails}
                />
              ))}
              {parts.map(({ key, written, finding }) => (
                <li key={key} className="finding" data-tier={group}>
                  <button
                    type="button"
                    className="finding-go"
                    data-finding={key}
                    aria-pressed={lookedAt === key}
                    onClick={() => session.goTo({ section: written })}
                  >
                    {finding.message}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
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
