/** What the offline worker has said: whether the network is still needed, and whether a new version waits. */
import { useSyncExternalStore } from 'react'

const events = ['offline-ready', 'offline-complete', 'update-ready']

const listen = (changed: () => void): (() => void) => {
  for (const name of events) window.addEventListener(name, changed)
  return () => {
    for (const name of events) window.removeEventListener(name, changed)
  }
}

const last = (key: 'offline' | 'update') => () => document.documentElement.dataset[key] ?? ''

/** What works without a network, in words; null while nothing does. */
export function useOfflineWords(): string | null {
  const said = useSyncExternalStore(listen, last('offline'))
  if (said === 'offline-complete') return '可离线使用，含导出 PDF'
  return said === 'offline-ready' ? '可离线使用' : null
}

/** True while a new version waits to be let in. */
export const useUpdateWaiting = (): boolean =>
  useSyncExternalStore(listen, last('update')) === 'update-ready'

/** Lets the new version in: the page loads anew. Only when everything is on the disk. */
export const letUpdateIn = (): boolean => window.dispatchEvent(new Event('update-accepted'))
