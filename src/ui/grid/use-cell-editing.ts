/** The text of one cell while it is typed: checked at every key, then committed or given up. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { cellText } from '#report/cell-value.ts'
import type { CellView } from '#ui/session/cell-view.ts'
import type { Mode } from './cell-look.ts'
import type { GridController } from './grid-controller.ts'
import type { ValuePlace } from './navigation.ts'

/** A figure that was undone, or came from elsewhere, while its cell holds the focus: what is typed next replaces it. */
function useWhole(
  input: { readonly current: HTMLInputElement | null },
  text: string,
  isTyped: boolean,
): void {
  const shown = useRef(text)
  useLayoutEffect(() => {
    const changed = shown.current !== text
    shown.current = text
    const element = input.current
    if (changed && !isTyped && element === document.activeElement) element?.select()
  })
}

export interface CellEditing {
  readonly mode: Mode
  /** What stands in the field: the text being typed, or the value. */
  readonly text: string
  /** Text kept over a reload stands there, and nobody has gone on typing yet. */
  readonly restored: boolean
  readonly attach: (element: HTMLInputElement | null) => void
  /** An input method is at work: its letters are checked once it is done. */
  readonly composing: RefObject<boolean>
  /** Goes into the text, the caret at its end. */
  readonly open: () => void
  readonly change: (next: string) => void
  readonly commit: () => void
  readonly cancel: () => void
}

export function useCellEditing(
  { cell: id }: ValuePlace,
  controller: GridController,
  { typing, value }: CellView,
): CellEditing {
  const { store } = controller
  const input = useRef<HTMLInputElement | null>(null)
  const composing = useRef(false)
  const editing = useRef(false)
  const [mode, setMode] = useState<Mode>(typing === null ? 'ready' : 'caret')
  const [draft, setDraft] = useState<string | null>(null)
  const typed = draft ?? typing
  const text = typed ?? cellText(value)
  useWhole(input, text, typed !== null)
  const attach = useCallback(
    (element: HTMLInputElement | null) => {
      input.current = element
      controller.attach(id, element)
    },
    [controller, id],
  )
  const end = () => {
    editing.current = false
    setDraft(null)
    setMode('ready')
  }
  return {
    mode,
    text,
    restored: mode === 'ready' && typing !== null,
    attach,
    composing,
    open: () => {
      if (controller.readOnly) return
      setMode('caret')
      const element = input.current
      element?.setSelectionRange(element.value.length, element.value.length)
    },
    change: (next) => {
      editing.current = true
      setDraft(next)
      if (mode === 'ready') setMode('typing')
      if (!composing.current) store.type(id, next)
    },
    commit: () => {
      const written = editing.current ? (input.current?.value ?? '') : store.view(id).typing
      if (written !== null) controller.commit(id, written)
      end()
    },
    cancel: () => {
      store.type(id, null)
      end()
      // After the old text is back, and before the next key.
      queueMicrotask(() => input.current?.select())
    },
  }
}
