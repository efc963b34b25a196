/** Which pages a reviewer has had before their eyes from top to bottom; whoever jumps to the end has not seen what is between. */
import { type RefObject, useEffect } from 'react'
import type { ReportSession } from '#ui/session/report-session.ts'

/** The part of a page that came into view, as shares of its height. */
interface Reach {
  readonly from: number
  readonly to: number
}

type Seen = ReadonlyMap<number, Reach>

/** The margins of paper are no words. */
const margin = 0.08

/** What was in view before and what is now; the two together where they meet, else what is now. */
export function reachWith(before: Reach | undefined, now: Reach): Reach {
  if (!before || now.from > before.to || now.to < before.from) return widest(before, now)
  return { from: Math.min(before.from, now.from), to: Math.max(before.to, now.to) }
}

const widest = (before: Reach | undefined, now: Reach): Reach =>
  before && before.to - before.from > now.to - now.from ? before : now

/** The pages of which some part was never in view. */
export const unseenPages = (seen: Seen, pages: number): readonly number[] =>
  Array.from({ length: pages }, (_, at) => at + 1).filter((page) => {
    const reach = seen.get(page)
    return !reach || reach.from > margin || reach.to < 1 - margin
  })

/** 第 2～4、7 页 */
export function pageList(pages: readonly number[]): string {
  const runs: [number, number][] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else runs.push([page, page])
  }
  return `第 ${runs.map(([from, to]) => (from === to ? `${from}` : `${from}～${to}`)).join('、')} 页`
}

/** What was seen of a report counts as long as it says the same, also after a look at the form. */
const seenBefore = new WeakMap<ReportSession, { readonly content: string; readonly seen: Seen }>()

const inView = (node: Element): Reach | null => {
  const { top, height } = node.getBoundingClientRect()
  const from = Math.max(0, -top)
  const to = Math.min(height, window.innerHeight - top)
  return height > 0 && to > from ? { from: from / height, to: to / height } : null
}

/** Tells which pages were not seen, whenever they are others; pages that say something else, by the hash of their content, are seen anew. */
export function usePagesSeen(
  session: ReportSession,
  room: RefObject<HTMLElement | null>,
  { pages, content }: { readonly pages: number; readonly content: string },
  onUnseen: (pages: readonly number[] | null) => void,
): void {
  useEffect(() => {
    if (pages === 0) return undefined
    const kept = seenBefore.get(session)
    const seen = new Map(kept?.content === content ? kept.seen : [])
    seenBefore.set(session, { content, seen })
    let left: string | null = null
    const look = () => {
      for (const node of room.current?.querySelectorAll('[data-page]') ?? []) {
        const now = inView(node)
        const page = Number(node.getAttribute('data-page'))
        if (now) seen.set(page, reachWith(seen.get(page), now))
      }
      const unseen = unseenPages(seen, pages)
      if (left === unseen.join()) return
      left = unseen.join()
      onUnseen(unseen)
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [session, room, pages, content, onUnseen])
}
