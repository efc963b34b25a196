/** The second part of the reviewer's page: the typeset pages, what is said of them in the margin. */
import { useMemo, useRef, useState, useLayoutEffect, useEffect } from 'react'
import type { Act, Anchor } from '#report/review-event.ts'
import { flatText, wordsAnchor } from '#review/returned/word-places.ts'
import type { ProseSection } from '#template/form.ts'
import { fieldPlaces } from '#ui/preview/field-places.ts'
import { PreviewNews } from '#ui/preview/preview-news.tsx'
import { PreviewPage } from '#ui/preview/preview-page.tsx'
import type { FormPlace } from '#ui/preview/use-current-place.ts'
import { useLayout } from '#ui/preview/use-layout.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useReview, useSession } from '#ui/session/use-session.ts'
import { anchorsOfCell } from '#ui/review/remarks/anchors-here.ts'
import { useKeptFocus } from '#ui/parts/kept-focus.ts'
import { remarkCards } from '#ui/review/remarks/card-focus.ts'
import { type PageRemarks, placeOnPaper, remarksByPage } from '#ui/review/remarks/page-remarks.ts'
import { useVoice } from './review-voice.tsx'
import { SuggestionCard } from '#ui/review/remarks/suggestion-card.tsx'
import { takeSuggestion } from '#ui/review/remarks/take-suggestion.ts'
import { ThreadCard } from '#ui/review/remarks/thread-card.tsx'
import '#ui/preview/preview.css'

/** What a press on a page can be a remark on: the cell there, or the paragraph. */
function anchorsAt(session: ReportSession, { cell, section, block }: FormPlace): readonly Anchor[] {
  const known = cell === null ? undefined : session.form.cells.get(cell)
  if (known) return anchorsOfCell(known, session)
  const prose = session.form.sections.find(
    (one): one is ProseSection => one.kind === 'prose' && one.key === section,
  )
  if (!prose) {
    const whole: Anchor = { on: 'report' }
    return section === null ? [whole] : [{ on: 'section', section }, whole]
  }
  const words = session.document.prose(prose.key)
  const at = block === null ? undefined : words.blocks()[block]
  const paragraph: readonly Anchor[] =
    at && block !== null && flatText(at) !== ''
      ? [wordsAnchor(words, prose.key, { block, from: 0, to: flatText(at).length })]
      : []
  return [...paragraph, { on: 'section', section: prose.key }, { on: 'report' }]
}

interface MarginProps extends PageRemarks {
  readonly page: number
  readonly looked: string | null
  readonly onLook: (id: string | null) => void
}

/** The remarks beside one page, in their order on it. */
function Margin(props: MarginProps) {
  const isBlank = props.threads.length + props.suggestions.length === 0
  return isBlank ? <div className="review-margin" /> : <Cards {...props} />
}

function Cards({ page, threads, suggestions, looked, onLook }: MarginProps) {
  const list = useKeptFocus<HTMLUListElement>(remarkCards)
  const session = useSession()
  const voice = useVoice()
  const act = (said: Act) => voice?.act(said)
  const toggle = (id: string) => () => onLook(looked === id ? null : id)
  return (
    <ul ref={list} className="review-margin" aria-label={`第 ${page} 页的批注`}>
      {threads.map((thread) => (
        <ThreadCard
          key={thread.id}
          thread={thread}
          open={looked === thread.id}
          onOpen={toggle(thread.id)}
          onAct={act}
        />
      ))}
      {suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.id}
          suggestion={suggestion}
          open={looked === suggestion.id}
          onOpen={toggle(suggestion.id)}
          onDecide={(verdict) => {
            if (verdict === 'refused' || takeSuggestion(session, suggestion))
              act({ do: 'decide', suggestion: suggestion.id, verdict })
          }}
        />
      ))}
    </ul>
  )
}

/** How wide a page may be beside its margin; it follows the window. */
function usePageWidth() {
  const room = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const node = room.current
    if (!node) return undefined
    const measure = () => {
      const beside = node.clientWidth >= 900 ? 340 : 0
      setWidth(Math.max(280, Math.min(820, node.clientWidth - beside - 32)))
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(node)
    return () => watch.disconnect()
  }, [])
  return { room, width }
}

/** Tells once the last page has been in view. */
function useLastSeen(pages: number, onLast: () => void) {
  const room = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const node = room.current
    if (!node || pages === 0) return undefined
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onLast()
    })
    watch.observe(node)
    return () => watch.disconnect()
  }, [pages, onLast])
  return room
}

const none: PageRemarks = { threads: [], suggestions: [] }

interface Props {
  readonly onLast: () => void
}

function Pages({ onLast, onAgain }: Props & { readonly onAgain: () => void }) {
  const session = useSession()
  const voice = useVoice()
  const { discussion } = useReview()
  const { state, layout, typesetter } = useLayout(session)
  const { room, width } = usePageWidth()
  const [looked, setLooked] = useState<string | null>(null)
  const count = layout?.pages ?? 0
  const last = useLastSeen(count, onLast)
  const places = useMemo(
    () => (layout ? fieldPlaces(layout.places, layout.traced, session.form) : new Map()),
    [layout, session.form],
  )
  const said = useMemo(
    () => remarksByPage(session, places, discussion),
    [session, places, discussion],
  )
  const current = useMemo(() => {
    const one = [...discussion.threads, ...discussion.suggestions].find(({ id }) => id === looked)
    return one ? placeOnPaper(session, places, one.anchor) : null
  }, [session, places, discussion, looked])
  const isFound = current !== null
  // Once for each remark looked at: a decision, or whatever else is said, leaves the page where it is.
  useEffect(() => {
    if (looked !== null && isFound)
      document.querySelector('.review-pages [aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [looked, isFound])
  return (
    <div ref={room}>
      <PreviewNews state={state} printed={null} onAgain={onAgain} />
      {layout && width > 0 ? (
        <ol className="review-pages">
          {Array.from({ length: count }, (_, at) => at + 1).map((page) => (
            <li key={page} className="review-row" ref={page === count ? last : null}>
              <PreviewPage
                typesetter={typesetter}
                turn={layout.turn}
                page={page}
                pages={count}
                width={width}
                turned={layout.turned.has(page)}
                places={places.get(page) ?? []}
                current={current}
                onGo={(to) => voice?.ask('remark', anchorsAt(session, to))}
              />
              <Margin
                page={page}
                looked={looked}
                onLook={setLooked}
                {...(said.get(page) ?? none)}
              />
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}

export function PagesPart({ onLast }: Props) {
  const [attempt, setAttempt] = useState(0)
  return (
    <section className="review-part" aria-labelledby="review-pages">
      <h2 id="review-pages" tabIndex={-1}>
        逐页审阅
      </h2>
      <p className="field-help">
        点页面上的段落或单元格即可批注或提修改建议；用 Tab 进入页面，方向键逐处移动，按 Enter 批注。
      </p>
      <Pages key={attempt} onLast={onLast} onAgain={() => setAttempt(attempt + 1)} />
    </section>
  )
}
