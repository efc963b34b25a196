/** Which finding the pointer is over. */
import { rangeOf } from '#ui/narrative/words-on-page.ts'
import type { ShownFinding } from '#ui/session/shown-findings.ts'

/** The finding whose words are under a point of the window, the worst one first; null beside them. */
export function findingAt(
  x: number,
  y: number,
  findings: readonly ShownFinding[],
): ShownFinding | null {
  const section = document
    .elementFromPoint(x, y)
    ?.closest('.prose')
    ?.closest('[data-section]')
    ?.getAttribute('data-section')
  const under = ({ finding: { span } }: ShownFinding): boolean => {
    if (span?.section !== section) return false
    const range = span && rangeOf(span)
    return [...(range?.getClientRects() ?? [])].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    )
  }
  return section === undefined ? null : (findings.find(under) ?? null)
}
