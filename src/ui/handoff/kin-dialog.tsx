/** 本机已有这份报告: the file that was opened and a report kept here were one once; what is to become of it? */
import { useState } from 'react'
import { issuerName } from '#report/report.ts'
import type { DraftSummary } from '#store/draft-summary.ts'
import { nameOf, ownTitle } from '#ui/home/draft-words.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { dayTime } from '#ui/parts/moment.ts'
import { RadioGroup } from '#ui/parts/fields/radio-group.tsx'
import type { ReceivedFile } from './received-file.ts'

interface Props {
  readonly received: ReceivedFile
  /** When the file was last written, as its maker's machine says. */
  readonly writtenAt: number
  readonly kin: readonly DraftSummary[]
  readonly now: number
  readonly onMerge: (draft: string) => void
  readonly onKeep: () => void
  readonly onClose: () => void
}

export function KinDialog({ received, writtenAt, kin, now, onMerge, onKeep, onClose }: Props) {
  const [chosen, setChosen] = useState(kin[0]?.id ?? '')
  const [only] = kin.length === 1 ? kin : []
  const { report } = received.reading
  const changed = (draft: DraftSummary) => `最后修改于${dayTime(draft.changedAt, now)}`
  return (
    <Dialog
      title="本机已有这份报告"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button onClick={onKeep}>另存为新的一份</Button>
          <Button look="primary" data-autofocus onClick={() => onMerge(chosen)}>
            合并到这一份
          </Button>
        </>
      }
    >
      <div className="dialog-text">
        <dl className="handoff-facts">
          <dt>收到的文件</dt>
          <dd>
            {issuerName(report.issuers)}
            {report.year}年年报
            <small>
              {received.name}，文件保存于{dayTime(writtenAt, now)}
            </small>
          </dd>
          {only ? (
            <>
              <dt>本机的</dt>
              <dd>
                {nameOf(only)}
                <small>{changed(only)}</small>
              </dd>
            </>
          ) : null}
        </dl>
        {only ? null : (
          <RadioGroup
            name="kin"
            label="合并到哪一份"
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            choices={kin.map((draft) => ({
              value: draft.id,
              label: ownTitle(draft) || nameOf(draft),
              help: changed(draft),
            }))}
          />
        )}
        <p>
          合并时，两边在不同地方的修改都会保留；同一处填得不同的，两个都列出，由人选定。合并前的两份原件都会留存。
        </p>
      </div>
    </Dialog>
  )
}
