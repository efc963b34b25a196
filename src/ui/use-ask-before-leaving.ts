/** Keeps the clerk from closing a page that holds what could not be written to the disk. */
import { useEffect } from 'react'

/** While true, the browser asks before the page is closed or left. */
export function useAskBeforeLeaving(ask: boolean): void {
  useEffect(() => {
    if (!ask) return undefined
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [ask])
}
