/** What the clerk is told above the pages: how far loading or printing is, or why there are none. */
import { Button } from '#ui/parts/button.tsx'
import { ProblemPanel } from '#ui/parts/messages/problem-panel.tsx'
import { ProgressLine } from '#ui/parts/messages/progress-line.tsx'
import type { LayoutState } from './use-layout.ts'

interface Props {
  readonly state: LayoutState
  /** Share of the pages made ready for the printer; null while nothing is printed. */
  readonly printed: number | null
  readonly onAgain: () => void
}

export function PreviewNews({ state, printed, onAgain }: Props) {
  return (
    <div className="preview-news" aria-live="polite">
      {state.kind === 'loading' ? (
        // All of it is here, and not yet at work: on a slow machine that takes a while.
        state.share < 1 ? (
          <ProgressLine label="正在载入排版程序和字体" done={state.share} />
        ) : (
          <ProgressLine label="正在排版" done={null} />
        )
      ) : null}
      {printed === null ? null : <ProgressLine label="正在准备打印" done={printed} />}
      {state.kind === 'refused' ? (
        <ProblemPanel
          problem={{
            what: '不能显示版面预览',
            where: [state.why],
            how: state.canLoad
              ? '改好以后版面会重新排出。'
              : '可以检查网络后再试；“打印”仍可打印网页样式的报告。',
          }}
        >
          {state.canLoad ? null : <Button onClick={onAgain}>再试一次</Button>}
        </ProblemPanel>
      ) : null}
    </div>
  )
}
