/** The few buttons above a section's words: headings, bold, lists. */
import type { Editor } from '@tiptap/core'
import { Bold, List, ListOrdered } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { BlockKind } from '#report/prose.ts'
import { setKind, toggleBold } from './block-keys.ts'
import { kindOf } from './prose-schema.ts'

interface Action {
  readonly name: string
  readonly show: ReactNode
  readonly keys: string
  readonly kind: BlockKind | 'bold'
}

const actions: readonly Action[] = [
  { name: '一级标题', show: '（一）', keys: 'Ctrl+Alt+1', kind: 'heading1' },
  { name: '二级标题', show: '1.', keys: 'Ctrl+Alt+2', kind: 'heading2' },
  { name: '三级标题', show: '（1）', keys: 'Ctrl+Alt+3', kind: 'heading3' },
  { name: '正文', show: '正文', keys: 'Ctrl+Alt+0', kind: 'paragraph' },
  { name: '加粗', show: <Bold size={15} aria-hidden />, keys: 'Ctrl+B', kind: 'bold' },
  { name: '列表', show: <List size={16} aria-hidden />, keys: '', kind: 'bullet' },
  { name: '编号', show: <ListOrdered size={16} aria-hidden />, keys: '', kind: 'ordered' },
]

const commandOf = (
  kind: Action['kind'],
): ((state: EditorState, dispatch: (transaction: Transaction) => void) => boolean) =>
  kind === 'bold' ? toggleBold : setKind(kind)

/** Arrow keys move within the bar, so that it is one stop of the Tab key. */
function moveWithin(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
}

export function NarrativeBar({
  editor,
  label,
}: {
  readonly editor: Editor
  readonly label: string
}) {
  const [, redraw] = useState(0)
  useEffect(() => {
    const draw = () => redraw((count) => count + 1)
    editor.on('selectionUpdate', draw)
    return () => {
      editor.off('selectionUpdate', draw)
    }
  }, [editor])
  const kind = kindOf(editor.state.selection.$from.parent)
  return (
    <div
      className="narrative-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={`${label}：格式`}
      onKeyDown={moveWithin}
    >
      {actions.map((action, index) => (
        <button
          key={action.name}
          type="button"
          tabIndex={index === 0 ? 0 : -1}
          aria-label={action.name}
          title={action.keys === '' ? action.name : `${action.name}（${action.keys}）`}
          aria-pressed={action.kind === kind}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            commandOf(action.kind)(editor.state, (transaction) => editor.view.dispatch(transaction))
            editor.view.focus()
          }}
        >
          {action.show}
        </button>
      ))}
    </div>
  )
}
