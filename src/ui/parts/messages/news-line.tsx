/** A line across the page about the program itself: what happened, and the ways on. */
import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#ui/parts/icon.tsx'
import './news-line.css'

interface NewsLineProps {
  /** "error" is read aloud at once; "plain" when the reader pauses. */
  readonly tone: 'plain' | 'error'
  readonly text: string
  /** The ways on, as buttons. */
  readonly children?: ReactNode
}

/** Stays as long as it is true. */
export function NewsLine({ tone, text, children }: NewsLineProps) {
  return (
    <div
      className={`news news-${tone}`}
      role={tone === 'error' ? 'alert' : 'status'}
      data-screen-only
    >
      <Icon of={tone === 'error' ? CircleAlert : Info} />
      <p>{text}</p>
      {children === undefined ? null : <div className="news-ways">{children}</div>}
    </div>
  )
}
