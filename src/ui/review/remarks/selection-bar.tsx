/** A small bar beside selected words: remark on them or propose others. It never takes the selection away. */
import { MessageSquarePlus, PencilLine } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Anchor } from '#report/review-event.ts'
import { Button } from '#ui/parts/button.tsx'
import type { ReportSession } from '#ui/session/report-session.ts'
import { selectedWords } from './anchors-here.ts'
import { useVoice } from '#ui/review/review-voice.tsx'

interface At {
  readonly left: number
  readonly top: number
}

/** Milliseconds after which a selection made by fingers holds still. */
const rest = 400

/** Where the bar goes: below the last selected words. */
function placeOfSelection(): At | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const rects = [...selection.getRangeAt(0).getClientRects()]
  const last = rects.at(-1)
  return last ? { left: Math.max(8, last.right - 150), top: last.bottom + 6 } : null
}

export function SelectionBar({ session }: { readonly session: ReportSession }) {
  const voice = useVoice()
  const [at, setAt] = useState<At | null>(null)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const hide = () => setAt(null)
    /** Only once the hand has let go: a bar that follows every key is in the way. */
    const look = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('.selection-bar')) return
      setAt(selectedWords(session)?.on === 'words' ? placeOfSelection() : null)
    }
    const keyed = (event: KeyboardEvent) => {
      if (event.key === 'Shift') look(event)
    }
    /** Fingers pull at handles, of which the page hears nothing but that the selection is another. */
    const touched = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        if (document.activeElement?.closest('.selection-bar') === null)
          setAt(selectedWords(session)?.on === 'words' ? placeOfSelection() : null)
      }, rest)
    }
    const fingers = matchMedia('(pointer: coarse)').matches
    if (fingers) document.addEventListener('selectionchange', touched)
    document.addEventListener('pointerup', look)
    document.addEventListener('keyup', keyed)
    document.addEventListener('keydown', hide)
    document.addEventListener('scroll', hide, true)
    return () => {
      clearTimeout(waiting)
      document.removeEventListener('selectionchange', touched)
      document.removeEventListener('pointerup', look)
      document.removeEventListener('keyup', keyed)
      document.removeEventListener('keydown', hide)
      document.removeEventListener('scroll', hide, true)
    }
  }, [session])
  if (!voice || !at) return null
  const ask = (kind: 'remark' | 'suggest') => {
    const words = selectedWords(session)
    setAt(null)
    const anchors: readonly Anchor[] = words ? [words] : []
    if (anchors.length > 0) voice.ask(kind, anchors)
  }
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label="选中的文字"
      style={{ left: at.left, top: at.top }}
      onPointerDown={(event) => event.preventDefault()}
    >
      <Button
        look="quiet"
        icon={MessageSquarePlus}
        title="批注（Ctrl+Alt+M）"
        onClick={() => ask('remark')}
      >
        批注
      </Button>
      <Button
        look="quiet"
        icon={PencilLine}
        title="修改建议（Ctrl+Alt+E）"
        onClick={() => ask('suggest')}
      >
        修改建议
      </Button>
    </div>
  )
}
