/** 上一处 and 下一处: goes from change to change in the order of reading, by button or by key. */
import { type RefObject, useCallback, useEffect, useState } from 'react'

export interface ChangeSteps {
  /** Counted from 1; 0 before the first step. */
  readonly at: number
  readonly step: (by: 1 | -1) => void
}

/** A key that types or chooses something where it is pressed is no step. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="radio"], [type="checkbox"]), select, textarea, dialog') !== null

function stepOf(event: KeyboardEvent): 1 | -1 | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  const isLetter = event.key.toLowerCase() === 'n' && !event.isComposing && !isTaken(event.target)
  if (!isLetter && event.key !== 'F7') return null
  return event.shiftKey ? -1 : 1
}

/** `shown` stands for what is compared: another comparison begins anew. */
export function useChangeSteps(sheet: RefObject<HTMLElement | null>, shown: unknown): ChangeSteps {
  const [place, setPlace] = useState({ shown, at: 0 })
  const at = place.shown === shown ? place.at : 0
  const step = useCallback(
    (by: 1 | -1) => {
      const stops = sheet.current?.querySelectorAll<HTMLElement>('[data-change]') ?? []
      if (stops.length === 0) return
      const next =
        at === 0 && by === -1 ? stops.length : ((at - 1 + by + stops.length) % stops.length) + 1
      const stop = stops[next - 1]
      stop?.focus({ preventScroll: true })
      stop?.scrollIntoView({ block: 'center' })
      setPlace({ shown, at: next })
    },
    [at, shown, sheet],
  )
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const by = stepOf(event)
      if (by === null) return
      event.preventDefault()
      step(by)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [step])
  return { at, step }
}
