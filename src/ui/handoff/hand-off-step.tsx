/** The dialog that stands open while a report is handed off or a file is merged; loaded when one is needed. */
import type { Store } from '#store/open-store.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { type Problem, ProblemPanel } from '#ui/parts/messages/problem-panel.tsx'
import { useSession } from '#ui/session/use-session.ts'
import { ChangedDialog } from './changed-dialog.tsx'
import { MergeReportDialog } from './merge-report-dialog.tsx'
import type { MergedFile } from './merge-received.ts'
import { OriginalsDialog } from './originals-dialog.tsx'
import type { ReceivedFile } from './received-file.ts'
import { SealDialog } from './seal-dialog.tsx'
import { UnsealDialog } from './unseal-dialog.tsx'
import './handoff.css'

/** Which dialog of handing a file on is open. */
export type Step =
  | { readonly at: 'sealing' }
  | { readonly at: 'originals' }
  | { readonly at: 'sealed'; readonly file: File }
  | { readonly at: 'changed'; readonly received: ReceivedFile }
  | { readonly at: 'merged'; readonly merged: MergedFile }
  | { readonly at: 'refused'; readonly problem: Problem }

interface Props {
  readonly step: Step
  readonly store: Store
  readonly draft: string
  readonly onUnsealed: (inside: File, original: File) => void
  readonly onRefused: (file: File, reason: string) => void
  readonly onMerge: (received: ReceivedFile, withChanges: boolean) => void
  readonly onSeal: (password: string) => Promise<void>
  readonly onClose: () => void
}

function RefusedDialog({ problem, onClose }: { problem: Problem; onClose: () => void }) {
  return (
    <Dialog
      title="没有合并"
      onClose={onClose}
      footer={
        <Button look="primary" data-autofocus onClick={onClose}>
          知道了
        </Button>
      }
    >
      <div className="dialog-text">
        <ProblemPanel problem={problem} />
      </div>
    </Dialog>
  )
}

export function HandOffStep({ step, store, draft, onClose, ...on }: Props) {
  const session = useSession()
  switch (step.at) {
    case 'sealing':
      return <SealDialog onSeal={on.onSeal} onClose={onClose} />
    case 'originals':
      return <OriginalsDialog store={store} draft={draft} onClose={onClose} />
    case 'sealed':
      return (
        <UnsealDialog
          file={step.file}
          onOpened={(inside) => on.onUnsealed(inside, step.file)}
          onRefused={(reason) => on.onRefused(step.file, reason)}
          onClose={onClose}
        />
      )
    case 'changed':
      return (
        <ChangedDialog
          doing="merge"
          form={session.form}
          received={step.received}
          onMerge={(withChanges) => on.onMerge(step.received, withChanges)}
          onClose={onClose}
        />
      )
    case 'merged':
      return <MergeReportDialog merged={step.merged} onClose={onClose} />
    case 'refused':
    default:
      return <RefusedDialog problem={step.problem} onClose={onClose} />
  }
}
