/** Which parts of the fill page are open: the rail, the panel and its tab, or the preview in its place. */
import { useCallback, useState } from 'react'
import type { WantedField } from './details-panel.tsx'
import type { PanelKey } from './side-panel.tsx'

/** Below this the rail gives its room to the preview. */
const roomy = 1600

/** Below this it gives it to the sheet, until it is asked for: figures of five digits would be cut off beside it. */
const tight = 1100

export function useOpenParts() {
  const [panel, setPanel] = useState<PanelKey>('findings')
  const [railOpen, setRailOpen] = useState(() => window.innerWidth >= tight)
  const [sideOpen, setSideOpen] = useState(true)
  /** The field of 报告信息 somebody was led to. */
  const [wanted, setWanted] = useState<WantedField | null>(null)
  const [preview, setPreview] = useState(false)
  const togglePreview = useCallback(() => {
    if (window.innerWidth < roomy) setRailOpen(preview)
    setPreview(!preview)
  }, [preview])
  /** Opens the panel at that tab, in place of the preview. */
  const showPanel = useCallback((key: PanelKey) => {
    setPreview(false)
    setSideOpen(true)
    setPanel(key)
  }, [])
  /** Opens 报告信息 at that field. */
  const showDetails = useCallback(
    (field: WantedField) => {
      showPanel('details')
      setWanted(field)
    },
    [showPanel],
  )
  /** Who opens the details herself is led to no field of theirs. */
  const choosePanel = (chosen: PanelKey) => {
    setWanted(null)
    setPanel(chosen)
  }
  return {
    panel,
    railOpen,
    sideOpen,
    wanted,
    preview,
    togglePreview,
    showPanel,
    showDetails,
    choosePanel,
    toggleRail: () => setRailOpen(!railOpen),
    toggleSide: () => setSideOpen(!sideOpen),
  }
}
