/** The bar above the sheet: whose report it is, whether it is saved, undo, and the way out to files. */
import { ArrowLeft, PanelLeft, PanelRight, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { issuerName } from '#report/report.ts'
import { Button } from '#ui/parts/button.tsx'
import { IconButton } from '#ui/parts/icon-button.tsx'
import { useLocked, useReport, useSession } from '#ui/session/use-session.ts'

interface Props {
  readonly saved: ReactNode
  /** Where the report stands in its review, and the next step. */
  readonly review: ReactNode
  readonly onLeave: () => void
  readonly onSaveFile: () => void
  /** What else can be done with the report as a file. */
  readonly handOff: ReactNode
  readonly onExport: () => void
  readonly railOpen: boolean
  readonly sideOpen: boolean
  readonly onRail: () => void
  readonly onSide: () => void
  readonly previewing: boolean
  readonly onPreview: () => void
}

function History() {
  const session = useSession()
  const locked = useLocked()
  useReport()
  const { canUndo, canRedo } = session.document
  return (
    <>
      <Button
        className="bar-step"
        look="quiet"
        icon={Undo2}
        title="撤销（Ctrl+Z）"
        disabled={locked || !canUndo}
        onClick={session.undo}
      >
        撤销
      </Button>
      <Button
        className="bar-step"
        look="quiet"
        icon={Redo2}
        title="重做（Ctrl+Y）"
        disabled={locked || !canRedo}
        onClick={session.redo}
      >
        重做
      </Button>
    </>
  )
}

export function TopBar(props: Props) {
  const report = useReport()
  return (
    <header className="bar">
      <Button look="quiet" icon={ArrowLeft} onClick={props.onLeave}>
        年报列表
      </Button>
      <IconButton
        icon={PanelLeft}
        label={props.railOpen ? '收起各部分' : '显示各部分'}
        aria-expanded={props.railOpen}
        onClick={props.onRail}
      />
      <p className="bar-name">
        <b>{issuerName(report.issuers) || '未填写机关'}</b>
        <span>{report.year}年年报</span>
      </p>
      <div className="bar-saved">{props.saved}</div>
      <History />
      <Button
        look="quiet"
        title="版面预览（F9）"
        aria-pressed={props.previewing}
        aria-keyshortcuts="F9"
        onClick={props.onPreview}
      >
        预览
      </Button>
      <Button look="quiet" title="存为文件（Ctrl+S）" onClick={props.onSaveFile}>
        存为文件
      </Button>
      {props.handOff}
      {props.review}
      <Button look="primary" onClick={props.onExport}>
        导出
      </Button>
      <IconButton
        icon={PanelRight}
        disabled={props.previewing}
        label={props.sideOpen ? '收起核查与说明' : '显示核查与说明'}
        tooltipAlign="end"
        aria-expanded={props.sideOpen}
        onClick={props.onSide}
      />
    </header>
  )
}
