/** What stands before the report in a bound or issued file: cover, contents, announcement, covering letter. */
import { filled, issuing, selfOf } from '#template/issuing.ts'
import type { FrontLine, FrontSheet } from './document.ts'
import type { Layout } from './layout.ts'
import { titleLines } from './title-lines.ts'

/** What the sheets say of the report. */
export interface Issued {
  readonly title: string
  readonly organs: readonly string[]
  /** As printed. */
  readonly date: string | null
  /** Headings of level 1, for the contents. */
  readonly headings: readonly string[]
}

const space: FrontLine = { look: 'space', text: '' }

const attachmentLine = (title: string): FrontLine => ({
  look: 'note',
  text: `${issuing.attachmentLine}${title}`,
})

const titled = (title: string): FrontLine[] =>
  titleLines(title).map((text) => ({ look: 'title', text }))

function announcement({ title, organs, date }: Issued, number: string): FrontSheet {
  const { word, body } = issuing.announcement
  return {
    kind: 'announcement',
    lines: [
      ...organs.map((text): FrontLine => ({ look: 'organ', text })),
      { look: 'organ', text: word },
      ...(number === '' ? [] : [space, { look: 'centre' as const, text: number }]),
      space,
      { look: 'body', text: filled(body, { self: selfOf(organs), title }) },
      space,
      attachmentLine(title),
    ],
    organs,
    date,
  }
}

function letter({ title, organs, date }: Issued, { number, recipient }: Layout): FrontSheet {
  const { title: about, body } = issuing.letter
  return {
    kind: 'letter',
    lines: [
      ...titled(filled(about, { title })),
      ...(number === '' ? [] : [{ look: 'centre' as const, text: number }]),
      space,
      ...(recipient === '' ? [] : [{ look: 'flush' as const, text: `${recipient}：` }]),
      { look: 'body', text: filled(body, { self: selfOf(organs), title }) },
      space,
      attachmentLine(title),
    ],
    organs,
    date,
  }
}

/** The sheets of a layout, in the order in which they are bound. */
export function frontSheets(issued: Issued, layout: Layout): readonly FrontSheet[] {
  const { title, organs, date, headings } = issued
  const cover: FrontSheet = { kind: 'cover', lines: titled(title), organs, date }
  const contents: FrontSheet = {
    kind: 'contents',
    lines: [
      { look: 'title', text: issuing.contents },
      ...headings.map((text): FrontLine => ({ look: 'entry', text })),
    ],
    organs: [],
    date: null,
  }
  return [
    ...(layout.cover ? [cover] : []),
    ...(layout.contents ? [contents] : []),
    ...(layout.kind === 'announcement' ? [announcement(issued, layout.number)] : []),
    ...(layout.kind === 'letter' ? [letter(issued, layout)] : []),
  ]
}
