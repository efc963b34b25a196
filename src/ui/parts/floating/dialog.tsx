/**
 * A dialog over the page: the browser's own <dialog>, which keeps the focus inside, closes on Esc and
 * leaves the page behind it inert; it stands at the end of the page, outside its landmarks. A click outside does nothing, so that nothing typed is lost.
 */
import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import './dialog.css'
import { IconButton } from '#ui/parts/icon-button.tsx'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons at the foot, main one last; leave out where the children bring their own. */
  readonly footer?: ReactNode
  readonly width?: 'narrow' | 'wide'
  /** Ctrl+Enter in any of its fields: what the main button does. */
  readonly onCtrlEnter?: () => void
}

/** What is first in a dialog that names nothing: its first field, else its title, never the button that closes it. */
const firstIn = (dialog: HTMLElement): Element | null =>
  dialog.querySelector('[data-autofocus]') ??
  dialog.querySelector(
    '.dialog-body :is(input:not([type="file"]), select, textarea):not(:disabled)',
  ) ??
  dialog.querySelector('h2')

/** Where a page begins for the keys. */
const head = 'h1[tabindex], main[tabindex]'

/** Back to the field the open dialog began at, where what is written there cannot be taken. */
export const focusStart = (): void =>
  document.querySelector<HTMLElement>('dialog[open] [data-autofocus]')?.focus()

/** Shown while mounted. The focus starts at [data-autofocus] or else the first field, and returns to where it came from. */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  width = 'narrow',
  onCtrlEnter,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (element === null) return undefined
    const before = document.activeElement
    element.showModal()
    const first = firstIn(element)
    if (first instanceof HTMLElement) first.focus()
    // What stands there already is gone on with.
    if (first instanceof HTMLTextAreaElement)
      first.setSelectionRange(first.value.length, first.value.length)
    // Where what had the focus went away, as a choice does once it is made, the keyboard stays in the dialog.
    const watch = new MutationObserver(() => {
      if (element.open && document.activeElement === document.body)
        element.querySelector('h2')?.focus()
    })
    watch.observe(element, { childList: true, subtree: true })
    return () => {
      watch.disconnect()
      element.close()
      if (!(before instanceof HTMLElement)) return
      if (before.isConnected) before.focus()
      // The way in is gone, as a notice is once it was answered: the keyboard goes on from the head of the page.
      else document.querySelector<HTMLElement>(head)?.focus({ preventScroll: true })
    }
  }, [])

  return createPortal(
    <dialog
      ref={dialog}
      className={`dialog dialog-${width}`}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) onCtrlEnter?.()
      }}
      aria-labelledby={titleId}
      data-screen-only
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        if (event.target === event.currentTarget && !event.currentTarget.open) onClose()
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon={X} label="关闭" tooltipAlign="end" onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
    </dialog>,
    document.body,
  )
}
