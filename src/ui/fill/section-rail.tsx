/** The rail on the left: the sections in their order, how far each has come, and the whole. */
import { AlertCircle, Check, Circle, CircleDashed, TriangleAlert } from 'lucide-react'
import { lazy } from 'react'
import type { SectionKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import type { Progress, SectionState } from '#ui/session/section-state.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import './section-rail.css'

/** Only reports of before 2019 have chapters of their own. */
const ChapterList = lazy(async () => ({
  default: (await import('./chapter-list.tsx')).ChapterList,
}))

const words = (state: SectionState): string => {
  const parts: string[] = []
  if (state.errors > 0) parts.push(`错误 ${state.errors}`)
  if (state.warnings > 0) parts.push(`提醒 ${state.warnings}`)
  if (state.free)
    return [...parts, state.filled > 0 ? `已填 ${state.filled} 格` : '可不填'].join(' · ')
  if (state.inputs > 0 && state.filled < state.inputs)
    parts.push(`未填 ${state.inputs - state.filled}`)
  if (state.inputs === 0) parts.push(state.mark === 'empty' ? '未填' : `${state.characters} 字`)
  else if (parts.length === 0) parts.push('完成')
  return parts.join(' · ')
}

const icons = {
  error: <AlertCircle size={16} aria-hidden />,
  warning: <TriangleAlert size={16} aria-hidden />,
  empty: <CircleDashed size={16} aria-hidden />,
  partly: <Circle size={16} aria-hidden />,
  done: <Check size={16} aria-hidden />,
}

interface Props {
  readonly form: Form
  readonly progress: Progress
  readonly current: SectionKey | null
  readonly onGo: (section: SectionKey) => void
}

export function SectionRail({ form, progress, current, onGo }: Props) {
  return (
    <nav className="rail" aria-label="报告各部分">
      <ol>
        {form.sections.map((section) => {
          const state = progress.sections.find((entry) => entry.key === section.key)
          if (!state) return null
          return (
            <li key={section.key}>
              <button
                type="button"
                className="rail-item"
                data-mark={state.mark}
                aria-current={current === section.key ? 'true' : undefined}
                onClick={() => onGo(section.key)}
              >
                <span className="rail-mark">{icons[state.mark]}</span>
                <span className="rail-name">{section.heading ?? section.name}</span>
                <span className="rail-state">{words(state)}</span>
              </button>
              {section.kind === 'prose' && section.chapters ? (
                <Loaded>
                  <ChapterList section={section.key} />
                </Loaded>
              ) : null}
            </li>
          )
        })}
      </ol>
      <div className="rail-whole">
        <p>
          {progress.inputs > 0 ? (
            <>
              已填 <b>{progress.filled}</b>/{progress.inputs}
              {progress.errors > 0 ? ' · ' : ''}
            </>
          ) : null}
          {progress.errors > 0 ? `错误 ${progress.errors}` : ''}
        </p>
        {progress.inputs > 0 ? (
          <progress max={progress.inputs} value={progress.filled} aria-label="表格填写进度" />
        ) : null}
        <p className="rail-keys">
          <kbd>F6</kbd> 换区　<kbd>F8</kbd> 下一问题
        </p>
        <p className="rail-secret">不得录入涉密信息</p>
      </div>
    </nav>
  )
}
