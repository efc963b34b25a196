/** Source on the left, what was read on the right, doubts beside them; each leads to the other. */
import { Redo2, Undo2 } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { ReadingTrace } from '#readers/read-source.ts'
import { issuerName } from '#report/report.ts'
import type { DoubtPlace } from '#ui/fill/doubts/doubt-groups.ts'
import { Doubts } from '#ui/fill/doubts/doubts.tsx'
import { useShortcuts } from '#ui/fill/page-wide.ts'
import { Button } from '#ui/parts/button.tsx'
import { IconButton } from '#ui/parts/icon-button.tsx'
import { type Problem, ProblemPanel } from '#ui/parts/messages/problem-panel.tsx'
import type { ReportSession } from '#ui/session/report-session.ts'
import { SessionContext, useReport, useSession } from '#ui/session/use-session.ts'
import type { ImportAim } from './import-aim.ts'
import { ImportResult } from './import-result.tsx'
import { SourceLines } from './source-lines.tsx'
import '#ui/fill/side-panel.css'

const goToCell = (cell: string): void => {
  const field = document.querySelector<HTMLElement>(`[id="cell-${cell}"]`)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

const nothingToSave = (): void => undefined

/** What must be known before a report is taken as last year's. */
function LastYearNotices({
  year,
  issuers,
}: { readonly year: number } & Pick<ImportAim, 'issuers'>) {
  const report = useReport()
  const doubts = report.doubts.length
  const [own, theirs] = [issuers, report.issuers].map(issuerName)
  const isOther = issuers.length > 0 && report.issuers.length > 0 && own !== theirs
  return (
    <>
      {isOther ? (
        <p className="import-notice" role="note">
          这是{theirs}的报告，本年报告的机关是{own}。机构更名、合并的可以收下。
        </p>
      ) : null}
      {report.year === year ? null : (
        <p className="import-notice" role="note">
          这是{report.year}年的报告，上年应是{year}年，收下后不会用来核对。
        </p>
      )}
      {doubts === 0 ? null : (
        <p className="import-notice" role="note">
          还有存疑 {doubts}，作为上年报告收下后不再列出，请先定下来。
        </p>
      )}
    </>
  )
}

/** The same report brought a second time. */
function KnownNotice({ known }: Pick<ImportAim, 'known'>) {
  const { year, issuers } = useReport()
  const name = issuerName(issuers)
  if (name === '' || !known.some((one) => one.year === year && issuerName(one.issuers) === name))
    return null
  return (
    <p className="import-notice" role="note">
      年报列表里已有{name}
      {year}年的年报，再建会多出一份。
    </p>
  )
}

function NoDoubts({ ref }: { readonly ref: RefObject<HTMLParagraphElement | null> }) {
  const report = useReport()
  return report.doubts.length > 0 ? null : (
    <p ref={ref} tabIndex={-1} className="import-hint">
      没有存疑。请对照原文看过后收下。
    </p>
  )
}

function Ways({ aim, onTake }: { readonly aim: ImportAim; readonly onTake: () => void }) {
  const session = useSession()
  useReport()
  const { canUndo, canRedo } = session.document
  return (
    <div className="import-ways">
      {/* By the second click of a double click the next file may stand here, which nobody has looked at. */}
      <Button look="primary" once onClick={onTake}>
        {aim.take}
      </Button>
      <IconButton
        icon={Undo2}
        label="撤销"
        shortcut="Ctrl+Z"
        disabled={!canUndo}
        onClick={session.undo}
      />
      <IconButton
        icon={Redo2}
        label="重做"
        shortcut="Ctrl+Y"
        tooltipAlign="end"
        disabled={!canRedo}
        onClick={session.redo}
      />
    </div>
  )
}

interface Props {
  readonly session: ReportSession
  readonly trace: ReadingTrace | null
  readonly aim: ImportAim
  /** The list of files, where there are several. */
  readonly queue: ReactNode
  /** Why the report could not be kept. */
  readonly problem: Problem | null
  readonly onTake: () => void
}

export function ImportReview({ session, trace, aim, queue, problem, onTake }: Props) {
  const result = useRef<HTMLElement>(null)
  const none = useRef<HTMLParagraphElement>(null)
  useEffect(
    () =>
      session.place.goesBy((to) => {
        if (typeof to === 'string') goToCell(to)
      }),
    [session],
  )
  useShortcuts(session, nothingToSave)
  const goTo = (place: DoubtPlace) => {
    if (place.kind === 'cell') return goToCell(place.cell)
    const key = place.kind === 'section' ? place.section : 'facts'
    const heading = result.current?.querySelector<HTMLElement>(`[data-place="${key}"]`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  // What is unsure comes first for the keyboard and for those who hear the page, though it stands at the right.
  return (
    <SessionContext.Provider value={session}>
      <main className="import-review" aria-label="核对读入的报告">
        <aside className="import-doubts" aria-label="存疑">
          <h2 className="unseen">存疑与收下</h2>
          {queue}
          {problem ? <ProblemPanel problem={problem} /> : null}
          {aim.year === null ? null : <LastYearNotices year={aim.year} issuers={aim.issuers} />}
          <KnownNotice known={aim.known} />
          <div className="import-list">
            <Doubts title="存疑" onPlace={goTo} after={none} />
            <NoDoubts ref={none} />
            {trace ? (
              <p className="import-hint">
                点一格，左边标出它在原文的位置；点原文中有虚线的行，标出读到的格。数字可以直接改。
              </p>
            ) : null}
          </div>
          <Ways aim={aim} onTake={onTake} />
        </aside>
        <SourceLines trace={trace} />
        <ImportResult ref={result} />
      </main>
    </SessionContext.Provider>
  )
}
