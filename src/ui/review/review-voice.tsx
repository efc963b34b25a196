/**
 * The one way to say something about the report from anywhere on its page: a remark, a proposal, an answer.
 * Whoever has not said who they are is asked first, since every entry carries its name.
 */
import {
  createContext,
  lazy,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { z } from 'zod/mini'
import type { Act, Anchor, Person } from '#report/review-event.ts'
import { anchorShape } from '#report/stored-review.ts'
import { actName } from '#review/names.ts'
import type { Store } from '#store/open-store.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { keepOpen, leaveOpen, openBefore } from '#ui/parts/unsaid.ts'
import type { RemarkKind } from '#ui/review/remarks/remark-dialog.tsx'

const ProfileDialog = lazy(async () => ({
  default: (await import('#ui/review/steps/profile-dialog.tsx')).ProfileDialog,
}))

const RemarkDialog = lazy(async () => ({
  default: (await import('#ui/review/remarks/remark-dialog.tsx')).RemarkDialog,
}))

interface ReviewVoice {
  /** Opens the dialog for a new remark or proposal on one of these, the nearest first. */
  readonly ask: (kind: RemarkKind, anchors: readonly Anchor[]) => void
  /** Writes an entry. */
  readonly act: (act: Act) => void
  /** Does something once it is known who sits here; `step` is its name on the screen. */
  readonly asPerson: (step: string, then: () => void) => void
}

const VoiceContext = createContext<ReviewVoice | null>(null)

/** Null where nothing can be said (a report that is only looked at before it is kept). */
export const useVoice = (): ReviewVoice | null => useContext(VoiceContext)

interface Props {
  readonly store: Store
  readonly session: ReportSession
  readonly onReseat: () => void
  readonly children: ReactNode
}

interface Waiting {
  readonly step: string
  readonly next: (by: Person) => void
}

interface Asking {
  readonly kind: RemarkKind
  readonly anchors: readonly Anchor[]
}

const askingShape = z.object({
  kind: z.enum(['remark', 'suggest']),
  anchors: z.array(anchorShape),
})

/** Under what name the open dialog is kept. */
const here = '正在写'

/** The dialog that was open when the page was loaded anew or its tab closed. */
function askedBefore(): Asking | null {
  try {
    return askingShape.safeParse(JSON.parse(openBefore(here) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

export function ReviewVoiceProvider({ store, session, onReseat, children }: Props) {
  const [asking, ask] = useState(askedBefore)
  const setAsking = useCallback((next: Asking | null) => {
    keepOpen(here, next && JSON.stringify(next))
    ask(next)
  }, [])
  useEffect(() => {
    const leave = () => leaveOpen(here)
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [])
  /** What waits until it is known who sits here. */
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const { review } = session
  const act = useCallback(
    (said: Act) => {
      if (review.person) void review.act(said)
      else setWaiting({ step: actName(said), next: (by) => void review.act(said, by) })
    },
    [review],
  )
  const voice = useMemo(
    (): ReviewVoice => ({
      act,
      // Nobody writes a remark and loses it to a question about who they are.
      ask: (kind, anchors) => {
        const open = () => setAsking({ kind, anchors })
        if (review.person) open()
        else setWaiting({ step: kind === 'remark' ? '批注' : '修改建议', next: open })
      },
      asPerson: (step, then) => (review.person ? then() : setWaiting({ step, next: then })),
    }),
    [act, review, setAsking],
  )
  return (
    <VoiceContext.Provider value={voice}>
      {children}
      {asking ? (
        <Loaded>
          <RemarkDialog
            kind={asking.kind}
            anchors={asking.anchors}
            onClose={() => setAsking(null)}
            onSay={(said) => {
              setAsking(null)
              act(said)
            }}
          />
        </Loaded>
      ) : null}
      {waiting ? (
        <Loaded>
          <ProfileDialog
            store={store}
            waiting={waiting.step}
            likely={review.stand.stage}
            onRenewed={onReseat}
            onClose={() => setWaiting(null)}
            onDone={() => {
              const { name, role } = store.profile.profile
              setWaiting(null)
              // The key, if one was just made, signs decisions; this needs only the name.
              waiting.next({ name, role })
            }}
          />
        </Loaded>
      ) : null}
    </VoiceContext.Provider>
  )
}
