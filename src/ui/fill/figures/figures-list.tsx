/** 正文数字: closed until asked for, since it is gone through once, when the words are finished. */
import { lazy, useState } from 'react'
import { useFigures } from '#ui/session/use-session.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'

const FiguresReview = lazy(async () => ({
  default: (await import('./figures-review.tsx')).FiguresReview,
}))

export function FiguresList() {
  const figures = useFigures()
  const [open, setOpen] = useState(false)
  if (figures.length === 0) return null
  return (
    <details className="figures" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>正文数字 {figures.length}</summary>
      {open ? (
        <Loaded>
          <FiguresReview />
        </Loaded>
      ) : null}
    </details>
  )
}
