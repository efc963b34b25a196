/** Bringing an entry of a long list into view, although what lies before it is measured only on the way. */

/** Frames in which others that come near may still be measured for the first time. */
const frames = 6

/** Scrolls to the entry, and again for as long as what it came past pushes it away. */
export function bringIntoView(entry: () => Element | null | undefined, left = frames): void {
  entry()?.scrollIntoView({ block: 'nearest' })
  // What this step came past is laid out now, and may push the entry away again.
  if (left > 0) requestAnimationFrame(() => bringIntoView(entry, left - 1))
}
