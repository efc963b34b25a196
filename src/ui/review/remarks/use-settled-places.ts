/** The list of remarks says where words are and whether they changed: it looks again once the writing rests. */
import { startTransition, useEffect, useState } from 'react'
import type { Anchor } from '#report/review-event.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { shownPlace, type ShownPlace } from './shown-place.ts'

/** Words have come to rest after so many milliseconds without a key. */
const rest = 300

type PlaceOf = (anchor: Anchor) => ShownPlace | null

const placesIn =
  (session: ReportSession): PlaceOf =>
  (anchor) =>
    shownPlace(session, anchor)

/** What the list says of all places: in which section, changed, gone; the same where nothing else is to be drawn. */
const saidOfPlaces = (session: ReportSession): string => {
  const { threads, suggestions } = session.review.discussion
  return [...threads, ...suggestions]
    .map(({ anchor }) => {
      const place = shownPlace(session, anchor)
      return place ? `${place.span.section} ${place.span.block}${place.changed ? '!' : ''}` : '-'
    })
    .join('|')
}

/** Finds the words of an anchor; another function, and the list drawn again, when the words have changed and rest. */
export function useSettledPlaces(session: ReportSession): PlaceOf {
  const [placeOf, setPlaceOf] = useState(() => placesIn(session))
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    let { prose } = session.report
    let before = saidOfPlaces(session)
    const look = () => {
      if (prose === session.report.prose) return
      prose = session.report.prose
      const now = saidOfPlaces(session)
      if (now === before) return
      before = now
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
