/** The bar over a sheet that is looked at and printed (核查表, 图解): back to the form, and what can be done with it. */
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import './desk-bar.css'

interface Props {
  readonly onBack: () => void
  /** Its buttons, at the right. */
  readonly children: ReactNode
}

export function DeskBar({ onBack, children }: Props) {
  return (
    <header className="desk-bar" data-screen-only>
      <Button look="quiet" icon={ArrowLeft} onClick={onBack}>
        回到编制
      </Button>
      <span className="desk-actions">{children}</span>
    </header>
  )
}
