/** What the lines of a source mean: a report with its figures, its words and its doubts. */
import type { CellId, Form } from '#template/form.ts'
import { formInWords, formOfYear, forms as allForms } from '#template/forms.ts'
import { hasChapters } from '#report/prose/chapters.ts'
import { emptyReport, type Doubt, type Report } from '#report/report.ts'
import { withoutComputed } from '#report/file/file-cells.ts'
import { attachmentsOf } from '#readers/narrative/attachments.ts'
import { formLabels } from '#readers/printed/form-labels.ts'
import { withoutContents } from '#readers/narrative/contents-list.ts'
import { doubtForeignHeads } from '#readers/rows/foreign-heads.ts'
import { keyedText } from '#readers/printed/label-key.ts'
import { cutOldReport } from '#readers/old-form/old-report.ts'
import { topEndOf } from '#readers/narrative/page-top.ts'
import { withoutPhonetics } from '#readers/text/phonetics.ts'
import { originsOf } from '#readers/rows/cell-origins.ts'
import { placeCells } from '#readers/rows/placed-cells.ts'
import { labelsOf } from '#readers/rows/printed-labels.ts'
import {
  levelOfIssuer,
  ownTitlesOf,
  yearOf,
  type TitleFound,
  type YearFound,
} from '#readers/facts/report-facts.ts'
import type { SignatureFound } from '#readers/facts/report-signature.ts'
import { issuersOf } from '#readers/facts/issuer-names.ts'
import { signatureUnder } from '#readers/facts/issuing-sheet.ts'
import { rejoined } from '#readers/narrative/prose-lines.ts'
import { misprintedHeadings } from '#readers/narrative/heading-order.ts'
import { sectionsOf } from '#readers/narrative/report-sections.ts'
import { hasReportShape, isAboutReports, tellsInOne } from '#readers/facts/report-shape.ts'
import { chosenReport } from '#readers/facts/several-reports.ts'
import {
  gridOf,
  chosenForm,
  prescribedForms as forms,
  readAs,
  type Understanding,
} from './read-as.ts'
import type { Source, SourceLine } from './source.ts'
import { contactTold } from '#readers/facts/told-contact.ts'
import { borneOut } from '#readers/facts/borne-out.ts'
import { figuresTold } from '#readers/facts/told-figures.ts'
import { upright } from '#readers/rows/upright-tables.ts'
import { isOfSentences, withWordsApart } from '#readers/rows/words-beside-rows.ts'

export interface ReadingOptions {
  readonly year?: number
  readonly issuers?: readonly string[]
}

/** What was read and where: the source's lines, and for each cell the lines its figures stand on. */
export interface ReadingTrace {
  readonly lines: readonly SourceLine[]
  readonly origins: Readonly<Record<CellId, readonly number[]>>
}

export type PastReportReading =
  | { readonly ok: true; readonly report: Report; readonly trace: ReadingTrace }
  | { readonly ok: false; readonly reasons: readonly string[] }

const oldForm = allForms.find(hasChapters)
const firstTabled = Math.min(...forms.map((form) => form.years.from))
/** So many wordings of a later form show that a report of an earlier year follows it. */
const clearlyTabled = 4
const fewHeadings = 3

/** Whether a report of an early year has no later form; a year only mentioned may be any. */
const isOld = (
  { score, headings, tables }: Understanding,
  sure: boolean,
  clear: boolean,
): boolean => {
  if (sure) return score < clearlyTabled
  const isBare = tables.rows.every(({ row }) => row === null)
  const official = headings.filter(
    ({ section, reworded }) => section !== null && !(isBare && reworded),
  )
  return !clear && official.length < fewHeadings
}

/** Whether a text has neither the tables of any prescribed form nor the headings of its own. */
const isFree = (readings: readonly Understanding[], { score, headings }: Understanding): boolean =>
  score < clearlyTabled &&
  readings.every(({ tables }) => tables.rows.every(({ row }) => row === null)) &&
  headings.filter(({ section, reworded }) => section !== null && !reworded).length < fewHeadings

const refused = (reason: string): PastReportReading => ({ ok: false, reasons: [reason] })

/** Reads the lines of a past report. Nothing is guessed: what is unsure is doubted. */
export function readSource(given: Source, options: ReadingOptions): PastReportReading {
  const { source, entries } = withoutContents(given)
  const labels = forms.map(formLabels)
  const reading = readChosen(upright(withWordsApart(source, labels), labels), options)
  if (!reading.ok || entries.length === 0) return reading
  const { published } = reading.report
  const left = entries.map((text) => ({ after: 'title', text }) as const)
  return {
    ...reading,
    report: {
      ...reading.report,
      published: { ...published, unplaced: [...left, ...(published?.unplaced ?? [])] },
    },
  }
}

function readChosen(printed: Source, options: ReadingOptions): PastReportReading {
  const { lines } = printed
  const chosen = chosenReport(lines, options)
  if (!chosen) return readOne(printed, options)
  const { from, to, doubt } = chosen
  const reading = readOne({ ...printed, lines: lines.slice(from, to) }, options)
  if (!reading.ok) return reading
  const { report, trace } = reading
  const origins = Object.fromEntries(
    Object.entries(trace.origins).map(([id, at]) => [id, at.map((line) => line + from)]),
  )
  return {
    ok: true,
    report: { ...report, doubts: [doubt, ...report.doubts] },
    trace: { lines, origins },
  }
}

function readOne(printed: Source, options: ReadingOptions): PastReportReading {
  const source = withoutPhonetics(printed)
  const { lines } = source
  const words = lines.map((line) => line.text)
  const text = words.join('\n')
  const { key } = keyedText(text)
  const readings = forms.map((form) => readAs(form, lines, key))
  const firstHeading = Math.min(
    ...readings.flatMap(({ headings }) => headings.map(({ line }) => line)),
    60,
  )
  const titles = ownTitlesOf(words.slice(0, Math.max(firstHeading, 1)))
  const found = yearOf(text, titles, options.year)
  const chosen = chosenForm(readings, found.year)
  if (!chosen) return refused('不是年度报告')
  const { first, clear, reading } = chosen
  const told = rejoined(lines.filter(({ cells }) => cells === null))
  const material = { source, text: told, words, titles, doubts: [...found.doubts], options }
  if (titles.length === 0 && isAboutReports(words))
    return refused('不是年度报告：标题说明这是关于年度报告的解读、制度或者通知')
  const old = readOwnChapters(material, found, first, clear, isFree(readings, reading))
  if (old) return { ok: true, ...old }
  if (!isReport(reading, titles, told, key))
    return refused('不是年度报告：没有找到年度报告的标题、各部分或者表格')
  const year = found.year ?? reading.form.years.from
  const doubts = [...found.doubts, ...(found.year === null ? [yearUntold(reading.form)] : [])]
  return {
    ok: true,
    ...compose({ source, text: told, words, reading, titles, year, doubts, clear, options }),
  }
}

const yearsOf = ({ years: { from, to } }: Form): number[] =>
  Array.from({ length: (to ?? from) - from + 1 }, (_, at) => from + at)

const isReport = (
  reading: Understanding,
  titles: readonly TitleFound[],
  told: string,
  key: string,
): boolean =>
  hasReportShape(reading, titles.length > 0, key) || tellsInOne(titles, told.split('\n'))

const yearUntold = (form: Form): Doubt => ({
  at: 'year',
  why: `原文没有写年份，按表格格式暂记为${form.years.from}年，请填写`,
  candidates: yearsOf(form),
})

type OldMaterial = Omit<Material, 'reading' | 'clear'>
type OldReading = { readonly report: Report; readonly trace: ReadingTrace } | null

/** A report of before 2019, or of a later year that follows no form but the chapters usual before 2019. */
function readOwnChapters(
  material: Omit<OldMaterial, 'year'>,
  { year, sure }: YearFound,
  first: Understanding,
  clear: boolean,
  free: boolean,
): OldReading {
  if (year === null) return null
  // Some offices reported before the regulation of 2008 asked them to.
  const due = formOfYear(year) ?? (year < firstTabled ? oldForm : undefined)
  if (!due) return null
  if (year < firstTabled) return isOld(first, sure, clear) ? readOld({ ...material, year }) : null
  if (!free) return null
  const why = `没有${formInWords(due)}的表格和各部分，按自定的各部分读入；${year}年的报告应当使用${formInWords(due)}`
  return readOld(
    { ...material, year, doubts: [...material.doubts, { at: 'form', why }] },
    fewHeadings,
  )
}

/** A report of before 2019, by its own chapters, at least so many of them usual; null where it is none. */
function readOld(material: OldMaterial, least = 0): OldReading {
  const { source, words, titles, year, doubts } = material
  const cut = oldForm && cutOldReport(oldForm, material, least)
  if (!oldForm || !cut) return null
  const { statistics, signature, attachments, chapters } = cut
  const issuers = issuersOf(material, signature.organs)
  const level = issuers.length > 0 ? levelOfIssuer(issuers[0] ?? '') : null
  if (titles.length === 0) doubts.push({ at: 'title', why: '原文没有标题，按机关和年份拼成' })
  if (level === null && issuers.length > 0)
    doubts.push({ at: 'level', why: '由机关名称看不出是政府、部门还是乡镇，请选定' })
  doubts.push(...chapters.doubts, ...statistics.doubts)
  if (statistics.used.length === 0) doubts.push(...figuresTold(oldForm, words))
  for (const remark of source.remarks) doubts.push({ at: 'form', why: remark })
  const report: Report = {
    ...emptyReport({ form: oldForm.id, year, issuers, level }),
    signature: { organs: signature.organs, date: signature.date },
    contact: contactTold(chapters.preamble, chapters.body),
    cells: statistics.cells,
    notes: statistics.notes,
    prose: { preamble: chapters.preamble, overview: chapters.body, problems: [], other: [] },
    published: {
      titles: titles.map((title) => title.text),
      ...(attachments.length > 0 ? { attachments } : {}),
      unplaced: [...chapters.unplaced, ...statistics.unplaced],
    },
    doubts,
  }
  return { report, trace: { lines: source.lines, origins: statistics.origins } }
}

interface Material {
  readonly source: Source
  readonly text: string
  readonly words: readonly string[]
  readonly reading: Understanding
  readonly titles: readonly TitleFound[]
  readonly year: number
  readonly doubts: Doubt[]
  readonly clear: boolean
  readonly options: ReadingOptions
}

/** A date that names no day is none, and is kept as printed. */
const daylessIn = ({ dayless }: SignatureFound) =>
  dayless === undefined ? [] : [{ after: 'signature', text: dayless }]

function compose(material: Material): { readonly report: Report; readonly trace: ReadingTrace } {
  const { reading, words, titles, doubts, year, source } = material
  const { form, tables, headings } = reading
  const placed = placeCells(tables, reading.labels.rows, form)
  if (formOfYear(year) !== form)
    doubts.push({ at: 'form', why: `表格是${form.id}年格式，与${year}年应当使用的格式不同` })
  else if (!material.clear)
    doubts.push({ at: 'form', why: `表格中没有可辨认的列标题，按${year}年推定为${form.id}年格式` })
  const signature = signatureUnder(titles, words, headings.at(-1)?.line ?? 0)
  const attachments = attachmentsOf(
    words,
    Math.min(words.length, ...signature.lines),
    titles.map(({ text }) => text),
  )
  const issuers = issuersOf(material, signature.organs)
  const level = issuers.length > 0 ? levelOfIssuer(issuers[0] ?? '') : null
  if (level === null && issuers.length > 0)
    doubts.push({ at: 'level', why: '由机关名称看不出是政府、部门还是乡镇，请选定' })
  if (titles.length === 0) doubts.push({ at: 'title', why: '原文没有标题，按机关和年份拼成' })
  const titleLines = titles.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  )
  const left = new Set(placed.left.flatMap((row) => [row.line, ...row.lines]))
  // Words of a table's heads where no table is: a sentence or a heading of the report's own.
  const hasTable =
    placed.rows.length > 0 || headings.some(({ section }) => gridOf(form, section) !== null)
  const isWords = (at: number) => source.lines.slice(at, at + 1).some(isOfSentences)
  const table = [
    ...reading.opened,
    ...[...tables.used].filter((line) => hasTable && !left.has(line) && !isWords(line)),
    ...placed.rows.flatMap(({ lines }) => lines),
  ]
  const sections = sectionsOf({
    lines: source.lines,
    headings,
    titles: titles.map(({ text }) => text),
    titleEnd: topEndOf(words, Math.max(-1, ...titles.map((title) => title.to))),
    signatureEnd: signature.end,
    taken: new Set([...signature.lines, ...attachments.lines, ...titleLines, ...table]),
    labels: reading.labels,
  })
  const misprinted = misprintedHeadings(headings, form).map(({ text }) => text)
  const others = forms.filter((one) => one !== form)
  const mixed = doubtForeignHeads(placed.rows, source.lines, reading.labels, others, placed.cells)
  doubts.push(...sections.doubts, ...placed.doubts, ...mixed)
  for (const remark of source.remarks) doubts.push({ at: 'form', why: remark })
  const told = borneOut(saidOnce(doubts), form, placed.cells, Object.values(sections.prose))
  const report: Report = {
    ...emptyReport({ form: form.id, year, issuers, level }),
    signature: { organs: signature.organs, date: signature.date },
    contact: contactTold(sections.prose.preamble, sections.prose.overview, sections.prose.other),
    cells: withoutComputed(form, { ...placed.cells, ...told.cells }),
    notes: placed.notes,
    prose: sections.prose,
    published: {
      titles: titles.map((title) => title.text),
      headings: misprinted,
      labels: labelsOf(tables, placed),
      units: placed.units,
      ...(attachments.names.length > 0 ? { attachments: attachments.names } : {}),
      unplaced: [...sections.unplaced, ...daylessIn(signature)],
    },
    doubts: told.doubts,
  }
  return { report, trace: { lines: source.lines, origins: originsOf(placed) } }
}

/** What is printed twice is doubted once. */
const saidOnce = (doubts: readonly Doubt[]): readonly Doubt[] => [
  ...new Map(
    doubts.map((doubt) => [`${doubt.at} ${doubt.why} ${doubt.source ?? ''}`, doubt]),
  ).values(),
]
