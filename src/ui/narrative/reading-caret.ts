/** Words that are locked are read and chosen by keyboard too: arrow keys walk in them, with Shift they select. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

type Granularity = 'character' | 'word' | 'line' | 'lineboundary'
type Step = readonly ['backward' | 'forward', Granularity]

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: ['backward', 'character'],
  ArrowRight: ['forward', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
}

const byWord: Readonly<Record<string, Step>> = {
  ArrowLeft: ['backward', 'word'],
  ArrowRight: ['forward', 'word'],
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>

/** Where the moving end of the selection is, in the window. */
function rectOfFocus(words: HTMLElement): DOMRect | null {
  const selection = document.getSelection()
  const node = selection?.focusNode
  if (!selection || !node || !words.contains(node)) return null
  const range = document.createRange()
  range.setStart(node, selection.focusOffset)
  const element = node instanceof Element ? node : node.parentElement
  return range.getClientRects()[0] ?? element?.getBoundingClientRect() ?? null
}

/** A paragraph may be longer than the window: the line is brought into view, not the block. */
function showFocus(words: HTMLElement): void {
  const rect = rectOfFocus(words)
  const room = words.closest('.desk')
  if (!rect || !room) return
  const { top, bottom } = room.getBoundingClientRect()
  const over =
    Math.max(rect.bottom + rect.height - bottom, 0) || Math.min(rect.top - rect.height - top, 0)
  room.scrollTop += over
}

/** Keys with Ctrl that reach the edges of the section; false for any other. */
function goToEdge(words: HTMLElement, selection: Selection, { key, shiftKey }: Pressed): boolean {
  if (key.toLowerCase() === 'a') selection.selectAllChildren(words)
  else if (key === 'Home' || key === 'End') {
    const at = key === 'End' ? words.childNodes.length : 0
    if (shiftKey) selection.extend(words, at)
    else selection.collapse(words, at)
  } else return false
  return true
}

/** Moves one step or selects one more; whoever would leave the section stays, Tab leads on to the next. */
function takeStep(words: HTMLElement, selection: Selection, step: Step, selects: boolean): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  selection.modify(selects ? 'extend' : 'move', ...step)
  if (!words.contains(selection.focusNode) && anchorNode && focusNode)
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}

/** What was chosen last: from where to where. */
type Chosen = readonly [from: Node, at: number, to: Node, end: number]

/** Whoever comes back, as from writing a remark, is where they were; whoever is nowhere in the words begins at the first one. */
function begin(words: HTMLElement, last: Chosen | null): void {
  const selection = document.getSelection()
  if (!selection || words.contains(selection.focusNode)) return
  if (last && words.contains(last[0]) && words.contains(last[2])) {
    selection.setBaseAndExtent(...last)
    showFocus(words)
    return
  }
  selection.collapse(words, 0)
  // Into the first paragraph, as the browser counts places.
  selection.modify('move', 'forward', 'character')
  selection.modify('move', 'backward', 'character')
}

/** Does what a key means among words; false where it means nothing there. */
function walk(words: HTMLElement, pressed: Pressed): boolean {
  const selection = document.getSelection()
  if (!selection || pressed.altKey || pressed.metaKey) return false
  if (pressed.ctrlKey && goToEdge(words, selection, pressed)) return true
  const step = (pressed.ctrlKey ? byWord : steps)[pressed.key]
  if (step) takeStep(words, selection, step, pressed.shiftKey)
  return step !== undefined
}

/** What the words need to be walked in. */
interface ReadingCaret {
  /** Where the caret stands within the words' frame; null while one is elsewhere. */
  readonly at: { readonly left: number; readonly top: number; readonly height: number } | null
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const nowhere = { anchorNode: null, anchorOffset: 0, focusNode: null, focusOffset: 0 }

/** For words that are only shown: the browser draws no caret in them, and moves none. */
export function useReadingCaret(ref: RefObject<HTMLElement | null>): ReadingCaret {
  const [at, setAt] = useState<ReadingCaret['at']>(null)
  const last = useRef<Chosen | null>(null)
  useEffect(() => {
    const draw = () => {
      const words = ref.current
      const frame = words?.parentElement
      const isHere = words !== null && document.activeElement === words
      const { anchorNode, anchorOffset, focusNode, focusOffset } =
        document.getSelection() ?? nowhere
      if (isHere && anchorNode && focusNode && words.contains(focusNode))
        last.current = [anchorNode, anchorOffset, focusNode, focusOffset]
      const rect = isHere ? rectOfFocus(words) : null
      if (!rect || !frame) return setAt(null)
      const origin = frame.getBoundingClientRect()
      const { left, top, height } = rect
      return setAt({ left: left - origin.left, top: top - origin.top, height })
    }
    document.addEventListener('selectionchange', draw)
    document.addEventListener('focusin', draw)
    document.addEventListener('focusout', draw)
    return () => {
      document.removeEventListener('selectionchange', draw)
      document.removeEventListener('focusin', draw)
      document.removeEventListener('focusout', draw)
    }
  }, [ref])
  return {
    at,
    onFocus: () => {
      // Who clicks has chosen a place already.
      if (ref.current?.matches(':focus-visible')) begin(ref.current, last.current)
    },
    onKeyDown: (event) => {
      const words = ref.current
      if (!words || event.target !== words) return
      begin(words, last.current)
      if (!walk(words, event)) return
      event.preventDefault()
      showFocus(words)
    },
  }
}
