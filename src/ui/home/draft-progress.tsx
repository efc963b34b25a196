/** How far a report is: a fine bar, cells filled, and errors and warnings where there are any. */
import type { DraftSummary } from '#store/draft-summary.ts'
import { StateMark } from '#ui/parts/state-mark.tsx'

export interface DraftProgressProps {
  readonly draft: Pick<DraftSummary, 'filled' | 'inputs' | 'errors' | 'warnings'>
}

/** 已填 152/166 · 错误 2. */
export function DraftProgress({ draft }: DraftProgressProps) {
  const { filled, inputs, errors, warnings } = draft
  return (
    <div className="draft-progress">
      <span className="draft-filled">
        已填 {filled}/{inputs}
      </span>
      <progress aria-hidden="true" max={Math.max(1, inputs)} value={filled} />
      <span className="draft-marks">
        {errors > 0 && <StateMark state="error" count={errors} />}
        {warnings > 0 && <StateMark state="warning" count={warnings} />}
        {errors === 0 && warnings === 0 && filled >= inputs && inputs > 0 && (
          <StateMark state="done" />
        )}
      </span>
    </div>
  )
}
