/** Words a remark was made on, as a card or a dialog quotes them. */

/** A live figure within them is shown by a box. */
export const quoted = (quote: string): string => quote.replaceAll('\uFFFC', '□')

/** How much of a long passage is quoted: enough to know it by. */
const first = 36
const last = 16

/** The beginning and the end of a passage that can be read where it stands. */
export function quotedBriefly(quote: string): string {
  const letters = Array.from(quoted(quote))
  return letters.length <= first + last + 8
    ? letters.join('')
    : `${letters.slice(0, first).join('')}……${letters.slice(-last).join('')}`
}
