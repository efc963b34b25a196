/** A button that opens a short list of actions; arrow keys move in it, Esc and Tab leave it. */
import type { LucideIcon } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { joinClasses } from '#ui/parts/join-classes.ts'
import { Icon } from '#ui/parts/icon.tsx'
import { Menu, type MenuAction } from './menu.tsx'
import { Tooltip } from './tooltip.tsx'

interface MenuButtonProps {
  readonly label: string
  /** A shorter tooltip, where the label names more than the eye needs. */
  readonly hint?: string
  readonly icon: LucideIcon
  readonly actions: readonly MenuAction[]
  /** Shows the label beside the icon instead of as a tooltip. */
  readonly labelShown?: boolean
}

/** A button with a menu of actions. */
export function MenuButton({
  label,
  hint = label,
  icon,
  actions,
  labelShown = false,
}: MenuButtonProps) {
  const [open, setOpen] = useState<'first' | 'last' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const trigger = (
    <button
      ref={button}
      type="button"
      className={joinClasses('button', labelShown ? 'button-plain' : 'button-quiet button-icon')}
      aria-label={labelShown ? undefined : label}
      aria-haspopup="menu"
      aria-expanded={open !== null}
      aria-controls={open === null ? undefined : id}
      onClick={() => setOpen(open === null ? 'first' : null)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        event.stopPropagation()
        setOpen(event.key === 'ArrowDown' ? 'first' : 'last')
      }}
    >
      <Icon of={icon} />
      {labelShown && <span>{label}</span>}
    </button>
  )
  return (
    <>
      {labelShown ? (
        trigger
      ) : (
        <Tooltip text={hint} align="end">
          {trigger}
        </Tooltip>
      )}
      {open !== null && (
        <Menu
          id={id}
          label={label}
          anchor={button}
          start={open}
          actions={actions}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
