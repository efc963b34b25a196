/** A report file opened from the list: asks for a password where it is sealed, and whether to merge where it is known. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftSummary } from '#store/draft-summary.ts'
import type { Store } from '#store/open-store.ts'
import { ReportDocument } from '#report/report-document.ts'
import { formById } from '#template/forms.ts'
import {
  documentOfReading,
  freshReplica,
  keepDocument,
  type Opened,
  ownFiles,
} from '#ui/draft-actions.ts'
import { ChangedDialog } from './changed-dialog.tsx'
import { KinDialog } from './kin-dialog.tsx'
import { kinOf, receiveFile, type ReceivedFile } from './received-file.ts'
import { isSealed } from './sealing.ts'
import { UnsealDialog } from './unseal-dialog.tsx'
import { leaveFor } from './waiting-file.ts'
import './handoff.css'

interface Props {
  readonly store: Store
  readonly file: File
  readonly now: number
  /** Null where the clerk gave up. */
  readonly onEnd: (opened: Opened | null) => void
}

type Step =
  | { readonly at: 'reading' }
  | { readonly at: 'sealed' }
  | { readonly at: 'kin'; readonly received: ReceivedFile; readonly kin: readonly DraftSummary[] }
  /** Somebody changed the file by other means. */
  | { readonly at: 'changed'; readonly received: ReceivedFile }

export function HandIn({ store, file, now, onEnd }: Props) {
  const [step, setStep] = useState<Step>({ at: 'reading' })
  const begun = useRef<File | null>(null)
  const keep = useCallback(
    async ({ name, reading, state }: ReceivedFile, withChanges: boolean) => {
      const document =
        withChanges || state === null
          ? documentOfReading(reading)
          : ReportDocument.from(state, freshReplica())
      onEnd(await keepDocument(store, document, name))
    },
    [store, onEnd],
  )
  const keepOrAsk = useCallback(
    async (received: ReceivedFile) => {
      if (received.changed) setStep({ at: 'changed', received })
      else await keep(received, true)
    },
    [keep],
  )
  const read = useCallback(
    async (inside: File) => {
      setStep({ at: 'reading' })
      const receiving = await receiveFile(inside, file)
      if (!receiving.ok) {
        onEnd(receiving)
        return
      }
      const { received } = receiving
      const kin = await kinOf(store, received)
      if (kin.length > 0) setStep({ at: 'kin', received, kin })
      else await keepOrAsk(received)
    },
    [store, file, onEnd, keepOrAsk],
  )
  useEffect(() => {
    if (begun.current === file) return
    begun.current = file
    void isSealed(file).then((found) => (found ? setStep({ at: 'sealed' }) : read(file)))
  }, [file, read])
  if (step.at === 'reading') return null
  if (step.at === 'sealed')
    return (
      <UnsealDialog
        file={file}
        onOpened={(inside) => void read(inside)}
        onRefused={(reason) =>
          onEnd({
            ok: false,
            problem: {
              what: `不能打开“${file.name}”`,
              where: [reason],
              how: ownFiles,
              ofFile: true,
            },
          })
        }
        onClose={() => onEnd(null)}
      />
    )
  if (step.at === 'changed') {
    const { received } = step
    const form = formById(received.reading.report.form)
    return form ? (
      <ChangedDialog
        form={form}
        received={received}
        doing="open"
        onMerge={(withChanges) => void keep(received, withChanges)}
        onClose={() => onEnd(null)}
      />
    ) : null
  }
  return (
    <KinDialog
      received={step.received}
      writtenAt={file.lastModified}
      kin={step.kin}
      now={now}
      onMerge={(draft) => {
        leaveFor(draft, step.received)
        onEnd({ ok: true, id: draft })
      }}
      onKeep={() => void keepOrAsk(step.received)}
      onClose={() => onEnd(null)}
    />
  )
}
