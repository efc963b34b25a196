/** Files that wait to be read, one after another; what was read of each stays until it is taken or left. */
import { useEffect, useState } from 'react'
import { readFile, type Settled } from './read-file.ts'

/** How far the reading of one file is. */
export type Stage =
  | Settled
  | { readonly at: 'waiting' }
  /** `done` from 0 to 1; null where a file has no pages to count. */
  | { readonly at: 'reading'; readonly done: number | null }

interface ImportQueue {
  /** One for each file, in their order. */
  readonly stages: readonly Stage[]
  /** Says how a file ended; one that is being read is stopped. */
  readonly settle: (index: number, stage: Settled) => void
}

/** `files` only ever grows. One file is read at a time; leaving the page stops the reading. */
export function useImportQueue(files: readonly File[]): ImportQueue {
  const [settled, setSettled] = useState<ReadonlyMap<number, Settled>>(new Map())
  const [progress, setProgress] = useState({ index: -1, done: 0 })
  const active = files.findIndex((_, index) => !settled.has(index))
  const file = files[active]
  useEffect(() => {
    if (!file) return undefined
    const over = new AbortController()
    const onPage = (pages: number, of: number) => setProgress({ index: active, done: pages / of })
    void readFile(file, { signal: over.signal, onPage }).then((stage) => {
      if (!over.signal.aborted) setSettled((before) => new Map([...before, [active, stage]]))
    })
    return () => over.abort()
  }, [active, file])
  const done = progress.index === active ? progress.done : null
  const stages = files.map(
    (_, index): Stage =>
      settled.get(index) ?? (index === active ? { at: 'reading', done } : { at: 'waiting' }),
  )
  const settle = (index: number, stage: Settled) =>
    setSettled((before) => new Map([...before, [index, stage]]))
  return { stages, settle }
}
