/** Which page is shown: the list of reports, one report, its check sheet, picture or comparison, or (in development) every part in every state. */
import { useSyncExternalStore } from 'react'

/** What is shown of a report: the form, 核查表, 图解, 审核, 审核记录 or 对比. */
export type ReportView = 'fill' | 'check-sheet' | 'picture' | 'review' | 'trail' | 'compare'

type Route =
  | { readonly page: 'home' }
  | { readonly page: 'report'; readonly id: string; readonly view: ReportView }
  | { readonly page: 'all-states' }

const views: readonly ReportView[] = ['check-sheet', 'picture', 'review', 'trail', 'compare']

/** Reads the place from the address; anything unknown is the list. */
function parseRoute(hash: string): Route {
  const [, report, beside] = /^#\/report\/([\w-]+)(?:\/([\w-]+))?$/u.exec(hash) ?? []
  if (report !== undefined)
    return { page: 'report', id: report, view: views.find((view) => view === beside) ?? 'fill' }
  if (hash === '#/all-states') return { page: 'all-states' }
  return { page: 'home' }
}

export const homeAddress = '#/'
export const reportAddress = (id: string): string => `#/report/${id}`
export const viewAddress = (id: string, view: Exclude<ReportView, 'fill'>): string =>
  `#/report/${id}/${view}`

const cover = 'covered'

/** A page without an address of its own lies over the present one; the back button is to take it away first. */
export const coverHere = (): void => window.history.pushState(cover, '')

/** Whether what is shown lies over the page of this address. */
export const isCovered = (): boolean => window.history.state === cover

/** Goes to a page; what covered the last one leaves no step behind it. */
export function goTo(address: string): void {
  if (isCovered()) window.location.replace(address)
  else window.location.hash = address
}

let left: string | null = null

/** The report from which one came to the present page; null where it was none. */
export const reportLeft = (): string | null => left

const listen = (changed: () => void): (() => void) => {
  const follow = ({ oldURL }: HashChangeEvent) => {
    const before = parseRoute(new URL(oldURL).hash)
    left = before.page === 'report' ? before.id : null
    changed()
  }
  window.addEventListener('hashchange', follow)
  return () => window.removeEventListener('hashchange', follow)
}

/** The current place; follows the back button. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(listen, () => window.location.hash))
}
