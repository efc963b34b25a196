/** The product: the list of reports, or the one that is open. */
import { lazy, useEffect, useState } from 'react'
import { browserSurroundings } from '#store/browser-surroundings.ts'
import { openStore, type Store } from '#store/open-store.ts'
import { DraftsPage } from './drafts-page.tsx'
import { Loaded, opening } from './parts/messages/loaded.tsx'
import { useRoute } from './route.ts'

const openReportPage = async () => ({ default: (await import('./report-page.tsx')).ReportPage })
const ReportPage = lazy(openReportPage)

const AllStates = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('./all-states/all-states.tsx')).AllStates }))
  : null

export function App() {
  const route = useRoute()
  const [store, setStore] = useState<Store | null>(null)
  useEffect(() => {
    let live = true
    void browserSurroundings()
      .then((around) => openStore({ around }))
      .then((opened) => {
        if (live) setStore(opened)
      })
    return () => {
      live = false
    }
  }, [])
  useEffect(() => {
    if (!store) return undefined
    // A report opens at once: its page is fetched while the clerk looks at the list.
    const idle = requestIdleCallback(() => void openReportPage())
    return () => cancelIdleCallback(idle)
  }, [store])
  if (route.page === 'all-states' && AllStates) {
    return (
      <Loaded page>
        <AllStates />
      </Loaded>
    )
  }
  if (!store) return opening
  if (route.page === 'report')
    return (
      <Loaded key={route.id} page>
        <ReportPage key={route.id} store={store} id={route.id} view={route.view} />
      </Loaded>
    )
  return (
    <Loaded key="list" page>
      <DraftsPage store={store} />
    </Loaded>
  )
}
