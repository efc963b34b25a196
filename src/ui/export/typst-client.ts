/** Asks the typesetting worker for a PDF; the worker stays for the next one, cancelling ends it. */
import type { ReportDocument } from '#document/document.ts'
import { sayMissing } from '#writers/pdf/missing-characters.ts'
import type { ExportWatch } from './export-file.ts'
import type { PdfNews, PdfTask } from './typst-worker.ts'

let worker: Worker | null = null

const start = (): Worker =>
  new Worker(new URL('./typst-worker.ts', import.meta.url), { type: 'module' })

/** The PDF bytes; rejects with words for the clerk where the engine cannot be loaded. */
export function writePdfInWorker(
  document: ReportDocument,
  watch: ExportWatch,
): Promise<Uint8Array> {
  worker ??= start()
  const working = worker
  return new Promise((resolve, reject) => {
    const stop = (why: unknown) => {
      working.terminate()
      worker = null
      reject(why instanceof Error ? why : new Error(String(why)))
    }
    watch.signal.addEventListener('abort', () => stop(watch.signal.reason), { once: true })
    working.addEventListener('error', () => stop('排版程序没有启动，请改用 Word 文档导出'), {
      once: true,
    })
    const hear = ({ data }: MessageEvent<PdfNews>) => {
      if (data.kind === 'progress') watch.onProgress(data.share, data.what)
      if (data.kind === 'done') {
        working.removeEventListener('message', hear)
        resolve(data.pdf)
      }
      if (data.kind === 'missing') {
        working.removeEventListener('message', hear)
        reject(new Error(sayMissing(data.missing)))
      }
      if (data.kind === 'failed') stop(`排版没有完成（${data.why}），请改用 Word 文档导出`)
    }
    working.addEventListener('message', hear)
    const task: PdfTask = { document }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    working.postMessage(task)
  })
}
