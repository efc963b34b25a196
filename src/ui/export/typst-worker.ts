/** Sets the PDF off the page's own thread: fetches engine and fonts beside the page, then typesets. */
import wasmAddress from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm?url'
import type { ReportDocument } from '#document/document.ts'
import { isWorn } from '#writers/pdf/engine-wear.ts'
import { fontFiles } from '#writers/pdf/font-files.ts'
import type { MissingCharacter } from '#writers/pdf/missing-characters.ts'
import { bootTypst, type TypstEngine } from '#writers/pdf/typst-engine.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { LoadProgress } from './load-progress.ts'

export interface PdfTask {
  readonly document: ReportDocument
}

export type PdfNews =
  | { readonly kind: 'progress'; readonly share: number; readonly what: string }
  /** `worn`: this worker has taken so much memory that the next report is for another. */
  | { readonly kind: 'done'; readonly pdf: Uint8Array; readonly worn: boolean }
  | { readonly kind: 'missing'; readonly missing: readonly MissingCharacter[] }
  /** Engine or fonts could not be loaded, or the engine could not set the report. */
  | { readonly kind: 'failed'; readonly at: 'loading' | 'setting'; readonly why: string }

const fontAddresses = import.meta.glob<string>('/fonts/*.ttf', {
  query: '?url',
  import: 'default',
  eager: true,
})

const tell = (news: PdfNews): void => postMessage(news)

/** Loading is the first nine tenths of the bar. */
const loadingShare = 0.9
let toldShare = -1

function tellLoading(progress: LoadProgress): void {
  const share = Math.round(progress.share * 100) / 100
  if (share <= toldShare) return
  toldShare = share
  tell({ kind: 'progress', share: loadingShare * share, what: '正在载入排版程序和字体' })
}

async function fetchBytes(address: string, progress: LoadProgress): Promise<Uint8Array> {
  const file = progress.begin()
  const answer = await fetch(address)
  if (!answer.ok || !answer.body) throw new Error(`${address}: ${answer.status}`)
  // The length of a packed answer is not that of its bytes.
  const length = answer.headers.has('content-encoding')
    ? null
    : answer.headers.get('content-length')
  file.told(length === null ? null : Number(length))
  const pieces: BlobPart[] = []
  const reader = answer.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    pieces.push(value)
    file.came(value.length)
    tellLoading(progress)
  }
  file.ended()
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

async function boot(): Promise<TypstEngine> {
  toldShare = -1
  const progress = new LoadProgress()
  const fonts = fontFiles.flatMap((name) => fontAddresses[`/fonts/${name}`] ?? [])
  const [wasm, ...rest] = await Promise.all(
    [wasmAddress, ...fonts].map(async (address) => fetchBytes(address, progress)),
  )
  if (!wasm) throw new Error('no engine')
  return bootTypst({ wasm, fonts: rest })
}

let engine: Promise<TypstEngine> | null = null
let afterFirst: number | null = null

function setReport(document: ReportDocument, ready: TypstEngine): PdfNews {
  tell({ kind: 'progress', share: loadingShare, what: '正在排版' })
  const writing = writePdf(document, ready)
  if (!writing.ok) return { kind: 'missing', missing: writing.missing }
  const now = ready.memory()
  afterFirst ??= now
  return { kind: 'done', pdf: writing.pdf, worn: isWorn(afterFirst, now) }
}

addEventListener('message', (event: MessageEvent<PdfTask>) => {
  const failed = (at: 'loading' | 'setting') => (error: unknown) => {
    engine = null
    tell({ kind: 'failed', at, why: error instanceof Error ? error.message : String(error) })
  }
  engine ??= boot()
  void engine.then((ready) => {
    try {
      tell(setReport(event.data.document, ready))
    } catch (error) {
      failed('setting')(error)
    }
  }, failed('loading'))
})
