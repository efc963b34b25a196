/** Files that are compared and not kept: each is read in the worker, its report becomes one more side. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Compared } from '#review/compare/compare-reports.ts'
import type { Settled } from '#ui/import/read-file.ts'
import type { Problem } from '#ui/parts/messages/problem-panel.tsx'
import type { ChosenSide } from './side-names.ts'

type FileSide = Extract<ChosenSide, { readonly kind: 'file' }>

export interface FileSides {
  readonly sides: readonly FileSide[]
  /** The file that is being read, and how far it is; null while none is. */
  readonly reading: { readonly file: string; readonly done: number | null } | null
  readonly problem: Problem | null
  readonly read: (file: File) => void
  readonly cancel: () => void
}

/** A published page prints neither the kind of organ nor contacts in fields of their own. */
function contentOf({ session, trace }: Extract<Settled, { readonly at: 'read' }>): Compared {
  const { report } = session
  if (trace === null) return report
  const { form, year, issuers, title, signature, cells, notes, prose } = report
  return { form, year, issuers, title, signature, cells, notes, prose }
}

/** `onRead` is told of the key of each file once it can be compared. */
export function useFileSides(onRead: (key: string) => void): FileSides {
  const [sides, setSides] = useState<readonly FileSide[]>([])
  const [reading, setReading] = useState<FileSides['reading']>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const over = useRef<AbortController | null>(null)
  const count = useRef(0)
  useEffect(() => () => over.current?.abort(), [])

  const cancel = useCallback(() => {
    over.current?.abort()
    over.current = null
    setReading(null)
  }, [])

  const read = useCallback(
    (file: File) => {
      over.current?.abort()
      const mine = new AbortController()
      over.current = mine
      setProblem(null)
      setReading({ file: file.name, done: null })
      const onPage = (pages: number, of: number) =>
        setReading({ file: file.name, done: pages / of })
      const work = async () => {
        const { readFile } = await import('#ui/import/read-file.ts')
        const settled = await readFile(file, { signal: mine.signal, onPage })
        if (mine.signal.aborted) return
        setReading(null)
        if (settled.at === 'refused') setProblem(settled.problem)
        if (settled.at !== 'read') return
        const content = contentOf(settled)
        settled.session.document.destroy()
        count.current += 1
        const key = `file-${count.current}`
        setSides((before) => [...before, { kind: 'file', key, file: file.name, content }])
        onRead(key)
      }
      void work()
    },
    [onRead],
  )
  return { sides, reading, problem, read, cancel }
}
