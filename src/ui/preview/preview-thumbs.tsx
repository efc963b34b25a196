/** All pages small, to go to one of them. */
import { type RefObject, useEffect, useRef } from 'react'
import { PageCanvas } from './page-canvas.tsx'
import type { Typesetter } from './typesetter.ts'

interface Props {
  readonly typesetter: RefObject<Typesetter | null>
  readonly turn: number
  readonly numbers: readonly number[]
  readonly shown: number
  /** Pages that are wider than high. */
  readonly turned: ReadonlySet<number>
  readonly onPage: (page: number) => void
}

const thumbWidth = 84

export function PreviewThumbs({ typesetter, turn, numbers, shown, turned, onPage }: Props) {
  const list = useRef<HTMLElement>(null)
  // The page in view is in view here too, however many there are.
  useEffect(() => {
    list.current?.children[shown - 1]?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  return (
    <nav className="preview-thumbs" aria-label="各页缩略图" ref={list}>
      {numbers.map((page) => (
        <button
          key={page}
          type="button"
          aria-label={`转到第 ${page} 页`}
          aria-current={page === shown ? 'page' : undefined}
          onClick={() => onPage(page)}
        >
          <PageCanvas
            typesetter={typesetter}
            turn={turn}
            page={page}
            width={thumbWidth}
            turned={turned.has(page)}
          />
          <span>{page}</span>
        </button>
      ))}
    </nav>
  )
}
