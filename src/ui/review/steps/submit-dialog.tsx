/** 送审: what still stands in the way, then which stages the report passes. */
import { CircleAlert, CircleDashed, FileQuestion, GitMerge, MessageSquareText } from 'lucide-react'
import { useState } from 'react'
import { type Stage, stages } from '#report/review-event.ts'
import { stageName } from '#review/names.ts'
import { obstaclesOf, type Obstacle, type ObstacleLine } from '#review/obstacles.ts'
import type { Discussion } from '#review/threads.ts'
import type { Profile } from '#store/profile.ts'
import { Button } from '#ui/parts/button.tsx'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { afterDialog } from '#ui/parts/floating/after-dialog.ts'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { useUnsaid } from '#ui/parts/unsaid.ts'
import type { ShownFinding } from '#ui/session/shown-findings.ts'
import { useEveryFinding } from '#ui/session/judgement-coming.ts'
import { useReport, useReview, useSession } from '#ui/session/use-session.ts'
import { BeforeSigning } from './before-signing.tsx'

interface Props {
  readonly profile: Profile
  readonly onSubmit: (chosen: { stages: readonly Stage[]; text: string }) => void
  readonly onClose: () => void
}

const headings: Readonly<Record<Obstacle<ShownFinding>['kind'], (count: number) => string>> = {
  error: (count) => `错误和未填项 ${count} 处，须改正或补填`,
  unwritten: (count) => `还没有写的部分 ${count} 个，须补写；没有其他事项的也要写明`,
  reason: (count) => `提醒 ${count} 条，须改正或填写说明`,
  doubt: (count) => `导入时的疑问 ${count} 处，须逐一确认`,
  conflict: (count) => `两处填写不一致的单元格 ${count} 个，须选定一个数`,
}

const icons = {
  error: CircleAlert,
  unwritten: CircleDashed,
  reason: MessageSquareText,
  doubt: FileQuestion,
  conflict: GitMerge,
}

const shownLines = 4

interface InTheWayProps {
  readonly obstacle: Obstacle<ShownFinding>
  /** The keys begin at the first matter of the first. */
  readonly first: boolean
  readonly onGo: (at: NonNullable<ObstacleLine<ShownFinding>['at']>) => void
}

function InTheWay({ obstacle, first, onGo }: InTheWayProps) {
  const { kind, lines } = obstacle
  return (
    <section className="obstacle" data-kind={kind}>
      <h3>
        <Icon of={icons[kind]} /> {headings[kind](lines.length)}
      </h3>
      <ul>
        {lines.slice(0, shownLines).map(({ text, at }, line) => (
          <li key={text}>
            {at === null ? (
              text
            ) : (
              <button
                type="button"
                className="link"
                data-autofocus={(first && line === 0) || undefined}
                onClick={() => onGo(at)}
              >
                {text}
              </button>
            )}
          </li>
        ))}
        {lines.length > shownLines ? (
          <li>另有 {lines.length - shownLines} 处，见右侧“核查”。</li>
        ) : null}
      </ul>
    </section>
  )
}

/** 审核环节: which of the stages the report passes. */
function StageChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly Stage[]
  readonly onChoose: (chosen: readonly Stage[]) => void
}) {
  return (
    <fieldset>
      <legend className="choices-label">审核环节（依次进行）</legend>
      <div className="profile-stages">
        {stages.map((stage) => (
          <Checkbox
            key={stage}
            label={stageName(stage)}
            checked={chosen.includes(stage)}
            onChange={(event) =>
              onChoose(
                event.target.checked
                  ? [...chosen, stage]
                  : chosen.filter((other) => other !== stage),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

/** What the reviewer will see still open, in the words of a list; nothing where all is settled. */
function leftWords({ threads, suggestions }: Discussion): string {
  const open = threads.filter(({ state }) => state === 'open').length
  const undecided = suggestions.filter(({ state }) => state === 'open').length
  return [
    ...(open > 0 ? [` ${open} 条批注没有标为“已处理”`] : []),
    ...(undecided > 0 ? [` ${undecided} 条修改建议没有决定`] : []),
  ].join('、')
}

export function SubmitDialog({ profile, onSubmit, onClose }: Props) {
  const session = useSession()
  const report = useReport()
  const findings = useEveryFinding()
  const { discussion, stand } = useReview()
  const [chosen, setChosen] = useState<readonly Stage[]>(
    // Who sends a report again sends it the way it went before.
    stand.stages.length > 0 ? stand.stages : profile.stages,
  )
  const [text, setText] = useUnsaid('送审')
  const obstacles = obstaclesOf(report, session.form, findings)
  const left = leftWords(discussion)
  const blocked = obstacles.length > 0
  return (
    <Dialog
      title="送审"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{blocked ? '回去修改' : '取消'}</Button>
          <Button
            look="primary"
            disabled={blocked || chosen.length === 0}
            onClick={() => {
              setText('')
              onSubmit({ stages: stages.filter((stage) => chosen.includes(stage)), text })
            }}
          >
            送审
          </Button>
        </>
      }
    >
      <div className="dialog-fields">
        {blocked ? (
          <>
            <p>送审前还须处理以下问题：</p>
            {obstacles.map((obstacle, index) => (
              <InTheWay
                key={obstacle.kind}
                obstacle={obstacle}
                first={index === 0}
                onGo={(at) => {
                  onClose()
                  afterDialog(() =>
                    'judged' in at
                      ? session.place.show(at.judged)
                      : session.place.goTo('cell' in at ? at.cell : at),
                  )
                }}
              />
            ))}
          </>
        ) : (
          <>
            <BeforeSigning />
            <p>送审后内容锁定，直到退回、撤回或通过。送审后请“存为文件”，把文件交给审核人。</p>
          </>
        )}
        {left === '' ? null : <p className="field-help">还有{left}，审核人会看到。</p>}
        <StageChoice chosen={chosen} onChoose={setChosen} />
        <TextArea
          label="送审说明"
          optional
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
