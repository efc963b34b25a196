/** One official face: which font stands for it, another file for it, and the way back. */
import { useRef } from 'react'
import { pickedFiles } from '#ui/past-files.ts'
import { Button } from '#ui/parts/button.tsx'

interface Props {
  /** 小标宋, 仿宋 … */
  readonly name: string
  /** The office's font; null while the one shipped is used. */
  readonly own: string | null
  readonly onFile: (file: File) => void
  readonly onLeave: () => void
}

export function FaceRow({ name, own, onFile, onLeave }: Props) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <li className="fonts-face">
      <span>{name}</span>
      <span>{own ?? '自带字体'}</span>
      <input
        ref={picker}
        hidden
        type="file"
        accept=".ttf,.otf,.ttc"
        aria-label={`${name}的字体文件`}
        onChange={pickedFiles(([file]) => file && onFile(file))}
      />
      {own === null ? null : (
        <Button look="quiet" aria-label={`${name}换回自带字体`} onClick={onLeave}>
          换回自带
        </Button>
      )}
      <Button aria-label={`${name}选择字体文件`} onClick={() => picker.current?.click()}>
        选择文件
      </Button>
    </li>
  )
}
