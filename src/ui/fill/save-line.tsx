/** The quiet line that says where the work is: kept in this browser since when, and last saved to a file. */
import type { SaveState } from '#store/save-state.ts'
import { clockTime, dayTime } from '#ui/parts/moment.ts'

interface Props {
  readonly state: SaveState
  readonly savedToFileAt: number | null
  readonly now: () => number
}

const inWords = (state: SaveState): string => {
  if (state.kind === 'saved') return `已保存 · ${clockTime(state.at)}`
  return state.kind === 'saving' ? '正在保存…' : '没有保存成功'
}

export function SaveLine({ state, savedToFileAt, now }: Props) {
  return (
    <output className="save-line">
      <span data-failed={state.kind === 'failed'}>{inWords(state)}</span>
      <span>
        {savedToFileAt === null
          ? '还没有存为文件'
          : `上次存为文件 ${dayTime(savedToFileAt, now())}`}
      </span>
    </output>
  )
}
