/** One typeset page as a picture, drawn when it comes into view and again when it has changed. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Typesetter } from './typesetter.ts'

interface Props {
  readonly typesetter: RefObject<Typesetter | null>
  readonly turn: number
  readonly page: number
  /** CSS pixels across. */
  readonly width: number
  /** Wider than high, for a wide table. */
  readonly turned: boolean
  /** Whoever writes looks at this one: it is drawn before the others. */
  readonly first?: boolean
}

/** Height of A4 over its width. */
const pageRatio = 297 / 210

/** How high a page so wide is. */
export const heightOf = (width: number, turned: boolean): number =>
  turned ? width / pageRatio : width * pageRatio

/** Whether something is in view or nearly so: known already when it is to be drawn anew. */
function useInView(seen: RefObject<Element | null>): boolean {
  const [inView, setInView] = useState(false)
  useEffect(() => {
    const node = seen.current
    if (!node) return undefined
    const watch = new IntersectionObserver(
      (entries) => setInView(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: '100px' },
    )
    watch.observe(node)
    return () => watch.disconnect()
  }, [seen])
  return inView
}

export function PageCanvas(props: Props) {
  const { typesetter, turn, page, width, turned, first = false } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const inView = useInView(canvas)
  useEffect(() => {
    const node = canvas.current
    if (!node || !inView) return undefined
    let live = true
    const draw = async () => {
      const bitmap = await typesetter.current?.draw(page, Math.round(width * devicePixelRatio))
      if (!bitmap) return
      if (!live) {
        bitmap.close()
        return
      }
      node.width = bitmap.width
      node.height = bitmap.height
      node.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
      node.dataset['turn'] = String(turn)
    }
    const later = first ? undefined : setTimeout(() => void draw())
    if (first) void draw()
    return () => {
      live = false
      clearTimeout(later)
    }
  }, [typesetter, turn, page, width, first, inView])
  return (
    <canvas ref={canvas} style={{ width, height: heightOf(width, turned) }} aria-hidden="true" />
  )
}
