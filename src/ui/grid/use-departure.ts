/** Notices when the clerk leaves a grid for another place of the page. */
import { useEffect, useRef, type RefObject } from 'react'
import type { GridController } from './grid-controller.ts'

/** Parts of the page that speak about the cell the clerk is at; there she has not left it. */
const about = 'dialog, [data-about-cell]'

/** The element around a grid; the focus arriving anywhere else ends what is selected in it. */
export function useDeparture(controller: GridController): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const arrived = ({ target }: FocusEvent) => {
      const elsewhere =
        target instanceof Element &&
        !container.current?.contains(target) &&
        target.closest(about) === null
      if (elsewhere) controller.depart()
    }
    // Before the place that is arrived at hears of it, so that the last word is its own.
    document.addEventListener('focusin', arrived, true)
    return () => document.removeEventListener('focusin', arrived, true)
  }, [controller])
  return container
}
