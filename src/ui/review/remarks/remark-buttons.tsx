/** 批注 and 修改建议 where something is shown that can be remarked on: a cell, a finding. */
import { MessageSquarePlus, PencilLine } from 'lucide-react'
import type { Anchor } from '#report/review-event.ts'
import { Button } from '#ui/parts/button.tsx'
import { useVoice } from '#ui/review/review-voice.tsx'

interface Props {
  readonly anchors: () => readonly Anchor[]
  /** Only remarks: a finding is no number to be proposed. */
  readonly remarksOnly?: boolean
}

export function RemarkButtons({ anchors, remarksOnly = false }: Props) {
  const voice = useVoice()
  if (!voice) return null
  return (
    <div className="remark-buttons">
      <Button look="quiet" icon={MessageSquarePlus} onClick={() => voice.ask('remark', anchors())}>
        批注
      </Button>
      {remarksOnly ? null : (
        <Button look="quiet" icon={PencilLine} onClick={() => voice.ask('suggest', anchors())}>
          修改建议
        </Button>
      )}
    </div>
  )
}
