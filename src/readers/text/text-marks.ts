/** What tools write into a text beside its words: signs nobody sees, entities, other bars, marks of quoting. */

/** Signs that take no room; those that join letters of other scripts stay. */
const unseen = /[\u00ad\u200b\u200e\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** The words without signs that nobody sees ("1\u200b2" is 12). */
export const withoutUnseen = (text: string): string => text.replace(unseen, '')

/** Blanks that stand among the words as a page spells them, once or twice escaped; other signs may be meant. */
export const withoutEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:amp;)*(?:nbsp|ensp|emsp|thinsp|#160|#xa0);/giu, ' ') : text

const fewestBars = 5
const bars = /[│┃║¦]/gu

/** Rows parted by a sign that looks like a bar are parted by bars. */
function withPlainBars(text: string): string {
  if (text.includes('|') || (text.match(bars)?.length ?? 0) < fewestBars) return text
  const barred = text
    .split('\n')
    .filter((line) => (line.match(bars)?.length ?? 0) > 1 || /\S[│┃║¦]\s*$|^\s*[│┃║¦]/u.test(line))
  return barred.length < fewestBars ? text : text.replace(bars, '|')
}

/** Bars that a converter escaped, where a text has no others. */
const withoutEscapedBars = (text: string): string =>
  /(?<!\\)\|/u.test(text) ? text : text.replaceAll('\\|', '|')

/** A sign at the head of nearly every line is no word of any: "> ", as mail and Markdown quote. */
function withoutQuoting(text: string): string {
  const lines = text.split('\n')
  const written = lines.filter((line) => line.trim() !== '')
  const most = (head: RegExp) =>
    written.filter((line) => head.test(line)).length > written.length * 0.8
  if (most(/^\s{0,3}>/u)) return lines.map((line) => line.replace(/^\s{0,3}>\s?/u, '')).join('\n')
  return most(/^\s{0,3}(?:[-*]\s|\|)/u)
    ? lines.map((line) => line.replace(/^\s{0,3}[-*]\s+(?=\S)/u, '')).join('\n')
    : text
}

const fewestEnds = 3

/** Lines ended as other programs end them; a soft break within a row of tabs is none. */
function withPlainEnds(text: string): string {
  const plain = text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
  if (!plain.includes('\v')) return plain
  return plain.split('\n').length < fewestEnds
    ? plain.replaceAll('\v', '\n')
    : plain
        .split('\n')
        .map((line) => line.replaceAll('\v', line.includes('\t') ? '' : '\n'))
        .join('\n')
}

/** A text with its lines and bars as others have them. */
export const withoutMarks = (text: string): string =>
  [
    withPlainEnds,
    withoutUnseen,
    withoutEntities,
    withPlainBars,
    withoutEscapedBars,
    withoutQuoting,
  ].reduce((all, change) => change(all), text)
