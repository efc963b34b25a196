/** Tables and pictures in the words: taken as a whole, put in from the clipboard or a file, and opened to be changed. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { AllSelection, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { EmbeddedNode } from '#report/prose/prose.ts'
import type { ProseText } from '#report/prose/prose-text.ts'
import type { EmbedAsk } from './embed-ask.ts'
import { embedOf } from './prose-schema.ts'

type Ask = (ask: EmbedAsk) => void

/** Puts a new embed behind the block of the caret, in its place where it is blank, and the caret behind it. */
function putIn(view: EditorView, embed: EmbeddedNode, position: number): void {
  const { state } = view
  const node = state.schema.node('embed', { node: embed })
  const at = state.doc.resolve(Math.min(position, state.doc.content.size))
  const block = at.depth > 0 ? at.node(1) : null
  const isBlank = block?.type.name === 'block' && block.content.size === 0
  const from = block === null ? at.pos : isBlank ? at.before(1) : at.after(1)
  const to = block !== null && isBlank ? at.after(1) : from
  const transaction = state.tr.replaceWith(from, to, node)
  const behind = from + node.nodeSize
  if (behind >= transaction.doc.content.size) transaction.insert(behind, state.schema.node('block'))
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(behind)))
  view.dispatch(transaction.scrollIntoView())
}

/** A step of undo of its own, and back to the words. */
function asStep(view: EditorView, prose: ProseText, act: () => void): void {
  prose.newStep()
  act()
  prose.newStep()
  view.focus()
}

/** Asks for a picture or table to put where the caret is. */
export function askNewEmbed(
  view: EditorView,
  prose: ProseText,
  kind: EmbedAsk['kind'],
  ask: Ask,
  file: Blob | null = null,
): void {
  const position = view.state.selection.to
  ask({
    kind,
    node: null,
    file,
    put: (embed) => asStep(view, prose, () => putIn(view, embed, position)),
  })
}

/** Opens the embed at a place; where it was moved or changed meanwhile, what is put goes behind the caret. */
function askChange(view: EditorView, prose: ProseText, node: Node, from: number, ask: Ask): void {
  const embed = embedOf(node)
  ask({
    kind: embed['type'] === 'table' ? 'table' : 'picture',
    node: embed,
    file: null,
    put: (changed) =>
      asStep(view, prose, () => {
        if (view.state.doc.nodeAt(from)?.eq(node) === true)
          view.dispatch(view.state.tr.setNodeMarkup(from, null, { node: changed }))
        else putIn(view, changed, view.state.selection.to)
      }),
  })
}

const pictureIn = (data: DataTransfer | null): File | undefined =>
  [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'))

/**
 * Selects what was clicked. One that was selected already, before the clerk went elsewhere, would not be
 * selected on the page again: the browser's caret, at the first word after a click, would count.
 */
function select(view: EditorView, _at: number, node: Node, from: number): boolean {
  if (node.type.name !== 'embed') return false
  const { selection, doc, tr } = view.state
  if (selection instanceof NodeSelection && selection.from === from)
    view.dispatch(tr.setSelection(new AllSelection(doc)))
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, from)))
  view.focus()
  return true
}

function dropped(view: EditorView, prose: ProseText, event: DragEvent, ask: Ask): boolean {
  const file = pictureIn(event.dataTransfer)
  if (!file) return false
  event.preventDefault()
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (place)
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))))
  askNewEmbed(view, prose, 'picture', ask, file)
  return true
}

/** What a clerk can do with tables and pictures in the editor. */
export const embedActs = (prose: ProseText, ask: Ask) =>
  Extension.create({
    name: 'embedActs',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDoubleClickOn: select,
          handleTripleClickOn: select,
          handleClickOn: (view, at, node, from, event) => {
            const isEdit = event.target instanceof Element && event.target.closest('[data-edit]')
            if (node.type.name !== 'embed' || !isEdit) return select(view, at, node, from)
            askChange(view, prose, node, from, ask)
            return true
          },
          handleKeyDown: (view, event) => {
            const { selection } = view.state
            if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'embed')
              return false
            if (event.key !== 'F2') return false
            askChange(view, prose, selection.node, selection.from, ask)
            return true
          },
          handlePaste: (view, event) => {
            const file = pictureIn(event.clipboardData)
            // A block of cells from a spreadsheet brings a picture of itself along.
            if (!file || event.clipboardData?.getData('text/plain') !== '') return false
            askNewEmbed(view, prose, 'picture', ask, file)
            return true
          },
          handleDrop: (view, event) => dropped(view, prose, event, ask),
          handleDOMEvents: {
            dragover: (_, event) => {
              if (event.dataTransfer?.types.includes('Files') !== true) return false
              event.preventDefault()
              event.dataTransfer.dropEffect = 'copy'
              return true
            },
          },
        },
      }),
    ],
  })
