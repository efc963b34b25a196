/** What the tabs of the panel on the right are called, with the number of what waits under them. */
import { leftOpen } from '#review/threads.ts'
import type { Progress } from '#ui/session/section-state.ts'
import { useReview } from '#ui/session/use-session.ts'
import type { PanelKey } from './side-panel.tsx'

export function usePanelTitles({ errors, warnings }: Progress): Readonly<Record<PanelKey, string>> {
  const { discussion } = useReview()
  const { threads, suggestions } = leftOpen(discussion)
  const found = errors + warnings
  const waiting = threads.length + suggestions.length
  return {
    findings: found > 0 ? `核查 ${found}` : '核查',
    remarks: waiting > 0 ? `批注 ${waiting}` : '批注',
    cell: '单元格',
    details: '报告信息',
  }
}
