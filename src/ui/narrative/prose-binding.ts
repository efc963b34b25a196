/**
 * Ties an editor to the flat words of a section. What is typed goes in as the blocks it touched; what
 * comes from undo, other tabs or other copies is put into the editor as the smallest step. While an
 * input method composes, both wait: the browser loses a composition whose text is replaced under it.
 */
import { Extension } from '@tiptap/core'
import { Fragment, type Node as EditorNode } from '@tiptap/pm/model'
import {
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Prose } from '#report/prose/prose.ts'
import type { Placing } from '#report/prose/prose-ground.ts'
import type { HeldProse, ProseChange, ProseText } from '#report/prose/prose-text.ts'
import { blocksOf, nodesOf } from './prose-schema.ts'

const fromOutside = new PluginKey<boolean>('proseBinding')

/** Whether the latest step came from undo, other tabs or other copies. */
export const isFromOutside = (state: EditorState): boolean => fromOutside.getState(state) === true

/** The editor settles a composition for 20 ms after its end; a next one may begin at once. */
const settling = 30

/** Top-level children [from, to) of `before` that `after` has as [from, until). */
function touched(before: EditorNode, after: EditorNode) {
  const most = Math.min(before.childCount, after.childCount)
  let from = 0
  while (from < most && before.child(from) === after.child(from)) from += 1
  let end = 0
  while (
    end < most - from &&
    before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)
  ) {
    end += 1
  }
  return { from, to: before.childCount - end, until: after.childCount - end }
}

/** How many places of the flat text a node of the editor takes, its line end included. */
const widthOf = (node: EditorNode): number => (node.isAtom ? 2 : node.content.size + 1)

/** The place in the flat text of a position in the editor. */
function placeOf(doc: EditorNode, position: number): number {
  const at = doc.resolve(position)
  const index = at.index(0)
  let place = at.depth === 0 ? 0 : at.parentOffset
  for (let before = 0; before < index; before += 1) place += widthOf(doc.child(before))
  return place
}

/** The position in the editor of a place in the flat text. */
function positionOf(doc: EditorNode, place: number): number {
  let left = place
  let position = 0
  for (let index = 0; index < doc.childCount; index += 1) {
    const node = doc.child(index)
    const width = widthOf(node)
    if (left < width) return node.isAtom ? position : position + 1 + left
    left -= width
    position += node.nodeSize
  }
  return position
}

/** Keeps the caret by the words it stood at. */
function follow(transaction: Transaction, { doc, selection }: EditorState, moved: Placing): void {
  if (!(selection instanceof TextSelection)) return
  const at = (position: number) =>
    transaction.doc.resolve(positionOf(transaction.doc, moved(placeOf(doc, position))))
  transaction.setSelection(TextSelection.between(at(selection.anchor), at(selection.head)))
}

class Binding {
  readonly #view: EditorView
  readonly #prose: ProseText
  readonly #stop: () => void
  /** The editor's document as of when it and the prose last said the same. */
  #shown: EditorNode
  /** Empty prose is shown as one empty paragraph that the prose does not have. */
  #empty = false
  #held: HeldProse | null = null
  #missed = false
  #writing = false
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(view: EditorView, prose: ProseText) {
    this.#view = view
    this.#prose = prose
    this.#shown = view.state.doc
    this.#stop = prose.subscribe((change) => {
      if (!this.#writing) this.#take(change)
    })
    this.#showAll()
  }

  /** Told after every step of the editor. */
  update(): void {
    if (this.#view.state.doc === this.#shown) return
    if (this.#view.composing) this.hold()
    if (this.#held) this.settleSoon()
    else this.#write(this.#prose)
  }

  /** An input method begins: from here on nothing moves under it. */
  hold(): void {
    this.#held ??= this.#prose.hold()
  }

  settleSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#settle()
    }, settling)
  }

  destroy(): void {
    this.#stop()
    if (this.#timer !== null) clearTimeout(this.#timer)
    if (this.#held) this.#write(this.#held)
  }

  /** Once nothing is composed any more, both sides hear of each other. */
  #settle(): void {
    if (this.#view.composing || !this.#held) return
    const held = this.#held
    this.#held = null
    const moved = this.#write(held)
    if (this.#missed) this.#showAll(moved)
  }

  /** Writes what the editor changed since both said the same; tells where its places are by then. */
  #write(prose: HeldProse | ProseText): Placing | undefined {
    const { doc } = this.#view.state
    const { from, to, until } = touched(this.#shown, doc)
    if (from === to && from === until) {
      if ('release' in prose) prose.release()
      return undefined
    }
    this.#writing = true
    const moved = this.#empty
      ? prose.replace(0, 0, blocksOf(doc.content, 0, doc.childCount), 'local')
      : prose.replace(from, to, blocksOf(doc.content, from, until), 'local')
    this.#writing = false
    this.#shown = doc
    this.#empty = false
    // What the prose could not take as it was written is shown as it took it.
    const asWritten = this.#held !== null || this.#prose.blocks().length === doc.childCount
    if (!asWritten && prose === this.#prose) queueMicrotask(() => this.#showAll())
    return moved ?? undefined
  }

  /** Shows what others changed, or keeps it until the composition is over. */
  #take(change: ProseChange): void {
    if (this.#held) {
      this.#missed = true
      this.settleSoon()
    } else if (this.#empty || this.#missed || this.#prose.blocks().length === 0)
      this.#showAll(change.moved)
    else {
      const byOthers = change.origin === 'remote'
      this.#show(change.from, change.to, change.blocks, byOthers ? change.moved : null)
    }
  }

  #showAll(moved?: Placing | null): void {
    this.#missed = false
    const blocks = this.#prose.blocks()
    this.#show(0, this.#shown.childCount, blocks, moved)
    this.#empty = blocks.length === 0
  }

  /** Puts blocks in the place of children [from, to) by the smallest step; the caret stays by its words, or after the change where that is null. */
  #show(from: number, to: number, blocks: Prose, moved?: Placing | null): void {
    const { state } = this.#view
    const { content } = state.doc
    let first = 0
    for (let index = 0; index < from; index += 1) first += content.child(index).nodeSize
    let last = first
    for (let index = from; index < to; index += 1) last += content.child(index).nodeSize
    const had = content.cut(first, last)
    const wanted = Fragment.from(nodesOf(blocks, state.schema))
    const start = had.findDiffStart(wanted)
    const end = had.findDiffEnd(wanted)
    if (start === null || end === null) {
      this.#shown = state.doc
      return
    }
    // Where the same letters repeat, the two ends can pass each other.
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    const whole = state.schema.node('doc', null, wanted)
    let transaction = state.tr.replace(
      first + start,
      first + end.a + overlap,
      whole.slice(start, end.b + overlap),
    )
    if (
      !transaction.doc.content.eq(content.cut(0, first).append(wanted).append(content.cut(last)))
    ) {
      transaction = state.tr.replaceWith(first, last, wanted)
    }
    if (moved) follow(transaction, state, moved)
    else if (moved === null) {
      const changed = transaction.mapping.map(first + end.a + overlap)
      transaction.setSelection(TextSelection.near(transaction.doc.resolve(changed), -1))
    }
    this.#shown = transaction.doc
    this.#view.dispatch(transaction.setMeta(fromOutside, true))
  }
}

/** The binding as an extension of an editor. */
export const bindProse = (prose: ProseText): Extension =>
  Extension.create({
    name: 'proseBinding',
    addProseMirrorPlugins: () => {
      let binding: Binding | null = null
      return [
        new Plugin<boolean>({
          key: fromOutside,
          state: {
            init: () => false,
            apply: (transaction) => transaction.getMeta(fromOutside) === true,
          },
          props: {
            handleDOMEvents: {
              compositionstart: () => binding?.hold(),
              compositionend: () => binding?.settleSoon(),
              blur: () => binding?.settleSoon(),
            },
          },
          view: (view) => (binding = new Binding(view, prose)),
        }),
      ]
    },
  })
