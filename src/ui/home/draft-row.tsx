/** One report of the list; the organ's name opens it, the menu at the end holds the rest. */
import type { DraftSummary } from '#store/draft-summary.ts'
import {
  CalendarPlus,
  Copy,
  EllipsisVertical,
  FileLock2,
  FilePenLine,
  Save,
  SquareArrowOutUpRight,
  Trash2,
} from 'lucide-react'
import type { MenuAction } from '#ui/parts/floating/menu.tsx'
import { MenuButton } from '#ui/parts/floating/menu-button.tsx'
import { dayTime } from '#ui/parts/moment.ts'
import { formName, levelName, organOf, ownTitle, stateName, yearName } from './draft-words.ts'
import { DraftProgress } from './draft-progress.tsx'

/** What can be done with a report from the list. */
export interface DraftActions {
  readonly onOpen: (id: string) => void
  readonly onDuplicate: (id: string) => void
  readonly onNextYear: (id: string) => void
  readonly onSaveFile: (id: string) => void
  readonly onSealFile: (id: string) => void
  readonly onRename: (id: string) => void
  readonly onDelete: (id: string) => void
}

interface DraftRowProps extends DraftActions {
  readonly draft: DraftSummary
  /** Which of several of the same name it is; null for the first or only one. */
  readonly ordinal: number | null
  readonly now: number
}

/** A row of the list. */
export function DraftRow({ draft, ordinal, now, ...on }: DraftRowProps) {
  const organ = organOf(draft)
  const title = ownTitle(draft)
  const year = yearName(draft.year)
  const copy = ordinal === null ? '' : `第${ordinal}份`
  const name = [year, organ, copy].filter(Boolean).join(' ')
  const actions: readonly MenuAction[] = [
    { id: 'open', label: '打开', icon: SquareArrowOutUpRight, onAction: () => on.onOpen(draft.id) },
    {
      id: 'rename',
      label: '修改标题',
      icon: FilePenLine,
      // Under review and after it nobody writes, not even a title.
      disabled: ['submitted', 'approved', 'final', 'published'].includes(draft.state),
      onAction: () => on.onRename(draft.id),
    },
    { id: 'copy', label: '复制一份', icon: Copy, onAction: () => on.onDuplicate(draft.id) },
    {
      id: 'next',
      label: '编制下一年度',
      icon: CalendarPlus,
      onAction: () => on.onNextYear(draft.id),
    },
    { id: 'save', label: '存为文件', icon: Save, onAction: () => on.onSaveFile(draft.id) },
    {
      id: 'seal',
      label: '存为加密文件…',
      icon: FileLock2,
      onAction: () => on.onSealFile(draft.id),
    },
    {
      id: 'delete',
      label: '删除',
      icon: Trash2,
      danger: true,
      apart: true,
      onAction: () => on.onDelete(draft.id),
    },
  ]
  return (
    <tr className="draft" data-draft={draft.id}>
      <td className="draft-year">{year}</td>
      <th scope="row" className="draft-organ">
        <span className="draft-name">
          <button
            type="button"
            className="draft-open"
            aria-label={`打开${name}`}
            onClick={() => on.onOpen(draft.id)}
          >
            {organ}
          </button>
          {draft.level !== null && <span className="draft-level">{levelName(draft.level)}</span>}
          {copy !== '' && <span className="draft-level">{copy}</span>}
        </span>
        {title !== '' && <small className="draft-title">标题：{title}</small>}
      </th>
      <td className="draft-form">{formName(draft.form)}</td>
      <td>{stateName(draft.state)}</td>
      <td>
        <DraftProgress draft={draft} />
      </td>
      <td className="draft-moment">{dayTime(draft.changedAt, now)}</td>
      <td className="draft-moment">
        {draft.savedToFileAt === null ? (
          <span className="draft-never">未存过</span>
        ) : (
          dayTime(draft.savedToFileAt, now)
        )}
      </td>
      <td className="draft-tools">
        <MenuButton label={`${name}的操作`} hint="操作" icon={EllipsisVertical} actions={actions} />
      </td>
    </tr>
  )
}
