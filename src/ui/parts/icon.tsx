/** A line icon beside words; it says nothing by itself and is not read aloud. */
import type { LucideIcon } from 'lucide-react'

interface IconProps {
  readonly of: LucideIcon
  readonly size?: number
}

/** A 16 px line icon, hidden from screen readers. */
export function Icon({ of: Drawing, size = 16 }: IconProps) {
  return <Drawing className="icon" size={size} strokeWidth={1.75} aria-hidden focusable={false} />
}
