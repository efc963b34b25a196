/** Something could not be done: what, where, and what to do now, with the ways on. */
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#ui/parts/icon.tsx'
import './problem-panel.css'

/** A refusal in words. */
export interface Problem {
  /** What could not be done. */
  readonly what: string
  /** The place and the reason, one line each. */
  readonly where?: readonly string[]
  /** What to do now. */
  readonly how?: string
  /** It is about one file; another may be chosen. */
  readonly ofFile?: true
}

interface ProblemPanelProps {
  readonly problem: Problem
  /** The ways on, as buttons. */
  readonly children?: ReactNode
}

/** Read aloud at once. */
export function ProblemPanel({ problem, children }: ProblemPanelProps) {
  return (
    <section className="problem" role="alert">
      <Icon of={CircleAlert} size={20} />
      <div>
        <h2>{problem.what}</h2>
        {problem.where && problem.where.length > 0 && (
          <ul>
            {problem.where.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {problem.how !== undefined && <p>{problem.how}</p>}
        {children !== undefined && <div className="problem-ways">{children}</div>}
      </div>
    </section>
  )
}
