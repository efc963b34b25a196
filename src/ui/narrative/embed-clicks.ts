/** A table or picture in the words is taken as a whole, however fast the clerk clicks it. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** The editor takes a single click by itself; a second one soon after would leave the caret where it was. */
function select(view: EditorView, _at: number, node: Node, from: number): boolean {
  if (node.type.name !== 'embed') return false
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, from)))
  view.focus()
  return true
}

export const embedClicks = Extension.create({
  name: 'embedClicks',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { handleDoubleClickOn: select, handleTripleClickOn: select } }),
  ],
})
