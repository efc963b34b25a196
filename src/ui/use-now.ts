/** The time a page is seen at, for 今天 and 昨天: fresh at midnight and whenever the page is looked at again. */
import { useEffect, useState } from 'react'

/** Milliseconds until the next day begins on this computer. */
export function untilTomorrow(now: number): number {
  const date = new Date(now)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime() - now
}

/** The present, as far as days go. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setNow(Date.now())
    }
    const timer = window.setTimeout(look, untilTomorrow(now))
    document.addEventListener('visibilitychange', look)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [now])
  return now
}
