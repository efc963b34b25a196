/** 编制: the form itself, with the rail of sections on its left and what is wrong on its right. */
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Store } from '#store/open-store.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { StandNews } from '#ui/review/steps/stand-news.tsx'
import { wholeJudged } from '#ui/session/judgement-coming.ts'
import type { Progress } from '#ui/session/section-state.ts'
import { useSession } from '#ui/session/use-session.ts'
import { useProseMarks } from './findings/prose-marks.ts'
import { goToSection } from './go-to-place.ts'
import { FindingTip, SelectionBar, PreviewPanel, fetchAhead } from './late-parts.ts'
import { OpenPanel } from './open-panel.tsx'
import { detailsFieldOf } from './outside-places.ts'
import { useEarlyFindingKey, useNoStrayFiles, useRemarkKeys, useShortcuts } from './page-wide.ts'
import { useRegionKeys } from './region-keys.ts'
import { SectionRail } from './section-rail.tsx'
import { Sheet } from './sheet.tsx'
import { SidePanel } from './side-panel.tsx'
import { TopBar } from './top-bar.tsx'
import { useAfterPaint } from './use-after-paint.ts'
import { useNewRemark } from './use-new-remark.ts'
import { useOpenParts } from './use-open-parts.ts'
import { usePanelTitles } from './use-panel-titles.ts'
import { useFirstPlace, useReturnFromPreview, useSectionAt } from './use-place.ts'
import { useProgress } from './use-progress.ts'
import { useWays } from './use-ways.ts'
import './fill.css'

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

/** The fill page of the open report. */
export function FillPage(props: PageProps) {
  const { onLeave, onSaveFile, onExport, onProgress, onCheckSheet, onCompare, onReview, onTrail } =
    props
  const session = useSession()
  const [looked, setLooked] = useState<string | null>(null)
  const progress = useProgress(onProgress)
  const parts = useOpenParts()
  const { panel, railOpen, sideOpen, preview, togglePreview, showPanel, showDetails } = parts
  const desk = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const [section, setSection] = useSectionAt(desk)
  useShortcuts(session, onSaveFile, togglePreview)
  const newRemark = useNewRemark(session)
  const listRemarks = useCallback(() => showPanel('remarks'), [showPanel])
  const listFindings = useCallback(() => showPanel('findings'), [showPanel])
  const remarksListed = useRemarkKeys(
    newRemark,
    listRemarks,
    panel === 'remarks' && sideOpen && !preview,
  )
  const backToForm = useRegionKeys(page)
  useReturnFromPreview(preview, backToForm)
  useNoStrayFiles()
  const askedEarly = useEarlyFindingKey()
  const drawn = useAfterPaint(0)
  useEffect(() => {
    if (drawn) void wholeJudged(session).then(fetchAhead)
  }, [drawn, session])
  useProseMarks(session)
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
  const titles = usePanelTitles(progress)
  return (
    <div
      ref={page}
      className="fill"
      data-rail={railOpen}
      data-side={preview || sideOpen}
      data-preview={preview}
    >
      <TopBar
        saved={props.saved}
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
        {props.news}
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
        <SidePanel open={panel} onOpen={parts.choosePanel} titles={titles}>
          <Loaded key={panel}>
            <OpenPanel
              open={panel}
              onGo={go}
              onDetails={goToOutside}
              previous={props.previous}
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
