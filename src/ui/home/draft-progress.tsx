/** How far a report is: a fine bar, cells filled, and errors and warnings where there are any. */
import type { DraftSummary } from '#store/draft-summary.ts'
import { StateMark } from '#ui/parts/messages/state-mark.tsx'

interface DraftProgressProps {
  readonly draft: Pick<DraftSummary, 'filled' | 'inputs' | 'errors' | 'warnings'>
}

/** 已填 152/166 · 错误 2. */
export function DraftProgress({ draft }: DraftProgressProps) {
  const { filled, inputs, errors, warnings } = draft
  return (
    <div className="draft-progress">
      {/* A report of before 2019 may have no table to fill. */}
      {inputs > 0 && (
        <>
          <span className="draft-filled">
            已填 {filled}/{inputs}
          </span>
          <progress aria-hidden="true" max={inputs} value={filled} />
        </>
      )}
      <span className="draft-marks">
        {errors > 0 && <StateMark state="error" count={errors} />}
        {warnings > 0 && <StateMark state="warning" count={warnings} />}
        {errors === 0 && warnings === 0 && inputs > 0 && filled >= inputs && (
          <StateMark state="done" />
        )}
      </span>
    </div>
  )
}
