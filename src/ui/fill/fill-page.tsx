/** 编制: the form itself, with the rail of sections on its left and what is wrong on its right. */
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { leftOpen } from '#review/threads.ts'
import type { SectionKey } from '#template/form-source.ts'
import type { RemarkKind } from '#ui/review/remarks/remark-dialog.tsx'
import { useVoice } from '#ui/review/review-voice.tsx'
import { StandNews } from '#ui/review/steps/stand-news.tsx'
import { progressOfSession } from '#ui/session/draft-facts.ts'
import { useJudged, wholeJudged } from '#ui/session/judgement-coming.ts'
import type { Progress } from '#ui/session/section-state.ts'
import { useFindings, useReport, useReview, useSession } from '#ui/session/use-session.ts'
import type { Store } from '#store/open-store.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { FindingTip, SelectionBar, PreviewPanel, fetchAhead, placesHere } from './late-parts.ts'
import { goToCell, goToSection } from './go-to-place.ts'
import { OpenPanel } from './open-panel.tsx'
import { detailsFieldOf } from './outside-places.ts'
import { useProseMarks } from './findings/prose-marks.ts'
import { SectionRail } from './section-rail.tsx'
import { Sheet } from './sheet.tsx'
import { SidePanel } from './side-panel.tsx'
import { useRegionKeys } from './region-keys.ts'
import { useEarlyFindingKey, useNoStrayFiles, useRemarkKeys, useShortcuts } from './page-wide.ts'
import { TopBar } from './top-bar.tsx'
import { useAfterPaint } from './use-after-paint.ts'
import { useOpenParts } from './use-open-parts.ts'
import { useWays } from './use-ways.ts'
import './fill.css'

function useProgress(): Progress {
  const session = useSession()
  const report = useReport()
  const findings = useFindings()
  return useMemo(() => progressOfSession(session, report, findings), [session, report, findings])
}

/** The section in which the clerk is, for the rail. */
function useSectionAt(desk: RefObject<HTMLElement | null>) {
  const session = useSession()
  const [section, setSection] = useState<SectionKey | null>(null)
  useEffect(() => {
    const enter = (event: FocusEvent) => {
      const place = event.target instanceof Element ? event.target.closest('[data-section]') : null
      const key = place?.getAttribute('data-section')
      setSection(session.form.sections.find((entry) => entry.key === key)?.key ?? null)
    }
    const node = desk.current
    node?.addEventListener('focusin', enter)
    return () => node?.removeEventListener('focusin', enter)
  }, [session, desk])
  return [section, setSection] as const
}

/** Remarks and proposals that nobody has settled yet. */
function useWaiting(): number {
  const { discussion } = useReview()
  const { threads, suggestions } = leftOpen(discussion)
  return threads.length + suggestions.length
}

interface PageProps {
  readonly store: Store
  readonly saved: ReactNode
  readonly review: ReactNode
  /** What the clerk must know before she goes on, if anything. */
  readonly news: ReactNode
  readonly onLeave: () => void
  readonly onSaveFile: () => void
  readonly handOff: ReactNode
  readonly onExport: () => void
  readonly onProgress: (progress: Progress) => void
  /** 上年报告: what the report is compared with, below its details. */
  readonly previous: ReactNode
  readonly onCheckSheet: () => void
  readonly onCompare: () => void
  readonly onReview: () => void
  readonly onTrail: () => void
}

/** A clerk begins where she was, or at the top. */
function useFirstPlace(): void {
  const session = useSession()
  useEffect(() => {
    // After a reload in mid-cell the clerk is where she was.
    if (session.typingIn !== null) goToCell(session.typingIn)
    // Who works by keyboard begins at the top of the form, not of the window.
    else if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.sheet-title h1')?.focus({ preventScroll: true })
  }, [session])
}

/** The fill page of the open report. */
export function FillPage(props: PageProps) {
  const {
    saved,
    news,
    onLeave,
    onSaveFile,
    onExport,
    onProgress,
    previous,
    onCheckSheet,
    onCompare,
    onReview,
    onTrail,
  } = props
  const session = useSession()
  const voice = useVoice()
  const [looked, setLooked] = useState<string | null>(null)
  const progress = useProgress()
  const parts = useOpenParts()
  const { panel, railOpen, sideOpen, preview, togglePreview, showPanel, showDetails } = parts
  const desk = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const [section, setSection] = useSectionAt(desk)
  useShortcuts(session, onSaveFile, togglePreview)
  const newRemark = useCallback(
    (kind: RemarkKind) => {
      session.settle()
      void placesHere(session).then((anchors) => voice?.ask(kind, anchors))
    },
    [session, voice],
  )
  const listRemarks = useCallback(() => showPanel('remarks'), [showPanel])
  const listFindings = useCallback(() => showPanel('findings'), [showPanel])
  const remarksListed = useRemarkKeys(
    newRemark,
    listRemarks,
    panel === 'remarks' && sideOpen && !preview,
  )
  const backToForm = useRegionKeys(page)
  const previewed = useRef(preview)
  useEffect(() => {
    if (previewed.current && !preview && document.activeElement === document.body) backToForm()
    previewed.current = preview
  }, [preview, backToForm])
  useNoStrayFiles()
  const askedEarly = useEarlyFindingKey()
  const drawn = useAfterPaint(0)
  useEffect(() => {
    if (drawn) void wholeJudged(session).then(fetchAhead)
  }, [drawn, session])
  useProseMarks(session)
  const judged = useJudged()
  useEffect(() => {
    if (judged) onProgress(progress)
  }, [progress, onProgress, judged])
  /** To the field of 报告信息 for a place of the paper outside the sections; false for any other place. */
  const goToOutside = useCallback(
    (place: string | null): boolean => {
      const name = detailsFieldOf(place)
      if (name === undefined) return false
      showDetails({ name })
      return true
    },
    [showDetails],
  )
  const { go, look, goAndLook, goFromPaper } = useWays({ session, desk, listFindings, goToOutside })
  useFirstPlace()
  const waiting = useWaiting()
  const counted = progress.errors + progress.warnings
  return (
    <div
      ref={page}
      className="fill"
      data-rail={railOpen}
      data-side={preview || sideOpen}
      data-preview={preview}
    >
      <TopBar
        saved={saved}
        review={props.review}
        onLeave={onLeave}
        onSaveFile={onSaveFile}
        handOff={props.handOff}
        onExport={onExport}
        railOpen={railOpen}
        sideOpen={sideOpen}
        onRail={parts.toggleRail}
        onSide={parts.toggleSide}
        previewing={preview}
        onPreview={togglePreview}
      />
      <div className="fill-news">
        {news}
        <StandNews
          store={props.store}
          trail={onTrail}
          review={onReview}
          remarks={listRemarks}
          compare={onCompare}
        />
      </div>
      {railOpen ? (
        <SectionRail
          form={session.form}
          progress={progress}
          current={section}
          onGo={(key) => {
            setSection(key)
            goToSection(key)
          }}
        />
      ) : null}
      <div className="desk" ref={desk}>
        <Sheet onDetails={goToOutside} />
      </div>
      {drawn ? (
        <Loaded>
          <SelectionBar session={session} />
          <FindingTip session={session} onGo={goAndLook} onLook={look} onListening={askedEarly} />
        </Loaded>
      ) : null}
      {preview ? (
        <Loaded
          fallback={<aside className="side" aria-label="正在打开版面预览" aria-busy="true" />}
        >
          <PreviewPanel onGo={goFromPaper} onClose={togglePreview} />
        </Loaded>
      ) : null}
      {sideOpen && !preview ? (
        <SidePanel
          open={panel}
          onOpen={parts.choosePanel}
          titles={{
            findings: counted > 0 ? `核查 ${counted}` : '核查',
            remarks: waiting > 0 ? `批注 ${waiting}` : '批注',
            cell: '单元格',
            details: '报告信息',
          }}
        >
          <Loaded key={panel}>
            <OpenPanel
              open={panel}
              onGo={go}
              onDetails={goToOutside}
              previous={previous}
              wanted={parts.wanted}
              onCheckSheet={onCheckSheet}
              looked={looked}
              onLook={setLooked}
              onNew={newRemark}
              onListening={remarksListed}
              onCompare={onCompare}
            />
          </Loaded>
        </SidePanel>
      ) : null}
    </div>
  )
}
