/** One typeset page as a picture, drawn when it comes into view and again when it has changed. */
import { type RefObject, useEffect, useRef } from 'react'
import type { Typesetter } from './typesetter.ts'

interface Props {
  readonly typesetter: RefObject<Typesetter | null>
  readonly turn: number
  readonly page: number
  /** CSS pixels across. */
  readonly width: number
}

/** Height of A4 over its width. */
export const pageRatio = 297 / 210

export function PageCanvas({ typesetter, turn, page, width }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const node = canvas.current
    if (!node) return undefined
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
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        watch.disconnect()
        void draw()
      },
      { rootMargin: '100px' },
    )
    watch.observe(node)
    return () => {
      live = false
      watch.disconnect()
    }
  }, [typesetter, turn, page, width])
  return <canvas ref={canvas} style={{ width, height: width * pageRatio }} aria-hidden="true" />
}
