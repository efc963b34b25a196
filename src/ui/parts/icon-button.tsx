/** A square button with an icon alone; its name and keys appear as a tooltip. */
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import './button.css'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import { Tooltip, type TooltipProps } from './floating/tooltip.tsx'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'type'> {
  readonly icon: LucideIcon
  /** What it does, read aloud and shown as the tooltip. */
  readonly label: string
  readonly shortcut?: string | undefined
  readonly tooltipAlign?: TooltipProps['align']
}

/** A square icon button with its name as a tooltip. */
export function IconButton({
  icon,
  label,
  shortcut,
  tooltipAlign,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} align={tooltipAlign}>
      <button
        type="button"
        className={joinClasses('button button-quiet button-icon', className)}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        {...rest}
      >
        <Icon of={icon} />
      </button>
    </Tooltip>
  )
}
