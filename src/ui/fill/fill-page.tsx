/** 编制: the form itself, with the rail of sections on its left and what is wrong on its right. */
import { memo, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SectionKey } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'
import type { FormPlace } from '#ui/preview/use-current-place.ts'
import type { RemarkKind } from '#ui/review/remarks/remark-dialog.tsx'
import { useVoice } from '#ui/review/review-voice.tsx'
import { StandNews } from '#ui/review/steps/stand-news.tsx'
import { type ReportSession } from '#ui/session/report-session.ts'
import type { ShownFinding } from '#ui/session/shown-findings.ts'
import { progressOfSession } from '#ui/session/draft-facts.ts'
import { useJudged, wholeJudged } from '#ui/session/judgement-coming.ts'
import type { Progress } from '#ui/session/section-state.ts'
import {
  SessionContext,
  useFindings,
  useReport,
  useReview,
  useSession,
} from '#ui/session/use-session.ts'
import type { Store } from '#store/open-store.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import type { WantedField } from './details-panel.tsx'
import { goToFinding } from './findings/finding-item.tsx'
import { FindingsPanel } from './findings/findings-panel.tsx'
import {
  CellPanel,
  DetailsPanel,
  RemarksPanel,
  FindingTip,
  SelectionBar,
  PreviewPanel,
  fetchAhead,
  placesHere,
} from './late-parts.ts'
import { detailsFieldOf } from './outside-places.ts'
import { goToDoubt } from './doubts/doubt-place.ts'
import { goToBlock, goToWords, useProseMarks } from './findings/prose-marks.ts'
import { SectionRail } from './section-rail.tsx'
import { Sheet } from './sheet.tsx'
import { type PanelKey, SidePanel } from './side-panel.tsx'
import { useRegionKeys } from './region-keys.ts'
import { useEarlyFindingKey, useNoStrayFiles, useRemarkKeys, useShortcuts } from './page-wide.ts'
import { TopBar } from './top-bar.tsx'
import { useAfterPaint } from './use-after-paint.ts'
import './fill.css'

/** Below this the rail gives its room to the preview. */
const roomy = 1600

/** Below this it gives it to the sheet, until it is asked for: figures of five digits would be cut off beside it. */
const tight = 1100

/** Brings the field of a cell into view and puts the clerk there. */
export function goToCell(cell: CellId): void {
  const field = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)
  if (!field) return
  field.scrollIntoView({ block: 'center', inline: 'nearest' })
  const target = field.matches('[tabindex], input')
    ? field
    : field.querySelector<HTMLElement>('[tabindex], input')
  target?.focus({ preventScroll: true })
}

function goToSection(section: string): void {
  const place = document.querySelector(`#section-${section}`)
  place?.scrollIntoView({ block: 'start' })
  // Where one writes, not the tools above it.
  const field =
    place?.querySelector<HTMLElement>('[contenteditable="true"], .prose[tabindex]') ??
    place?.querySelector<HTMLElement>('[tabindex="0"]') ??
    place?.querySelector<HTMLElement>('[tabindex]')
  field?.focus({ preventScroll: true })
}

/** Where a press on the preview leads within the sheet. */
function goToPlace({ cell, section, block }: FormPlace): void {
  if (cell !== null) goToCell(cell)
  else if (section !== null && (block === null || !goToBlock(section, block))) goToSection(section)
}

function useProgress(): Progress {
  const session = useSession()
  const report = useReport()
  const findings = useFindings()
  return useMemo(() => progressOfSession(session, report, findings), [session, report, findings])
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

interface PanelProps {
  readonly open: PanelKey
  readonly onGo: (shown: ShownFinding) => void
  readonly onDetails: (place: string) => void
  readonly previous: ReactNode
  readonly wanted: WantedField | null
  readonly onCheckSheet: () => void
  readonly looked: string | null
  readonly onLook: (id: string | null) => void
  readonly onNew: (kind: RemarkKind) => void
  /** The keys of the list of remarks are answered from now on. */
  readonly onListening: () => void
  readonly onCompare: () => void
}

/** Drawn by itself: the page around it follows every key. */
const Panel = memo(({ open, onGo, onDetails, onCheckSheet, onCompare, ...props }: PanelProps) => {
  const voice = useVoice()
  if (open === 'findings')
    return (
      <FindingsPanel
        onGo={onGo}
        onDetails={onDetails}
        onCheckSheet={onCheckSheet}
        onCompare={onCompare}
      />
    )
  if (open === 'remarks')
    return (
      <RemarksPanel
        looked={props.looked}
        onLook={props.onLook}
        onNew={props.onNew}
        onListening={props.onListening}
        onAct={(act) => voice?.act(act)}
      />
    )
  if (open === 'cell') return <CellPanel />
  return <DetailsPanel wanted={props.wanted} previous={props.previous} />
})

function Page(props: PageProps) {
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
  const { discussion } = useReview()
  const [looked, setLooked] = useState<string | null>(null)
  const progress = useProgress()
  const [panel, setPanel] = useState<PanelKey>('findings')
  const [railOpen, setRailOpen] = useState(() => window.innerWidth >= tight)
  const [sideOpen, setSideOpen] = useState(true)
  const [section, setSection] = useState<SectionKey | null>(null)
  const [wanted, setWanted] = useState<WantedField | null>(null)
  const [preview, setPreview] = useState(false)
  const desk = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const togglePreview = useCallback(() => {
    if (window.innerWidth < roomy) setRailOpen(preview)
    setPreview(!preview)
  }, [preview])
  useShortcuts(session, onSaveFile, togglePreview)
  const newRemark = useCallback(
    (kind: RemarkKind) => {
      session.settle()
      void placesHere(session).then((anchors) => voice?.ask(kind, anchors))
    },
    [session, voice],
  )
  const listRemarks = useCallback(() => {
    setPreview(false)
    setSideOpen(true)
    setPanel('remarks')
  }, [])
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
  useEffect(() => {
    const enter = (event: FocusEvent) => {
      const place = event.target instanceof Element ? event.target.closest('[data-section]') : null
      const key = place?.getAttribute('data-section')
      setSection(session.form.sections.find((entry) => entry.key === key)?.key ?? null)
    }
    const node = desk.current
    node?.addEventListener('focusin', enter)
    return () => node?.removeEventListener('focusin', enter)
  }, [session])
  const judged = useJudged()
  useEffect(() => {
    if (judged) onProgress(progress)
  }, [progress, onProgress, judged])
  /** To the field of 报告信息 for a place of the paper outside the sections; false for any other place. */
  const goToOutside = useCallback((place: string | null): boolean => {
    const name = detailsFieldOf(place)
    if (name === undefined) return false
    setPreview(false)
    setSideOpen(true)
    setPanel('details')
    setWanted({ name })
    return true
  }, [])
  const go = useCallback(
    (shown: ShownFinding) => {
      session.lookAt(shown)
      const { span, section: place } = shown.finding
      const [cell] = shown.finding.cells
      if (span && goToWords(span)) return
      if (cell !== undefined) goToCell(cell)
      else if (place !== null) goToSection(place)
    },
    [session],
  )
  const listFindings = useCallback(() => {
    setPreview(false)
    setSideOpen(true)
    setPanel('findings')
  }, [])
  const look = useCallback(
    (shown: ShownFinding) => {
      session.lookAt(shown)
      listFindings()
    },
    [session, listFindings],
  )
  const goAndLook = useCallback(
    (shown: ShownFinding) => {
      look(shown)
      go(shown)
      // Nothing of the sheet takes the keys there, as at the date below it: they go to the finding itself.
      if (desk.current?.contains(document.activeElement) !== true)
        requestAnimationFrame(() => goToFinding(shown.key))
    },
    [look, go],
  )
  const goFromPaper = useCallback(
    (place: FormPlace) => {
      if (!goToOutside(place.section)) goToPlace(place)
    },
    [goToOutside],
  )
  useEffect(() => session.showsBy(goAndLook), [session, goAndLook])
  useEffect(() => {
    session.goesBy((to) => {
      if (typeof to === 'string') goToCell(to)
      else if ('doubt' in to) {
        listFindings()
        goToDoubt(to.doubt)
      } else if (!goToOutside(to.section)) goToSection(to.section)
    })
  }, [session, goToOutside, listFindings])
  const waiting =
    discussion.threads.filter(({ state }) => state !== 'settled').length +
    discussion.suggestions.filter(({ state }) => state === 'open').length
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
        onRail={() => setRailOpen(!railOpen)}
        onSide={() => setSideOpen(!sideOpen)}
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
          onOpen={(chosen) => {
            // Who opens the details herself is led to no field of theirs.
            setWanted(null)
            setPanel(chosen)
          }}
          titles={{
            findings: counted > 0 ? `核查 ${counted}` : '核查',
            remarks: waiting > 0 ? `批注 ${waiting}` : '批注',
            cell: '单元格',
            details: '报告信息',
          }}
        >
          <Loaded key={panel}>
            <Panel
              open={panel}
              onGo={go}
              onDetails={goToOutside}
              previous={previous}
              wanted={wanted}
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

/** The fill page of one open report. */
export function FillPage({ session, ...rest }: PageProps & { readonly session: ReportSession }) {
  useEffect(() => {
    // After a reload in mid-cell the clerk is where she was.
    if (session.typingIn !== null) goToCell(session.typingIn)
    // Who works by keyboard begins at the top of the form, not of the window.
    else if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.sheet-title h1')?.focus({ preventScroll: true })
  }, [session])
  return (
    <SessionContext.Provider value={session}>
      <Page {...rest} />
    </SessionContext.Provider>
  )
}
