/** A page of the preview with its fields as places to press; the arrow keys go from one to the next, on to the next page. */
import type { KeyboardEvent, RefObject } from 'react'
import type { FieldPlace } from './field-places.ts'
import { heightOf, PageCanvas } from './page-canvas.tsx'
import type { Typesetter } from './typesetter.ts'
import { placeStep } from './place-steps.ts'
import type { FormPlace } from './use-current-place.ts'

interface Props {
  readonly typesetter: RefObject<Typesetter | null>
  readonly turn: number
  readonly page: number
  readonly pages: number
  readonly width: number
  /** Wider than high, for a wide table. */
  readonly turned: boolean
  readonly places: readonly FieldPlace[]
  /** What is looked at, all of it. */
  readonly current: readonly FieldPlace[]
  readonly onGo: (to: FormPlace) => void
}

const pointsOfMillimetre = 72 / 25.4

function step(event: KeyboardEvent<HTMLElement>): void {
  if (!event.key.startsWith('Arrow') || !(event.target instanceof HTMLButtonElement)) return
  const all = [...document.querySelectorAll<HTMLButtonElement>('.preview-place')]
  const boxes = all.map((place) => place.getBoundingClientRect())
  const to = placeStep(boxes, all.indexOf(event.target), event.key)
  if (to === null) return
  event.preventDefault()
  all[to]?.focus()
}

export function PreviewPage(props: Props) {
  const { typesetter, turn, page, pages, width, turned, places, current, onGo } = props
  const scale = width / ((turned ? 297 : 210) * pointsOfMillimetre)
  const isCurrent = (place: FieldPlace) =>
    (place.cell !== null || place.to.block !== null) &&
    current.some(({ block, cell }) => place.block === block && place.cell === cell)
  const stop = places.find(isCurrent) ?? places[0]
  return (
    <section
      className="preview-page"
      data-page={page}
      aria-label={`第 ${page} 页，共 ${pages} 页`}
      style={{ width, height: heightOf(width, turned) }}
    >
      <PageCanvas
        typesetter={typesetter}
        turn={turn}
        page={page}
        width={width}
        turned={turned}
        first={current.some((place) => places.includes(place))}
      />
      <div role="toolbar" aria-label={`第 ${page} 页上的各处`} tabIndex={-1} onKeyDown={step}>
        {places.map((place) => (
          <button
            key={place.key}
            type="button"
            className="preview-place"
            aria-label={place.name}
            data-to-cell={place.to.cell}
            data-to={`${place.to.section} ${place.to.block}`}
            aria-current={isCurrent(place) ? 'location' : undefined}
            tabIndex={place === stop ? 0 : -1}
            onClick={() => onGo(place.to)}
            style={{
              left: place.x * scale,
              top: place.y * scale,
              width: place.width * scale,
              height: place.height * scale,
            }}
          />
        ))}
      </div>
    </section>
  )
}
