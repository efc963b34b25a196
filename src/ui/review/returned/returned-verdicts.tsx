/** Proposals that were accepted or refused within Word: offered as decisions, each with a box to take or leave it. */
import { cellText } from '#report/cell-value.ts'
import type { Act } from '#report/review-event.ts'
import type { Suggestion } from '#review/threads.ts'
import type { WordReturn } from '#review/returned/word-return.ts'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import type { ReportSession } from '#ui/session/report-session.ts'
import { quoted } from '#ui/review/remarks/quoted.ts'
import { canTake, takeSuggestion } from '#ui/review/remarks/take-suggestion.ts'
import { shownName } from '#ui/review/remarks/shown-name.ts'

export interface ReturnedVerdict {
  readonly suggestion: Suggestion
  readonly verdict: 'accepted' | 'refused'
}

/** What was decided within Word, in the order of the log; an acceptance only where its words still are. */
export function verdictsOf(
  { accepted, refused }: WordReturn,
  session: ReportSession,
): readonly ReturnedVerdict[] {
  return session.review.discussion.suggestions.flatMap((suggestion): ReturnedVerdict[] => {
    if (accepted.includes(suggestion.id) && canTake(session, suggestion))
      return [{ suggestion, verdict: 'accepted' }]
    return refused.includes(suggestion.id) ? [{ suggestion, verdict: 'refused' }] : []
  })
}

/** Puts an acceptance into the report; answers the entry for the log, or null where it can no longer be done. */
export function decideReturned(
  session: ReportSession,
  { suggestion, verdict }: ReturnedVerdict,
): Act | null {
  const done = verdict === 'refused' || takeSuggestion(session, suggestion)
  const text = verdict === 'accepted' ? '在 Word 中接受' : '在 Word 中拒绝'
  return done ? { do: 'decide', suggestion: suggestion.id, verdict, text } : null
}

function wordsOf({ suggestion: { anchor, to, by }, verdict }: ReturnedVerdict): string {
  const was =
    anchor.on === 'cell' ? cellText(anchor.value) : anchor.on === 'words' ? anchor.quote : ''
  const change = `“${quoted(was) || '空白'}”改为“${cellText(to)}”`
  return `${verdict === 'accepted' ? '采纳' : '不采纳'}${by.name}的建议：${change}`
}

interface Props {
  readonly verdicts: readonly ReturnedVerdict[]
  /** Ids of proposals that stay undecided. */
  readonly left: ReadonlySet<string>
  readonly session: ReportSession
  readonly onChoose: (id: string, wanted: boolean) => void
}

export function ReturnedVerdicts({ verdicts, left, session, onChoose }: Props) {
  return (
    <fieldset className="returned-verdicts">
      <legend className="choices-label">在 Word 中已接受或拒绝的修改建议</legend>
      {verdicts.map((one) => {
        const { id, anchor } = one.suggestion
        return (
          <Checkbox
            key={id}
            label={`${shownName(session, anchor)}：${wordsOf(one)}`}
            checked={!left.has(id)}
            onChange={(event) => onChoose(id, event.target.checked)}
          />
        )
      })}
    </fieldset>
  )
}
