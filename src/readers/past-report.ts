/** A past report in any readable text becomes a report with its doubts, or the reasons why it cannot. */
import type { GridKey, ProseKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import { formOfYear, forms } from '#template/forms.ts'
import { readReportFile } from '#report/report-file.ts'
import { emptyReport, type Doubt, type Report } from '#report/report.ts'
import { withoutComputed } from '#report/file-cells.ts'
import { decodeText } from './decode-text.ts'
import { findRows, type FoundTables } from './found-rows.ts'
import { formRows, keysOf } from './form-rows.ts'
import { labelKey } from './label-key.ts'
import { placeCells } from './placed-cells.ts'
import { proseOfLines } from './prose-lines.ts'
import {
  fullerName,
  levelOf,
  signatureOf,
  titlesOf,
  yearOf,
  type TitleFound,
} from './report-facts.ts'
import { headingsOf, type OutlineHeading } from './report-outline.ts'
import { linesOf, type TextLine } from './text-lines.ts'

export interface PastReportOptions {
  /** Only its ending is looked at, and it is named in messages. */
  readonly fileName: string
  readonly year?: number
  readonly issuers?: readonly string[]
}

export type PastReportReading =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly reasons: readonly string[] }

const refused = (reason: string): PastReportReading => ({ ok: false, reasons: [reason] })

interface Reading {
  readonly form: Form
  readonly headings: readonly OutlineHeading[]
  readonly tables: FoundTables
  /** Column heads that are this form's alone, and rows found. */
  readonly score: number
}

function readAs(form: Form, lines: readonly TextLine[]): Reading {
  const headings = headingsOf(lines, form)
  const grids = new Map(
    headings.map((heading): [number, GridKey | null] => [
      heading.line,
      form.grids.find((grid) => grid.key === heading.section)?.key ?? null,
    ]),
  )
  const rows = formRows(form)
  const tables = findRows(rows, lines, grids)
  const others = new Set(
    forms.filter((one) => one !== form).flatMap((one) => [...formRows(one).columns.keys()]),
  )
  const own = [...rows.columns.keys()].filter((key) => !others.has(key))
  const printed = new Set(lines.flatMap((line) => (line.cells ?? [line.text]).flatMap(keysOf)))
  const score = own.filter((key) => printed.has(key)).length
  return { form, headings, tables, score }
}

/** A report shows its tables, or its sections under their headings, or (run together) their names and a title. */
function hasReportShape(reading: Reading, titles: readonly TitleFound[], text: string): boolean {
  const sections = reading.headings.filter((heading) => heading.section !== null).length
  if (reading.tables.rows.length >= 5 || sections >= 3) return true
  const key = labelKey(text)
  const named = reading.form.sections.filter(
    (section) => section.heading !== null && key.includes(labelKey(section.heading)),
  ).length
  const claims = titles.length > 0 || /统计(?:期限|周期)/u.test(key)
  return named >= 4 || (claims && sections > 0)
}

/** Reads a report file or the plain text of a past report. Nothing is guessed: what is unsure is doubted. */
export function readPastReport(bytes: Uint8Array, options: PastReportOptions): PastReportReading {
  const ending = /\.[^.]+$/u.exec(options.fileName.toLowerCase())?.[0] ?? ''
  if (ending === '.json') return readAsFile(bytes, options)
  if (['.docx', '.xlsx', '.pdf', '.html', '.htm', '.doc', '.wps'].includes(ending))
    return refused(`本版本还不能读入${ending}文件，请把内容另存为纯文本（.txt）后再读入`)
  const text = decodeText(bytes)
  if (text === null || text.trim() === '')
    return refused('文件不是可读的文字，或者是空的，请检查文件')
  return readText(text, options)
}

function readAsFile(bytes: Uint8Array, options: PastReportOptions): PastReportReading {
  const reading = readReportFile(bytes)
  if (!reading.ok) return reading
  const { report, warnings } = reading
  const said = warnings.map((why): Doubt => ({ at: 'form', why }))
  return {
    ok: true,
    report: {
      ...report,
      year: options.year ?? report.year,
      issuers: options.issuers?.length ? options.issuers : report.issuers,
      doubts: [...report.doubts, ...said],
    },
  }
}

function readText(text: string, options: PastReportOptions): PastReportReading {
  const lines = linesOf(text)
  const words = lines.map((line) => line.text)
  const readings = forms.map((form) => readAs(form, lines))
  const firstHeading = Math.min(
    ...readings.flatMap(({ headings }) => headings.map(({ line }) => line)),
    60,
  )
  const titles = titlesOf(words.slice(0, Math.max(firstHeading, 1)))
  const found = yearOf(text, titles, options.year)
  const best = [...readings].sort((a, b) => b.score - a.score)
  const [first, second] = best
  if (!first) return refused('不是年度报告')
  const clear = first.score > (second?.score ?? 0)
  const ofYear = found.year === null ? undefined : formOfYear(found.year)
  const reading = clear ? first : (readings.find(({ form }) => form === ofYear) ?? first)
  if (!hasReportShape(reading, titles, text))
    return refused('不是年度报告：没有找到年度报告的标题、各部分或者表格')
  if (found.year === null) return refused('没有找到报告年份，请用 --year 指明')
  if (found.year < 2019 && !clear)
    return refused(`${found.year}年的报告使用2019年以前的格式，本版本还不能读入`)
  return {
    ok: true,
    report: compose({
      text,
      lines,
      words,
      reading,
      titles,
      year: found.year,
      doubts: [...found.doubts],
      clear,
      options,
    }),
  }
}

interface Material {
  readonly text: string
  readonly lines: readonly TextLine[]
  readonly words: readonly string[]
  readonly reading: Reading
  readonly titles: readonly TitleFound[]
  readonly year: number
  readonly doubts: Doubt[]
  readonly clear: boolean
  readonly options: PastReportOptions
}

function compose(material: Material): Report {
  const { reading, words, titles, doubts, year } = material
  const { form } = reading
  const placed = placeCells(reading.tables.rows, form)
  if (formOfYear(year) !== form)
    doubts.push({ at: 'form', why: `表格是${form.id}年格式，与${year}年应当使用的格式不同` })
  else if (!material.clear)
    doubts.push({ at: 'form', why: `表格中没有可辨认的列标题，按${year}年推定为${form.id}年格式` })
  const signature = signatureOf(words, reading.headings.at(-1)?.line ?? 0)
  const issuers = issuersOf(material, signature.organs)
  const level = issuers.length > 0 ? levelOf(issuers[0] ?? '') : null
  if (level === null && issuers.length > 0)
    doubts.push({ at: 'level', why: '由机关名称看不出是政府、部门还是乡镇，请选定' })
  if (titles.length === 0) doubts.push({ at: 'title', why: '原文没有标题，按机关和年份拼成' })
  const start = Math.max(-1, ...titles.map((title) => title.to))
  const skipped = new Set([...signature.lines, ...reading.tables.used])
  const parts = partsOf(material, start, skipped)
  const reworded = reading.headings.filter((heading) => heading.reworded).map(({ text }) => text)
  doubts.push(...parts.doubts, ...placed.doubts)
  return {
    ...emptyReport({ form: form.id, year, issuers, level }),
    signature: { organs: signature.organs, date: signature.date },
    cells: withoutComputed(form, placed.cells),
    notes: placed.notes,
    prose: parts.prose,
    published: {
      titles: titles.map((title) => title.text),
      headings: reworded,
      labels: labelsOf(reading),
      units: placed.units,
      unplaced: parts.unplaced,
    },
    doubts,
  }
}

function issuersOf(material: Material, organs: readonly string[]): readonly string[] {
  const { options, titles, doubts, text } = material
  if (options.issuers?.length) return options.issuers
  const fromTitle = [...titles].reverse().find((title) => title.issuer !== '')?.issuer
  const name = fromTitle ?? organs[0]
  if (name === undefined) {
    doubts.push({ at: 'issuer', why: '原文没有写明发布机关，请填写全称' })
    return []
  }
  const fuller = fullerName(text, name)
  if (fuller !== null) {
    doubts.push({
      at: 'issuer',
      why: `标题写“${name}”，正文写“${fuller}”，取全称`,
      candidates: [fuller, name],
    })
    return [fuller]
  }
  if (fromTitle === undefined)
    doubts.push({ at: 'issuer', why: '标题没有机关名称，取自落款', candidates: [name] })
  return [name]
}

/** Labels of rows and columns printed otherwise than the form has them. */
function labelsOf(reading: Reading): Record<string, string> {
  const labels: Record<string, string> = {}
  for (const { row, label } of reading.tables.rows) {
    if (label === '' || labelKey(label) === labelKey(row.label)) continue
    for (const cell of row.cells) labels[cell.id] = label
  }
  const aliases = [...reading.form.cells.values()].filter((cell) => cell.columnAliases.length > 0)
  for (const cell of aliases) {
    const keys = new Set(cell.columnAliases.map(labelKey))
    const printed = reading.tables.headLines
      .flatMap(({ cells }) => cells)
      .find((text) => keys.has(labelKey(text)))
    if (printed !== undefined) labels[cell.id] ??= printed
  }
  return labels
}

function partsOf(material: Material, start: number, skipped: ReadonlySet<number>) {
  const { reading, words, lines } = material
  const texts: Record<ProseKey, string[]> = { preamble: [], overview: [], problems: [], other: [] }
  const unplaced: { after: string; text: string }[] = []
  const doubts: Doubt[] = []
  const headings = new Map(reading.headings.map((heading) => [heading.line, heading]))
  let key: ProseKey | GridKey = 'preamble'
  for (const [at, line] of words.entries()) {
    const heading = headings.get(at)
    if (heading) {
      if (heading.section !== null) key = heading.section
      else {
        doubts.push({
          at: key,
          why: `原文的“${heading.text}”不是格式规定的部分，已接在前一部分之后`,
          source: heading.text,
        })
        if (isProse(key)) texts[key].push(heading.text, '')
        else unplaced.push({ after: key, text: heading.text })
      }
      continue
    }
    if (at <= start || skipped.has(at) || line.trim() === '') continue
    if (isProse(key)) texts[key].push(lines[at]?.cells ? line.replaceAll('\t', ' ') : line)
    else unplaced.push({ after: key, text: line.trim() })
  }
  const prose = {
    preamble: proseOfLines(texts.preamble),
    overview: proseOfLines(texts.overview),
    problems: proseOfLines(texts.problems),
    other: proseOfLines(texts.other),
  }
  return { prose, unplaced, doubts }
}

const isProse = (key: ProseKey | GridKey): key is ProseKey =>
  key === 'preamble' || key === 'overview' || key === 'problems' || key === 'other'
