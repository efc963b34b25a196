/** The sentence some words stand in: from one full stop, semicolon or line break to the next. */

const ends = /[。；\n]/u

/** What the sentence says before a place of the text. */
export const sentenceBefore = (text: string, at: number): string =>
  text.slice(0, at).split(ends).at(-1) ?? ''

/** The whole sentence that goes on at a place of the text. */
export const sentenceAround = (text: string, at: number): string =>
  `${sentenceBefore(text, at)}${text.slice(at).split(ends, 1)[0] ?? ''}`
