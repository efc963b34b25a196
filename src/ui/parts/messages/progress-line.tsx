/** A task that takes a while: what is being done, how far it is, and the way to stop it. */
import { Button } from '#ui/parts/button.tsx'
import './progress-line.css'

interface ProgressLineProps {
  readonly label: string
  /** 0 to 1; null while unknown. */
  readonly done: number | null
  readonly onCancel?: () => void
}

/** A line with a bar; without `done` the bar only says that work goes on. */
export function ProgressLine({ label, done, onCancel }: ProgressLineProps) {
  return (
    <div className="progress">
      <span className="progress-label">{label}</span>
      <progress aria-label={label} max={1} {...(done === null ? {} : { value: done })} />
      {done !== null && <span className="progress-share">{Math.round(done * 100)}%</span>}
      {onCancel && <Button onClick={onCancel}>取消</Button>}
    </div>
  )
}
