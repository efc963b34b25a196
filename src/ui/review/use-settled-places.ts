/** The list of remarks says where words are and whether they changed: it looks again once the writing rests. */
import { startTransition, useEffect, useState } from 'react'
import type { Anchor } from '#report/review-event.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { shownPlace, type ShownPlace } from './shown-place.ts'

const rest = 300

type PlaceOf = (anchor: Anchor) => ShownPlace | null

const placesIn =
  (session: ReportSession): PlaceOf =>
  (anchor) =>
    shownPlace(session, anchor)

/** Finds the words of an anchor; another function, and the list drawn again, when the words have changed and rest. */
export function useSettledPlaces(session: ReportSession): PlaceOf {
  const [placeOf, setPlaceOf] = useState(() => placesIn(session))
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    let { prose } = session.report
    const look = () => {
      if (prose === session.report.prose) return
      prose = session.report.prose
      startTransition(() => setPlaceOf(() => placesIn(session)))
    }
    const stop = session.reportChanged.add(() => {
      clearTimeout(waiting)
      waiting = setTimeout(look, rest)
    })
    return () => {
      clearTimeout(waiting)
      stop()
    }
  }, [session])
  return placeOf
}
