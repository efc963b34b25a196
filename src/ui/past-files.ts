/** Past reports as they come: files that are chosen or dropped, or a whole report that is pasted. */
import { type ChangeEvent, useEffect } from 'react'

/** What can be imported, for the browser's picker. */
export const pastReports = '.docx,.xlsx,.pdf,.html,.htm,.txt,.json'

export const isReportFile = (file: File): boolean => file.name.toLowerCase().endsWith('.json')

/** Hears of what is chosen in the browser's picker; the same files chosen twice are told twice. */
export const pickedFiles =
  (onFiles: (files: readonly File[]) => void) =>
  (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])]
    event.target.value = ''
    if (files.length > 0) onFiles(files)
  }

/** What the clerk pastes, as files: those copied in a folder, else the words, with their tables where they have any. */
function pastedFiles(data: DataTransfer | null): readonly File[] {
  if (data === null) return []
  if (data.files.length > 0) return [...data.files]
  const html = data.getData('text/html')
  if (html.trim() !== '') return [new File([html], '粘贴的内容.html')]
  const text = data.getData('text/plain')
  return text.trim() === '' ? [] : [new File([text], '粘贴的内容.txt')]
}

/** Hears of what is pasted where no field takes it. */
export function usePastedFiles(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (event.defaultPrevented) return
      if (target?.closest('input, textarea, dialog, [contenteditable="true"], [role="grid"]'))
        return
      const files = pastedFiles(event.clipboardData)
      if (files.length > 0) onFiles(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onFiles])
}
