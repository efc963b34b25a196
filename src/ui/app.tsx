/** The product: the list of reports, or the one that is open. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { browserSurroundings } from '#store/browser-surroundings.ts'
import { openStore, type Store } from '#store/open-store.ts'
import { DraftsPage } from './drafts-page.tsx'
import { ReportPage } from './report-page.tsx'
import { useRoute } from './route.ts'

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
  if (route.page === 'all-states' && AllStates) {
    return (
      <Suspense fallback={null}>
        <AllStates />
      </Suspense>
    )
  }
  if (!store) return <main className="loading" aria-busy="true" aria-label="正在打开" />
  if (route.page === 'report')
    return <ReportPage key={route.id} store={store} id={route.id} view={route.view} />
  return <DraftsPage store={store} />
}
