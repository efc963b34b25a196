/** 附件：… below the words of a report and above its signature: the files that go along with it (GB/T 9704 7.3.4). */

export interface AttachmentsFound {
  readonly names: readonly string[]
  /** The lines they stand on. */
  readonly lines: readonly number[]
}

const none: AttachmentsFound = { names: [], lines: [] }

const opening = /^附件[:：]\s*(?=\S)/u
const numbered = /^(\d{1,2})[.．、]\s*(?=\S)/u
/** Names of files end no sentence. */
const sentence = /[。；]/u
/** What goes on for longer is another part of the report. */
const mostLines = 12

/**
 * Attachments named right above line `end`: one name, or several numbered from 1; lines between go on in a
 * name. Under an announcement the report itself, called by one of `titles`, is the first of them: it is left out.
 */
export function attachmentsOf(
  words: readonly string[],
  end: number,
  titles: readonly string[],
): AttachmentsFound {
  const filled = words.flatMap((line, at) => (line.trim() === '' || at >= end ? [] : [at]))
  const start = filled.map((at) => opening.test(words[at]?.trim() ?? '')).lastIndexOf(true)
  if (start < 0) return none
  const lines = filled.slice(start)
  const texts = lines.map((at) => (words[at] ?? '').trim().replace(opening, ''))
  if (texts.length > mostLines || texts.some((text) => sentence.test(text))) return none
  const isList = numbered.test(texts[0] ?? '')
  const names: string[] = []
  for (const text of texts) {
    const number = isList ? numbered.exec(text)?.[1] : undefined
    if (number === String(names.length + 1)) names.push(text.replace(numbered, ''))
    else if (names.length === 0) names.push(text)
    else names[names.length - 1] += text
  }
  const isReport = (name: string) => titles.includes(name.normalize('NFKC').replace(/\s/gu, ''))
  return { names: names.filter((name) => !isReport(name)), lines }
}
