/** How an export goes and what came of it: the bar, the files handed over, the formats that failed. */
import { Check, CircleAlert, Info } from 'lucide-react'
import { Button } from '#ui/parts/button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { ProgressLine } from '#ui/parts/messages/progress-line.tsx'
import type { FailedFile } from './make-files.ts'

export type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly share: number; readonly what: string }
  | { readonly kind: 'cancelled'; readonly printing?: true }
  | {
      readonly kind: 'done'
      readonly names: readonly string[]
      /** What is worth knowing about them. */
      readonly notes: readonly string[]
      readonly failed: readonly FailedFile[]
    }

interface Props {
  readonly work: Work
  readonly onCancel: () => void
  /** The pages from the browser, or the web page, where no PDF came. */
  readonly onPrint: () => void
}

function Done({
  work,
  onPrint,
}: { readonly work: Work & { kind: 'done' } } & Omit<Props, 'onCancel'>) {
  return (
    <ul>
      {work.names.map((name) => (
        <li key={name} className="export-made">
          <Icon of={Check} />
          <span>已导出“{name}”，在浏览器的下载位置。</span>
        </li>
      ))}
      {work.notes.map((note) => (
        <li key={note} className="export-note">
          <Icon of={Info} />
          <span>{note}。</span>
        </li>
      ))}
      {work.failed.map(({ format, why }) => (
        <li key={format.key} className="export-failed">
          <Icon of={CircleAlert} />
          <span>
            {format.name}没有导出：{why}。
          </span>
          {format.key === 'pdf' ? <Button onClick={onPrint}>用浏览器打印</Button> : null}
        </li>
      ))}
    </ul>
  )
}

/** Read aloud as it changes. */
export function ExportOutcome({ work, onCancel, onPrint }: Props) {
  return (
    <output className="export-work">
      {work.kind === 'busy' ? (
        <ProgressLine label={`${work.what}…`} done={work.share} onCancel={onCancel} />
      ) : null}
      {work.kind === 'cancelled' ? (
        <p>{work.printing ? '已取消，没有打印。' : '已取消，没有导出文件。'}</p>
      ) : null}
      {work.kind === 'done' ? <Done work={work} onPrint={onPrint} /> : null}
    </output>
  )
}
