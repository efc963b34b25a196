/** The bar over a sheet that is looked at and printed (核查表, 图解): back to where one came from, and what can be done with it. */
import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import './desk-bar.css'

interface Props {
  readonly onBack: () => void
  /** Where that leads. */
  readonly back?: string | undefined
  /** Its buttons, at the right; none over an empty sheet. */
  readonly children?: ReactNode
}

/** The page it is over is read and scrolled by keys at once: where it opens, the focus is on it. */
function useArrival() {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const page = bar.current?.parentElement?.querySelector('main')
    if (!page || document.activeElement !== document.body) return
    page.tabIndex = -1
    page.focus({ preventScroll: true })
  }, [])
  return bar
}

export function DeskBar({ onBack, back = '回到编制', children }: Props) {
  return (
    <header ref={useArrival()} className="desk-bar" data-screen-only>
      <Button look="quiet" icon={ArrowLeft} onClick={onBack}>
        {back}
      </Button>
      <span className="desk-actions">{children}</span>
    </header>
  )
}
