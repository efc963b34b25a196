/** The second part of the reviewer's page: the typeset pages, what is said of them in the margin. */
import { useMemo, useRef, useState, useLayoutEffect, useEffect } from 'react'
import type { Act, Anchor } from '#report/review-event.ts'
import { flatText, wordsAnchor } from '#review/returned/word-places.ts'
import type { ProseSection } from '#template/form.ts'
import { type FieldPlace, fieldPlaces } from '#ui/preview/field-places.ts'
import { PreviewNews } from '#ui/preview/preview-news.tsx'
import { PreviewPage } from '#ui/preview/preview-page.tsx'
import type { FormPlace } from '#ui/preview/use-current-place.ts'
import { useLayout } from '#ui/preview/use-layout.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useReview, useSession } from '#ui/session/use-session.ts'
import { anchorsOfCell } from '#ui/review/remarks/anchors-here.ts'
import { useKeptFocus } from '#ui/parts/kept-focus.ts'
import { focusCard, remarkCards } from '#ui/review/remarks/card-focus.ts'
import { type PageRemarks, placesOnPaper, remarksByPage } from '#ui/review/remarks/page-remarks.ts'
import { usePagesSeen } from './pages-seen.ts'
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
  const isBlank = props.cards.length + props.further.length === 0
  return isBlank ? <div className="review-margin" /> : <Cards {...props} />
}

function Cards({ page, cards, further, looked, onLook }: MarginProps) {
  const list = useKeptFocus<HTMLUListElement>(remarkCards)
  const session = useSession()
  const voice = useVoice()
  const act = (said: Act) => voice?.act(said)
  const goToCard = (id: string) => {
    onLook(id)
    requestAnimationFrame(() => {
      document
        .querySelector(`[data-remark="${CSS.escape(id)}"]`)
        ?.closest('.review-row')
        ?.scrollIntoView({ block: 'start' })
      focusCard(id)
    })
  }
  const toggle = (id: string) => () => onLook(looked === id ? null : id)
  return (
    <ul ref={list} className="review-margin" aria-label={`第 ${page} 页的批注`}>
      {further.map(({ one, from }) => (
        <li key={one.id} className="remark-further">
          <button type="button" className="link" onClick={() => goToCard(one.id)}>
            接第 {from} 页的{'decisions' in one ? '修改建议' : '批注'}
            {one.text === null ? '' : `：${one.text}`}
          </button>
        </li>
      ))}
      {cards.map((one) =>
        'decisions' in one ? (
          <SuggestionCard
            key={one.id}
            suggestion={one}
            open={looked === one.id}
            onOpen={toggle(one.id)}
            onDecide={(verdict) => {
              if (verdict === 'refused' || takeSuggestion(session, one))
                act({ do: 'decide', suggestion: one.id, verdict })
            }}
          />
        ) : (
          <ThreadCard
            key={one.id}
            thread={one}
            open={looked === one.id}
            onOpen={toggle(one.id)}
            onAct={act}
          />
        ),
      )}
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

const none: PageRemarks = { cards: [], further: [] }

const nowhere: readonly FieldPlace[] = []

interface Props {
  /** Which pages were not seen yet; null while there are none. */
  readonly onUnseen: (pages: readonly number[] | null) => void
}

function Pages({ onUnseen, onAgain }: Props & { readonly onAgain: () => void }) {
  const session = useSession()
  const voice = useVoice()
  const { discussion } = useReview()
  const { state, layout, typesetter } = useLayout(session)
  const { room, width } = usePageWidth()
  const [looked, setLooked] = useState<string | null>(null)
  const count = layout?.pages ?? 0
  const content = useMemo(() => (layout ? session.review.content().whole : ''), [session, layout])
  usePagesSeen(session, room, { pages: width > 0 ? count : 0, content }, onUnseen)
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
    return one ? placesOnPaper(session, places, one.anchor) : nowhere
  }, [session, places, discussion, looked])
  const isFound = current.length > 0
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
            <li key={page} className="review-row">
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

export function PagesPart({ onUnseen }: Props) {
  const [attempt, setAttempt] = useState(0)
  return (
    <section className="review-part" aria-labelledby="review-pages">
      <h2 id="review-pages" tabIndex={-1}>
        逐页审阅
      </h2>
      <p className="field-help">
        点页面上的段落或单元格即可批注或提修改建议；用 Tab
        进入页面，方向键逐处移动（在表格中上下键同列移动），按 Enter 批注。
      </p>
      <Pages key={attempt} onUnseen={onUnseen} onAgain={() => setAttempt(attempt + 1)} />
    </section>
  )
}
