/** 版面预览: the pages as they will be printed, beside the form and in step with it. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSession } from '#ui/session/use-session.ts'
import { materialOf } from '#ui/export/export-formats.ts'
import { fieldPlaces, findPlace } from './field-places.ts'
import { PreviewBar } from './preview-bar.tsx'
import { PreviewNews } from './preview-news.tsx'
import { PreviewPage } from './preview-page.tsx'
import { PreviewThumbs } from './preview-thumbs.tsx'
import { printPages, printWebPage } from './print-pages.ts'
import { type FormPlace, useCurrentPlace } from './use-current-place.ts'
import { useLayout } from './use-layout.ts'
import './preview.css'

interface Props {
  readonly onGo: (to: FormPlace) => void
  readonly onClose: () => void
}

const scrollRoom = 40

/** Width of the room for pages; follows the window. */
function useRoom() {
  const desk = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const node = desk.current
    if (!node) return undefined
    const measure = () => setRoom(node.clientWidth - scrollRoom)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(node)
    return () => watch.disconnect()
  }, [])
  return { desk, room }
}

function Pages({ onGo, onClose, onAgain }: Props & { readonly onAgain: () => void }) {
  const session = useSession()
  const { state, layout, typesetter } = useLayout(session)
  const place = useCurrentPlace()
  const { desk, room } = useRoom()
  const [zoom, setZoom] = useState(1)
  const [shown, setShown] = useState(1)
  const [thumbs, setThumbs] = useState(false)
  const [printing, setPrinting] = useState<number | null>(null)
  const width = Math.max(120, Math.round(room * zoom))
  const pages = layout?.pages ?? 0
  const numbers = Array.from({ length: pages }, (_, at) => at + 1)
  const byPage = useMemo(
    () => (layout ? fieldPlaces(layout.places, layout.traced, session.form) : new Map()),
    [layout, session.form],
  )
  const current = place ? findPlace(byPage, place) : null
  const toPage = useCallback(
    (page: number) => desk.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView(),
    [desk],
  )
  // The page of the field at hand stays in view.
  const key = current === null ? '' : `${current.page} ${current.cell} ${current.to.block} ${width}`
  useEffect(() => {
    if (key !== '')
      desk.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [key, desk])
  const follow = () => {
    const node = desk.current
    const middle = (node?.getBoundingClientRect().top ?? 0) + (node?.clientHeight ?? 0) / 3
    const tops = [...(node?.querySelectorAll('.preview-page') ?? [])]
    setShown(Math.max(1, tops.filter((one) => one.getBoundingClientRect().top <= middle).length))
  }
  const print = async () => {
    if (layout === null || !typesetter.current) {
      await printWebPage(materialOf(session).document)
      return
    }
    setPrinting(0)
    try {
      await printPages(typesetter.current, pages, setPrinting)
    } finally {
      setPrinting(null)
    }
  }
  return (
    <aside className="preview" aria-label="版面预览">
      <PreviewBar
        page={shown}
        pages={pages}
        zoom={zoom}
        thumbs={thumbs}
        busy={printing !== null || (layout === null && state.kind === 'loading')}
        onPage={toPage}
        onZoom={setZoom}
        onThumbs={() => setThumbs(!thumbs)}
        onPrint={() => void print()}
        onClose={onClose}
      />
      <PreviewNews
        state={state}
        printed={printing === null ? null : printing / pages}
        onAgain={onAgain}
      />
      <div className="preview-body">
        {thumbs && layout ? (
          <PreviewThumbs
            typesetter={typesetter}
            turn={layout.turn}
            numbers={numbers}
            shown={shown}
            turned={layout.turned}
            onPage={toPage}
          />
        ) : null}
        <div className="preview-desk" ref={desk} onScroll={follow}>
          {layout && room > 0
            ? numbers.map((page) => (
                <PreviewPage
                  key={page}
                  typesetter={typesetter}
                  turn={layout.turn}
                  page={page}
                  pages={pages}
                  width={width}
                  turned={layout.turned.has(page)}
                  places={byPage.get(page) ?? []}
                  current={current === null ? [] : [current]}
                  onGo={onGo}
                />
              ))
            : null}
        </div>
      </div>
    </aside>
  )
}

/** The preview of the open report; a new attempt begins with a new engine. */
export function PreviewPanel(props: Props) {
  const [attempt, setAttempt] = useState(0)
  return <Pages key={attempt} {...props} onAgain={() => setAttempt(attempt + 1)} />
}
