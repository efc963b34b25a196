/** Parts of the fill page that come after the form, so that its cells can be filled in sooner. */
import { lazy } from 'react'
import type { Anchor } from '#report/review-event.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

export const CellPanel = lazy(async () => ({
  default: (await import('./cell-panel.tsx')).CellPanel,
}))

export const DetailsPanel = lazy(async () => ({
  default: (await import('./details-panel.tsx')).DetailsPanel,
}))

export const RemarksPanel = lazy(async () => ({
  default: (await import('#ui/review/remarks/remarks-panel.tsx')).RemarksPanel,
}))

export const FindingTip = lazy(async () => ({
  default: (await import('./findings/finding-tip.tsx')).FindingTip,
}))

export const SelectionBar = lazy(async () => ({
  default: (await import('#ui/review/remarks/selection-bar.tsx')).SelectionBar,
}))

export const PreviewPanel = lazy(async () => ({
  default: (await import('#ui/preview/preview-panel.tsx')).PreviewPanel,
}))

/** What a remark can be about from here; of the whole report where that part of the program cannot be had. */
export const placesHere = (session: ReportSession): Promise<readonly Anchor[]> =>
  import('#ui/review/remarks/anchors-here.ts').then(
    ({ anchorsHere }) => anchorsHere(session),
    () => [{ on: 'report' }],
  )

/** What a key or a press opens at once, so that what is typed next is typed there. */
export const fetchAhead = () =>
  Promise.all([
    import('./cell-panel.tsx'),
    import('./details-panel.tsx'),
    import('#ui/review/remarks/anchors-here.ts'),
    import('#ui/review/remarks/remark-dialog.tsx'),
    import('#ui/review/remarks/remarks-panel.tsx'),
    import('#ui/review/steps/profile-dialog.tsx'),
    import('#ui/review/steps/step-dialog.tsx'),
  ])
