/** The small menu beside 存为文件: seal the report, merge a file that came back, fetch back the originals. */
import { ChevronDown, FileLock2, FolderClock, Merge } from 'lucide-react'
import { lazy, useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { titleOf } from '#report/report.ts'
import type { OpenDraft } from '#store/open-draft.ts'
import type { Store } from '#store/open-store.ts'
import { saveSealedFile } from '#ui/draft-actions.ts'
import { MenuButton } from '#ui/parts/floating/menu-button.tsx'
import type { Problem } from '#ui/parts/messages/problem-panel.tsx'
import { pickedFiles } from '#ui/past-files.ts'
import { useSession, useUnkept } from '#ui/session/use-session.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import type { Step } from './hand-off-step.tsx'
import type { ReceivedFile } from './received-file.ts'
import { takeFor } from './waiting-file.ts'

const HandOffStep = lazy(async () => ({
  default: (await import('./hand-off-step.tsx')).HandOffStep,
}))

interface Props {
  readonly store: Store
  readonly draft: OpenDraft
}

export function HandOff({ store, draft }: Props) {
  const session = useSession()
  const unkept = useUnkept()
  const [step, setStep] = useState<Step | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const refuse = (problem: Problem) => setStep({ at: 'refused', problem })

  const merge = useCallback(
    async (received: ReceivedFile, withChanges: boolean) => {
      const { mergeReceived } = await import('./merge-received.ts')
      const merging = await mergeReceived({ store, draft, session }, received, withChanges)
      setStep(
        merging.ok
          ? { at: 'merged', merged: merging.merged }
          : { at: 'refused', problem: merging.problem },
      )
    },
    [store, draft, session],
  )
  const take = useCallback(
    (received: ReceivedFile) => {
      if (received.changed) setStep({ at: 'changed', received })
      else void merge(received, false)
    },
    [merge],
  )
  const read = async (inside: File, original: File = inside) => {
    setStep(null)
    const { receiveFile } = await import('./received-file.ts')
    const receiving = await receiveFile(inside, original)
    if (receiving.ok) take(receiving.received)
    else refuse(receiving.problem)
  }
  const bring = async (file: File) => {
    const { isSealed } = await import('./sealing.ts')
    if (await isSealed(file)) setStep({ at: 'sealed', file })
    else await read(file)
  }
  useEffect(() => {
    const waiting = takeFor(draft.id)
    if (waiting) queueMicrotask(() => take(waiting))
  }, [draft, take])

  return (
    <>
      <MenuButton
        label="更多文件操作"
        icon={ChevronDown}
        actions={[
          {
            id: 'seal',
            label: '存为加密文件…',
            icon: FileLock2,
            onAction: () => setStep({ at: 'sealing' }),
          },
          {
            id: 'merge',
            label: '合并收到的文件…',
            icon: Merge,
            disabled: unkept,
            onAction: () => input.current?.click(),
          },
          {
            id: 'originals',
            label: '合并前的原件…',
            icon: FolderClock,
            onAction: () => setStep({ at: 'originals' }),
          },
        ]}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="合并收到的文件"
        onChange={pickedFiles(([file]) => void (file && bring(file)))}
      />
      {step === null
        ? null
        : createPortal(
            <Loaded onFailure={() => setStep(null)}>
              <HandOffStep
                step={step}
                store={store}
                draft={draft.id}
                onUnsealed={(inside, original) => void read(inside, original)}
                onRefused={(file, reason) =>
                  refuse({ what: `不能打开“${file.name}”`, where: [reason], ofFile: true })
                }
                onMerge={(received, withChanges) => void merge(received, withChanges)}
                onSeal={async (password) => {
                  session.settle()
                  const title = titleOf(session.report, session.form.title)
                  session.review.log({
                    do: 'export',
                    file: `${title}（加密）.json`,
                    content: session.review.content(),
                  })
                  if (await saveSealedFile(session.document, password))
                    void store.markSavedToFile(draft.id, Date.now())
                  setStep(null)
                }}
                onClose={() => setStep(null)}
              />
            </Loaded>,
            // A dialog within the bar would be a part of it.
            document.body,
          )}
    </>
  )
}
