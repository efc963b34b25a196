/** Where in the form the clerk is: a cell, or a block of words of a section. */
import { useEffect, useState } from 'react'

export interface FormPlace {
  readonly cell: string | null
  readonly section: string | null
  readonly block: number | null
}

function cellNow(): FormPlace | null {
  const cell = document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell') ?? null
  return cell === null ? null : { cell, section: null, block: null }
}

/** The node at the caret; a picture or table that is chosen whole is selected from around it. */
function nodeAtCaret(): Node | null {
  const selection = document.getSelection()
  const node = selection?.anchorNode ?? null
  return node instanceof Element && node.matches('.prose')
    ? (node.childNodes[selection?.anchorOffset ?? 0] ?? null)
    : node
}

function wordsNow(): FormPlace | null {
  const node = nodeAtCaret()
  const element = node instanceof Element ? node : node?.parentElement
  const words = element?.closest('.prose > [data-kind]')
  const section = words?.closest('[data-section]')?.getAttribute('data-section') ?? null
  if (!words?.parentElement || section === null) return null
  return { cell: null, section, block: [...words.parentElement.children].indexOf(words) }
}

const placeNow = (): FormPlace | null => cellNow() ?? wordsNow()

const same = (a: FormPlace | null, b: FormPlace): boolean =>
  a?.cell === b.cell && a.section === b.section && a.block === b.block

/** The last place in the form; stays while the clerk is elsewhere on the page. */
export function useCurrentPlace(): FormPlace | null {
  const [place, setPlace] = useState(placeNow)
  useEffect(() => {
    const look = () => {
      const now = placeNow()
      if (now) setPlace((before) => (same(before, now) ? before : now))
    }
    document.addEventListener('focusin', look)
    document.addEventListener('selectionchange', look)
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('selectionchange', look)
    }
  }, [])
  return place
}
