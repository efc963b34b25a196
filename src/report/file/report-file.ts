/** The one door by which report files come in: what a clerk saved, mailed or archived (`write-report-file.ts`). */
import type { Form } from '#template/form.ts'
import { formById, formInWords } from '#template/forms.ts'
import { bytesOfBase64 } from './base64.ts'
import { cellOfFile, withoutComputed } from './file-cells.ts'
import { proseOfChapters } from '#report/prose/chapters.ts'
import { digestOf } from './file-digest.ts'
import { type JsonTrouble, plainJson, readJson } from './json-text.ts'
import { soundnessOf } from '#report/merge/merge-states.ts'
import { isRecord } from '#report/prose/prose-pieces.ts'
import { proseOfTree } from '#report/prose/prose-tree.ts'
import { previousOf } from '#report/previous-report.ts'
import type { Prose } from '#report/prose/prose.ts'
import { fileShape, knownFields, misfits, partsMissing, reportFormat } from './report-file-shape.ts'
import { noReview, type ReviewEvent, type ReviewLog } from '#report/review-event.ts'
import { storedEvent } from '#report/stored-review.ts'
import type { CellValue } from '#report/cell-value.ts'
import { proseKeys, type PreviousReport, type Report } from '#report/report.ts'

/** What a report file gives: a report and its doubts, or the reasons why not. */
export type ReportFileReading =
  | {
      readonly ok: true
      readonly report: Report
      /** The mergeable state, only while it belongs to exactly these readable parts. */
      readonly history: Uint8Array | null
      /** The state as it was before somebody changed the readable parts by other means; see `outsideEdits`. */
      readonly altered: Uint8Array | null
      readonly warnings: readonly string[]
    }
  | { readonly ok: false; readonly reasons: readonly string[] }

type Refused = Extract<ReportFileReading, { ok: false }>

const refused = (...reasons: string[]): Refused => ({ ok: false, reasons })

function refusalOfFormat(format: unknown): string | null {
  if (format === reportFormat) return null
  if (typeof format === 'string' && format.startsWith('nianbao-sealed/'))
    return '这个报告文件用密码加密保存，请先在软件中输入密码打开，再另存为不加密的报告文件'
  const version = typeof format === 'string' ? /^nianbao-report\/(\d+)$/u.exec(format)?.[1] : null
  return version
    ? `报告文件的版本是 ${version}，比本系统能读的版本 1 新，请更新软件后再打开`
    : '这不是本系统的报告文件：“format”不是 nianbao-report/1'
}

type Fields = ReturnType<typeof fileShape.parse>

function readProse(fields: Fields, warnings: string[]): Report['prose'] {
  const read = (key: (typeof proseKeys)[number]): Prose => {
    const tree = fields.sections[key]
    if (tree === undefined || tree === null) return []
    const reading = proseOfTree(tree)
    warnings.push(...reading.warnings.map((warning) => `sections.${key}：${warning}`))
    return reading.prose
  }
  const chapters = fields.chapters?.map(({ heading, prose }, at) => {
    const reading = proseOfTree(prose)
    warnings.push(...reading.warnings.map((warning) => `chapters.${at}：${warning}`))
    return { heading, prose: reading.prose }
  })
  return {
    preamble: read('preamble'),
    overview: chapters ? proseOfChapters(chapters) : read('overview'),
    problems: read('problems'),
    other: read('other'),
  }
}

/** How the reader warns of a cell that the form does not have; the checks find the same cells. */
export const unknownCell = (id: string, form: Form): string =>
  `单元格“${id}”不在${formInWords(form)}中，已原样保留`

/** Cells with the digits they were printed with; unknown ones are kept and said. */
function readCells(form: Form, raw: Record<string, unknown>, warnings: string[]) {
  const cells: Record<string, CellValue> = {}
  for (const [id, value] of Object.entries(raw)) {
    const cell = form.cells.get(id)
    if (!cell) warnings.push(unknownCell(id, form))
    cells[id] = cellOfFile(value, cell)
  }
  return withoutComputed(form, cells)
}

type History = Pick<Extract<ReportFileReading, { ok: true }>, 'history' | 'altered'>

const noHistory: History = { history: null, altered: null }

/** The mergeable state of a file; null where it lacks parts. */
function readHistory(
  raw: Record<string, unknown>,
  fields: Fields,
  warnings: string[],
): History | null {
  // What names a history and holds none has lost it on its way.
  if (!fields.history) return fields.historyDigest ? null : noHistory
  const bytes = bytesOfBase64(fields.history)
  const isEmpty = bytes !== null && bytes.length <= 2
  const soundness = !bytes || isEmpty ? 'unreadable' : soundnessOf(bytes)
  const ownHistory = fields.historyDigest === digestOf(readableParts(raw))
  if (soundness === 'parts-missing' || (soundness === 'unreadable' && ownHistory)) return null
  if (ownHistory) return { history: bytes, altered: null }
  warnings.push('文件中的编辑历史与可读内容不一致，以可读内容为准，作为一次新的修改')
  return {
    history: null,
    altered: soundness === 'whole' ? bytes : null,
  }
}

const readableParts = (raw: Record<string, unknown>): unknown => {
  const { history: _history, historyDigest: _digest, ...parts } = raw
  return plainJson(parts)
}

function extraOf(raw: Record<string, unknown>, sections: Record<string, unknown>) {
  const others = Object.entries(raw).filter(([key]) => !knownFields.has(key))
  const known: readonly string[] = proseKeys
  const strange = Object.entries(sections).filter(([key]) => !known.includes(key))
  const extra = Object.fromEntries(others.map(([key, value]) => [key, plainJson(value)]))
  return strange.length === 0 ? extra : { ...extra, sections: Object.fromEntries(strange) }
}

/** What is taken for a report file by its name, or after a download that failed, by how it begins. */
const otherFiles: readonly (readonly [RegExp, string])[] = [
  [
    /^PK/u,
    '这是压缩文件或 Word、Excel 文件，不是报告文件。压缩文件请先解压；Word、Excel 里的往年报告请用“导入往年报告”',
  ],
  [/^%PDF/u, '这是 PDF 文件，不是报告文件。PDF 里的往年报告请用“导入往年报告”'],
  [/^\s*</u, '这是网页，不是报告文件，可能没有登录就下载了。请重新取得文件'],
]

/** Where and why a text is no JSON, in words. */
function jsonTrouble(text: string, trouble: JsonTrouble): string {
  const place = `第 ${trouble.line} 行第 ${trouble.column} 个字符`
  const [, other] = otherFiles.find(([begin]) => begin.test(text.replace(/^\uFEFF/u, ''))) ?? []
  if (other !== undefined) return other
  if (!/^[\uFEFF\s]*\{/u.test(text)) return `文件不是 JSON（${place}），这不是本系统的报告文件`
  return trouble.cut
    ? `报告文件不完整，在${place}处中断，请重新取得完整的文件`
    : `报告文件在${place}处不是正确的 JSON，请使用原始文件`
}

/** The earlier reports in a file; what cannot be read is handed back to be kept as it came. */
function readPrevious(field: unknown, warnings: string[]) {
  const previous: PreviousReport[] = []
  const unusable: unknown[] = []
  const entries = Array.isArray(field)
    ? field
    : field === undefined || field === null
      ? []
      : [field]
  for (const [at, entry] of entries.entries()) {
    const place = `previous.${at}`
    const { previous: _older, ...own } = isRecord(entry) ? entry : {}
    const reading = readParts(own)
    if (reading.ok) {
      previous.push(previousOf(reading.report))
      warnings.push(...reading.warnings.map((warning) => `${place}：${warning}`))
    } else {
      unusable.push(plainJson(entry))
      warnings.push(`${place}：上年报告无法使用，已原样保留：${reading.reasons.join('；')}`)
    }
  }
  return { previous, unusable }
}

/** The log of the review; an entry that cannot be read is left out and said. */
function readReview(field: Fields['review'], warnings: string[]): ReviewLog {
  if (!field) return noReview
  const events = field.events.flatMap((entry, at): ReviewEvent[] => {
    const event = storedEvent(entry)
    if (event) return [event]
    warnings.push(`review.events.${at}：这条审核记录无法读取，文件可能被改动过`)
    return []
  })
  return { events, versions: field.versions }
}

type Parts = {
  readonly ok: true
  readonly report: Report
  readonly fields: Fields
  readonly warnings: string[]
}

/** Everything of a report file but its history. */
function readParts(raw: Record<string, unknown>): Parts | Refused {
  const refusal = refusalOfFormat(raw['format'])
  if (refusal !== null) return refused(refusal)
  const parsed = fileShape.safeParse(plainJson(raw))
  if (!parsed.success) return refused(...misfits(parsed.error))
  const fields = parsed.data
  const form = formById(fields.form)
  if (!form) return refused(`报告文件“form”处的格式“${fields.form}”本版本还不支持`)
  const warnings: string[] = []
  const issuers = typeof fields.issuer === 'string' ? [fields.issuer] : fields.issuer
  const { previous, unusable } = readPrevious(raw['previous'], warnings)
  const report: Report = {
    form: form.id,
    year: fields.year,
    issuers: issuers.filter((issuer) => issuer.trim() !== ''),
    level: fields.level ?? null,
    title: fields.title ?? null,
    signature: { organs: fields.signature.organs, date: fields.signature.date ?? null },
    contact: fields.contact,
    cells: readCells(form, isRecord(raw['cells']) ? raw['cells'] : {}, warnings),
    conflicts: Object.fromEntries(
      Object.entries(fields.conflicts).map(([id, values]) => [
        id,
        values.map((value) => (typeof value === 'number' ? value : cellOfFile(value, undefined))),
      ]),
    ),
    notes: fields.notes,
    prose: readProse(fields, warnings),
    published: fields.published ?? null,
    doubts: fields.doubts,
    previous,
    reasons: fields.reasons,
    review: readReview(fields.review, warnings),
    extra: {
      ...extraOf(raw, fields.sections),
      ...(unusable.length === 0 ? {} : { previous: unusable }),
    },
  }
  return { ok: true, report, fields, warnings }
}

/** Reads a report file; a file that cannot be used is refused with the place and the reason. */
export function readReportFile(source: string | Uint8Array): ReportFileReading {
  const text = typeof source === 'string' ? source : new TextDecoder('utf-8').decode(source)
  const json = readJson(text.replace(/^\uFEFF/u, ''))
  if (!json.ok) return refused(jsonTrouble(text, json.trouble))
  const raw = json.value
  if (!isRecord(raw)) return refused('文件的最外层不是一个对象，这不是本系统的报告文件')
  const parts = readParts(raw)
  if (!parts.ok) return parts
  const { report, fields, warnings } = parts
  const history = readHistory(raw, fields, warnings)
  return history ? { ok: true, report, ...history, warnings } : refused(partsMissing)
}
