/** Sets a report out as the document an office publishes: title, preamble, six sections, signature. */
import type { SectionKey } from '#template/form-source.ts'
import type { Form, Section } from '#template/form.ts'
import { filled, issuing } from '#template/issuing.ts'
import type { Margin } from '#report/margin.ts'
import type { Prose } from '#report/prose/prose.ts'
import { isEmptyProse, ItemNumbers, notWritten } from '#report/prose/prose.ts'
import { emptyReport, issuerName, type Report, titleOf } from '#report/report.ts'
import { makeTotals, type Totals } from '#report/totals.ts'
import { composeGrid, type Figures, hasFigures, sumsOf } from './compose-grid.ts'
import { proseBlock } from './compose-words.ts'
import type { DocumentBlock, ReportDocument } from './document.ts'
import { dateText, isoDay } from './figures.ts'
import { attachmentLines, attachmentNames, frontSheets } from './front-sheets.ts'
import { type Layout, plainLayout } from './layout.ts'
import { PlacedBlocks, placeMargin } from './place-margin.ts'
import { titleLines } from './title-lines.ts'

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
