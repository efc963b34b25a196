/** The few buttons above a section's words: headings, bold, lists, and a figure of the tables. */
import type { Editor } from '@tiptap/core'
import { Bold, ImagePlus, List, ListOrdered, Table } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { BlockKind } from '#report/prose/prose.ts'
import { useBarSteps } from '#ui/parts/bar-steps.ts'
import type { EmbedAsk } from './embed-ask.ts'
import { isBold, setKind, toggleBold } from './block-keys.ts'
import { kindOf } from './prose-schema.ts'

interface Action {
  readonly name: string
  readonly show: ReactNode
  readonly keys: string
  readonly kind: BlockKind | 'bold' | 'figure' | EmbedAsk['kind']
}

const chapter: Action = {
  name: '部分标题',
  show: '一、',
  keys: 'Ctrl+Alt+4',
  kind: 'chapter',
}

const usual: readonly Action[] = [
  { name: '一级标题', show: '（一）', keys: 'Ctrl+Alt+1', kind: 'heading1' },
  { name: '二级标题', show: '1.', keys: 'Ctrl+Alt+2', kind: 'heading2' },
  { name: '三级标题', show: '（1）', keys: 'Ctrl+Alt+3', kind: 'heading3' },
  { name: '正文', show: '正文', keys: 'Ctrl+Alt+0', kind: 'paragraph' },
  { name: '加粗', show: <Bold size={15} aria-hidden />, keys: 'Ctrl+B', kind: 'bold' },
  { name: '列表', show: <List size={16} aria-hidden />, keys: 'Ctrl+Shift+8', kind: 'bullet' },
  {
    name: '编号',
    show: <ListOrdered size={16} aria-hidden />,
    keys: 'Ctrl+Shift+7',
    kind: 'ordered',
  },
  { name: '插入数据', show: '插入数据', keys: 'Ctrl+Alt+D', kind: 'figure' },
  { name: '插入图片', show: <ImagePlus size={16} aria-hidden />, keys: '', kind: 'picture' },
  { name: '插入表格', show: <Table size={16} aria-hidden />, keys: '', kind: 'table' },
]

const commandOf = (
  kind: BlockKind | 'bold',
): ((state: EditorState, dispatch: (transaction: Transaction) => void) => boolean) =>
  kind === 'bold' ? toggleBold : setKind(kind)

interface Pressed {
  readonly kind: BlockKind
  readonly bold: boolean
}

const pressedIn = ({ state }: Editor): Pressed => ({
  kind: kindOf(state.selection.$from.parent),
  bold: isBold(state),
})

/** Undefined for a button that is no switch. */
function pressedAs(kind: Action['kind'], pressed: Pressed): boolean | undefined {
  if (kind === 'figure' || kind === 'picture' || kind === 'table') return undefined
  return kind === 'bold' ? pressed.bold : kind === pressed.kind
}

/** What the buttons show as pressed: it follows the caret and whatever changes under it. */
function usePressed(editor: Editor): Pressed {
  const [pressed, setPressed] = useState(() => pressedIn(editor))
  useEffect(() => {
    const look = () =>
      setPressed((before) => {
        const now = pressedIn(editor)
        return now.kind === before.kind && now.bold === before.bold ? before : now
      })
    look()
    editor.on('transaction', look)
    return () => {
      editor.off('transaction', look)
    }
  }, [editor])
  return pressed
}

export function NarrativeBar({
  editor,
  label,
  chapters = false,
  onFigure,
  onEmbed,
}: {
  readonly editor: Editor
  readonly label: string
  /** Whether the words have chapters of their own. */
  readonly chapters?: boolean
  readonly onFigure: () => void
  readonly onEmbed: (kind: EmbedAsk['kind']) => void
}) {
  const actions = chapters ? [chapter, ...usual] : usual
  const pressed = usePressed(editor)
  const steps = useBarSteps(actions.length)
  const act = (kind: (typeof actions)[number]['kind']) => {
    if (kind === 'figure') onFigure()
    else if (kind === 'picture' || kind === 'table') onEmbed(kind)
    else {
      commandOf(kind)(editor.state, (transaction) => editor.view.dispatch(transaction))
      editor.view.focus()
    }
  }
  return (
    <div
      className="narrative-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={`${label}：格式`}
      aria-keyshortcuts="Alt+F10"
      onKeyDown={(event) => {
        if (event.key === 'Escape') editor.view.focus()
        steps.move(event)
      }}
    >
      {actions.map((action, index) => (
        <button
          key={action.name}
          type="button"
          {...steps.button(index)}
          aria-label={action.name}
          title={action.keys === '' ? action.name : `${action.name}（${action.keys}）`}
          aria-pressed={pressedAs(action.kind, pressed)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act(action.kind)}
        >
          {action.show}
        </button>
      ))}
    </div>
  )
}
