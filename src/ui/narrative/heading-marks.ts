/**
 * A line that begins with （一）, 1. or （1） becomes the heading that official documents number so. What
 * was typed stays; Backspace right after, or undo, makes it body text again and nothing else.
 */
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { BlockKind } from '#report/prose/prose.ts'
import { kindOf } from './prose-schema.ts'

const marks: readonly { readonly kind: BlockKind; readonly typed: RegExp }[] = [
  { kind: 'heading1', typed: /^[（(][一二三四五六七八九十]{1,3}[）)]/u },
  // A digit after the dot would be a figure such as 1.5.
  { kind: 'heading2', typed: /^\d{1,2}[.．、](?![\d.．])\S/u },
  { kind: 'heading3', typed: /^[（(]\d{1,2}[）)]/u },
]

/** 一、 where the words have chapters of their own. */
const chapter = { kind: 'chapter', typed: /^[一二三四五六七八九十]{1,3}、/u } as const

/** Longer lines are no headings, whatever they begin with. */
const longest = 30

/** The heading that a line of words begins like, or null. */
export const headingOf = (text: string, chapters = false): BlockKind | null =>
  text.length > longest
    ? null
    : ((chapters ? [chapter, ...marks] : marks).find(({ typed }) => typed.test(text))?.kind ?? null)

interface Line {
  readonly index: number
  readonly kind: BlockKind
  readonly text: string
}

const lineOf = ({ selection }: EditorState): Line | null => {
  const { $from, empty } = selection
  if (!empty || $from.depth === 0) return null
  return { index: $from.index(0), kind: kindOf($from.parent), text: $from.parent.textContent }
}

/** The heading that the latest typing began, where the line was body text and is typed at its end. */
export function proposed(
  before: Line | null,
  state: EditorState,
  chapters = false,
): BlockKind | null {
  const now = lineOf(state)
  if (!now || before?.index !== now.index) return null
  if (before.kind !== 'paragraph' || now.kind !== 'paragraph') return null
  const { $from } = state.selection
  const atEnd = $from.parentOffset === $from.parent.content.size
  return atEnd && headingOf(before.text, chapters) === null ? headingOf(now.text, chapters) : null
}

class HeadingMarks {
  readonly #view: EditorView
  readonly #newStep: () => void
  readonly #chapters: boolean
  #before: Line | null
  #made: Line | null = null

  constructor(view: EditorView, newStep: () => void, chapters: boolean) {
    this.#view = view
    this.#chapters = chapters
    this.#newStep = newStep
    this.#before = lineOf(view.state)
  }

  /** Called when typing has settled; `local` is false where the words came from elsewhere. */
  look(local: boolean): void {
    const { state, composing } = this.#view
    if (composing || this.#view.isDestroyed) return
    const kind = local ? proposed(this.#before, state, this.#chapters) : null
    this.#before = lineOf(state)
    if (this.#made && !this.#stands(this.#made)) this.#made = null
    if (kind) this.#set(kind)
  }

  /** Backspace right after a heading was made takes back that it is one. */
  takeBack(): boolean {
    if (!this.#made || !this.#stands(this.#made)) return false
    this.#made = null
    this.#set('paragraph')
    this.#made = null
    return true
  }

  #stands(made: Line): boolean {
    const line = lineOf(this.#view.state)
    return line?.index === made.index && line.kind === made.kind && line.text === made.text
  }

  #set(kind: BlockKind): void {
    const { state } = this.#view
    this.#newStep()
    this.#view.dispatch(
      state.tr.setNodeMarkup(state.selection.$from.before(), null, { kind, indent: 0 }),
    )
    this.#newStep()
    this.#before = lineOf(this.#view.state)
    this.#made = this.#before
  }
}

/** The editor's composition is over for good. */
const settled = 60

/** Marks at the start of a line as an extension; `newStep` begins a step of undo of its own. */
export const headingMarks = (
  newStep: () => void,
  isFromOutside: (state: EditorState) => boolean,
  chapters = false,
) =>
  Extension.create({
    name: 'headingMarks',
    priority: 1001,
    addProseMirrorPlugins: () => {
      let watching: HeadingMarks | null = null
      let settling = false
      return [
        new Plugin({
          view: (view) => {
            const marking = new HeadingMarks(view, newStep, chapters)
            watching = marking
            return {
              update: ({ state, composing }, before) => {
                if (
                  composing ||
                  settling ||
                  (before.doc === state.doc && before.selection === state.selection)
                )
                  return
                const local = !isFromOutside(state)
                // After the other parts have taken in what was typed.
                queueMicrotask(() => marking.look(local))
              },
            }
          },
          props: {
            handleKeyDown: (_, event) =>
              event.key === 'Backspace' && !event.isComposing && watching?.takeBack() === true,
            handleDOMEvents: {
              compositionend: () => {
                settling = true
                setTimeout(() => {
                  settling = false
                  watching?.look(true)
                }, settled)
              },
            },
          },
        }),
      ]
    },
  })
