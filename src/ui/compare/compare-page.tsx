/** 对比: any two of the report now, its versions, last year's and a published page; what one saw last comes first. */
import { Printer } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Person } from '#report/review-event.ts'
import { titleOf } from '#report/report.ts'
import { type Compared, compareReports } from '#review/compare/compare-reports.ts'
import { sidesOf } from '#review/compare/compare-sides.ts'
import { formById } from '#template/forms.ts'
import { Button } from '#ui/parts/button.tsx'
import { DeskBar } from '#ui/parts/desk-bar.tsx'
import { EmptyState } from '#ui/parts/messages/empty-state.tsx'
import { ProblemPanel } from '#ui/parts/messages/problem-panel.tsx'
import { ProgressLine } from '#ui/parts/messages/progress-line.tsx'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useReport } from '#ui/session/use-session.ts'
import type { CompareView } from './block-row.tsx'
import { CompareControls, FileButton } from './compare-controls.tsx'
import { CompareSheet } from './compare-sheet.tsx'
import type { ChosenSide } from './side-names.ts'
import { useChangeSteps } from './use-change-steps.ts'
import { type FileSides, useFileSides } from './use-file-sides.ts'
import './compare.css'

function News({ files }: { readonly files: FileSides }) {
  const { reading, problem, cancel } = files
  if (!reading && !problem) return null
  return (
    <div className="compare-news" data-screen-only>
      {reading ? (
        <ProgressLine label={`正在读取“${reading.file}”`} done={reading.done} onCancel={cancel} />
      ) : null}
      {problem ? <ProblemPanel problem={problem} /> : null}
    </div>
  )
}

interface ComparedProps {
  readonly session: ReportSession
  readonly sides: readonly ChosenSide[]
  readonly from: ChosenSide
  readonly to: ChosenSide
  readonly at: number
  readonly onChoose: (from: string, to: string) => void
  readonly files: FileSides
}

/** The two that were chosen, set against each other. */
function ComparedSides({ session, sides, from, to, at, onChoose, files }: ComparedProps) {
  const [view, setView] = useState<CompareView>('inline')
  const [onlyChanged, setOnlyChanged] = useState(true)
  const sheet = useRef<HTMLElement>(null)
  const [before, after]: readonly [Compared, Compared] = [from.content, to.content]
  const form = formById(after.form) ?? session.form
  const comparison = useMemo(() => compareReports(before, after, form), [before, after, form])
  const steps = useChangeSteps(sheet, comparison)
  return (
    <>
      <CompareControls
        sides={sides}
        from={from.key}
        to={to.key}
        onChoose={onChoose}
        onFile={files.read}
        view={view}
        onView={setView}
        onlyChanged={onlyChanged}
        onOnlyChanged={setOnlyChanged}
        count={comparison.changes}
        steps={steps}
      />
      <News files={files} />
      <CompareSheet
        title={titleOf(session.report, session.form.title)}
        from={from}
        to={to}
        comparison={comparison}
        form={form}
        at={at}
        view={view}
        onlyChanged={onlyChanged}
        sheet={sheet}
      />
    </>
  )
}

interface Props {
  readonly session: ReportSession
  readonly onBack: () => void
  readonly back?: string
  /** Who looks: what this person saw last is compared first. */
  readonly person?: Person
}

export function ComparePage({ session, onBack, back, person }: Props) {
  const report = useReport()
  const [chosen, setChosen] = useState<readonly [string | null, string]>([null, 'now'])
  const [at, setAt] = useState(() => Date.now())
  const choose = useCallback((from: string | null, to: string) => {
    setChosen([from, to])
    setAt(Date.now())
  }, [])
  const onRead = useCallback((key: string) => choose(key, 'now'), [choose])
  const files = useFileSides(onRead)
  const sides = useMemo(
    (): readonly ChosenSide[] => [...sidesOf(report, person), ...files.sides],
    [report, person, files.sides],
  )
  const find = (key: string | null) => sides.find((side) => side.key === key)
  const from = find(chosen[0]) ?? sides[1]
  const to = find(chosen[1]) ?? sides[0]
  return (
    <div className="desk-page compare-desk">
      <DeskBar onBack={onBack} back={back}>
        {from ? (
          <Button look="primary" icon={Printer} onClick={() => window.print()}>
            打印清样比对
          </Button>
        ) : null}
      </DeskBar>
      {from && to ? (
        <ComparedSides
          session={session}
          sides={sides}
          from={from}
          to={to}
          at={at}
          onChoose={choose}
          files={files}
        />
      ) : (
        <main className="compare-sheet">
          <h1>对比</h1>
          <News files={files} />
          <EmptyState
            title="还没有可以对比的内容"
            text="送审、审核通过和定稿时的内容会留作版本，也可以先关联上年报告。已经公开的页面或往年报告文件，可以直接导入对比。"
          >
            <FileButton onFile={files.read} />
          </EmptyState>
        </main>
      )}
    </div>
  )
}
