/** Asked before reports that were read, or what was corrected in them, are given up. */
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'

interface Props {
  /** Reports that were read and not taken. */
  readonly left: number
  readonly onStay: () => void
  readonly onLeave: () => void
}

export function LeaveDialog({ left, onStay, onLeave }: Props) {
  return (
    <Dialog
      title="离开导入"
      onClose={onStay}
      footer={
        <>
          <Button look="danger" onClick={onLeave}>
            离开，不保留
          </Button>
          <Button look="primary" data-autofocus onClick={onStay}>
            继续核对
          </Button>
        </>
      }
    >
      <p className="dialog-text">
        {left > 1 ? `还有${left}份读入的报告没有收下` : '读入的报告还没有收下'}
        ，离开后在这里所做的选定和改动不保留。原文件不受影响。
      </p>
    </Dialog>
  )
}
