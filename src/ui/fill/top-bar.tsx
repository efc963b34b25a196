/** The bar above the sheet: whose report it is, whether it is saved, undo, and the way out to files. */
import { ArrowLeft, PanelLeft, PanelRight, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { issuerName } from '#report/report.ts'
import { useReport, useSession } from '#ui/session/use-session.ts'

interface Props {
  readonly saved: ReactNode
  readonly onLeave: () => void
  readonly onSaveFile: () => void
  readonly onExport: () => void
  readonly railOpen: boolean
  readonly sideOpen: boolean
  readonly onRail: () => void
  readonly onSide: () => void
}

export function TopBar(props: Props) {
  const session = useSession()
  const report = useReport()
  return (
    <header className="bar">
      <button type="button" className="bar-button" onClick={props.onLeave} title="回到年报列表">
        <ArrowLeft size={18} aria-hidden />
        <span>列表</span>
      </button>
      <button
        type="button"
        className="bar-button"
        aria-pressed={props.railOpen}
        aria-label="显示各部分"
        onClick={props.onRail}
      >
        <PanelLeft size={18} aria-hidden />
      </button>
      <p className="bar-name">
        <b>{issuerName(report.issuers) || '未填写机关'}</b>
        <span>{report.year}年年报</span>
      </p>
      <div className="bar-saved">{props.saved}</div>
      <button
        type="button"
        className="bar-button"
        onClick={() => session.undo()}
        disabled={!session.document.canUndo}
        title="撤销（Ctrl+Z）"
      >
        <Undo2 size={18} aria-hidden />
        <span>撤销</span>
      </button>
      <button
        type="button"
        className="bar-button"
        onClick={() => session.redo()}
        disabled={!session.document.canRedo}
        title="重做（Ctrl+Y）"
      >
        <Redo2 size={18} aria-hidden />
        <span>重做</span>
      </button>
      <button
        type="button"
        className="bar-button"
        onClick={props.onSaveFile}
        title="存为文件（Ctrl+S）"
      >
        存为文件
      </button>
      <button type="button" className="bar-primary" onClick={props.onExport}>
        导出
      </button>
      <button
        type="button"
        className="bar-button"
        aria-pressed={props.sideOpen}
        aria-label="显示核查与说明"
        onClick={props.onSide}
      >
        <PanelRight size={18} aria-hidden />
      </button>
    </header>
  )
}
