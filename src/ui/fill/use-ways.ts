/** The ways between panel, sheet and preview: whoever asks for a finding or a place is led there, and its panel opens. */
import { type RefObject, useCallback, useEffect } from 'react'
import type { FormPlace } from '#ui/preview/use-current-place.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import type { ShownFinding } from '#ui/session/shown-findings.ts'
import { goToDoubt } from './doubts/doubt-place.ts'
import { goToFinding } from './findings/finding-item.tsx'
import { goToWords } from '#ui/narrative/go-to-words.ts'
import { goToCell, goToPlace, goToSection } from './go-to-place.ts'

interface Surroundings {
  readonly session: ReportSession
  /** The part of the page that holds the sheet. */
  readonly desk: RefObject<HTMLElement | null>
  /** Opens the panel of findings. */
  readonly listFindings: () => void
  /** To the field of 报告信息 for a place of the paper outside the sections; false for any other place. */
  readonly goToOutside: (place: string | null) => boolean
}

interface Ways {
  /** To the words, the cell or the section of a finding. */
  readonly go: (shown: ShownFinding) => void
  /** Opens a finding in the panel. */
  readonly look: (shown: ShownFinding) => void
  /** Opens a finding in the panel and goes to what it means. */
  readonly goAndLook: (shown: ShownFinding) => void
  /** To what was pressed on the preview. */
  readonly goFromPaper: (place: FormPlace) => void
}

/** The ways of one open page; whatever asks the session for a place or a finding is led by them too. */
export function useWays({ session, desk, listFindings, goToOutside }: Surroundings): Ways {
  const go = useCallback(
    (shown: ShownFinding) => {
      session.place.lookAt(shown)
      const { span, section: place } = shown.finding
      const [cell] = shown.finding.cells
      if (span && goToWords(span)) return
      if (cell !== undefined) goToCell(cell)
      else if (place !== null) goToSection(place)
    },
    [session],
  )
  const look = useCallback(
    (shown: ShownFinding) => {
      session.place.lookAt(shown)
      listFindings()
    },
    [session, listFindings],
  )
  const goAndLook = useCallback(
    (shown: ShownFinding) => {
      look(shown)
      go(shown)
      // Nothing of the sheet takes the keys there, as at the date below it: they go to the finding itself.
      if (desk.current?.contains(document.activeElement) !== true)
        requestAnimationFrame(() => goToFinding(shown.key))
    },
    [look, go, desk],
  )
  const goFromPaper = useCallback(
    (place: FormPlace) => {
      if (!goToOutside(place.section)) goToPlace(place)
    },
    [goToOutside],
  )
  useEffect(() => session.place.showsBy(goAndLook), [session, goAndLook])
  useEffect(() => {
    session.place.goesBy((to) => {
      if (typeof to === 'string') goToCell(to)
      else if ('doubt' in to) {
        listFindings()
        goToDoubt(to.doubt)
      } else if (!goToOutside(to.section)) goToSection(to.section)
    })
  }, [session, goToOutside, listFindings])
  return { go, look, goAndLook, goFromPaper }
}
