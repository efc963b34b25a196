/**
 * A page that goes leaves no field: Firefox says of a reloaded page that its field was left, and what was
 * being typed would be taken as finished when it can no longer be written to the disk.
 */

const left = ['blur', 'focusout', 'change'] as const

/** From now on fields hear nothing more once the page goes, so that they open again as they were. */
export function keepFieldsOpen(page: EventTarget = window): void {
  let going = false
  page.addEventListener('pagehide', () => {
    going = true
  })
  // A page the browser kept and shows again goes on as before.
  page.addEventListener('pageshow', () => {
    going = false
  })
  for (const kind of left)
    page.addEventListener(
      kind,
      (event) => {
        if (going) event.stopImmediatePropagation()
      },
      { capture: true },
    )
}
