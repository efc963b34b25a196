/** The report as a PDF in official layout: real pages, tagged tables, bookmarks, set from data. */
import type { DocumentBlock, ReportDocument, Span } from '#document/document.ts'
import { signedLines } from '#document/title-lines.ts'
import { type MissingCharacter, missingCharacters } from './missing-characters.ts'
import type { AddedFont } from './official-faces.ts'
import { reportTemplate } from './report-template.ts'
import { settlePdf } from './settle-pdf.ts'
import type { TypstEngine } from './typst-engine.ts'

/** Letters and figures, or marks, so many that kept whole they stretch the line before them, or run off the page. */
const long = /[!-~]{20,}|\p{P}{20,}/u

const spansData = (spans: readonly Span[]) =>
  spans.map((span) => ({
    text: span.text,
    long: long.test(span.text),
    bold: span.bold === true,
    gap: span.gap === true,
  }))

const words = (spans: readonly Span[]) => spans.map((span) => span.text).join('')

/** What is signed, with the names of organs in lines. */
const signed = <Signed extends { readonly organs: readonly string[] }>(one: Signed): Signed => ({
  ...one,
  organs: one.organs.map((organ) => signedLines(organ).join('\n')),
})

/** Where the engine finds a picture of the report. */
const picturePath = (number: number): string => `/picture-${number}`

function blockData(block: DocumentBlock, picture: string | null | undefined): unknown {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
      return { ...block, spans: spansData(block.spans) }
    case 'table':
      return {
        kind: 'table',
        landscape: block.landscape === true,
        widths: block.widths,
        headRows: block.headRows,
        together: block.together,
        cells: block.rows.flatMap((row) => {
          // One cell tells how high its row is.
          const edge = row.find(({ rowSpan }) => rowSpan === 1)
          const writing = row.find(({ cell }) => cell !== null)
          return row.map((cell) => ({
            row: cell.row,
            column: cell.column,
            rowSpan: cell.rowSpan,
            columnSpan: cell.columnSpan,
            align: cell.align,
            upright: cell.upright,
            figure: cell.scope === null,
            edge: cell === edge && cell.row >= block.headRows,
            least: cell === writing ? (block.writingHeight ?? 0) : 0,
            text: words(cell.spans),
          }))
        }),
      }
    case 'image':
      if (picture === undefined) return { kind: 'gap', text: `（图片：${block.alt}）` }
      if (picture === null)
        return { kind: 'gap', text: `（图片“${block.alt}”已损坏，没有印出，请重新插入）` }
      return {
        kind: 'image',
        path: picture,
        alt: block.alt,
        width: block.width,
        height: block.height,
      }
    case 'signature':
      return signed(block)
    case 'note':
    case 'gap':
      return block
    default:
      return block satisfies never
  }
}

/**
 * Words as the engine can set them: composed characters, no half ones, no control characters (they
 * would be printed as boxes) but the line end.
 */
const settable = (_key: string, value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .replace(/\r\n?/gu, '\n')
        .replace(/[\t\u1680]/gu, ' ')
        .replace(/(?!\n)\p{Cc}/gu, '')
        .replace(/\p{Surrogate}/gu, '\uFFFD')
    : value

/** Null where the engine cannot draw a picture. */
type Pictures = ReadonlyMap<DocumentBlock, string | null>

type Fonts = Pick<TypstEngine, 'added' | 'coversUsually'>

const familiesFor = ({ added }: Fonts, face: AddedFont['standsFor']): readonly string[] =>
  added.flatMap(({ standsFor, family }) => (standsFor === face ? family : []))

/** Families beside those of every report, by what they stand for. */
const facesData = (fonts: Fonts) => ({
  song: familiesFor(fonts, 'song'),
  fang: familiesFor(fonts, 'fang'),
  kai: familiesFor(fonts, 'kai'),
  hei: familiesFor(fonts, 'hei'),
  rare: familiesFor(fonts, 'rare'),
})

/** The characters set in fonts for rare ones, which are thin beside a heavy face. */
const rareIn = (document: ReportDocument, fonts: Fonts): string =>
  fonts.added.some(({ standsFor }) => standsFor === 'rare')
    ? missingCharacters(document, fonts.coversUsually)
        .map(({ character }) => character)
        .join('')
    : ''

/**
 * What the template reads: the document without what only other writers need, and the fonts beside the
 * usual ones. `pictures` says where the engine was given them; those it was not given are named in
 * brackets. With `places` the engine tells where each field stands on paper.
 */
export const pdfData = (
  document: ReportDocument,
  fonts: Fonts,
  pictures: Pictures = new Map(),
  places = false,
): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify(
      {
        faces: facesData(fonts),
        rare: rareIn(document, fonts),
        title: document.title,
        titleLines: document.titleLines,
        author: document.author,
        mark: document.mark,
        front: (document.front ?? []).map(signed),
        attachment: document.attachment ?? null,
        places,
        blocks: document.blocks.map((block) => blockData(block, pictures.get(block))),
      },
      settable,
    ),
  )

/** The PDF, or the characters for want of which it was not set. */
export type PdfWriting =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly missing: readonly MissingCharacter[] }

/** What an engine holds at a path, and whether it can draw it. */
interface Handed {
  readonly bytes: Uint8Array
  readonly drawable: boolean
}

const handedTo = new WeakMap<TypstEngine, Map<string, Handed>>()

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

/**
 * Gives the engine the pictures it can draw: one it cannot would stop the whole report. A picture it
 * holds already is neither given nor tried again, for the preview sets the same pictures at every key.
 */
export function handPictures(document: ReportDocument, engine: TypstEngine): Pictures {
  const handed = handedTo.get(engine) ?? new Map<string, Handed>()
  handedTo.set(engine, handed)
  const pictures = new Map<DocumentBlock, string | null>()
  for (const block of document.blocks) {
    if (block.kind !== 'image') continue
    const path = picturePath(pictures.size)
    const before = handed.get(path)
    if (!before || !isSame(before.bytes, block.bytes)) {
      engine.addFile(path, block.bytes)
      const alone = engine.setPdf(`#image(${JSON.stringify(path)})`, new Uint8Array())
      handed.set(path, { bytes: block.bytes, drawable: 'pdf' in alone })
    }
    pictures.set(block, handed.get(path)?.drawable === true ? path : null)
  }
  return pictures
}

/** Sets the report; throws with the engine's words where it cannot, which is our mistake. */
export function writePdf(document: ReportDocument, engine: TypstEngine): PdfWriting {
  const missing = missingCharacters(document, engine.covers)
  if (missing.length > 0) return { ok: false, missing }
  const made = engine.setPdf(
    reportTemplate,
    pdfData(document, engine, handPictures(document, engine)),
  )
  if ('pdf' in made) return { ok: true, pdf: settlePdf(made.pdf, document) }
  throw new Error(`Typst could not set the report: ${made.reasons.join('; ')}`)
}
