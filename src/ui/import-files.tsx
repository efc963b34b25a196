/** Brings past reports in: more may be chosen, dropped or pasted at any time; the page itself is loaded when needed. */
import { lazy, useRef } from 'react'
import { Loaded } from './parts/messages/loaded.tsx'
import type { ImportAim } from './import/import-aim.ts'
import type { OnTake } from './import/import-page.tsx'
import { DropArea } from './parts/drop-area.tsx'
import { pastReports, pickedFiles, usePastedFiles } from './past-files.ts'

const ImportPage = lazy(async () => ({
  default: (await import('./import/import-page.tsx')).ImportPage,
}))

interface Props {
  /** Only ever grows. */
  readonly files: readonly File[]
  readonly aim: ImportAim
  readonly onFiles: (more: readonly File[]) => void
  readonly onTake: OnTake
  readonly onLeave: (taken: string | null) => void
}

export function ImportFiles({ files, aim, onFiles, onTake, onLeave }: Props) {
  const input = useRef<HTMLInputElement>(null)
  usePastedFiles(onFiles)
  return (
    <DropArea words="松开鼠标，一并导入" onFiles={onFiles}>
      <Loaded page>
        <ImportPage
          files={files}
          aim={aim}
          onTake={onTake}
          onMore={() => input.current?.click()}
          onLeave={onLeave}
        />
      </Loaded>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={pastReports}
        aria-label="添加文件"
        onChange={pickedFiles(onFiles)}
      />
    </DropArea>
  )
}
