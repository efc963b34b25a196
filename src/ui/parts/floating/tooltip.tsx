/** The name and keys of a control, shown on hover and keyboard focus; Esc puts it away. */
import { useState, type ReactNode } from 'react'
import './tooltip.css'

export interface TooltipProps {
  readonly text: string
  readonly shortcut?: string | undefined
  readonly align?: 'start' | 'center' | 'end' | undefined
  readonly children: ReactNode
}

/** Repeats a control's own accessible name for the eye, so it is hidden from screen readers. */
export function Tooltip({ text, shortcut, align = 'center', children }: TooltipProps) {
  const [dismissed, setDismissed] = useState(false)
  return (
    <span
      role="presentation"
      className="tooltip-place"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDismissed(true)
      }}
      onPointerLeave={() => setDismissed(false)}
      onBlur={() => setDismissed(false)}
    >
      {children}
      {!dismissed && (
        <span className={`tooltip tooltip-${align}`} aria-hidden="true" data-screen-only>
          {text}
          {shortcut !== undefined && <kbd className="shortcut">{shortcut}</kbd>}
        </span>
      )}
    </span>
  )
}
