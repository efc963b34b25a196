/** Sets the PDF off the page's own thread. */
import type { ReportDocument } from '#document/document.ts'
import { isWorn } from '#writers/pdf/engine-wear.ts'
import { sayFonts } from '#writers/pdf/fonts-used.ts'
import type { MissingCharacter } from '#writers/pdf/missing-characters.ts'
import { bringRareFonts } from '#writers/pdf/rare-fonts.ts'
import type { AddedFont } from '#writers/pdf/official-faces.ts'
import type { TypstEngine } from '#writers/pdf/typst-engine.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { fetchRareFont, loadTypst } from './load-typst.ts'
import { withPlainPictures } from './plain-pictures.ts'

export interface PdfTask {
  readonly document: ReportDocument
  /** The office's own fonts, for the first report of a worker. */
  readonly fonts: readonly AddedFont[]
  readonly as: PageFormat
  /** Its pages, where they were set before. */
  readonly pages: Uint8Array | null
}

/** Formats of pages, all made of the same ones. */
export type PageFormat = 'pdf' | 'ofd'

export type PdfNews =
  | { readonly kind: 'progress'; readonly share: number; readonly what: string }
  /** `worn`: this worker has taken so much memory that the next report is for another. */
  | {
      readonly kind: 'done'
      readonly file: Uint8Array
      readonly worn: boolean
      /** Which fonts it was set in. */
      readonly fonts: string
    }
  /** The format cannot carry what the report holds; in words for the clerk. */
  | { readonly kind: 'unfit'; readonly why: string }
  | { readonly kind: 'missing'; readonly missing: readonly MissingCharacter[] }
  /** Engine or fonts could not be loaded, or the engine could not set the report. */
  | { readonly kind: 'failed'; readonly at: 'loading' | 'setting'; readonly why: string }

const tell = (news: PdfNews): void => postMessage(news)

/** Loading is the first nine tenths of the bar. */
const loadingShare = 0.9

const tellLoading = (share: number): void =>
  tell({ kind: 'progress', share: loadingShare * share, what: '正在载入排版程序和字体' })

let engine: Promise<TypstEngine> | null = null
let afterFirst: number | null = null

async function setReport(task: PdfTask, ready: TypstEngine): Promise<PdfNews> {
  const { as, pages } = task
  const document = await withPlainPictures(task.document)
  tell({ kind: 'progress', share: loadingShare, what: '正在排版' })
  const missing = await bringRareFonts(document, ready, fetchRareFont)
  if (missing.length > 0) return { kind: 'missing', missing }
  const writing = pages ? { ok: true as const, pdf: pages } : writePdf(document, ready)
  if (!writing.ok) return { kind: 'missing', missing: writing.missing }
  const now = ready.memory()
  afterFirst ??= now
  const done = {
    kind: 'done',
    worn: isWorn(afterFirst, now),
    fonts: sayFonts(document, ready),
  } as const
  if (as === 'pdf') return { ...done, file: writing.pdf }
  const { ofdOf } = await import('./ofd-pages.ts')
  const made = await ofdOf(document, writing.pdf, ready.fonts)
  return 'why' in made ? { kind: 'unfit', why: made.why } : { ...done, file: made.ofd }
}

addEventListener('message', (event: MessageEvent<PdfTask>) => {
  const failed = (at: 'loading' | 'setting') => (error: unknown) => {
    engine = null
    tell({ kind: 'failed', at, why: error instanceof Error ? error.message : String(error) })
  }
  engine ??= loadTypst(tellLoading, event.data.fonts)
  void engine.then(
    (ready) => setReport(event.data, ready).then(tell, failed('setting')),
    failed('loading'),
  )
})
