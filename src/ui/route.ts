/** Which page is shown: the list of reports, one report or its check sheet, or (in development) every part in every state. */
import { useSyncExternalStore } from 'react'

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'report'; readonly id: string; readonly view: 'fill' | 'check-sheet' }
  | { readonly page: 'all-states' }

/** Reads the place from the address; anything unknown is the list. */
export function parseRoute(hash: string): Route {
  const [, report, sheet] = /^#\/report\/([\w-]+)(\/check-sheet)?$/u.exec(hash) ?? []
  if (report !== undefined)
    return { page: 'report', id: report, view: sheet === undefined ? 'fill' : 'check-sheet' }
  if (hash === '#/all-states') return { page: 'all-states' }
  return { page: 'home' }
}

export const homeAddress = '#/'
export const reportAddress = (id: string): string => `#/report/${id}`
export const checkSheetAddress = (id: string): string => `#/report/${id}/check-sheet`

export function goTo(address: string): void {
  window.location.hash = address
}

const listen = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** The current place; follows the back button. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(listen, () => window.location.hash))
}
