/** A Word file as a reviewer would change it in Word, WPS or LibreOffice: parts rewritten, words put in and struck out. */
import { compose } from '#document/compose.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { emptyMargin } from '#report/margin.ts'
import type { Prose } from '#report/prose/prose.ts'
import { ReportDocument } from '#report/report-document.ts'
import { readReviewedDocx } from '#readers/docx/read-reviewed-docx.ts'
import { readZipDirectory, unpack } from '#readers/ooxml/zip-directory.ts'
import { type WordReturn, wordReturn } from '#review/returned/word-return.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'
import { steadyZip } from '#writers/steady-zip.ts'
import { form } from './reviewed-report.ts'

export const overview: Prose = [
  { kind: 'heading1', indent: 0, runs: [{ text: '（一）主动公开' }] },
  { kind: 'paragraph', indent: 0, runs: [{ text: '全年公开信息412条，解读政策文件3件。' }] },
  {
    kind: 'paragraph',
    indent: 0,
    runs: [
      { text: '全年新收申请' },
      { cell: 'applications.new.total' },
      { text: '件，全部办结。' },
    ],
  },
  { kind: 'ordered', indent: 0, runs: [{ text: '加强培训。' }] },
]
export const report = { ...exampleReport, prose: { ...exampleReport.prose, overview } }
export const fresh = () => ReportDocument.of(report, 1)

const plain = writeDocx(compose(fresh().report, form, { unfinished: false, margin: emptyMargin }))

/** The file as it goes out while nobody has said anything. */
export const plainFile = (): Promise<Uint8Array> => plain

export type Edit = (xml: string) => string
/** The file with its parts changed; a part that is not there is put in. */
export function edited(
  bytes: Uint8Array,
  parts: Readonly<Record<string, Edit | null>>,
): Uint8Array {
  const files = Object.fromEntries(
    readZipDirectory(bytes).map((entry) => [entry.name, unpack(bytes, entry)]),
  )
  for (const [name, edit] of Object.entries(parts)) {
    if (edit === null) Reflect.deleteProperty(files, name)
    else files[name] = new TextEncoder().encode(edit(new TextDecoder().decode(files[name])))
  }
  return steadyZip(files)
}

export const body = (bytes: Uint8Array, edit: Edit) => edited(bytes, { 'word/document.xml': edit })

/** Replaces exactly one place. */
export const put =
  (from: string, to: string): Edit =>
  (xml) => {
    if (xml.split(from).length !== 2) throw new Error(`not once in the file: ${from}`)
    return xml.replace(from, () => to)
  }

export const hand = 'w:author="张处" w:date="2025-01-08T15:20:00Z"'
export const at = Date.UTC(2025, 0, 8, 7, 20, 0)
export const run = (text: string, kind = 't') =>
  `<w:r><w:${kind} xml:space="preserve">${text}</w:${kind}></w:r>`
export const ins = (text: string) => `<w:ins w:id="901" ${hand}>${run(text)}</w:ins>`
export const del = (text: string) => `<w:del w:id="902" ${hand}>${run(text, 'delText')}</w:del>`

/** Ends the run before a word of it, says something, and goes on with the rest. */
export const within =
  (text: string, before: string, middle: string, after: string): Edit =>
  (xml) => {
    const [whole = '', properties = ''] =
      new RegExp(
        `<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t xml:space="preserve">${text}</w:t></w:r>`,
        'u',
      ).exec(xml) ?? []
    if (whole === '') throw new Error(`not in the file: ${text}`)
    const part = (words: string) =>
      words === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`
    return xml.replace(whole, () => `${part(before)}${middle}${part(after)}`)
  }

export const sentence = '全年公开信息412条，解读政策文件3件。'

export function home(bytes: Uint8Array, document = fresh()): WordReturn {
  const reading = readReviewedDocx(bytes)
  if (!reading.ok) throw new Error(reading.reasons.join())
  return wordReturn(reading.returned, document, form, 5)
}

/** What came back in words: 谁 where: old → new. */
export const told = (bytes: Uint8Array, document = fresh()): readonly string[] =>
  home(bytes, document).items.map(({ by, act }) => {
    if (act.do === 'answer') return `${by.name} answers: ${act.text}`
    if (act.do !== 'remark' && act.do !== 'suggest') return act.do
    const place =
      act.at.on === 'words'
        ? `${act.at.section}「${act.at.quote}」`
        : act.at.on === 'cell'
          ? `${act.at.cell}=${act.at.value}`
          : act.at.on === 'section'
            ? act.at.section
            : act.at.on === 'row'
              ? act.at.cells.join(' ')
              : act.at.on
    return `${by.name} ${place} ${act.do === 'suggest' ? `→ ${act.to}` : act.text}`
  })
