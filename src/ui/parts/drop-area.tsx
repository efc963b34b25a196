/** The whole page takes dropped files. */
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import './drop-area.css'

interface DropAreaProps {
  readonly onFiles: (files: readonly File[]) => void
  /** What letting go does. */
  readonly words: string
  readonly children: ReactNode
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Says what happens to files held over the page when they are let go. */
export function DropArea({ onFiles, words, children }: DropAreaProps) {
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
        if (!hasFiles(event)) return
        event.preventDefault()
        depth.current += 1
        setOver(true)
      }}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault()
      }}
      onDragLeave={() => {
        depth.current -= 1
        if (depth.current <= 0) leave()
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        leave()
        const files = [...event.dataTransfer.files]
        if (files.length > 0) onFiles(files)
      }}
    >
      {children}
      {over && (
        <div className="drop-here" aria-hidden="true">
          <p>{words}</p>
        </div>
      )}
    </div>
  )
}
