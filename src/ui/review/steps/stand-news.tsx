/** The lines above the form that say where the report stands: returned and why, locked and why, what is wrong. */
import { useDeferredValue, useMemo } from 'react'
import { changedSinceSent, staleApprovals } from '#review/approvals.ts'
import { closerIn } from '#review/chapter-places.ts'
import { contentMark } from '#review/content.ts'
import { type Changes, type StandLine, standLines } from '#review/stand-words.ts'
import { isClosed } from '#review/stand.ts'
import type { Store } from '#store/open-store.ts'
import { Button } from '#ui/parts/button.tsx'
import { NewsLine } from '#ui/parts/messages/news-line.tsx'
import { useUnproven } from './use-unproven.ts'
import { useReportPart, useReview, useSession } from '#ui/session/use-session.ts'

type Way = Exclude<StandLine['way'], null>

const wayNames: Readonly<Record<Way, string>> = {
  trail: '审核记录',
  review: '去审核',
  remarks: '看批注',
  compare: '看改动',
}

const unchanged: Pick<Changes, 'sinceSent' | 'sincePassed'> = { sinceSent: [], sincePassed: [] }

type Props = Readonly<Record<Way, () => void>> & { readonly store: Store }

export function StandNews({ store, ...ways }: Props) {
  const { form } = useSession()
  const { stand, person } = useReview()
  const closed = isClosed(stand.state)
  // While people write nothing here rests on what they write; hashing waits behind what is on its way to the screen.
  const report = useDeferredValue(useReportPart((now) => (closed ? now : null)))
  const changes = useMemo(() => {
    if (!report) return unchanged
    const now = contentMark(report, form)
    const closer = closerIn(report, form)
    return {
      sinceSent: changedSinceSent(stand, now, closer),
      sincePassed: [...new Set(staleApprovals(stand, now, closer).flatMap(({ places }) => places))],
    }
  }, [report, stand, form])
  const told = { ...changes, ...useUnproven(store) }
  return standLines(stand, person, told, form).map(({ tone, text, way }) => (
    <NewsLine key={text} tone={tone} text={text}>
      {way === null ? undefined : <Button onClick={ways[way]}>{wayNames[way]}</Button>}
    </NewsLine>
  ))
}
