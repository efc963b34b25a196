/** Which paragraphs are items of a list: such whose list, printed again by us, has the marks they have. */
import { ItemNumbers } from '#report/prose/prose.ts'
import type { SourceLine } from '#readers/source.ts'

export interface ListItem {
  readonly kind: 'bullet' | 'ordered'
  readonly indent: number
  /** As printed; 0 for a bullet. */
  readonly number: number
  /** How many of its characters are the mark. */
  readonly mark: number
}

interface Words {
  readonly line: SourceLine
  readonly text: string
}

/** Deeper than any list of a report. */
const deepest = 3
/** Marks as our own files print them. */
const printed = /^(?:•\s*|(\d{1,3})\. )(?=\S)/u
/** "1." and "1、" are how an office numbers headings and paragraphs; only so far in, and with a space, a list is ours. */
const inset = /^　{2,}(?=\d)/u

const depthOf = ({ item, text }: SourceLine): number =>
  Math.min(deepest, Math.max(0, item?.depth ?? (/^　*/u.exec(text)?.[0].length ?? 0) - 2))

function itemOf({ line, text }: Words): ListItem | null {
  const [mark, number] = printed.exec(text) ?? []
  if (mark === undefined || line.level !== undefined) return null
  const found = { indent: depthOf(line), mark: mark.length }
  if (number === undefined) return { kind: 'bullet', number: 0, ...found }
  const isOurs = line.item !== undefined || inset.test(line.text)
  return isOurs ? { kind: 'ordered', number: Number(number), ...found } : null
}

/** The items among paragraphs that follow each other, null for what is none. */
export function itemsOf(paragraphs: readonly Words[]): readonly (ListItem | null)[] {
  const items = paragraphs.map(itemOf)
  const isList = (from: number, to: number): boolean => {
    const numbers = new ItemNumbers()
    const alike = items.slice(from, to).every((one) => one && numbers.next(one) === one.number)
    // A single numbered line is a list only where the source says so.
    return alike && (to - from > 1 || paragraphs[from]?.line.item !== undefined)
  }
  let from = 0
  let settled = false
  return items.map((one, at) => {
    if (!items[at - 1]) {
      from = at
      const end = items.indexOf(null, from)
      settled = isList(from, end === -1 ? items.length : end)
    }
    return one?.kind === 'ordered' && !settled ? null : one
  })
}
