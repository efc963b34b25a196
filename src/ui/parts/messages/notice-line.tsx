/** One line at the foot of the page saying what was just done, with the way to take it back. */
import { CircleAlert, Info, X } from 'lucide-react'
import { IconButton } from '#ui/parts/icon-button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import './notice-line.css'

export interface Notice {
  /** Changes when the same words are said again. */
  readonly id: string
  readonly text: string
  readonly tone?: 'plain' | 'error'
  readonly action?: {
    readonly label: string
    /** Keys that do the same, for display. */
    readonly shortcut?: string
    readonly onAction: () => void
  }
}

interface NoticeLineProps {
  readonly notices: readonly Notice[]
  readonly onDismiss: (id: string) => void
}

/** Stays until dismissed or replaced, so that nobody has to be quick; always mounted, to be read aloud. */
export function NoticeLine({ notices, onDismiss }: NoticeLineProps) {
  return (
    <output className="notices" data-screen-only>
      {notices.map((notice) => (
        <div key={notice.id} className={`notice notice-${notice.tone ?? 'plain'}`}>
          <Icon of={notice.tone === 'error' ? CircleAlert : Info} />
          <span className="notice-text">{notice.text}</span>
          {notice.action && (
            <button
              type="button"
              className="notice-action"
              aria-keyshortcuts={notice.action.shortcut}
              onClick={notice.action.onAction}
            >
              {notice.action.label}
              {notice.action.shortcut !== undefined && (
                <kbd className="shortcut">{notice.action.shortcut}</kbd>
              )}
            </button>
          )}
          <IconButton
            icon={X}
            label="知道了"
            tooltipAlign="end"
            onClick={() => onDismiss(notice.id)}
          />
        </div>
      ))}
    </output>
  )
}
