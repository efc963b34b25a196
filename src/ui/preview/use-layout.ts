/** The pages of the open report, set again after each change; what is out of date is dropped. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { composeTraced, type Traced } from '#document/compose.ts'
import { markingOf } from '#ui/export/export-formats.ts'
import { officeFonts } from '#ui/fonts/office-fonts.ts'
import { sameList } from '#ui/session/cell-view.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { sayMissing } from '#writers/pdf/missing-characters.ts'
import { type PaperPlace, turnedPages } from '#writers/pdf/set-pages.ts'
import { Typesetter } from './typesetter.ts'

export interface Layout {
  /** Counts the layouts; pages of another turn are drawn again. */
  readonly turn: number
  readonly pages: number
  /** Pages that are wider than high. */
  readonly turned: ReadonlySet<number>
  readonly places: readonly PaperPlace[]
  readonly traced: Traced
}

export type LayoutState =
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'refused'; readonly why: string; readonly canLoad: boolean }
  | { readonly kind: 'set' }

const unloadable =
  '这个浏览器没能载入排版程序和字体，所以看不到版面。填报、核查和其他格式的导出不受影响。'
const unsettable = '这份报告没能排成版面。填报、核查和其他格式的导出不受影响。'

/** What the pages are made from; what is being typed shows on paper before it is kept. */
function sheetOf(session: ReportSession) {
  const { report, form } = session
  const typed = session.typingIn
  const value = typed === null ? undefined : session.stored(typed)
  const { unfinished, layout } = markingOf(session)
  const compose = (): Traced => {
    const cells =
      typed === null || value === undefined ? report.cells : { ...report.cells, [typed]: value }
    return composeTraced({ ...report, cells }, form, { unfinished, layout })
  }
  return { from: [report, typed, value, unfinished, layout.review], compose }
}

/** The newest layout, the engine's state, and the typesetter that draws its pages. */
export function useLayout(session: ReportSession) {
  const [state, setState] = useState<LayoutState>({ kind: 'loading', share: 0 })
  const [layout, setLayout] = useState<Layout | null>(null)
  const typesetter = useRef<Typesetter | null>(null)
  const fonts = useSyncExternalStore(officeFonts.subscribe, () => officeFonts.now)
  useEffect(() => {
    let live = true
    let waiting = false
    let busy = false
    let stale = false
    let turn = 0
    let before: readonly unknown[] = []
    const setter = new Typesetter(
      (share) => {
        if (live) setState((now) => (now.kind === 'set' ? now : { kind: 'loading', share }))
      },
      async () => (fonts.length > 0 ? fonts : officeFonts.all()),
    )
    typesetter.current = setter
    const run = async (): Promise<void> => {
      if (busy) {
        stale = true
        return
      }
      stale = false
      const { from, compose } = sheetOf(session)
      // Findings come and go without a word on paper.
      if (sameList(from, before)) return
      before = from
      busy = true
      const traced = compose()
      const answer = await setter.set(traced.document)
      busy = false
      if (!live) return
      if (answer.kind === 'pages') {
        turn += 1
        const { pages, places } = answer
        setLayout({ turn, pages, turned: turnedPages(traced.document, places), places, traced })
        setState({ kind: 'set' })
      } else if (answer.kind === 'missing')
        setState({ kind: 'refused', why: sayMissing(answer.missing), canLoad: true })
      else if (answer.kind === 'failed') {
        before = []
        const canLoad = answer.at === 'setting'
        setState({ kind: 'refused', why: canLoad ? unsettable : unloadable, canLoad })
      }
      if (stale) void run()
    }
    // Right behind the key: a timer would have to wait for its frame. Keys that come meanwhile wait together.
    const soon = () => {
      if (waiting) return
      waiting = true
      queueMicrotask(() => {
        waiting = false
        if (live) void run()
      })
    }
    void run()
    // Text still being typed is told by its findings alone.
    const stops = [session.reportChanged.add(soon), session.findingsChanged.add(soon)]
    return () => {
      live = false
      for (const stop of stops) stop()
      setter.end()
    }
    // Other fonts need an engine that has them.
  }, [session, fonts])
  return { state, layout, typesetter }
}
