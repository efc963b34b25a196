/** The whole page takes a dropped file. */
import { useRef, useState, type DragEvent, type ReactNode } from 'react'

export interface DropAreaProps {
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}

const hasFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Shows where a file may be let go while one is held over the page. */
export function DropArea({ onFile, children }: DropAreaProps) {
  const depth = useRef(0)
  const [over, setOver] = useState(false)
  const leave = (): void => {
    depth.current = 0
    setOver(false)
  }
  return (
    <div
      role="presentation"
      className="drop"
      onDragEnter={(event) => {
        if (!hasFile(event)) return
        event.preventDefault()
        depth.current += 1
        setOver(true)
      }}
      onDragOver={(event) => {
        if (hasFile(event)) event.preventDefault()
      }}
      onDragLeave={() => {
        depth.current -= 1
        if (depth.current <= 0) leave()
      }}
      onDrop={(event) => {
        if (!hasFile(event)) return
        event.preventDefault()
        leave()
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
    >
      {children}
      {over && (
        <div className="drop-here" aria-hidden="true">
          <p>松开鼠标，打开这个文件</p>
        </div>
      )}
    </div>
  )
}
