/** Asks a typesetting worker for a PDF; the worker stays for the next one until it is worn, cancelling ends it. */
import type { ReportDocument } from '#document/document.ts'
import { sayMissing } from '#writers/pdf/missing-characters.ts'
import type { AddedFont } from '#writers/pdf/official-faces.ts'
import { type ExportWatch, Told } from './export-watch.ts'
import { IdleEngine } from './idle-engine.ts'
import type { PageFormat, PdfNews, PdfTask } from './typst-worker.ts'

const idle = new IdleEngine<Worker>((worker) => worker.terminate())

const unloadable =
  '这个浏览器没能载入排版程序和字体，请检查网络后再试。其他格式照常可以导出，需要 PDF 时也可以把 Word 文档另存为 PDF'
const unsettable = '排版没有完成，请改用 Word 文档导出，再另存为 PDF'

const start = (): Worker => {
  try {
    return new Worker(new URL('./typst-worker.ts', import.meta.url), { type: 'module' })
  } catch (error) {
    throw new Told(unloadable, { cause: error })
  }
}

const none: readonly AddedFont[] = []

/** Reports set already, in these fonts: the other format of pages is made of the same ones. */
const setBefore = new WeakMap<
  ReportDocument,
  { readonly fonts: readonly AddedFont[]; readonly pdf: Uint8Array }
>()

function pagesOf(document: ReportDocument, fonts: readonly AddedFont[]): Uint8Array | null {
  const before = setBefore.get(document)
  return before?.fonts === fonts ? before.pdf : null
}

/** The bytes of a PDF or OFD, set in the office's own fonts where it has them; rejects with words for the clerk where it cannot be made. */
export async function writePdfInWorker(
  document: ReportDocument,
  watch: ExportWatch,
  fonts: readonly AddedFont[] = none,
  as: PageFormat = 'pdf',
): Promise<Uint8Array> {
  watch.signal.throwIfAborted()
  const working = idle.take(fonts) ?? start()
  // Ends every listener of this task, however it ends.
  const over = new AbortController()
  let reusable = false
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const { signal } = over
      const refuse = (words: string, cause: unknown) => reject(new Told(words, { cause }))
      const hear = ({ data }: MessageEvent<PdfNews>) => {
        if (data.kind === 'progress') watch.onProgress(data.share, data.what)
        else if (data.kind === 'failed')
          refuse(data.at === 'loading' ? unloadable : unsettable, data.why)
        else if (data.kind === 'missing') {
          reusable = true
          refuse(sayMissing(data.missing), undefined)
        } else if (data.kind === 'unfit') {
          reusable = true
          refuse(data.why, undefined)
        } else if (data.kind === 'done') {
          // The reader of PDF, which makes OFD, greets the page from the worker too.
          reusable = !data.worn
          if (as === 'pdf') setBefore.set(document, { fonts, pdf: data.file })
          watch.onNote(`${as.toUpperCase()} 字体：${data.fonts}`)
          resolve(data.file)
        }
      }
      watch.signal.addEventListener('abort', () => reject(abortReason(watch.signal)), { signal })
      working.addEventListener('error', (event) => refuse(unloadable, event.message), { signal })
      working.addEventListener('message', hear, { signal })
      const task: PdfTask = { document, fonts, as, pages: pagesOf(document, fonts) }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      working.postMessage(task)
    })
  } finally {
    over.abort()
    if (reusable) idle.keep(working, fonts)
    else working.terminate()
  }
}

const abortReason = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error(String(reason))
