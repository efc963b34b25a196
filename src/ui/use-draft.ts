/** A report of the list, opened in this tab: read from the disk, with the text of a cell that was being typed. */
import { useEffect, useState } from 'react'
import { formById } from '#template/forms.ts'
import { ReportDocument } from '#report/report-document.ts'
import type { OpenDraft } from '#store/open-draft.ts'
import type { Store } from '#store/open-store.ts'
import { freshReplica } from './draft-actions.ts'
import { ReportSession } from './session/report-session.ts'

type Opening =
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly draft: OpenDraft; readonly session: ReportSession }
  | { readonly kind: 'refused'; readonly why: string }

async function load(store: Store, id: string): Promise<Opening> {
  const document = new ReportDocument(freshReplica())
  const opened = await store.open(id, document)
  if (!opened.ok) return { kind: 'refused', why: opened.why }
  const form = formById(document.report.form)
  if (!form) {
    await opened.value.close()
    return { kind: 'refused', why: `表格格式“${document.report.form}”不在本系统支持的格式之内` }
  }
  const session = new ReportSession(document, form, null)
  for (const typing of await store.restoreTyping(id))
    session.restoreTyping(typing.cell, typing.text)
  session.onTyping = (typing) => store.keepTyping(id, typing)
  return { kind: 'open', draft: opened.value, session }
}

/** The draft of this id for as long as it is on screen; closed, with all of it written, when it leaves. */
export function useDraft(store: Store, id: string): Opening {
  const [loaded, setLoaded] = useState<Opening>({ kind: 'loading' })
  useEffect(() => {
    let live = true
    const loading = load(store, id)
    void loading.then((found) => {
      if (live) setLoaded(found)
    })
    return () => {
      live = false
      void loading.then((found) => (found.kind === 'open' ? found.draft.close() : undefined))
    }
  }, [store, id])
  return loaded
}
