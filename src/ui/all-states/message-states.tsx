/** Samples of what the program says: refusals, empty places, long tasks. */
import { Button } from '#ui/parts/button.tsx'
import { EmptyState } from '#ui/parts/messages/empty-state.tsx'
import { ProblemPanel } from '#ui/parts/messages/problem-panel.tsx'
import { ProgressLine } from '#ui/parts/messages/progress-line.tsx'

/** Messages in the flow of a page. */
export function MessageStates() {
  return (
    <section aria-label="消息">
      <h2>消息</h2>
      <ProblemPanel
        problem={{
          what: '无法打开“清河县水务局2025年.json”',
          where: ['第3行第18列：文件在这里中断，可能没有传输完整。'],
          how: '请向发送人再要一份，或打开另一份文件。已有的年报没有改动。',
        }}
      >
        <Button>另选文件</Button>
        <Button look="quiet">知道了</Button>
      </ProblemPanel>
      <EmptyState title="没有核查意见" text="填写后会自动核对勾稽关系。">
        <Button>去填写第一项</Button>
      </EmptyState>
      <ProgressLine label="正在排版" done={0.42} onCancel={() => undefined} />
      <ProgressLine label="正在读取" done={null} />
    </section>
  )
}
