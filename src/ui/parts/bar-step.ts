/** Moving within a bar of buttons that is one stop of the Tab key. */

/** Where an arrow key, Home or End leads from one button of the bar. */
export function barStep(key: string, at: number, count: number): number | null {
  const last = count - 1
  if (key === 'ArrowRight') return at === last ? 0 : at + 1
  if (key === 'ArrowLeft') return at === 0 ? last : at - 1
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}
