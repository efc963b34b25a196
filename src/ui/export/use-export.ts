/** Exporting and printing as they go on: how far they are, what came of them, and the way to stop them. */
import { useEffect, useRef, useState } from 'react'
import type { Layout } from '#document/layout.ts'
import { useSession } from '#ui/session/use-session.ts'
import { type ExportChoice, keepChoice } from './export-choice.ts'
import { formats, materialOf } from './export-formats.ts'
import type { Work } from './export-outcome.tsx'
import { handOver } from './hand-over.ts'
import { makeFiles, nameOf } from './make-files.ts'
import { openMargin } from './open-margin.ts'

/** What is being made, and how to begin and stop it. */
export function useExport() {
  const session = useSession()
  const abort = useRef<AbortController | null>(null)
  const [work, setWork] = useState<Work>({ kind: 'idle' })
  useEffect(() => () => abort.current?.abort(), [])
  const start = async (choice: ExportChoice) => {
    keepChoice(choice, session.report)
    const controller = new AbortController()
    abort.current = controller
    setWork({ kind: 'busy', share: 0, what: '正在导出' })
    const margin = choice.margin ? openMargin(session) : null
    const material = materialOf(session, choice.layout, margin ?? undefined)
    const chosen = formats.filter(({ key }) => choice.formats.includes(key))
    try {
      const { made, failed } = await makeFiles(chosen, material, {
        signal: controller.signal,
        onProgress: (share, what) => setWork({ kind: 'busy', share, what }),
      })
      const names = handOver(made, nameOf(material), choice.zip)
      for (const { name, notes } of made)
        session.review.log({
          do: 'export',
          file: name,
          content: session.review.content(),
          ...(notes.length > 0 ? { text: notes.join('；') } : {}),
        })
      setWork({ kind: 'done', names, notes: made.flatMap(({ notes }) => notes), failed })
    } catch (error) {
      setWork({ kind: controller.signal.aborted ? 'cancelled' : 'idle' })
      if (!controller.signal.aborted) throw error
    }
  }
  const print = async (layout: Layout): Promise<boolean> => {
    const controller = new AbortController()
    abort.current = controller
    // At once, so that a double click prints once.
    setWork({ kind: 'busy', share: 0, what: '正在准备打印' })
    try {
      const { printReport } = await import('#ui/preview/print-pages.ts')
      await printReport(materialOf(session, layout).document, {
        signal: controller.signal,
        onProgress: (share, what) => setWork({ kind: 'busy', share, what }),
      })
      setWork({ kind: 'idle' })
      return true
    } catch (error) {
      setWork(controller.signal.aborted ? { kind: 'cancelled', printing: true } : { kind: 'idle' })
      if (!controller.signal.aborted) throw error
      return false
    }
  }
  return { work, start, print, cancel: () => abort.current?.abort() }
}
