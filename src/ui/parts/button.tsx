/** A button with words: one main action per screen, the rest plain or quiet, red only for what destroys. */
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import './button.css'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: LucideIcon | undefined
  /** Keys that do the same, shown after the words. */
  readonly shortcut?: string | undefined
}

/** A button with words; `type` is "button" unless said. */
export function Button({
  look = 'plain',
  icon,
  shortcut,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- "button" unless the caller says submit
      type={type}
      className={joinClasses('button', `button-${look}`, className)}
      {...rest}
    >
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      {shortcut !== undefined && <kbd className="shortcut">{shortcut}</kbd>}
    </button>
  )
}
