/** One finding in the panel: what is meant, and once looked at, what to do, where it comes from, how to answer. */
import { memo } from 'react'
import { remediesOf, remedyInWords } from '#checks/remedy.ts'
import { replaceWords } from '#report/prose/replace-words.ts'
import { bringIntoView } from '#ui/parts/bring-into-view.ts'
import { Button } from '#ui/parts/button.tsx'
import { findingAnchor } from '#ui/review/remarks/finding-anchor.ts'
import { RemarkButtons } from '#ui/review/remarks/remark-buttons.tsx'
import { TakeFromLastYear } from '#ui/previous/take-from-last-year.tsx'
import type { ReportSession } from '#ui/session/report-session.ts'
import type { ShownFinding } from '#ui/session/shown-findings.ts'
import { useLocked } from '#ui/session/use-session.ts'
import { detailsFieldOf } from '#ui/fill/outside-places.ts'
import { WrittenReason } from './written-reason.tsx'

function Remedies({ session, shown }: { session: ReportSession; shown: ShownFinding }) {
  const relation = shown.rule?.relation
  if (!relation) return null
  const remedies = remediesOf(relation, session.form, (cell) => session.stored(cell))
  if (remedies.length === 0) return null
  return (
    <div className="remedies">
      <p>只改一处即可消除，请核对哪一处有误：</p>
      <ul>
        {remedies.map((remedy) => (
          <li key={remedy.cell}>
            <button
              type="button"
              className="link"
              onClick={() => session.place.goTo(remedy.cell)}
              title="到这一格"
            >
              {remedyInWords(remedy, session.form)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A purely formal mistake can be put right here, seen before and after; one step of undo. */
function Fix({ session, shown }: { session: ReportSession; shown: ShownFinding }) {
  const { span, fix, quote } = shown.finding
  const locked = useLocked()
  if (span === undefined || fix === undefined || locked) return null
  const prose = session.document.prose(span.section)
  const block = prose.blocks()[span.block]
  const mended =
    block && replaceWords(block, span.from, span.to, fix, (cell) => session.figure(cell))
  if (!mended) return null
  return (
    <div className="finding-fix">
      <p>
        <del>{quote}</del> → <ins>{fix}</ins>
      </p>
      <Button
        onClick={() => {
          prose.newStep()
          prose.replace(span.block, span.block + 1, [mended], 'local')
        }}
      >
        改正这一处
      </Button>
    </div>
  )
}

type DetailsProps = Pick<Props, 'session' | 'shown' | 'onDetails'>

function Details({ session, shown, onDetails }: DetailsProps) {
  const { finding, standing } = shown
  const { section } = finding
  const locked = useLocked()
  const hint = session.hintOf(finding.rule)
  return (
    <div className="finding-more">
      {hint === undefined ? null : <p>{hint}。</p>}
      <Remedies session={session} shown={shown} />
      <Fix session={session} shown={shown} />
      {section !== null && detailsFieldOf(section) !== undefined && !locked ? (
        <Button onClick={() => onDetails(section)}>到报告信息中修改</Button>
      ) : null}
      {finding.put ? <TakeFromLastYear put={finding.put} /> : null}
      {standing ? (
        <WrittenReason
          key={`${standing.excuse.hash} ${standing.kind}`}
          standing={standing}
          onKept={() => requestAnimationFrame(() => goToFinding(shown.key))}
        />
      ) : null}
      <p className="basis">依据：{finding.basis}</p>
      <RemarkButtons remarksOnly anchors={() => [findingAnchor(shown)]} />
    </div>
  )
}

const buttonOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`)

/** Brings a finding of the panel into view, with what is said below it. */
export function showFinding(key: string): void {
  bringIntoView(() => buttonOf(key)?.closest('.finding'))
}

/** Puts the clerk at a finding of the panel. */
export function goToFinding(key: string): void {
  showFinding(key)
  buttonOf(key)?.focus({ preventScroll: true })
}

interface Props {
  readonly session: ReportSession
  readonly shown: ShownFinding
  readonly look: string
  readonly open: boolean
  readonly onGo: (key: string) => void
  readonly onDetails: (place: string) => void
}

const answerOf = ({ standing }: ShownFinding): unknown =>
  standing?.kind === 'answered' ? standing.reason.text : standing?.lapsed?.hash

function Item({ session, shown, look, open, onGo, onDetails }: Props) {
  const { finding, standing } = shown
  return (
    <li className="finding" data-tier={look}>
      <button
        type="button"
        className="finding-go"
        data-finding={shown.key}
        aria-pressed={open}
        onClick={() => onGo(shown.key)}
      >
        {finding.message}
        {standing?.kind === 'answered' ? (
          <span className="finding-reason">说明：{standing.reason.text}</span>
        ) : null}
        {standing?.kind === 'open' && standing.lapsed && !open ? (
          <span className="finding-lapsed">说明已失效，需重新填写</span>
        ) : null}
      </button>
      {open ? <Details session={session} shown={shown} onDetails={onDetails} /> : null}
    </li>
  )
}

/** Drawn again only where it says something else: the list follows every key. */
export const FindingItem = memo(
  Item,
  (before, after) =>
    !before.open &&
    !after.open &&
    before.look === after.look &&
    before.onGo === after.onGo &&
    before.shown.key === after.shown.key &&
    before.shown.finding.message === after.shown.finding.message &&
    answerOf(before.shown) === answerOf(after.shown),
)
