/** The report file as it is written: what a clerk saves, mails and archives. */
import type { Form } from '#template/form.ts'
import { formById } from '#template/forms.ts'
import { chaptersOf, hasChapters } from '#report/prose/chapters.ts'
import { treeOfProse } from '#report/prose/prose-tree.ts'
import { proseKeys, type PreviousReport, type Report } from '#report/report.ts'
import { base64OfBytes } from './base64.ts'
import { cellsForFile } from './file-cells.ts'
import { digestOf } from './file-digest.ts'
import { isRecord } from '#report/prose/prose-pieces.ts'
import { fileNotice, reportFormat } from './report-file-shape.ts'

/** Sections, and the chapters a report before 2019 has instead. */
function proseForFile(prose: Report['prose'], form: Form, strange: unknown) {
  const chaptered = hasChapters(form)
  const keys = chaptered ? (['preamble'] as const) : proseKeys
  const chapters = chaptered && {
    chapters: chaptersOf(prose.overview).map((chapter) => ({
      heading: chapter.heading,
      prose: treeOfProse(chapter.prose),
    })),
  }
  return {
    sections: {
      ...Object.fromEntries(keys.map((key) => [key, treeOfProse(prose[key])])),
      ...(isRecord(strange) ? strange : {}),
    },
    ...chapters,
  }
}

const issuerForFile = (issuers: readonly string[]) =>
  issuers.length > 1 ? issuers : (issuers[0] ?? '')

/** Earlier reports as report files without history; those that could not be read go back as they came. */
function previousForFile(previous: readonly PreviousReport[], unusable: unknown) {
  const read = previous.map((one) => {
    const form = formById(one.form)
    return {
      format: reportFormat,
      form: one.form,
      year: one.year,
      issuer: issuerForFile(one.issuers),
      ...(one.title === null ? {} : { title: one.title }),
      cells: form ? cellsForFile(form, one.cells) : one.cells,
      ...(form ? proseForFile(one.prose, form, undefined) : {}),
    }
  })
  const entries = [...read, ...(Array.isArray(unusable) ? unusable : [])]
  return entries.length === 0 ? {} : { previous: entries }
}

/** The report file of a report: UTF-8 JSON, two spaces, always the same order. */
export function writeReportFile(
  report: Report,
  form: Form,
  options: { readonly history?: Uint8Array } = {},
): string {
  const { sections: strangeSections, previous: unusable, ...extra } = report.extra
  const body = {
    format: reportFormat,
    notice: fileNotice,
    form: report.form,
    year: report.year,
    issuer: issuerForFile(report.issuers),
    level: report.level,
    ...(report.title === null ? {} : { title: report.title }),
    signature: report.signature,
    contact: report.contact,
    cells: cellsForFile(form, report.cells),
    ...(Object.keys(report.conflicts).length === 0 ? {} : { conflicts: report.conflicts }),
    notes: report.notes,
    ...proseForFile(report.prose, form, strangeSections),
    ...(report.published === null ? {} : { published: report.published }),
    doubts: report.doubts,
    ...previousForFile(report.previous, unusable),
    ...(report.reasons.length === 0 ? {} : { reasons: report.reasons }),
    ...(report.review.events.length === 0 ? {} : { review: report.review }),
    ...extra,
  }
  const history = options.history && {
    historyDigest: digestOf(JSON.parse(JSON.stringify(body))),
    history: base64OfBytes(options.history),
  }
  return `${JSON.stringify({ ...body, ...history }, null, 2)}\n`
}
