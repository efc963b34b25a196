/** What can wait until the form is on screen, so that it is there sooner: one thing a turn, in the order of the page. */
import { useEffect, useState } from 'react'

/** Milliseconds from one turn to the next: a frame, in which the browser draws and hears. */
const turn = 16

/** False while the page is drawn for the first time; then true, `order` turns later. */
export function useAfterPaint(order: number): boolean {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // A page in the background draws no frames, and is not waited for.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setDrawn(true), order * turn)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [order])
  return drawn
}
