/** The sections of the Word file: sheets without numbers, upright pages, turned pages for wide tables. */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  HeightRule,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  SectionType,
  Table as WordTable,
  TableAnchorType,
  TableBorders,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx'
import type { ReportDocument } from '#document/document.ts'
import { wordBlock, wordTitle } from './docx-blocks.ts'
import { fonts, landscapePage, linePitch, page, sizes } from './docx-fonts.ts'
import { wordSheet } from './docx-front.ts'
import type { WordMargin } from './docx-margin.ts'
import type { DrawnTable } from './docx-table.ts'

type Side = 'odd' | 'even'
type Child = Paragraph | DrawnTable

const { ascii, hAnsi, eastAsia, cs } = fonts.number
/** Unhinted, dashes and figures turn together on a turned page. */
const number = { font: { ascii, hAnsi, eastAsia, cs }, size: sizes.number }

const numberRuns = () => [
  new TextRun({ text: '— ', ...number }),
  new TextRun({ children: [PageNumber.CURRENT], ...number }),
  new TextRun({ text: ' —', ...number }),
]

/** — 1 —, a character from the edge: at the right on odd pages, at the left on even ones (GB/T 9704 7.5). */
const pageNumber = (side: Side): Paragraph =>
  new Paragraph({
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: 280 } : { left: 280 },
    spacing: { line: 320, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: numberRuns(),
  })

const numberedFooters = () => ({
  default: new Footer({ children: [pageNumber('odd')] }),
  even: new Footer({ children: [pageNumber('even')] }),
})

const markLine = (mark: string | null): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children:
      mark === null ? [] : [new TextRun({ text: mark, font: fonts.heading1, size: sizes.number })],
  })

/** Twips of a turned page: 20 mm of it are kept for its number. */
const numberHeight = 1134

/** The number of a turned page, where those of all others are once it is turned back (GB/T 9704 8). */
const turnedNumber = (side: Side): WordTable =>
  new WordTable({
    borders: TableBorders.NONE,
    width: { size: 320, type: WidthType.DXA },
    columnWidths: [320],
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: 1428,
      absoluteVerticalPosition: side === 'odd' ? 11906 - 1474 - 280 - numberHeight : 1587 + 280,
    },
    rows: [
      new TableRow({
        height: { value: numberHeight, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            margins: { top: 0, bottom: 0, left: 0, right: 0 },
            children: [
              new Paragraph({
                alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
                spacing: { line: 320, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
                children: numberRuns(),
              }),
            ],
          }),
        ],
      }),
    ],
  })

const grid = { type: DocumentGridType.LINES_AND_CHARS, linePitch }
const noFooters = () => ({
  default: new Footer({ children: [] }),
  even: new Footer({ children: [] }),
})

type Run = { readonly turned: boolean; readonly children: Child[] }

/** Whether a block stands on a turned page: a wide table, and headings right above it. */
function isTurned(blocks: ReportDocument['blocks'], index: number): boolean {
  const block = blocks[index]
  if (block?.kind === 'heading') return isTurned(blocks, index + 1)
  return block?.kind === 'table' && block.landscape === true
}

/** The report cut where a page is turned. */
function reportRuns(document: ReportDocument, margin: WordMargin): Run[] {
  const runs: Run[] = [{ turned: false, children: [] }]
  for (const [index, block] of document.blocks.entries()) {
    const turned = isTurned(document.blocks, index)
    if (runs.at(-1)?.turned !== turned) runs.push({ turned, children: [] })
    runs.at(-1)?.children.push(...wordBlock(block, index, document.blocks, margin))
  }
  return runs
}

/** All sections in their order; upright ones carry the mark of a draft in their headers. */
export function wordSections(document: ReportDocument, margin: WordMargin): ISectionOptions[] {
  const { mark, front = [], attachment } = document
  const marked = () => ({
    default: new Header({ children: [markLine(mark)] }),
    even: new Header({ children: [markLine(mark)] }),
  })
  const unnumbered = front.filter(({ kind }) => kind === 'cover' || kind === 'contents')
  const issuing = front.filter(({ kind }) => kind === 'announcement' || kind === 'letter')
  const runs = reportRuns(document, margin)
  const anyTurned = runs.some(({ turned }) => turned)
  const headers = mark === null && !anyTurned ? {} : { headers: marked() }
  const title = [
    ...(attachment === undefined
      ? []
      : [
          new Paragraph({
            pageBreakBefore: true,
            spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: linePitch },
            children: [new TextRun({ text: attachment, font: fonts.heading1, size: sizes.body })],
          }),
        ]),
    ...wordTitle(document.titleLines, margin.ofTitle()),
  ]
  const start = unnumbered.length > 0 ? { pageNumbers: { start: 1 } } : {}
  const right = { type: SectionType.ODD_PAGE }
  return [
    ...unnumbered.map((sheet, index) => ({
      properties: { ...(index > 0 ? right : {}), page, grid },
      ...headers,
      children: wordSheet(sheet, document),
    })),
    ...runs.map(({ turned, children }, index) =>
      turned
        ? {
            properties: { type: SectionType.NEXT_PAGE, page: landscapePage, grid },
            headers: {
              default: new Header({ children: [turnedNumber('odd'), markLine(null)] }),
              even: new Header({ children: [turnedNumber('even'), markLine(null)] }),
            },
            footers: noFooters(),
            children,
          }
        : {
            properties: {
              ...(index === 0 && unnumbered.length > 0 ? right : {}),
              page: { ...page, ...(index === 0 ? start : {}) },
              grid,
            },
            ...headers,
            footers: numberedFooters(),
            children:
              index === 0
                ? [...issuing.flatMap((sheet) => wordSheet(sheet, document)), ...title, ...children]
                : children,
          },
    ),
  ]
}
