/** Reports with remarks and proposals made to order, for proving that a Word file brings them all home. */
import { exampleReport } from '#report/examples/example-2021.ts'
import { ReportDocument } from '#report/report-document.ts'
import type { Act, Anchor, Person } from '#report/review-event.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { nextEvent } from '#review/chain.ts'
import { marginOf } from '#review/returned/margin-of.ts'
import { standOf } from '#review/stand.ts'
import { discussionOf } from '#review/threads.ts'
import { flatText, wordsAnchor } from '#review/returned/word-places.ts'
import { formById } from '#template/forms.ts'
import type { ProseKey } from '#template/form-source.ts'
import { compose } from '#document/compose.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'

const found = formById(exampleReport.form)
if (!found) throw new Error('no form')
export const form = found

export const people: readonly Person[] = [
  { name: '王审核', role: 'first' },
  { name: '赵保密', role: 'secrecy' },
  { name: '李经办', role: 'clerk' },
]

export type Where =
  | { readonly on: 'report' | 'section' | 'cell' | 'row'; readonly pick: number }
  | {
      readonly on: 'words'
      readonly pick: number
      readonly from: number
      readonly length: number
      /** A remark goes on over so many paragraphs more. */
      readonly over?: number
    }

export interface Wish {
  readonly who: number
  readonly where: Where
  readonly text: string
  readonly answers: readonly string[]
  /** Null for a remark; else what is to stand there. */
  readonly to: { readonly words: string; readonly number: CellValue } | null
}

export type ReportProse = Report['prose']

const sections: readonly ProseKey[] = ['preamble', 'overview', 'problems', 'other']

/** The words from one place to the end of a later paragraph. */
function reachingOver(
  document: ReportDocument,
  first: Extract<Anchor, { on: 'words' | 'image' }>,
  index: number,
  over: number,
): Anchor {
  const prose = document.prose(first.section)
  const also = prose.blocks().flatMap((block, at) => {
    if (at <= index || at > index + over) return []
    const anchor = wordsAnchor(prose, first.section, {
      block: at,
      from: 0,
      to: flatText(block).length,
    })
    return anchor.on === 'words' ? [anchor] : []
  })
  return first.on === 'image' || also.length === 0 ? first : { ...first, also }
}

function wordsOf(
  where: Extract<Where, { on: 'words' }>,
  document: ReportDocument,
  over: number,
): Anchor {
  const { report } = document
  const places = sections.flatMap((section) =>
    report.prose[section].map((one, index) => ({ section, index, text: flatText(one) })),
  )
  const { section = 'overview', index = 0, text = '' } = places[where.pick % places.length] ?? {}
  const isHalf = (at: number) => /[\uDC00-\uDFFF]/u.test(text.charAt(at))
  const picked = where.from % text.length
  const from = isHalf(picked) ? picked - 1 : picked
  const end = over > 0 ? text.length : Math.min(text.length, from + where.length)
  const to = isHalf(end) ? end + 1 : end
  const anchor = wordsAnchor(document.prose(section), section, { block: index, from, to })
  return reachingOver(document, anchor, index, over)
}

function anchorOf(where: Where, document: ReportDocument, over: number): Anchor {
  const { report } = document
  if (where.on === 'words') return wordsOf(where, document, over)
  if (where.on === 'report') return { on: 'report' }
  if (where.on === 'section') {
    const headed = form.sections.filter(({ heading }) => heading !== null)
    return { on: 'section', section: headed[where.pick % headed.length]?.key ?? 'overview' }
  }
  const cells = [...form.cells.keys()]
  const cell = cells[where.pick % cells.length] ?? ''
  if (where.on === 'row') {
    const rows = form.grids.flatMap(({ valueRows }) => valueRows).filter((row) => row.length > 1)
    const row = rows[where.pick % rows.length] ?? []
    return {
      on: 'row',
      label: form.cells.get(row[0] ?? '')?.rowName ?? '',
      cells: row,
      values: row.map((id) => report.cells[id] ?? null),
    }
  }
  return { on: 'cell', cell, value: makeTotals(form, report.cells).values.get(cell) ?? null }
}

/** A report, the same report without its log, and the file of the first. */
export interface Reviewed {
  readonly document: ReportDocument
  readonly fresh: ReportDocument
}

export const startOfReview = Date.UTC(2025, 0, 6, 2, 30, 0)

/** Nobody proposes the number that stands there. */
const otherThan = (stands: CellValue, number: CellValue): CellValue =>
  String(stands ?? '') === String(number ?? '') ? 4321 : number

/** Makes the report and everything said about it, one second after the other. */
export function reviewed(written: ReportProse, said: readonly Wish[]): Reviewed {
  const report = { ...exampleReport, prose: written }
  const document = ReportDocument.of(report, 1)
  let at = startOfReview
  const note = (by: Person, act: Act): string => {
    at += 1000
    const event = nextEvent(document.report.review.events, by, act, at)
    document.note({ events: [event], versions: {} })
    return event.id
  }
  for (const { who, where, text, answers, to } of said) {
    const by = people[who] ?? { name: '甲', role: 'first' }
    const over = to === null && where.on === 'words' ? (where.over ?? 0) : 0
    const anchor = anchorOf(where, document, over)
    const stands = anchor.on === 'cell' ? anchor.value : null
    if (to && (anchor.on === 'words' || anchor.on === 'cell')) {
      note(by, {
        do: 'suggest',
        at: anchor,
        to: anchor.on === 'cell' ? otherThan(stands, to.number) : to.words,
      })
      continue
    }
    const remark = note(by, { do: 'remark', at: anchor, text })
    for (const answer of answers) note(people[2] ?? by, { do: 'answer', remark, text: answer })
  }
  return { document, fresh: ReportDocument.of(report, 2) }
}

export const discussion = (document: ReportDocument) =>
  discussionOf(standOf(document.report.review).trail)

export const marginFor = (document: ReportDocument) =>
  marginOf(discussion(document), (section) => document.prose(section))

/** The Word file with all that is open. */
export const fileOf = (document: ReportDocument): Promise<Uint8Array> =>
  writeDocx(compose(document.report, form, { unfinished: false, margin: marginFor(document) }))
