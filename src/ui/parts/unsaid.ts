/** What is written in a dialog or a card and not said yet: kept for this tab and, should it be closed, for this browser. */
import { useState } from 'react'

/** The report whose page this is. */
const report = (): string => /^#\/report\/([\w-]+)/u.exec(window.location.hash)?.[1] ?? ''

const start = 'nianbao:unsaid:'

const placeOf = (name: string): string => `${start}${report()}:${name}`

/** What nobody went on with for so long is of no report that is still worked on. */
const kept = 120 * 24 * 3600 * 1000

/** As the browser keeps it: when it was written, and what. */
const dated = (text: string): string => `${Date.now()} ${text}`

const textOf = (note: string | null): string | null => note && note.slice(note.indexOf(' ') + 1)

/** What a browser refuses to keep is written on all the same, and lost with the page. */
function tried<T>(otherwise: T, act: () => T): T {
  try {
    return act()
  } catch {
    return otherwise
  }
}

let cleared = false

/** Once a page: what was left long ago goes. */
function clearOld(): void {
  if (cleared) return
  cleared = true
  for (const key of Object.keys(localStorage))
    if (
      key.startsWith(start) &&
      Number.parseInt(localStorage.getItem(key) ?? '', 10) < Date.now() - kept
    )
      localStorage.removeItem(key)
}

/** What was written there and not said, in this tab or in one that was closed; null where nothing was. */
function unsaidAt(name: string): string | null {
  const here = tried(null, () => sessionStorage.getItem(placeOf(name)))
  return here ?? tried(null, () => textOf(localStorage.getItem(placeOf(name))))
}

/** Keeps what is written, or nothing any more. */
export function keepUnsaid(name: string, text: string | null): void {
  const place = placeOf(name)
  tried(undefined, () =>
    text === null ? sessionStorage.removeItem(place) : sessionStorage.setItem(place, text),
  )
  tried(undefined, () => {
    clearOld()
    if (text === null) localStorage.removeItem(place)
    else localStorage.setItem(place, dated(text))
  })
}

/** Notes which dialog is open in this tab; another tab of the report, where it is closed, is not to open it. */
export function keepOpen(name: string, what: string | null): void {
  const place = placeOf(name)
  tried(undefined, () =>
    what === null ? sessionStorage.removeItem(place) : sessionStorage.setItem(place, what),
  )
}

/** The tab is about to be closed: the dialog open in it is left to the next one that opens the report. */
export function leaveOpen(name: string): void {
  const place = placeOf(name)
  const what = tried(null, () => sessionStorage.getItem(place))
  if (what !== null) tried(undefined, () => localStorage.setItem(place, dated(what)))
}

/** The dialog that was open when this tab was loaded anew, or when the last one was closed; asked once a page. */
export function openBefore(name: string): string | null {
  const what = unsaidAt(name)
  tried(undefined, () => localStorage.removeItem(placeOf(name)))
  keepOpen(name, what)
  return what
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
