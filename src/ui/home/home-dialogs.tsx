/** The dialogs of the home page, loaded when one is first opened. */
import type { DraftSummary } from '#store/draft-summary.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { lazy } from 'react'
import type { ReportStart } from './draft-words.ts'

const NewReportDialog = lazy(async () => ({
  default: (await import('./new-report-dialog.tsx')).NewReportDialog,
}))
const DeletedDialog = lazy(async () => ({
  default: (await import('./deleted-dialog.tsx')).DeletedDialog,
}))
const RenameDialog = lazy(async () => ({
  default: (await import('./rename-dialog.tsx')).RenameDialog,
}))

/** Which dialog is open, if any. */
export type OpenDialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'rename'; readonly draft: DraftSummary }
  | null

interface HomeDialogsProps {
  readonly open: OpenDialog
  readonly drafts: readonly DraftSummary[]
  readonly deleted: readonly DraftSummary[]
  readonly now: number
  readonly onClose: () => void
  readonly onCreate: (start: ReportStart) => void
  readonly onRename: (id: string, title: string | null) => void
  readonly onRestore: (id: string) => void
}

/** Closes a dialog before what was asked in it is done. */
export function HomeDialogs(props: HomeDialogsProps) {
  const { open, drafts, now, onClose, onCreate, onRename } = props
  if (open === null) return null
  if (open.kind === 'deleted')
    return (
      <Loaded onFailure={onClose}>
        <DeletedDialog
          deleted={props.deleted}
          now={now}
          onRestore={props.onRestore}
          onClose={onClose}
        />
      </Loaded>
    )
  return (
    <Loaded onFailure={onClose}>
      {open.kind === 'new' ? (
        <NewReportDialog
          currentYear={new Date(now).getFullYear()}
          drafts={drafts}
          onClose={onClose}
          onCreate={(start) => {
            onClose()
            onCreate(start)
          }}
        />
      ) : (
        <RenameDialog
          draft={open.draft}
          onClose={onClose}
          onRename={(title) => {
            onClose()
            onRename(open.draft.id, title)
          }}
        />
      )}
    </Loaded>
  )
}
