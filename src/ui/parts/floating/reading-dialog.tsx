/** A wide dialog that tells something and is closed again; what it offers beside that works at once. */
import type { ReactNode } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from './dialog.tsx'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function ReadingDialog({ title, onClose, children }: Props) {
  return (
    <Dialog
      title={title}
      width="wide"
      onClose={onClose}
      footer={
        <Button look="primary" data-autofocus onClick={onClose}>
          关闭
        </Button>
      }
    >
      {children}
    </Dialog>
  )
}
