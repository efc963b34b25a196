/** Reads a Word file that came back off the page's own thread, so that no file can freeze the page. */
import { refusalOfSize } from '#readers/past-report.ts'
import { readReviewedDocx } from '#readers/docx/read-reviewed-docx.ts'
import type { ReturnedWordReading } from '#report/returned-word.ts'

export type ReturnedNews =
  | { readonly kind: 'read'; readonly reading: ReturnedWordReading }
  | { readonly kind: 'failed'; readonly why: string }

const tell = (news: ReturnedNews): void => postMessage(news)

async function answer(file: Blob): Promise<void> {
  const refusal = refusalOfSize(file.size)
  if (refusal !== null) {
    tell({ kind: 'read', reading: { ok: false, reasons: [refusal] } })
    return
  }
  try {
    tell({ kind: 'read', reading: readReviewedDocx(new Uint8Array(await file.arrayBuffer())) })
  } catch (error) {
    tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) })
  }
}

addEventListener('message', (event: MessageEvent<Blob>) => void answer(event.data), { once: true })
