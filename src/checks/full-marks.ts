/** A source that prints , ; : ( ) where Chinese has ，；：（） is judged as if it had the full-width ones, sign by sign. */

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** Beside Chinese words; not in figures, times, addresses of pages or English. */
const half =
  /(?<=[\u4e00-\u9fa5）)》”%])[,;:?!]|(?<=\d)[,;](?!\d)|\((?=[\u4e00-\u9fa5])|(?<=[\u4e00-\u9fa5》”])\(|\)(?=[\u4e00-\u9fa5，。；、：,;:]|$)|(?<=[\u4e00-\u9fa5])\)/gmu

/** The same words, as long as before, with full-width marks. */
export const fullMarks = (text: string): string =>
  text.replaceAll(half, (mark) => full[mark] ?? mark)
