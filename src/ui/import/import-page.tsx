/** 导入: a past report is read beside its source; what is unsure comes first, and nothing is kept until taken. */
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Report } from '#report/report.ts'
import type { ReadingTrace } from '#readers/read-source.ts'
import { Button } from '#ui/parts/button.tsx'
import { type Problem, ProblemPanel } from '#ui/parts/problem-panel.tsx'
import { ProgressLine } from '#ui/parts/progress-line.tsx'
import { ImportReview } from './import-review.tsx'
import { readInWorker } from './reading-client.ts'
import './import.css'

type Stage =
  | { readonly at: 'reading'; readonly done: number | null }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'read'; readonly report: Report; readonly trace: ReadingTrace | null }

interface Props {
  readonly file: File
  /** What can be read, said where this file cannot. */
  readonly readable: string
  readonly freshReplica: () => number
  readonly onTake: (report: Report) => void
  readonly onOther: () => void
  readonly onLeave: () => void
}

async function readStage(
  file: File,
  readable: string,
  signal: AbortSignal,
  onPage: (done: number, of: number) => void,
): Promise<Stage> {
  const refused = (where: readonly string[]): Stage => ({
    at: 'refused',
    problem: { what: `不能读入“${file.name}”`, where, how: readable, ofFile: true },
  })
  try {
    const read = await readInWorker({ file, fileName: file.name }, { signal, onPage })
    if (!read.reading.ok) return refused(read.reading.reasons)
    const trace = read.kind === 'past-report' ? read.reading.trace : null
    return { at: 'read', report: read.reading.report, trace }
  } catch (error) {
    return refused([error instanceof Error ? error.message : String(error)])
  }
}

/** Reads the one file this page is for; leaving stops the reading. */
function useReading(file: File, readable: string): Stage {
  const [stage, setStage] = useState<Stage>({ at: 'reading', done: null })
  useEffect(() => {
    const over = new AbortController()
    const onPage = (done: number, of: number) => setStage({ at: 'reading', done: done / of })
    void readStage(file, readable, over.signal, onPage).then((read) => {
      if (!over.signal.aborted) setStage(read)
    })
    return () => over.abort()
  }, [file, readable])
  return stage
}

export function ImportPage({ file, readable, freshReplica, onTake, onOther, onLeave }: Props) {
  const stage = useReading(file, readable)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="import">
      <header className="import-bar">
        <Button look="quiet" icon={ArrowLeft} onClick={onLeave}>
          年报列表
        </Button>
        <h1 ref={heading} tabIndex={-1}>
          导入往年报告 <span>{file.name}</span>
        </h1>
      </header>
      {stage.at === 'reading' ? (
        <main className="import-wait">
          <ProgressLine label={`正在读取“${file.name}”`} done={stage.done} onCancel={onLeave} />
        </main>
      ) : null}
      {stage.at === 'refused' ? (
        <main className="import-wait">
          <ProblemPanel problem={stage.problem}>
            <Button onClick={onOther}>另选文件</Button>
            <Button look="quiet" onClick={onLeave}>
              返回年报列表
            </Button>
          </ProblemPanel>
        </main>
      ) : null}
      {stage.at === 'read' ? (
        <ImportReview {...stage} freshReplica={freshReplica} onTake={onTake} onOther={onOther} />
      ) : null}
    </div>
  )
}
