/** 导入: past reports are read beside their source; what is unsure comes first, and nothing is kept until taken. */
import { ArrowLeft, FilePlus2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ReadingTrace } from '#readers/read-source.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import type { Opened } from '#ui/draft-actions.ts'
import { useAskBeforeLeaving, useBackLeaves } from '#ui/use-ask-before-leaving.ts'
import { Button } from '#ui/parts/button.tsx'
import { type Problem, ProblemPanel } from '#ui/parts/messages/problem-panel.tsx'
import { ProgressLine } from '#ui/parts/messages/progress-line.tsx'
import type { ImportAim } from './import-aim.ts'
import { ImportReview } from './import-review.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { QueueList } from './queue-list.tsx'
import { unread } from './read-file.ts'
import { type Stage, useImportQueue } from './use-import-queue.ts'
import './import.css'

/** `trace` is what it was read from; null of a report file. */
export type OnTake = (session: ReportSession, trace: ReadingTrace | null) => Promise<Opened>

interface Props {
  /** Only ever grows. */
  readonly files: readonly File[]
  readonly aim: ImportAim
  /** Keeps a report that was looked at. */
  readonly onTake: OnTake
  /** Asks for more files. */
  readonly onMore: () => void
  /** Over: to the one report that was taken, or back to where the clerk came from. */
  readonly onLeave: (taken: string | null) => void
}

const isOpen = (stage: Stage): boolean => stage.at !== 'refused' && stage.at !== 'taken'

const isEdited = (stage: Stage): boolean =>
  stage.at === 'read' && (stage.session.document.canUndo || stage.session.typingIn !== null)

/** Whoever comes to a file begins at its name. */
const focusFirst = (heading: HTMLElement | null): void => heading?.focus()

/** The file looked at; a new one comes to the front when there is nothing to do at the present one. */
function useChosen(stages: readonly Stage[]): readonly [number, (index: number) => void] {
  const [chosen, choose] = useState(0)
  const [known, setKnown] = useState(stages.length)
  if (stages.length > known) {
    setKnown(stages.length)
    const stage = stages[chosen]
    if (!stage || !isOpen(stage)) choose(known)
  }
  return [chosen, choose]
}

interface FileWaitProps {
  readonly name: string
  readonly stage: Exclude<Stage, { at: 'read' }>
  readonly aim: ImportAim
  readonly onCancel: () => void
  readonly onMore: () => void
  readonly onLeave: () => void
}

/** What is shown of a file while there is nothing to look at: it is still read, was refused, or is taken already. */
function FileWait({ name, stage, aim, onCancel, onMore, onLeave }: FileWaitProps) {
  return (
    <main className="import-wait">
      {stage.at === 'reading' || stage.at === 'waiting' ? (
        <ProgressLine
          label={stage.at === 'reading' ? `正在读取“${name}”` : `“${name}”排队等待读取`}
          done={stage.at === 'reading' ? stage.done : null}
          onCancel={onCancel}
        />
      ) : null}
      {stage.at === 'refused' ? (
        <ProblemPanel problem={stage.problem}>
          <Button onClick={onMore}>另选文件</Button>
          <Button look="quiet" onClick={onLeave}>
            返回{aim.from}
          </Button>
        </ProblemPanel>
      ) : null}
      {stage.at === 'taken' ? (
        <p className="import-taken">
          “{name}”{aim.done}。
        </p>
      ) : null}
    </main>
  )
}

export function ImportPage({ files, aim, onTake, onMore, onLeave }: Props) {
  const { stages, settle } = useImportQueue(files)
  const [chosen, choose] = useChosen(stages)
  const [leaving, setLeaving] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  useAskBeforeLeaving(() => stages.some(isEdited))
  const stage = stages[chosen] ?? { at: 'waiting' }
  const name = files[chosen]?.name ?? ''
  const takenIds = stages.flatMap((one) => (one.at === 'taken' ? [one.id] : []))
  const left = stages.filter(({ at }) => at === 'read').length
  // Several are a morning's work to go through; one that was only looked at is soon read again.
  const leave = () => (left > 1 || stages.some(isEdited) ? setLeaving(true) : onLeave(null))
  useBackLeaves(leave)

  const taken = useRef(new Set<ReportSession>())
  const take = async (session: ReportSession, trace: ReadingTrace | null) => {
    // A second click on the way makes no second report.
    if (taken.current.has(session)) return
    taken.current.add(session)
    session.settle()
    session.review.log({ do: 'import', file: name })
    const kept = await onTake(session, trace)
    if (!kept.ok) taken.current.delete(session)
    setProblem(kept.ok ? null : kept.problem)
    if (!kept.ok) return
    settle(chosen, { at: 'taken', id: kept.id })
    const next = stages.findIndex((one, index) => index !== chosen && isOpen(one))
    if (next !== -1) choose(next)
    else if (takenIds.length === 0) onLeave(kept.id)
    else onLeave(null)
  }
  const cancel = () =>
    files.length === 1
      ? onLeave(null)
      : settle(chosen, unread(name, ['已取消读取'], '需要时可以重新添加这个文件。'))

  const queue =
    files.length > 1 ? (
      <QueueList
        files={files}
        stages={stages}
        chosen={chosen}
        onChoose={(index) => {
          setProblem(null)
          choose(index)
        }}
        taken={aim.done}
      />
    ) : null
  return (
    <div className="import">
      <header className="import-bar">
        <Button look="quiet" icon={ArrowLeft} onClick={leave}>
          {aim.from}
        </Button>
        <h1 key={chosen} ref={focusFirst} tabIndex={-1}>
          {aim.title} <span>{name}</span>
        </h1>
        <Button look="quiet" icon={FilePlus2} onClick={onMore}>
          添加文件
        </Button>
      </header>
      {stage.at === 'read' ? (
        <ImportReview
          key={chosen}
          session={stage.session}
          trace={stage.trace}
          aim={aim}
          queue={queue}
          problem={problem}
          onTake={() => void take(stage.session, stage.trace)}
        />
      ) : (
        <div className="import-body">
          {queue === null ? null : <aside className="import-side">{queue}</aside>}
          <FileWait
            name={name}
            stage={stage}
            aim={aim}
            onCancel={cancel}
            onMore={onMore}
            onLeave={leave}
          />
        </div>
      )}
      {leaving ? (
        <LeaveDialog left={left} onStay={() => setLeaving(false)} onLeave={() => onLeave(null)} />
      ) : null}
    </div>
  )
}
