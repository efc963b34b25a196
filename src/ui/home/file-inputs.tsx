/** The browser's own file pickers behind 打开报告文件 and 导入往年报告. */
import type { RefObject } from 'react'
import { pickedFiles } from '#ui/past-files.ts'

interface FileInputsProps {
  readonly accept: { readonly open: string; readonly past: string }
  readonly openRef: RefObject<HTMLInputElement | null>
  readonly pastRef: RefObject<HTMLInputElement | null>
  readonly onOpenFile: (file: File) => void
  readonly onImport: (files: readonly File[]) => void
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
        onChange={pickedFiles(([file]) => file && onOpenFile(file))}
      />
      <input
        ref={pastRef}
        type="file"
        multiple
        accept={accept.past}
        aria-label="导入往年报告"
        onChange={pickedFiles(onImport)}
      />
    </div>
  )
}
