/** What keys and buttons do to blocks: headings, lists, Enter and Backspace at their edges. */
import { type Editor, Extension } from '@tiptap/core'
import { splitBlockAs, toggleMark } from '@tiptap/pm/commands'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { BlockKind } from '#report/prose/prose.ts'
import { kindOf } from './prose-schema.ts'

type Dispatch = ((transaction: Transaction) => void) | undefined

const isList = (kind: BlockKind): boolean => kind === 'bullet' || kind === 'ordered'

/** Gives every selected block a kind; a kind it already has takes it back to body text. */
export function setKind(kind: BlockKind) {
  return (state: EditorState, dispatch: Dispatch): boolean => {
    const { from, to } = state.selection
    const at: number[] = []
    let all = true
    state.doc.nodesBetween(from, to, (node, position) => {
      if (node.type.name !== 'block') return false
      at.push(position)
      all &&= kindOf(node) === kind
      return false
    })
    if (at.length === 0) return false
    if (dispatch) {
      const transaction = state.tr
      for (const position of at) {
        transaction.setNodeMarkup(position, null, { kind: all ? 'paragraph' : kind, indent: 0 })
      }
      dispatch(transaction)
    }
    return true
  }
}

/** Moves a list item in or out. */
export const shiftIndent =
  (by: number) =>
  (state: EditorState, dispatch: Dispatch): boolean => {
    const { $from } = state.selection
    const node = $from.parent
    if (node.type.name !== 'block' || !isList(kindOf(node))) return false
    const before: unknown = node.attrs['indent']
    const had = typeof before === 'number' ? before : 0
    const indent = Math.min(3, Math.max(0, had + by))
    // Where a list goes no deeper the key leaves the editor, so that nobody is caught in it.
    if (indent === had) return false
    dispatch?.(state.tr.setNodeMarkup($from.before(), null, { ...node.attrs, indent }))
    return true
  }

const isHeading = (kind: BlockKind): boolean => kind === 'chapter' || kind.startsWith('heading')

/** After a heading comes body text; an empty list item ends its list. */
export const enter = (state: EditorState, dispatch: Dispatch): boolean => {
  const { $from, empty } = state.selection
  const kind = kindOf($from.parent)
  if (empty && isList(kind) && $from.parent.content.size === 0) {
    return setKind('paragraph')(state, dispatch)
  }
  return splitBlockAs((node, atEnd) =>
    node.type.name === 'block' && atEnd && isHeading(kindOf(node))
      ? { type: node.type, attrs: { kind: 'paragraph', indent: 0 } }
      : { type: node.type, attrs: node.attrs },
  )(state, dispatch)
}

/** At the start of a heading or list item the first Backspace makes it body text. */
export const backspace = (state: EditorState, dispatch: Dispatch): boolean => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'block') return false
  if (kindOf($from.parent) === 'paragraph') return false
  dispatch?.(state.tr.setNodeMarkup($from.before(), null, { kind: 'paragraph', indent: 0 }))
  return true
}

const lineBreak = (state: EditorState, dispatch: Dispatch): boolean => {
  const node = state.schema.nodes['hardBreak']
  if (!node) return false
  dispatch?.(state.tr.replaceSelectionWith(node.create()).scrollIntoView())
  return true
}

/** Makes words bold, or plain again. */
export const toggleBold = (state: EditorState, dispatch: Dispatch): boolean => {
  const bold = state.schema.marks['bold']
  return bold ? toggleMark(bold)(state, dispatch) : false
}

/** Puts a figure that follows its cell where the caret is, in the weight of what is typed there. */
export const insertFigure =
  (cell: string) =>
  (state: EditorState, dispatch: Dispatch): boolean => {
    const node = state.schema.nodes['cellRef']
    if (!node) return false
    dispatch?.(state.tr.replaceSelectionWith(node.create({ cell }), true).scrollIntoView())
    return true
  }

/** To the buttons above the words. */
const toBar = (_: EditorState, __: Dispatch, view: EditorView): boolean => {
  const button = view.dom
    .closest('.narrative')
    ?.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')
  button?.focus()
  return button !== undefined
}

/** Whether what is selected, or what is typed next, is bold. */
export function isBold({ selection, storedMarks, doc, schema }: EditorState): boolean {
  const bold = schema.marks['bold']
  if (!bold) return false
  const { from, to, empty, $from } = selection
  if (empty) return bold.isInSet(storedMarks ?? $from.marks()) !== undefined
  return doc.rangeHasMark(from, to, bold)
}

const run =
  (command: (state: EditorState, dispatch: Dispatch, view: EditorView) => boolean) =>
  ({ editor }: { editor: Editor }): boolean =>
    command(editor.state, (transaction) => editor.view.dispatch(transaction), editor.view)

/**
 * The browser tells of a moved caret with its next frame only; a quick End and Enter would else split the
 * line where the caret stood before.
 */
const caretFirst = new Plugin({
  props: {
    handleDOMEvents: {
      keydown: (view, event) => {
        if (!view.composing && !event.isComposing)
          view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
        return false
      },
    },
  },
})

/** The keys of the editor as an extension. */
export const blockKeys = (
  undo: () => void,
  redo: () => void,
  figure: (editor: Editor) => void,
  chapters = false,
): Extension =>
  Extension.create({
    name: 'blockKeys',
    priority: 1000,
    addProseMirrorPlugins: () => [caretFirst],
    addKeyboardShortcuts: () => ({
      Enter: run(enter),
      'Shift-Enter': run(lineBreak),
      Backspace: run(backspace),
      Tab: run(shiftIndent(1)),
      'Shift-Tab': run(shiftIndent(-1)),
      'Mod-b': run(toggleBold),
      'Mod-Alt-0': run(setKind('paragraph')),
      ...(chapters ? { 'Mod-Alt-4': run(setKind('chapter')) } : {}),
      'Mod-Alt-1': run(setKind('heading1')),
      'Mod-Alt-2': run(setKind('heading2')),
      'Mod-Alt-3': run(setKind('heading3')),
      'Mod-Shift-7': run(setKind('ordered')),
      'Mod-Shift-8': run(setKind('bullet')),
      'Mod-Alt-d': ({ editor }) => (figure(editor), true),
      'Alt-F10': run(toBar),
      'Mod-z': () => (undo(), true),
      'Mod-y': () => (redo(), true),
      'Mod-Shift-z': () => (redo(), true),
    }),
  })
