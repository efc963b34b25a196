/** The small menu beside 存为文件: seal the report, merge a file that came back, fetch back the originals. */
import { ChevronDown, FileLock2, FolderClock, Merge } from 'lucide-react'
import { lazy, useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { OpenDraft } from '#store/open-draft.ts'
import type { Store } from '#store/open-store.ts'
import { sealOpenReport } from '#ui/draft-actions.ts'
import { MenuButton } from '#ui/parts/floating/menu-button.tsx'
import type { Problem } from '#ui/parts/messages/problem-panel.tsx'
import { pickedFiles } from '#ui/past-files.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useSession, useUnkept } from '#ui/session/use-session.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import type { Step } from './hand-off-step.tsx'
import type { ReceivedFile } from './received-file.ts'
import { takeFor } from './waiting-file.ts'

const HandOffStep = lazy(async () => ({
  default: (await import('./hand-off-step.tsx')).HandOffStep,
}))

/** The report the file is merged with. */
interface Desk extends Props {
  readonly session: ReportSession
}

interface Props {
  readonly store: Store
  readonly draft: OpenDraft
}

/** A file that came back: unsealed, asked about and merged, step by step. */
function useReceived({ store, draft, session }: Desk, onStep: (step: Step | null) => void) {
  const refuse = (problem: Problem) => onStep({ at: 'refused', problem })

  const merge = useCallback(
    async (received: ReceivedFile, withChanges: boolean) => {
      const { mergeReceived } = await import('./merge-received.ts')
      const merging = await mergeReceived({ store, draft, session }, received, withChanges)
      onStep(
        merging.ok
          ? { at: 'merged', merged: merging.merged }
          : { at: 'refused', problem: merging.problem },
      )
    },
    [store, draft, session, onStep],
  )
  const take = useCallback(
    (received: ReceivedFile) => {
      if (received.changed) onStep({ at: 'changed', received })
      else void merge(received, false)
    },
    [merge, onStep],
  )
  const read = async (inside: File, original: File = inside) => {
    onStep(null)
    const { receiveFile } = await import('./received-file.ts')
    const receiving = await receiveFile(inside, original)
    if (receiving.ok) take(receiving.received)
    else refuse(receiving.problem)
  }
  const bring = async (file: File) => {
    const { isSealed } = await import('./sealing.ts')
    if (await isSealed(file)) onStep({ at: 'sealed', file })
    else await read(file)
  }
  useEffect(() => {
    const waiting = takeFor(draft.id)
    if (waiting) queueMicrotask(() => take(waiting))
  }, [draft, take])
  return { read, refuse, bring, merge }
}

export function HandOff({ store, draft }: Props) {
  const session = useSession()
  const unkept = useUnkept()
  const [step, setStep] = useState<Step | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const { read, refuse, bring, merge } = useReceived({ store, draft, session }, setStep)

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
                  await sealOpenReport(store, draft.id, session, password)
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
