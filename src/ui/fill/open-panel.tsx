/** What stands in the panel on the right under the tab that is open. */
import { memo, type ReactNode } from 'react'
import type { RemarkKind } from '#ui/review/remarks/remark-dialog.tsx'
import { useVoice } from '#ui/review/review-voice.tsx'
import type { ShownFinding } from '#ui/session/shown-findings.ts'
import type { WantedField } from './details-panel.tsx'
import { FindingsPanel } from './findings/findings-panel.tsx'
import { CellPanel, DetailsPanel, RemarksPanel } from './late-parts.ts'
import type { PanelKey } from './side-panel.tsx'

interface Props {
  readonly open: PanelKey
  readonly onGo: (shown: ShownFinding) => void
  readonly onDetails: (place: string) => void
  readonly previous: ReactNode
  readonly wanted: WantedField | null
  readonly onCheckSheet: () => void
  readonly looked: string | null
  readonly onLook: (id: string | null) => void
  readonly onNew: (kind: RemarkKind) => void
  /** The keys of the list of remarks are answered from now on. */
  readonly onListening: () => void
  readonly onCompare: () => void
}

/** Drawn by itself: the page around it follows every key. */
export const OpenPanel = memo(
  ({ open, onGo, onDetails, onCheckSheet, onCompare, ...props }: Props) => {
    const voice = useVoice()
    if (open === 'findings')
      return (
        <FindingsPanel
          onGo={onGo}
          onDetails={onDetails}
          onCheckSheet={onCheckSheet}
          onCompare={onCompare}
        />
      )
    if (open === 'remarks')
      return (
        <RemarksPanel
          looked={props.looked}
          onLook={props.onLook}
          onNew={props.onNew}
          onListening={props.onListening}
          onAct={(act) => voice?.act(act)}
        />
      )
    if (open === 'cell') return <CellPanel />
    return <DetailsPanel wanted={props.wanted} previous={props.previous} />
  },
)
