/** Runs of words cut where a comment begins or ends, and where a proposal strikes words out and writes others. */
import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  InsertedTextRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'

/** Offsets into the printed words; `ids` are a comment and the answers to it. */
export interface RangeMark {
  readonly from: number
  readonly to: number
  readonly ids: readonly number[]
  /** The comment only begins here and ends in a later paragraph, or the other way round. */
  readonly only?: 'opens' | 'closes'
}

export interface ChangeMark {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly hand: { readonly author: string; readonly date: string }
}

/** The comments and tracked changes of one block, by their offsets. */
export interface Marks {
  readonly ranges: readonly RangeMark[]
  readonly changes: readonly ChangeMark[]
  /** Hidden bookmark by which the block is known again; null for none. */
  readonly name: string | null
}

export const noMarks: Marks = { ranges: [], changes: [], name: null }

/** Words of one look; `length` is how many places they take in the offsets of marks. */
export interface Stretch {
  readonly text: string
  readonly length: number
  readonly options: Omit<IRunOptions, 'text' | 'break' | 'children'>
}

interface Piece extends Stretch {
  readonly from: number
}

/** Cuts stretches at offsets; one that stands for something else (a gap) stays whole. */
function cutAt(stretches: readonly Stretch[], offsets: ReadonlySet<number>): Piece[] {
  let start = 0
  return stretches.flatMap((stretch): Piece[] => {
    const from = start
    start += stretch.length
    if (stretch.length !== stretch.text.length) return [{ ...stretch, from }]
    const inner = [...offsets].filter((offset) => offset > from && offset < start)
    const edges = [from, ...inner.sort((a, b) => a - b), start]
    return edges.slice(0, -1).map((edge, index) => {
      const end = edges[index + 1] ?? start
      const text = stretch.text.slice(edge - from, end - from)
      return { ...stretch, text, length: end - edge, from: edge }
    })
  })
}

const lines = (text: string, options: Stretch['options']): IRunOptions[] =>
  text
    .split('\n')
    .map((line, index) => ({ ...options, text: line, ...(index > 0 ? { break: 1 } : {}) }))

/** Comment marks at a place where nothing else stands. */
export const opened = (ids: readonly number[]): ParagraphChild[] =>
  ids.map((id) => new CommentRangeStart(id))
/** Ends of comments, each with its number. */
export const closed = (ids: readonly number[]): ParagraphChild[] => [
  ...ids.map((id) => new CommentRangeEnd(id)),
  ...ids.map((id) => new TextRun({ children: [new CommentReference(id)] })),
]

/** Changes are numbered once the whole is written, each run of them by itself. */
const unnumbered = { id: 0 }

const inserted = ({ text, hand }: ChangeMark, options: Stretch['options']) =>
  text === ''
    ? []
    : lines(text, options).map((line) => new InsertedTextRun({ ...line, ...hand, ...unnumbered }))

/** A rare character takes two places: no mark may part them. */
function wholeCharacters<Mark extends { readonly from: number; readonly to: number }>(
  stretches: readonly Stretch[],
  marks: readonly Mark[],
): Mark[] {
  const text = stretches.map((one) => one.text.padEnd(one.length).slice(0, one.length)).join('')
  const parts = (at: number) => at > 0 && /[\uDC00-\uDFFF]/u.test(text.charAt(at))
  return marks.map((mark) => ({
    ...mark,
    from: parts(mark.from) ? mark.from - 1 : mark.from,
    to: parts(mark.to) ? mark.to + 1 : mark.to,
  }))
}

/** The runs of a paragraph with everything that is said about them. */
export function markedRuns(stretches: readonly Stretch[], marks: Marks): ParagraphChild[] {
  const ranges = wholeCharacters(stretches, marks.ranges)
  const changes = wholeCharacters(stretches, marks.changes)
  const offsets = new Set([...ranges, ...changes].flatMap(({ from, to }) => [from, to]))
  const pieces = cutAt(stretches, offsets)
  const end = stretches.reduce((sum, { length }) => sum + length, 0)
  const look = stretches[0]?.options ?? {}
  const at = (place: number, options: Stretch['options']): ParagraphChild[] => {
    const is = (offset: number) => Math.min(offset, end) === place
    const bare = ranges.filter(({ from, to, only }) => is(from) && is(to) && only === undefined)
    const ending = ranges.filter(
      (range) => is(range.to) && range.only !== 'opens' && !bare.includes(range),
    )
    const beginning = ranges.filter(({ from, only }) => is(from) && only !== 'closes')
    return [
      ...changes.filter(({ to }) => is(to)).flatMap((change) => inserted(change, options)),
      ...closed(ending.flatMap(({ ids }) => ids)),
      ...opened(beginning.flatMap(({ ids }) => ids)),
      ...closed(bare.flatMap(({ ids }) => ids)),
    ]
  }
  return [
    ...at(0, look),
    ...pieces.flatMap(({ text, from, length, options }): ParagraphChild[] => {
      const change = changes.find((one) => one.from <= from && from < one.to)
      const runs = lines(text, options).map((line) =>
        change ? new DeletedTextRun({ ...line, ...change.hand, ...unnumbered }) : new TextRun(line),
      )
      return [...runs, ...(length === 0 ? [] : at(from + length, options))]
    }),
  ]
}

/** The words of a block within a hidden bookmark, by which it is known again. */
export const bookmarked = (children: ParagraphChild[], { name }: Marks): ParagraphChild[] =>
  name === null ? children : [new Bookmark({ id: name, children })]
