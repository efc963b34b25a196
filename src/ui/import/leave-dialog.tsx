/** Asked before what was corrected during an import is given up. */
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'

interface Props {
  readonly onStay: () => void
  readonly onLeave: () => void
}

export function LeaveDialog({ onStay, onLeave }: Props) {
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
      <p>读入的报告还没有收下，离开后在这里所做的选定和改动不保留。原文件不受影响。</p>
    </Dialog>
  )
}
