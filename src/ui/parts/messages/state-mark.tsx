/** How a report, a section or a cell stands, as an icon and words: 错误 2, 提醒 1, 未填 14, 完成. */
import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { Icon } from '#ui/parts/icon.tsx'
import './state-mark.css'

type MarkState = 'error' | 'warning' | 'blank' | 'done'

const words = { error: '错误', warning: '提醒', blank: '未填', done: '完成' } as const
const icons = {
  error: CircleAlert,
  warning: TriangleAlert,
  blank: CircleDashed,
  done: CircleCheck,
} as const

interface StateMarkProps {
  readonly state: MarkState
  readonly count?: number
  /** Shows the icon and the count only; the word is still read aloud. */
  readonly brief?: boolean
}

/** An icon and a word, never a colour alone. */
export function StateMark({ state, count, brief = false }: StateMarkProps) {
  return (
    <span className={`mark mark-${state}`}>
      <Icon of={icons[state]} size={14} />
      <span className={brief ? 'unseen' : undefined}>{words[state]}</span>
      {count !== undefined && <span>{count}</span>}
    </span>
  )
}
