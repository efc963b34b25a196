/** Keeps the clerk from leaving, unasked, a page that holds what is kept nowhere else. */
import { useEffect, useEffectEvent } from 'react'
import { coverHere, isCovered } from './route.ts'

/** The browser asks before the page is closed or loaded anew wherever `ask` says so at that moment. */
export function useAskBeforeLeaving(ask: () => boolean): void {
  const asks = useEffectEvent(ask)
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (asks()) event.preventDefault()
    }
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [])
}

/** The back button of the browser does what the one on the page does: `leave`, which may ask first. */
export function useBackLeaves(leave: () => void): void {
  const leaves = useEffectEvent(leave)
  useEffect(() => {
    const here = window.location.hash
    const back = () => {
      // Another address is another page; the list and what covers it share theirs.
      if (window.location.hash !== here) return
      coverHere()
      leaves()
    }
    coverHere()
    window.addEventListener('popstate', back)
    return () => {
      window.removeEventListener('popstate', back)
      // Back to the page that was covered: its own back button then leads on at once.
      if (isCovered() && window.location.hash === here) window.history.back()
    }
  }, [])
}
