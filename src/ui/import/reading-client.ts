/** Has one file read in a worker of its own, which ends with it: read, refused, cancelled or out of time. */
import type { FileReading, ReadingNews, ReadingTask } from './reading-worker.ts'

export interface ReadingWatch {
  readonly signal: AbortSignal
  /** Pages read, of how many; only where a file has pages. */
  readonly onPage: (done: number, of: number) => void
}

/** Seconds without any sign of progress after which a reading is given up. */
export const patience = 30

const refusals = {
  late: `读了${patience}秒还没有读完，已停止。文件可能过于复杂或已损坏，请用Word或WPS打开后另存为.docx，再导入`,
  disk: '文件读不出来，可能已被移动、改名，或者选中的是文件夹，请重新选择',
  reader: '读取这个文件时出了意外，没有读入。请用Word或WPS打开后另存为.docx，再导入',
  unstarted: '这个浏览器没能载入读取程序，请检查网络后刷新页面再试',
} as const

const start = (): Worker => {
  try {
    return new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
  } catch (error) {
    throw new Error(refusals.unstarted, { cause: error })
  }
}

/** What was read; rejects with words for the clerk where nothing could be. */
export async function readInWorker(task: ReadingTask, watch: ReadingWatch): Promise<FileReading> {
  watch.signal.throwIfAborted()
  const working = start()
  const over = new AbortController()
  let clock: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<FileReading>((resolve, reject) => {
      const { signal } = over
      const refuse = (words: string, cause?: unknown) => reject(new Error(words, { cause }))
      const wait = () => {
        clearTimeout(clock)
        clock = setTimeout(() => refuse(refusals.late), patience * 1000)
      }
      const hear = ({ data }: MessageEvent<ReadingNews | { readonly kind?: undefined }>) => {
        wait()
        // pdf.js says something of its own when it is ready.
        if (data.kind === 'progress') watch.onPage(data.done, data.of)
        else if (data.kind === 'read') resolve(data.read)
        else if (data.kind === 'failed') refuse(refusals[data.at], data.why)
      }
      wait()
      watch.signal.addEventListener('abort', () => refuse('已取消'), { signal })
      working.addEventListener('error', (event) => refuse(refusals.unstarted, event.message), {
        signal,
      })
      working.addEventListener('message', hear, { signal })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      working.postMessage(task)
    })
  } finally {
    clearTimeout(clock)
    over.abort()
    working.terminate()
  }
}
