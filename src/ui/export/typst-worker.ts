/** Sets the PDF off the page's own thread: fetches engine and fonts beside the page, then typesets. */
import wasmAddress from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm?url'
import type { ReportDocument } from '#document/document.ts'
import { fontFiles } from '#writers/pdf/font-files.ts'
import type { MissingCharacter } from '#writers/pdf/missing-characters.ts'
import { bootTypst, type TypstEngine } from '#writers/pdf/typst-engine.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'

export interface PdfTask {
  readonly document: ReportDocument
}

export type PdfNews =
  | { readonly kind: 'progress'; readonly share: number; readonly what: string }
  | { readonly kind: 'done'; readonly pdf: Uint8Array }
  | { readonly kind: 'missing'; readonly missing: readonly MissingCharacter[] }
  | { readonly kind: 'failed'; readonly why: string }

const fontAddresses = import.meta.glob<string>('/fonts/*.ttf', {
  query: '?url',
  import: 'default',
  eager: true,
})

const tell = (news: PdfNews): void => postMessage(news)

async function fetchBytes(address: string): Promise<Uint8Array> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

async function boot(): Promise<TypstEngine> {
  const fonts = fontFiles.flatMap((name) => fontAddresses[`/fonts/${name}`] ?? [])
  const addresses = [wasmAddress, ...fonts]
  let loaded = 0
  const [wasm, ...rest] = await Promise.all(
    addresses.map(async (address) => {
      const bytes = await fetchBytes(address)
      loaded += 1
      tell({
        kind: 'progress',
        share: (0.8 * loaded) / addresses.length,
        what: '正在载入排版程序和字体',
      })
      return bytes
    }),
  )
  if (!wasm) throw new Error('no engine')
  return bootTypst({ wasm, fonts: rest })
}

let engine: Promise<TypstEngine> | null = null

addEventListener('message', (event: MessageEvent<PdfTask>) => {
  engine ??= boot()
  void engine
    .then((ready) => {
      tell({ kind: 'progress', share: 0.9, what: '正在排版' })
      const writing = writePdf(event.data.document, ready)
      tell(
        writing.ok
          ? { kind: 'done', pdf: writing.pdf }
          : { kind: 'missing', missing: writing.missing },
      )
    })
    .catch((error: unknown) => {
      engine = null
      tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) })
    })
})
