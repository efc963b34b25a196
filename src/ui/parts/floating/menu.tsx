/** The open list of a menu button, placed under it, or over it where there is no room below. */
import type { LucideIcon } from 'lucide-react'
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '#ui/parts/icon.tsx'
import { joinClasses } from '#ui/parts/join-classes.ts'
import './menu.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  readonly shortcut?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  /** Draws a line above. */
  readonly apart?: boolean
  readonly onAction: () => void
}

interface MenuProps {
  readonly id: string
  readonly label: string
  readonly anchor: RefObject<HTMLButtonElement | null>
  readonly start: 'first' | 'last'
  readonly actions: readonly MenuAction[]
  readonly onClose: () => void
}

const gap = 4

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Shown while mounted; takes the focus and gives it back to the button. */
export function Menu({ id, label, anchor, start, actions, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number }>({ left: 0, top: 0 })

  const items = (): HTMLButtonElement[] => [
    ...(list.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]:not(:disabled)') ?? []),
  ]

  useLayoutEffect(() => {
    const button = anchor.current?.getBoundingClientRect()
    const own = list.current?.getBoundingClientRect()
    if (button === undefined || own === undefined) return
    const below = button.bottom + gap
    const fits = below + own.height <= window.innerHeight - gap
    setPlace({
      left: Math.max(gap, Math.min(button.right - own.width, window.innerWidth - own.width - gap)),
      top: fits ? below : Math.max(gap, button.top - gap - own.height),
    })
  }, [anchor])

  useEffect(() => {
    const found = [
      ...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? []),
    ]
    found[start === 'first' ? 0 : found.length - 1]?.focus({ preventScroll: true })
  }, [start])

  useEffect(() => {
    const outside = (event: Event): void => {
      const target = event.target
      if (!(target instanceof Node)) return
      if (list.current?.contains(target) || anchor.current?.contains(target)) return
      onClose()
    }
    document.addEventListener('pointerdown', outside, true)
    document.addEventListener('scroll', outside, true)
    window.addEventListener('resize', onClose)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      document.removeEventListener('scroll', outside, true)
      window.removeEventListener('resize', onClose)
    }
  }, [anchor, onClose])

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items()
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      const index = all.findIndex((item) => item === document.activeElement)
      all[step(index, all.length)]?.focus()
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      onClose()
      anchor.current?.focus()
    }
    event.stopPropagation()
  }

  // Inside a modal dialog the page is inert, and outside a landmark the list would be hard to find.
  const home = anchor.current?.closest('dialog, main, header, aside, nav') ?? document.body
  return createPortal(
    <div
      ref={list}
      id={id}
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      style={place}
      onKeyDown={onKeyDown}
      data-screen-only
    >
      {actions.map((action) => (
        <button
          key={action.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          disabled={action.disabled}
          className={joinClasses(
            'menu-item',
            action.danger && 'menu-item-danger',
            action.apart && 'menu-item-apart',
          )}
          onClick={() => {
            onClose()
            anchor.current?.focus()
            action.onAction()
          }}
        >
          {action.icon ? <Icon of={action.icon} /> : <span />}
          <span>{action.label}</span>
          {action.shortcut !== undefined && <kbd className="shortcut">{action.shortcut}</kbd>}
        </button>
      ))}
    </div>,
    home,
  )
}
