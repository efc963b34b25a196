/** What the page does with a reading worker: hear it out, pass over what is not for it, end it in any case. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patience, readInWorker } from './reading-client.ts'
import type { FileReading } from './reading-worker.ts'

class StandInWorker extends EventTarget {
  static readonly started: StandInWorker[] = []
  ended = false

  constructor() {
    super()
    StandInWorker.started.push(this)
  }

  postMessage(): void {}

  terminate(): void {
    this.ended = true
  }

  says(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

const newest = (): StandInWorker => {
  const worker = StandInWorker.started.at(-1)
  if (!worker) throw new Error('no worker was started')
  return worker
}

const ask = () => {
  const controller = new AbortController()
  const pages: string[] = []
  const reading = readInWorker(
    { file: new Blob([]), fileName: '年报.pdf' },
    { signal: controller.signal, onPage: (done, of) => pages.push(`${done}/${of}`) },
  )
  return { reading, pages, cancel: () => controller.abort() }
}

const read: FileReading = { kind: 'past-report', reading: { ok: false, reasons: ['扫描件'] } }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Worker', StandInWorker)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a reading', () => {
  it('ends with what was read, counting pages, deaf to the words of pdf.js', async () => {
    const { reading, pages } = ask()
    newest().says({ sourceName: 'worker', targetName: 'main', action: 'ready' })
    newest().says({ kind: 'progress', done: 1, of: 2 })
    newest().says({ kind: 'read', read })
    expect(await reading).toEqual(read)
    expect(pages).toEqual(['1/2'])
    expect(newest().ended).toBe(true)
  })

  it('is given up when nothing has moved for long, not before', async () => {
    const { reading } = ask()
    const refused = expect(reading).rejects.toThrow(`${patience}秒`)
    vi.advanceTimersByTime(patience * 1000 - 1)
    newest().says({ kind: 'progress', done: 1, of: 2 })
    vi.advanceTimersByTime(patience * 1000 - 1)
    expect(newest().ended).toBe(false)
    vi.advanceTimersByTime(1)
    await refused
    expect(newest().ended).toBe(true)
  })

  it('stops when cancelled', async () => {
    const { reading, cancel } = ask()
    cancel()
    await expect(reading).rejects.toThrow('已取消')
    expect(newest().ended).toBe(true)
  })

  it.each([
    ['disk', '重新选择'],
    ['reader', '另存为'],
  ])('says what to do about a fault of the %s', async (at, words) => {
    const { reading } = ask()
    newest().says({ kind: 'failed', at, why: 'NotReadableError' })
    await expect(reading).rejects.toThrow(words)
    expect(newest().ended).toBe(true)
  })
})
