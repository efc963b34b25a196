/** A button with words: one main action per screen, the rest plain or quiet, red only for what destroys. */
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, MouseEvent } from 'react'
import './button.css'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: LucideIcon | undefined
  /** Keys that do the same, shown after the words. */
  readonly shortcut?: string | undefined
  /** After the first click something else may stand here: the second of a double click neither acts nor takes the focus. */
  readonly once?: boolean
}

const takesNoSecond = (event: MouseEvent): void => {
  if (event.detail > 1) event.preventDefault()
}

/** A button with words; `type` is "button" unless said. */
export function Button({
  look = 'plain',
  icon,
  shortcut,
  className,
  children,
  type = 'button',
  once = false,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- "button" unless the caller says submit
      type={type}
      className={joinClasses('button', `button-${look}`, className)}
      onMouseDown={once ? takesNoSecond : undefined}
      onClick={(event) => {
        if (!once || event.detail <= 1) onClick?.(event)
      }}
      {...rest}
    >
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      {shortcut !== undefined && <kbd className="shortcut">{shortcut}</kbd>}
    </button>
  )
}
