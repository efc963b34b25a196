/** 合并前的原件: the files as they were before each merge, to be fetched back or deleted. */
import { useEffect, useState } from 'react'
import { type Original, originalsKept } from '#store/originals.ts'
import type { Store } from '#store/open-store.ts'
import { Button } from '#ui/parts/button.tsx'
import { ReadingDialog } from '#ui/parts/floating/reading-dialog.tsx'
import { dayTime } from '#ui/parts/moment.ts'
import { useNow } from '#ui/use-now.ts'
import { saveOriginal } from './merge-report-dialog.tsx'

interface Props {
  readonly store: Store
  readonly draft: string
  readonly onClose: () => void
}

export function OriginalsDialog({ store, draft, onClose }: Props) {
  const now = useNow()
  const [kept, setKept] = useState<readonly Original[] | null>(null)
  useEffect(() => {
    let live = true
    void store.originals.list(draft).then((found) => (live ? setKept(found) : undefined))
    return () => {
      live = false
    }
  }, [store, draft])
  const remove = async (id: string) => {
    await store.originals.remove(draft, id)
    setKept(await store.originals.list(draft))
  }
  return (
    <ReadingDialog title="合并前的原件" onClose={onClose}>
      <div className="dialog-text">
        <p>
          每次合并前，本机的一份和收到的文件都原样留存。每份年报最多留存 {originalsKept}{' '}
          个文件，再多时最早的自动删除。
        </p>
        {kept?.length === 0 ? <p>这份年报还没有合并过。</p> : null}
        <ul className="handoff-kept" aria-label="合并前的原件">
          {kept?.map((original) => (
            <li key={original.id}>
              <span>
                {original.name}
                <small>
                  {original.from === 'here' ? '本机的' : '收到的'}，{dayTime(original.at, now)}
                  合并时留存，
                  {Math.max(1, Math.round(original.bytes.length / 1024))} KB
                </small>
              </span>
              <Button aria-label={`取回${original.name}`} onClick={() => saveOriginal(original)}>
                取回
              </Button>
              <Button
                look="quiet"
                aria-label={`删除${original.name}`}
                onClick={() => void remove(original.id)}
              >
                删除
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </ReadingDialog>
  )
}
