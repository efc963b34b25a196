/** 导出: what each file is for, what stands in the way, and the way to cancel. */
import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { ProgressLine } from '#ui/parts/progress-line.tsx'
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
  if (!isUnfinished(session)) return <p>没有错误，可以作为正式稿导出。</p>
  return (
    <p className="export-draft">还有 {errors} 条错误或未填项，导出的文件标明“草稿”，空缺处留白。</p>
  )
}

export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
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
