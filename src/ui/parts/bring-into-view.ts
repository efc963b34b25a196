/** Frames in which others that come near may still be measured for the first time. */
const frames = 6

/** Brings an entry of a long list into view, also past others that are measured only once they come near. */
export function bringIntoView(entry: () => Element | null | undefined, left = frames): void {
  entry()?.scrollIntoView({ block: 'nearest' })
  // What this step came past is laid out now, and may push the entry away again.
  if (left > 0) requestAnimationFrame(() => bringIntoView(entry, left - 1))
}
