/**
 * Ties an editor to the flat words of a section. What is typed goes in as the blocks it touched; what
 * comes from undo, other tabs or other copies is put into the editor as the smallest step.
 */
import { Extension } from '@tiptap/core'
import { Fragment, type Node as EditorNode, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { ProseText } from '#report/prose-text.ts'
import { blocksOf, nodesOf } from './prose-schema.ts'

const fromOutside = new PluginKey('prose-binding')

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

class Binding {
  readonly #view: EditorView
  readonly #prose: ProseText
  readonly #stop: () => void
  #writing = false

  constructor(view: EditorView, prose: ProseText) {
    this.#view = view
    this.#prose = prose
    this.#stop = prose.subscribe(() => {
      if (!this.#writing) this.#pull()
    })
    this.#pull()
  }

  /** Writes what the editor changed. */
  update(_: EditorView, before: EditorState): void {
    const after = this.#view.state
    if (before.doc === after.doc || fromOutside.getState(after) === after.doc) return
    const { from, to, until } = touched(before.doc, after.doc)
    const blocks = blocksOf(after.doc.content, from, until)
    const known = this.#prose.blocks().length
    this.#writing = true
    // Empty prose is shown as one empty paragraph that the prose does not have.
    if (known === 0) {
      this.#prose.replace(0, 0, blocksOf(after.doc.content, 0, after.doc.childCount), 'local')
    } else this.#prose.replace(from, to, blocks, 'local')
    this.#writing = false
  }

  destroy(): void {
    this.#stop()
  }

  #pull(): void {
    const { state } = this.#view
    const wanted = Fragment.from(nodesOf(this.#prose.blocks(), state.schema))
    const start = state.doc.content.findDiffStart(wanted)
    const end = state.doc.content.findDiffEnd(wanted)
    if (start === null || end === null) return
    // Where the same letters repeat, the two ends can pass each other.
    const overlap = start - Math.min(end.a, end.b)
    const [until, wantedUntil] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b]
    const whole = state.schema.node('doc', null, wanted)
    const transaction = state.tr.replace(start, until, whole.slice(start, wantedUntil))
    if (!transaction.doc.content.eq(wanted)) {
      const fallback = state.tr.replace(0, state.doc.content.size, new Slice(wanted, 0, 0))
      this.#view.dispatch(fallback.setMeta(fromOutside, true))
      return
    }
    this.#view.dispatch(transaction.setMeta(fromOutside, true))
  }
}

/** The binding as an extension of an editor. */
export const bindProse = (prose: ProseText): Extension =>
  Extension.create({
    name: 'proseBinding',
    addProseMirrorPlugins: () => [
      new Plugin<EditorNode | null>({
        key: fromOutside,
        state: {
          init: () => null,
          // The document that came from outside, so that it is not written back.
          apply: (transaction, value) =>
            transaction.getMeta(fromOutside) === true ? transaction.doc : value,
        },
        view: (view) => new Binding(view, prose),
      }),
    ],
  })
