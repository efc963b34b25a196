/** Cover, contents, announcement and covering letter as Word paragraphs. */
import {
  AlignmentType,
  LeaderType,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { FrontLine, FrontSheet, ReportDocument } from '#document/document.ts'
import { signedLines } from '#document/title-lines.ts'
import { bookmarkOf, indent, justified } from './docx-blocks.ts'
import { fonts, linePitch, organLine, sizes, spacing, titleLine } from './docx-fonts.ts'
import { estimatePages } from './estimate-pages.ts'
import { noteLine } from './docx-note.ts'
import { bodyRuns } from './docx-runs.ts'
import { signatureLines } from './docx-signature.ts'

const centred = (children: ParagraphChild[], line = linePitch, before = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line, lineRule: LineRuleType.EXACT, before, after: 0 },
    children,
  })

const big = (text: string, size: number, color = '000000') => [
  new TextRun({ text, font: fonts.title, size, color }),
]

/** What goes with the lines below it, to the signature: attachments never stand on a page without words. */
const holds = ({ look }: FrontLine, below: FrontLine | undefined): boolean =>
  (look === 'body' || look === 'space') && (below?.look === 'note' || below?.look === 'space')

function frontLine({ look, text }: FrontLine, before: number, keepNext = false): Paragraph {
  switch (look) {
    case 'organ':
      return centred(big(text, sizes.organ, 'D7000F'), organLine, before)
    case 'title':
      return centred(big(text, sizes.title), titleLine, before)
    case 'centre':
      return centred(bodyRuns([{ text }]))
    case 'flush':
      return new Paragraph({ alignment: justified, spacing, children: bodyRuns([{ text }]) })
    case 'note':
      return noteLine(text)
    case 'body':
    case 'entry':
    case 'space':
      return new Paragraph({
        alignment: justified,
        spacing,
        indent,
        keepNext,
        children: bodyRuns([{ text }]),
      })
    default:
      return look satisfies never
  }
}

/** Room above the first line: the organ's mark begins 20 mm below the edge of the type area. */
const above = { cover: 4 * linePitch, contents: 0, announcement: 1134, letter: 0 } as const

const wordLines = ({ kind, lines }: FrontSheet): Paragraph[] =>
  lines.map((entry, index) =>
    frontLine(entry, index === 0 ? above[kind] : 0, holds(entry, lines[index + 1])),
  )

function coverLines(sheet: FrontSheet): Paragraph[] {
  const foot = [...sheet.organs.flatMap(signedLines), ...(sheet.date === null ? [] : [sheet.date])]
  // Very many organs begin right below the title and go on overleaf.
  const rest = Math.max(1, 22 - 4 - sheet.lines.length * 1.2 - foot.length - 2)
  return [
    ...wordLines(sheet),
    ...foot.map((text, index) =>
      centred(bodyRuns([{ text }]), linePitch, index === 0 ? Math.floor(rest * linePitch) : 0),
    ),
  ]
}

/** Headings with the pages they are on: fields, with what we reckon until Word counts again. */
function contentsLines(sheet: FrontSheet, document: ReportDocument): Paragraph[] {
  const pages = estimatePages(document)
  const places = document.blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 1 ? [index] : [],
  )
  const entries = sheet.lines.filter(({ look }) => look === 'entry')
  return [
    ...wordLines({ ...sheet, lines: sheet.lines.filter(({ look }) => look !== 'entry') }),
    frontLine({ look: 'space', text: '' }, 0),
    ...entries.map(({ text }, at) => {
      const index = places[at] ?? 0
      return new Paragraph({
        spacing,
        tabStops: [{ type: TabStopType.RIGHT, position: 8844, leader: LeaderType.MIDDLE_DOT }],
        children: [
          ...bodyRuns([{ text }]),
          new TextRun({ children: [new Tab()], size: sizes.body }),
          new SimpleField(`PAGEREF ${bookmarkOf(index)} \\h`, String(pages[index] ?? 1)),
        ],
      })
    }),
  ]
}

/** The paragraphs of a sheet. */
export function wordSheet(sheet: FrontSheet, document: ReportDocument): Paragraph[] {
  if (sheet.kind === 'cover') return coverLines(sheet)
  if (sheet.kind === 'contents') return contentsLines(sheet, document)
  return [...wordLines(sheet), ...signatureLines(sheet.organs, sheet.date)]
}
