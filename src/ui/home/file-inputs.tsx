/** The browser's own file pickers behind 打开报告文件 and 导入往年报告. */
import type { ChangeEvent, RefObject } from 'react'

export interface FileInputsProps {
  readonly accept: { readonly open: string; readonly past: string }
  readonly openRef: RefObject<HTMLInputElement | null>
  readonly pastRef: RefObject<HTMLInputElement | null>
  readonly onOpenFile: (file: File) => void
  readonly onImport: (file: File) => void
}

const take =
  (then: (file: File) => void) =>
  (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file) then(file)
  }

/** Two unseen pickers; choosing the same file twice calls back twice. */
export function FileInputs({ accept, openRef, pastRef, onOpenFile, onImport }: FileInputsProps) {
  return (
    <div hidden>
      <input
        ref={openRef}
        type="file"
        accept={accept.open}
        aria-label="打开报告文件"
        onChange={take(onOpenFile)}
      />
      <input
        ref={pastRef}
        type="file"
        accept={accept.past}
        aria-label="导入往年报告"
        onChange={take(onImport)}
      />
    </div>
  )
}
