/** 定稿: what still speaks against it is said once more before the report is locked for print and publication. */
import { TriangleAlert } from 'lucide-react'
import { unprovenWords, unsoundWords } from '#review/stand-words.ts'
import { leftOpen } from '#review/threads.ts'
import { brokenChainWords } from '#review/trail-words.ts'
import type { Store } from '#store/open-store.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { useReportPart, useReview } from '#ui/session/use-session.ts'
import { useUnproven } from './use-unproven.ts'

interface Props {
  readonly store: Store
  readonly onFinalise: () => void
  readonly onClose: () => void
}

export function FinaliseDialog({ store, onFinalise, onClose }: Props) {
  const { discussion, stand } = useReview()
  const { unsound, ...unproven } = useUnproven(store)
  const wrong = [brokenChainWords(stand), unsoundWords(unsound)].filter((one) => one !== null)
  const date = useReportPart(({ signature }) => signature.date)
  const left = leftOpen(discussion)
  const unsettled = left.threads.length
  const undecided = left.suggestions.length
  const said = [
    ...wrong.map((words) => `审核记录有问题：${words}。`),
    ...unprovenWords(unproven),
    ...(date === null ? ['落款没有填写完整的成文日期。'] : []),
    ...(unsettled > 0 ? [`还有 ${unsettled} 条批注未解决。`] : []),
    ...(undecided > 0 ? [`还有 ${undecided} 条修改建议未决定。`] : []),
  ]
  return (
    <Dialog
      title="定稿"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" onClick={onFinalise}>
            {said.length > 0 ? '仍然定稿' : '定稿'}
          </Button>
        </>
      }
    >
      <div className="dialog-text">
        <p>定稿后内容锁定，用于印制和公开；以后要改，须“解锁修改”并写明理由，重新送审。</p>
        {said.length > 0 ? (
          <section className="obstacle" data-kind="reason">
            <h3>
              <Icon of={TriangleAlert} /> 定稿前请核对
            </h3>
            <ul>
              {said.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Dialog>
  )
}
