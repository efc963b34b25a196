/** The third part of the reviewer's page: 退回 or 通过, by whoever the stage belongs to. */
import { useEffect, useRef, useState } from 'react'
import type { Act, Person } from '#report/review-event.ts'
import { changedSinceSent } from '#review/approvals.ts'
import { closerIn } from '#review/chapter-places.ts'
import { placeNames, roleNames, stageName, stateNames } from '#review/names.ts'
import { handOnWords, verdictWords } from '#review/stand-words.ts'
import { type ReviewStand, samePerson } from '#review/stand.ts'
import { Button } from '#ui/parts/button.tsx'
import { useReview, useSession } from '#ui/session/use-session.ts'
import { pageList } from '#ui/review/pages-seen.ts'
import { PassDialog } from './pass-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { Said } from '#ui/review/remarks/thread-card.tsx'

/** Why whoever sits here cannot decide; null where they can. */
function whyNot(stand: ReviewStand, person: Person | null): string | null {
  const { state, stage, apart, submission, approvals } = stand
  if (state !== 'submitted' || stage === null)
    return `报告现在的状态是“${stateNames[state]}”，没有待审的环节。`
  if (person === null) return '请先填写本机身份。'
  if (person.role !== stage)
    return `现在轮到${stageName(stage)}；本机身份是${roleNames[person.role]}，不能作出决定。`
  if (!apart) return null
  if (submission && samePerson(submission.by, person)) return '送审人不能审核自己送审的报告。'
  return approvals.some(({ event }) => samePerson(event.by, person))
    ? '同一人不能承担两个审核环节。'
    : null
}

/** What was decided in this round, and what is odd about it. */
function SoFar({ changed }: { readonly changed: readonly string[] }) {
  const { stand } = useReview()
  const { form } = useSession()
  const { returned } = stand
  const note = stand.submission?.act
  return (
    <>
      {stand.submission ? (
        <div>
          <Said by={stand.submission.by} at={stand.submission.at} />
          <p>
            送审，环节：{stand.stages.map(stageName).join('、')}。
            {note?.do === 'submit' && note.text !== undefined ? `送审说明：${note.text}` : ''}
          </p>
        </div>
      ) : null}
      {changed.length > 0 ? (
        <p className="stale">
          送审之后内容有改动：{placeNames(changed, form)}
          。请先“看改动”，查明来由再作决定。
        </p>
      ) : null}
      {stand.approvals.map(({ event, stage: passed }) => (
        <div key={event.id}>
          <Said by={event.by} at={event.at} />
          <p>
            {stageName(passed)}通过
            {event.act.do === 'pass' && event.act.text !== undefined ? `：${event.act.text}` : ''}
          </p>
        </div>
      ))}
      {returned?.act.do === 'return' ? (
        <div>
          <Said by={returned.by} at={returned.at} />
          <p>
            {stageName(returned.act.stage)}退回：{returned.act.text}
          </p>
        </div>
      ) : null}
      {stand.contested.length > 0 ? (
        <p className="stale">
          两人在互不知情时对同一环节作出了不同决定（
          {stand.contested.map(verdictWords).join('；')}
          ），都不生效，请商定后重新作出决定。
        </p>
      ) : null}
    </>
  )
}

/** What has to be confirmed before passing what was not seen whole; null where every page was. */
function leftToSee(unseen: readonly number[] | null): string | null {
  if (unseen?.length === 0) return null
  const what = unseen === null ? '版面还没有排好' : `还没有看完${pageList(unseen)}`
  return `${what}，我已通过其他方式看过全文`
}

interface Props {
  /** The pages that were not in view yet; null while there are none to see. */
  readonly unseen: readonly number[] | null
  readonly onProfile: () => void
  /** The file goes on to the next desk. */
  readonly onSaveFile: () => void
}

export function DecisionPart({ unseen, onProfile, onSaveFile }: Props) {
  const review = useReview()
  const { stand, person } = review
  const { report, form } = useSession()
  const changed = changedSinceSent(stand, review.content(), closerIn(report, form))
  const [verdict, setVerdict] = useState<'pass' | 'return' | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const decided = useRef(false)
  useEffect(() => {
    // The button that was pressed can be pressed no more; what was decided is read from here.
    if (verdict === null && decided.current) heading.current?.focus()
    decided.current = false
  }, [verdict])
  const why = whyNot(stand, person)
  const handOn = handOnWords(stand, person)
  const { stage } = stand
  const leave = () => setVerdict(null)
  const decide = (act: Act) => {
    decided.current = true
    leave()
    void review.act(act)
  }
  return (
    <section className="review-part" aria-labelledby="review-decision">
      <h2 id="review-decision" ref={heading} tabIndex={-1}>
        审核决定
      </h2>
      <SoFar changed={changed} />
      {why === null ? null : (
        <p>
          {why}
          {stage === null ? null : (
            <>
              {' '}
              <button type="button" className="link" onClick={onProfile}>
                本机身份
              </button>
            </>
          )}
        </p>
      )}
      {handOn === null ? null : (
        <p className="hand-on">
          {handOn} <Button onClick={onSaveFile}>存为文件</Button>
        </p>
      )}
      <div className="remark-buttons">
        <Button look="danger" disabled={why !== null} onClick={() => setVerdict('return')}>
          退回修改
        </Button>
        <Button look="primary" disabled={why !== null} onClick={() => setVerdict('pass')}>
          通过
        </Button>
      </div>
      {verdict === 'return' && stage !== null ? (
        <ReturnDialog
          name={stageName(stage)}
          onClose={leave}
          onDecide={(reason, places) =>
            decide({ do: 'return', stage, content: review.content(), text: reason, places })
          }
        />
      ) : null}
      {verdict === 'pass' && stage !== null ? (
        <PassDialog
          name={stageName(stage)}
          confirm={leftToSee(unseen)}
          onClose={leave}
          onDecide={(opinion) =>
            decide({
              do: 'pass',
              stage,
              content: review.content(),
              ...(opinion === '' ? {} : { text: opinion }),
            })
          }
        />
      ) : null}
    </section>
  )
}
