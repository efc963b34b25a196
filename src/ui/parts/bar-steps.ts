/** Moving within a bar of buttons that is one stop of the Tab key; arrows, Home and End move within it. */
import { type KeyboardEvent, useState } from 'react'

/** Where an arrow key, Home or End leads from one button of the bar. */
function barStep(key: string, at: number, count: number): number | null {
  const last = count - 1
  if (key === 'ArrowRight') return at === last ? 0 : at + 1
  if (key === 'ArrowLeft') return at === 0 ? last : at - 1
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/** The keys of a bar of `count` buttons, and what each of them needs to be its stop. */
export function useBarSteps(count: number) {
  const [stop, setStop] = useState(0)
  return {
    move: (event: KeyboardEvent<HTMLElement>) => {
      const next = barStep(event.key, stop, count)
      if (next === null) return
      setStop(next)
      event.currentTarget.querySelectorAll('button')[next]?.focus()
      event.preventDefault()
    },
    button: (index: number) => ({
      tabIndex: index === stop ? 0 : -1,
      onFocus: () => setStop(index),
    }),
  }
}
