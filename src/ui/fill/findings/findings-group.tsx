/** The findings of one kind, under their heading: errors, warnings, what is answered, hints, what is not filled in yet. */
import {
  Check,
  CircleAlert,
  CircleDashed,
  Info,
  type LucideIcon,
  MessageSquareText,
  TriangleAlert,
} from 'lucide-react'
import type { Tier } from '#template/form-source.ts'
import { Icon } from '#ui/parts/icon.tsx'
import { isBlank } from '#ui/session/section-state.ts'
import { isAnswered, type ShownFinding } from '#ui/session/shown-findings.ts'
import type { UnwrittenFinding } from '#ui/session/unwritten-findings.ts'
import { useSession } from '#ui/session/use-session.ts'
import { FindingItem } from './finding-item.tsx'

type GroupKey = Tier | 'answered' | 'blank'

/** What is not filled in yet stands apart: it is no mistake while the clerk is still at it. */
export const groupOf = (shown: ShownFinding): GroupKey => {
  if (isBlank(shown)) return 'blank'
  return isAnswered(shown) ? 'answered' : shown.finding.tier
}

interface Group {
  readonly of: GroupKey
  readonly name: string
  readonly icon: LucideIcon
}

/** The groups in the order of the panel. */
export const groups: readonly Group[] = [
  { of: 'error', name: '错误', icon: CircleAlert },
  { of: 'warning', name: '提醒', icon: TriangleAlert },
  { of: 'answered', name: '已说明', icon: MessageSquareText },
  { of: 'hint', name: '提示', icon: Info },
  { of: 'blank', name: '未填', icon: CircleDashed },
]

interface Props {
  readonly group: Group
  readonly listed: readonly ShownFinding[]
  /** Parts of the report without a word, listed behind the findings. */
  readonly unwritten: readonly UnwrittenFinding[]
  /** What is said where nothing is listed; null where the group is then left out. */
  readonly none: string | null
  readonly lookedAt: string | null
  readonly onGo: (key: string) => void
  readonly onDetails: (place: string) => void
}

export function FindingsGroup({
  group,
  listed,
  unwritten,
  none,
  lookedAt,
  onGo,
  onDetails,
}: Props) {
  const session = useSession()
  const isEmpty = listed.length + unwritten.length === 0
  if (isEmpty && none === null) return null
  const { of, name, icon } = group
  return (
    <section aria-label={name}>
      {isEmpty ? (
        <p className="findings-none">
          <Icon of={Check} /> {none}
        </p>
      ) : (
        <h3 className="findings-tier" data-tier={of}>
          <Icon of={icon} /> {name}
          {of === 'blank' ? '' : ` ${listed.length}`}
        </h3>
      )}
      <ul>
        {listed.map((shown) => (
          <FindingItem
            key={shown.key}
            session={session}
            shown={shown}
            look={of}
            open={lookedAt === shown.key}
            onGo={onGo}
            onDetails={onDetails}
          />
        ))}
        {unwritten.map(({ key, written, finding }) => (
          <li key={key} className="finding" data-tier={of}>
            <button
              type="button"
              className="finding-go"
              data-finding={key}
              aria-pressed={lookedAt === key}
              onClick={() => session.place.goTo({ section: written })}
            >
              {finding.message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
