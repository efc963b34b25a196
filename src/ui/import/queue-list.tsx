/** The files that were brought, one line each: how far each is, and which one is looked at. */
import { Check, CircleAlert, CircleHelp, Clock, FileCheck2, LoaderCircle } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Icon } from '#ui/parts/icon.tsx'
import type { ReportSession } from '#ui/session/report-session.ts'
import type { Stage } from './use-import-queue.ts'

function Doubted({ session }: { readonly session: ReportSession }) {
  const doubts = useSyncExternalStore(session.reportChanged.add, () => session.report.doubts.length)
  return (
    <>
      <Icon of={doubts > 0 ? CircleHelp : Check} size={14} />{' '}
      {doubts > 0 ? `存疑 ${doubts}` : '待收下'}
    </>
  )
}

function StageMark({ stage, taken }: { readonly stage: Stage; readonly taken: string }) {
  if (stage.at === 'read') return <Doubted session={stage.session} />
  if (stage.at === 'refused')
    return (
      <>
        <Icon of={CircleAlert} size={14} /> 不能读入
      </>
    )
  if (stage.at === 'taken')
    return (
      <>
        <Icon of={FileCheck2} size={14} /> {taken}
      </>
    )
  if (stage.at === 'waiting')
    return (
      <>
        <Icon of={Clock} size={14} /> 等待
      </>
    )
  return (
    <>
      <Icon of={LoaderCircle} size={14} /> 读取中
      {stage.done === null ? '' : ` ${Math.round(stage.done * 100)}%`}
    </>
  )
}

interface Props {
  readonly files: readonly File[]
  readonly stages: readonly Stage[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
  /** How a file that was taken is marked. */
  readonly taken: string
}

export function QueueList({ files, stages, chosen, onChoose, taken }: Props) {
  return (
    <nav className="import-queue" aria-label="带来的文件">
      <ol>
        {files.map((file, index) => {
          const stage = stages[index] ?? { at: 'waiting' }
          return (
            // oxlint-disable-next-line react/no-array-index-key -- files only ever join at the end
            <li key={index}>
              <button
                type="button"
                data-stage={stage.at}
                aria-current={index === chosen}
                title={file.name}
                onClick={() => onChoose(index)}
              >
                <span className="import-queue-name">{file.name}</span>
                <span className="import-queue-stage">
                  <StageMark stage={stage} taken={taken} />
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
