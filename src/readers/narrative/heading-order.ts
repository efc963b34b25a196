/** Which headings of a past report stand before one they belong after. */
import type { Form } from '#template/form.ts'
import type { OutlineHeading } from './report-outline.ts'

/** Read as the same word, and yet not the form's. */
const variant = /其它/u

/** The headings printed otherwise than the form has them: in other words, or out of their order. */
export function misprintedHeadings(
  headings: readonly OutlineHeading[],
  form: Form,
): readonly OutlineHeading[] {
  let last = -1
  return headings.filter(({ section, text, reworded }) => {
    const place = form.sections.findIndex(({ key }) => key === section)
    const isEarlier = place !== -1 && place < last
    last = Math.max(last, place)
    return reworded || isEarlier || variant.test(text)
  })
}
