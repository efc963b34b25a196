/** The way to a doubt in the list of what was left undecided. */

/** Frames in which the list may still be on its way. */
const frames = 30

/** Puts the clerk at the doubt about something that is no cell, where it is settled. */
export function goToDoubt(about: string, left = frames): void {
  const card = document.querySelector(`[data-doubt="${CSS.escape(about)}"]`)
  if (!card) {
    if (left > 0) requestAnimationFrame(() => goToDoubt(about, left - 1))
    return
  }
  const later = card.closest('details')
  if (later) later.open = true
  card.scrollIntoView({ block: 'center' })
  card
    .querySelector<HTMLElement>('button:not(:disabled), input:not(:disabled)')
    ?.focus({ preventScroll: true })
}
