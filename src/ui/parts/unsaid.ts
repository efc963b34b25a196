/** What is written in a dialog or a card and not said yet: kept for this tab, so that a reload or a look elsewhere costs nothing. */
import { useState } from 'react'

/** The report whose page this is. */
const report = (): string => /^#\/report\/([\w-]+)/u.exec(window.location.hash)?.[1] ?? ''

const placeOf = (name: string): string => `nianbao:unsaid:${report()}:${name}`

/** What was written there and not said; null where nothing was. */
export function unsaidAt(name: string): string | null {
  try {
    return sessionStorage.getItem(placeOf(name))
  } catch {
    return null
  }
}

/** Keeps what is written, or nothing any more. A browser that keeps nothing loses it with the page, as before. */
export function keepUnsaid(name: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(placeOf(name))
    else sessionStorage.setItem(placeOf(name), text)
  } catch {
    // Written on all the same.
  }
}

/** The text of a field, taken up again where it was left; its name tells it from every other of the report. */
export function useUnsaid(name: string, initial = ''): readonly [string, (text: string) => void] {
  const [held, setHeld] = useState(() => ({ name, text: unsaidAt(name) ?? initial }))
  const write = (next: string) => {
    setHeld({ name, text: next })
    keepUnsaid(name, next === initial ? null : next)
  }
  return [held.name === name ? held.text : (unsaidAt(name) ?? initial), write]
}
