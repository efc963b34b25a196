/** A place with nothing in it yet: what belongs here and what to do next. */
import type { ReactNode } from 'react'
import './empty-state.css'

interface EmptyStateProps {
  readonly title: string
  readonly text?: string
  /** The ways on. */
  readonly children?: ReactNode
}

/** Says what is missing and offers the next step. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {text !== undefined && <p className="empty-text">{text}</p>}
      {children !== undefined && <div className="empty-ways">{children}</div>}
    </div>
  )
}
