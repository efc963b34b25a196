/** 导出: what each file is for, what stands in the way, and the way to cancel. */
import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { ProgressLine } from '#ui/parts/progress-line.tsx'
import { isAnswered } from '#ui/session/shown-findings.ts'
import { useFindings, useSession } from '#ui/session/use-session.ts'
import { exportFile, type ExportFormat, formats, isUnfinished } from './export-file.ts'
import './export.css'

type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly share: number; readonly what: string }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed'; readonly format: ExportFormat; readonly why: string }

function Standing() {
  const session = useSession()
  const findings = useFindings()
  const errors = findings.filter((shown) => shown.finding.tier === 'error').length
  const open = findings.filter(
    (shown) => shown.finding.tier === 'warning' && !isAnswered(shown),
  ).length
  return (
    <>
      {isUnfinished(session) ? (
        <p className="export-draft">
          还有 {errors} 条错误或未填项，导出的文件标明“草稿”，空缺处留白。
        </p>
      ) : (
        <p>没有错误，可以作为正式稿导出。</p>
      )}
      {open > 0 ? (
        <p className="export-draft">还有 {open} 条提醒没有写说明，送审前请逐条改正或说明。</p>
      ) : null}
    </>
  )
}

interface Props {
  readonly onClose: () => void
  readonly onCheckSheet: () => void
}

export function ExportDialog({ onClose, onCheckSheet }: Props) {
  const session = useSession()
  const abort = useRef<AbortController | null>(null)
  const [work, setWork] = useState<Work>({ kind: 'idle' })
  useEffect(() => () => abort.current?.abort(), [])
  const start = async (format: ExportFormat, name: string) => {
    const controller = new AbortController()
    abort.current = controller
    setWork({ kind: 'busy', share: 0, what: '正在排版' })
    try {
      await exportFile(session, format, {
        signal: controller.signal,
        onProgress: (share, what) => setWork({ kind: 'busy', share, what }),
      })
      setWork({ kind: 'done', name })
    } catch (error) {
      if (controller.signal.aborted) setWork({ kind: 'idle' })
      else {
        const why = error instanceof Error ? error.message : String(error)
        setWork({ kind: 'failed', format, why })
      }
    }
  }
  /** The form as the browser prints it, where no PDF can be set. */
  const print = () => {
    onClose()
    requestAnimationFrame(() => window.print())
  }
  return (
    <Dialog title="导出" onClose={onClose} footer={<Button onClick={onClose}>关闭</Button>}>
      <div className="dialog-text">
        <Standing />
        <ul className="export-formats">
          {formats.map((format) => (
            <li key={format.key}>
              <button
                type="button"
                disabled={work.kind === 'busy'}
                onClick={() => void start(format.key, format.name)}
              >
                <b>{format.name}</b>
                <span>{format.purpose}</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" disabled={work.kind === 'busy'} onClick={onCheckSheet}>
              <b>核查表</b>
              <span>随报告送审，逐项列出核查结果和说明</span>
            </button>
          </li>
        </ul>
        <output className="export-work">
          {work.kind === 'busy' ? (
            <ProgressLine
              label={`${work.what}…`}
              done={work.share}
              onCancel={() => abort.current?.abort()}
            />
          ) : null}
          {work.kind === 'done' ? <p>{work.name}已导出到浏览器的下载位置。</p> : null}
          {work.kind === 'failed' ? <p className="export-failed">没有导出：{work.why}。</p> : null}
          {work.kind === 'failed' && work.format === 'pdf' ? (
            <Button onClick={print}>用浏览器打印</Button>
          ) : null}
        </output>
      </div>
    </Dialog>
  )
}
