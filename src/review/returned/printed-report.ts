/** The words of a report as a Word file prints them, block by block: live figures as their numbers. */
import type { ProseKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import { cellText } from '#report/cell-value.ts'
import { type Block, notWritten } from '#report/prose/prose.ts'
import { proseKeys, type Report } from '#report/report.ts'
import { makeTotals, type Totals } from '#report/totals.ts'

/** What a Word file shows for a figure not filled in yet. */
const gap = '　　'

export interface PrintedBlock {
  /** As the bookmark of a file sent out calls it. */
  readonly name: string
  readonly section: ProseKey
  readonly index: number
  readonly block: Block
  readonly text: string
}

export interface PrintedReport {
  readonly form: Form
  readonly report: Report
  readonly totals: Totals
  readonly blocks: readonly PrintedBlock[]
  /** What a live figure shows. */
  readonly shown: (cell: string) => string
}

/** Lays a report out as it would be printed now. */
export function printedReport(report: Report, form: Form): PrintedReport {
  const totals = makeTotals(form, report.cells)
  const shown = (cell: string) => {
    const text = cellText(totals.values.get(cell))
    return text === '' ? gap : text
  }
  const textOf = (block: Block) =>
    block.runs
      .map((run) => ('text' in run ? run.text : 'cell' in run ? shown(run.cell) : '\n'))
      .join('')
  const blocks = proseKeys.flatMap((section) =>
    report.prose[section].map((block, index) => ({
      name: `${section}_${index}`,
      section,
      index,
      block,
      text: textOf(block),
    })),
  )
  return { form, report, totals, blocks, shown }
}

/** A paragraph of the file that is known by its words where its bookmark is gone. */
export interface Expected {
  readonly name: string
  readonly section: string
  /** Number of the block; null for a heading, or the line that stands for words not written. */
  readonly block: number | null
  readonly text: string
}

const nameParts = (name: string): readonly [string, number | null] => {
  const [, section = name, block] = /^(.+?)(?:_(\d+)|_none)?$/u.exec(name) ?? []
  return [section, block === undefined ? null : Number(block)]
}

/** Paragraphs in the order of the file: as it was sent out, or as the report would be printed now. */
export function expectedParagraphs(
  printed: PrintedReport,
  sent: ReadonlyMap<string, string> | null,
): readonly Expected[] {
  if (sent && sent.size > 0)
    return [...sent].map(([name, text]) => {
      const [section, block] = nameParts(name)
      return { name, section, block, text }
    })
  return printed.form.sections.flatMap(({ key, heading, kind }): Expected[] => {
    const title = heading === null ? [] : [{ name: key, section: key, block: null, text: heading }]
    const own = printed.blocks.filter(({ section }) => section === key)
    const words = own.map(({ name, section, index, text }) => ({
      name,
      section,
      block: index,
      text,
    }))
    const none = kind === 'prose' && own.length === 0
    const line = { name: `${key}_none`, section: key, block: null, text: notWritten }
    return [...title, ...words, ...(none ? [line] : [])]
  })
}
