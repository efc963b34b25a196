/** Sets a report out as the document an office publishes: title, preamble, six sections, signature. */
import type { SectionKey } from '#template/form-source.ts'
import type { Cell, Form, Grid, GridCell, Relation, Section } from '#template/form.ts'
import { filled, issuing } from '#template/issuing.ts'
import type { Margin } from '#report/margin.ts'
import type { Block, Prose, Run } from '#report/prose/prose.ts'
import { isEmptyProse, ItemNumbers, notWritten } from '#report/prose/prose.ts'
import { emptyReport, issuerName, type Report, titleOf } from '#report/report.ts'
import { makeTotals, type RunningTotals, type Totals } from '#report/totals.ts'
import type { DocumentBlock, ReportDocument, Span, Table, TableCell } from './document.ts'
import { composeEmbed } from './embed.ts'
import { dateText, figureText, isoDay } from './figures.ts'
import { attachmentLines, attachmentNames, frontSheets } from './front-sheets.ts'
import { type Layout, plainLayout } from './layout.ts'
import { PlacedBlocks, placeMargin } from './place-margin.ts'
import { titleLines } from './title-lines.ts'

/** Most rows that a table keeps on one page. */
const rowsOfPage = 30

function runSpan(run: Run, totals: Totals): Span {
  const bold = 'bold' in run && run.bold ? { bold: true as const } : {}
  if ('break' in run) return { text: '\n' }
  if ('text' in run) return { text: run.text, ...bold }
  const text = figureText(totals.values.get(run.cell))
  return text === '' ? { text: '　', gap: true } : { text, ...bold }
}

const headingLevels = { chapter: 1, heading1: 2, heading2: 3, heading3: 4 } as const

function proseBlock(block: Block, totals: Totals, numbers: ItemNumbers): DocumentBlock[] {
  const spans = block.runs.map((run) => runSpan(run, totals))
  const { kind } = block
  if (kind === 'bullet' || kind === 'ordered') {
    const number = numbers.next(block)
    const mark = kind === 'ordered' ? `${number}.` : '•'
    return [{ kind: 'list-item', ordered: kind === 'ordered', depth: block.indent, mark, spans }]
  }
  numbers.end()
  if (kind === 'embed') return composeEmbed(block.embed ?? {})
  if (kind === 'paragraph') return spans.length === 0 ? [] : [{ kind: 'paragraph', spans }]
  return spans.length === 0 ? [] : [{ kind: 'heading', level: headingLevels[kind], spans }]
}

/** A block of the document, and which block of the section's words it comes from; null for the form's own. */
interface Origin {
  readonly section: SectionKey
  readonly block: number | null
}

/** The document, and beside each of its blocks where it was written; null for the signature. */
export interface Traced {
  readonly document: ReportDocument
  readonly origins: readonly (Origin | null)[]
}

type Part = readonly [DocumentBlock, Origin | null]

const composeProse = (prose: Prose, totals: Totals, section: SectionKey): Part[] => {
  const numbers = new ItemNumbers()
  return prose.flatMap((written, block) =>
    proseBlock(written, totals, numbers).map((made): Part => [made, { section, block }]),
  )
}

/** What the cells of one report are composed from. */
interface Figures {
  readonly report: Report
  readonly totals: RunningTotals
  /** How each computed cell comes about. */
  readonly sums: ReadonlyMap<string, Relation>
}

function valueCell(place: GridCell, cell: Cell, { report, totals, sums }: Figures): TableCell {
  const value = totals.values.get(cell.id) ?? null
  const note = report.notes[cell.id]
  const text = figureText(value, note)
  const sum = totals.isKept(cell.id) ? undefined : sums.get(cell.id)?.right
  return {
    row: place.row,
    column: place.column,
    rowSpan: place.rowSpan,
    columnSpan: place.columnSpan,
    scope: null,
    upright: false,
    align: 'center',
    spans: [text === '' ? { text: '', gap: true } : { text }],
    headers: place.headers,
    cell: cell.id,
    value,
    unit: cell.unit,
    ...(sum === undefined ? {} : { sum }),
    ...(note === undefined ? {} : { note }),
  }
}

/** The columns of row heads that are numbered: there all heads begin at the left, so that they read as a list. */
const listColumns = ({ rows }: Grid): ReadonlySet<number> =>
  new Set(
    rows
      .flat()
      .filter(({ kind, text }) => kind === 'row-head' && /^\d/u.test(text))
      .map(({ column }) => column),
  )

function headCell(place: GridCell, lists: ReadonlySet<number>): TableCell {
  return {
    row: place.row,
    column: place.column,
    rowSpan: place.rowSpan,
    columnSpan: place.columnSpan,
    scope: place.scope,
    upright: place.upright,
    align: place.kind === 'row-head' && lists.has(place.column) ? 'left' : 'center',
    spans: [{ text: place.text }],
    id: place.id,
    cell: null,
  }
}

function composeGrid(grid: Grid, form: Form, figures: Figures): Table {
  const lists = listColumns(grid)
  return {
    kind: 'table',
    caption: grid.caption,
    columns: grid.columns,
    widths: grid.widths,
    headRows: grid.headRows,
    together: grid.rows.length <= rowsOfPage,
    rows: grid.rows.map((row) =>
      row.map((place) => {
        const cell = place.cell === null ? undefined : form.cells.get(place.cell)
        return cell ? valueCell(place, cell, figures) : headCell(place, lists)
      }),
    ),
  }
}

const hasFigures = (grid: Grid, totals: Totals): boolean =>
  grid.valueRows.flat().some((cell) => (totals.values.get(cell) ?? null) !== null)

/** A table the form leaves to the organ is printed where it was filled in; the sheet for collecting figures has it all the same. */
const isPrinted = (section: Section, { totals }: Figures): boolean =>
  section.kind !== 'grid' || !section.grid.optional || hasFigures(section.grid, totals)

function composeSection(section: Section, form: Form, figures: Figures): Part[] {
  const { report, totals } = figures
  const whole = { section: section.key, block: null }
  const heading: Part[] =
    section.heading === null
      ? []
      : [[{ kind: 'heading', level: 1, spans: [{ text: section.heading }] }, whole]]
  if (section.kind === 'grid')
    return [...heading, [composeGrid(section.grid, form, figures), whole]]
  const prose = report.prose[section.key]
  if (!isEmptyProse(prose)) return [...heading, ...composeProse(prose, totals, section.key)]
  return section.heading === null && !section.chapters
    ? []
    : [...heading, [{ kind: 'gap', text: notWritten }, whole]]
}

interface Options {
  readonly unfinished: boolean
  readonly layout?: Layout
  /** Remarks and proposals that go along, for formats that can show them. */
  readonly margin?: Margin
}

const sumsOf = (form: Form) =>
  new Map(form.computations.map((relation) => [relation.computes ?? '', relation]))

/** Room for a pen: a long table has as much as one page allows. */
const forWriting = (block: DocumentBlock): DocumentBlock =>
  block.kind === 'table' ? { ...block, writingHeight: block.rows.length > 20 ? 6 : 8 } : block

const line = (text: string): DocumentBlock => ({ kind: 'paragraph', spans: [{ text }] })

/** The tables of the form with nothing in them, to be filled in by hand in the section offices. */
function composeBlank(report: Report, form: Form): ReportDocument {
  const { form: id, year, issuers, level } = report
  const empty = emptyReport({ form: id, year, issuers, level })
  const figures = { report: empty, totals: makeTotals(form, {}), sums: sumsOf(form) }
  const lines = issuing.blankForm.titleLines.map((text) => filled(text, { year }))
  const title = lines.join('')
  return {
    title,
    titleLines: lines,
    author: issuerName(issuers),
    year,
    language: 'zh-CN',
    mark: null,
    date: null,
    blocks: [
      line(issuing.blankForm.filler),
      line(issuing.blankForm.checker),
      ...form.sections.flatMap((section) =>
        section.kind === 'grid'
          ? blocksOf(composeSection(section, form, figures)).map(forWriting)
          : [],
      ),
    ],
  }
}

const blocksOf = (parts: readonly Part[]): DocumentBlock[] => parts.map(([block]) => block)

const headingsOf = (blocks: readonly DocumentBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1
      ? [block.spans.map((span) => span.text).join('')]
      : [],
  )

/** What follows the words: attachments and signature. Who issues the report signs the announcement or letter, not what is attached to it. */
const closing = (
  attached: readonly string[],
  organs: readonly string[],
  date: string | null,
): Part[] => [
  ...(attached.length === 0 ? [] : attachmentLines(attached)).map((text): Part => [
    { kind: 'note', text },
    null,
  ]),
  ...(organs.length > 0 || date !== null
    ? [[{ kind: 'signature', organs, date }, null] satisfies Part]
    : []),
]

/**
 * The document of a report, finished or not: what is missing shows as a gap. `unfinished` marks it 草稿,
 * `layout` says in what shape it leaves the office. Never fails, whatever stands in the cells.
 */
export const compose = (report: Report, form: Form, options: Options): ReportDocument =>
  composeTraced(report, form, options).document

/** The same, with the place in the form that each block comes from: the preview leads back there. */
export function composeTraced(report: Report, form: Form, options: Options): Traced {
  const layout = options.layout ?? plainLayout
  if (layout.kind === 'blank') {
    const document = composeBlank(report, form)
    return { document, origins: document.blocks.map(() => null) }
  }
  const figures = { report, totals: makeTotals(form, report.cells), sums: sumsOf(form) }
  const title = titleOf(report, form.title)
  const organs = report.signature.organs.length > 0 ? report.signature.organs : report.issuers
  const date = dateText(report.signature.date)
  const parts = form.sections
    .filter((section) => isPrinted(section, figures))
    .flatMap((section) => composeSection(section, form, figures))
  const isIssued = layout.kind !== 'report'
  const attached = attachmentNames(layout)
  if (!isIssued) parts.push(...closing(attached, organs, date))
  const blocks = blocksOf(parts)
  const issued = { title, organs, date, headings: headingsOf(blocks) }
  const origins = parts.map(([, origin]) => origin)
  const { margin } = options
  const document: ReportDocument = {
    title,
    titleLines: titleLines(title),
    author: issuerName(organs),
    year: report.year,
    language: 'zh-CN',
    mark: options.unfinished ? '草稿' : layout.review ? '送审稿' : null,
    date: isoDay(report.signature.date),
    front: frontSheets(issued, layout),
    ...(isIssued ? { attachment: issuing.attachment + (attached.length > 0 ? '1' : '') } : {}),
    blocks,
    ...(margin
      ? { margin: placeMargin(margin, new PlacedBlocks(blocks, origins, report.prose)) }
      : {}),
  }
  return { document, origins }
}
