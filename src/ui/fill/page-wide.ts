/** What holds anywhere on the fill page: its keys, and files that are let go over it. */
import { useCallback, useEffect, useRef } from 'react'
import type { ReportSession } from '#ui/session/report-session.ts'

/**
 * Ctrl+Alt+M (批注) and Ctrl+Alt+E (修改建议) on whatever the person is at; F7 opens the list of remarks, where it
 * leads to the first once the function given back is called: the list answers its keys.
 */
export function useRemarkKeys(
  onNew: (kind: 'remark' | 'suggest') => void,
  onList: () => void,
  isListed: boolean,
): () => void {
  const kept = useRef<KeyboardEvent | null>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.key === 'F7' &&
        !event.defaultPrevented &&
        !document.querySelector('dialog[open]')
      ) {
        event.preventDefault()
        if (!isListed) kept.current = event
        onList()
      }
      if (!event.ctrlKey || !event.altKey || event.isComposing) return
      const kind = event.code === 'KeyM' ? 'remark' : event.code === 'KeyE' ? 'suggest' : null
      if (kind === null) return
      event.preventDefault()
      onNew(kind)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [onNew, onList, isListed])
  return useCallback(() => {
    const { current } = kept
    kept.current = null
    if (current) window.dispatchEvent(new KeyboardEvent('keydown', current))
  }, [])
}

/** Ctrl+S and F9 (版面预览) anywhere; undo and redo where no field has its own. */
export function useShortcuts(
  session: ReportSession,
  onSaveFile: () => void,
  onPreview?: () => void,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (onPreview && event.key === 'F9' && !event.defaultPrevented) {
        event.preventDefault()
        onPreview()
      }
      if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      const key = event.key.toLowerCase()
      if (key === 's') {
        event.preventDefault()
        onSaveFile()
      }
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[contenteditable="true"], [role="grid"], input, textarea')) return
      if (key === 'z') session[event.shiftKey ? 'redo' : 'undo']()
      if (key === 'y') session.redo()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [session, onSaveFile, onPreview])
}

/** F8 pressed before what answers it has come is kept, and pressed again once the function given back is called. */
export function useEarlyFindingKey(): () => void {
  const kept = useRef<KeyboardEvent | null>(null)
  const answered = useRef(false)
  useEffect(() => {
    const keep = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || answered.current) return
      event.preventDefault()
      kept.current = event
    }
    window.addEventListener('keydown', keep)
    return () => window.removeEventListener('keydown', keep)
  }, [])
  return useCallback(() => {
    answered.current = true
    const { current } = kept
    kept.current = null
    if (current) window.dispatchEvent(new KeyboardEvent('keydown', current))
  }, [])
}

/** A file let go over the form must not take its place; files are opened from the list. */
export function useNoStrayFiles(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}
