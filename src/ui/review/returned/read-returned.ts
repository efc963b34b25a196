/** Has a returned Word file read in a worker of its own, which ends with it. */
import type { ReturnedWordReading } from '#report/returned-word.ts'
import type { ReturnedNews } from './returned-worker.ts'

/** Seconds after which a reading is given up. */
const patience = 30

const unread = (reason: string): ReturnedWordReading => ({ ok: false, reasons: [reason] })
const broken = '读取这个文件时出了意外，没有读入。请用Word或WPS打开后另存为.docx，再试'

/** What the file says, or in Chinese why it cannot be read; never rejects. */
export function readReturned(file: Blob): Promise<ReturnedWordReading> {
  return new Promise((resolve) => {
    const working = new Worker(new URL('./returned-worker.ts', import.meta.url), { type: 'module' })
    const end = (reading: ReturnedWordReading) => {
      clearTimeout(clock)
      working.terminate()
      resolve(reading)
    }
    const clock = setTimeout(
      () => end(unread(`读了${patience}秒还没有读完，已停止。文件可能过于复杂或已损坏`)),
      patience * 1000,
    )
    working.addEventListener('message', ({ data }: MessageEvent<ReturnedNews>) =>
      end(data.kind === 'read' ? data.reading : unread(broken)),
    )
    working.addEventListener('error', () =>
      end(unread('这个浏览器没能载入读取程序，请检查网络后刷新页面再试')),
    )
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    working.postMessage(file)
  })
}
