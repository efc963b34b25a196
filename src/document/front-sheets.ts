/** What stands before the report in a bound or issued file: cover, contents, announcement, covering letter. */
import { filled, issuing, selfOf } from '#template/issuing.ts'
import type { FrontLine, FrontSheet } from './document.ts'
import type { Layout } from './layout.ts'
import { organRoom, titleLines } from './title-lines.ts'

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

/** Names as an office types them: whatever number stands before them is made again. */
export const attachmentNames = ({ attachments }: Layout): readonly string[] =>
  attachments
    .split('\n')
    .map((name) => name.trim().replace(/^\d+[.．、]\s*/u, ''))
    .filter((name) => name !== '')

/** 附件：… of one; 附件：1. … and 2. … below it of several (GB/T 9704 7.3.4). */
export const attachmentLines = (names: readonly string[]): readonly string[] =>
  names.length === 1
    ? names.map((name) => issuing.attachmentLine + name)
    : names.map((name, at) => `${at === 0 ? issuing.attachmentLine : ''}${at + 1}. ${name}`)

const notes = (title: string, layout: Layout): FrontLine[] =>
  attachmentLines([title, ...attachmentNames(layout)]).map((text) => ({ look: 'note', text }))

const titled = (title: string): FrontLine[] =>
  titleLines(title).map((text) => ({ look: 'title', text }))

function announcement({ title, organs, date }: Issued, layout: Layout): FrontSheet {
  const { number } = layout
  const { word, body } = issuing.announcement
  return {
    kind: 'announcement',
    lines: [
      ...organs.flatMap((organ) =>
        titleLines(organ, organRoom).map((text): FrontLine => ({ look: 'organ', text })),
      ),
      { look: 'organ', text: word },
      ...(number === '' ? [] : [space, { look: 'centre' as const, text: number }]),
      space,
      { look: 'body', text: filled(body, { self: selfOf(organs), title }) },
      space,
      ...notes(title, layout),
    ],
    organs,
    date,
  }
}

function letter({ title, organs, date }: Issued, layout: Layout): FrontSheet {
  const { number, recipient } = layout
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
      ...notes(title, layout),
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
    ...(layout.kind === 'announcement' ? [announcement(issued, layout)] : []),
    ...(layout.kind === 'letter' ? [letter(issued, layout)] : []),
  ]
}
