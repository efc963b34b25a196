/** What the page does with its typesetting workers: keep, replace, end; played by a worker without an engine. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReportDocument } from '#document/document.ts'
import type { AddedFont } from '#writers/pdf/official-faces.ts'
import { writePdfInWorker } from './typst-client.ts'
import type { PdfNews, PdfTask } from './typst-worker.ts'

const report: ReportDocument = {
  title: '标题',
  titleLines: ['标题'],
  author: '',
  year: 2024,
  language: 'zh-CN',
  mark: null,
  date: null,
  blocks: [],
}

/** Counts its listeners and says what the test tells it to say. */
class StandInWorker extends EventTarget {
  static readonly started: StandInWorker[] = []
  ended = false
  tasks = 0
  listening = 0

  constructor() {
    super()
    StandInWorker.started.push(this)
  }

  override addEventListener(
    type: string,
    listener: EventListener,
    options: { readonly signal: AbortSignal },
  ): void {
    this.listening += 1
    options.signal.addEventListener('abort', () => (this.listening -= 1))
    super.addEventListener(type, listener, options)
  }

  pages: unknown = null

  postMessage(task: PdfTask): void {
    this.tasks += 1
    this.pages = task.pages
  }

  terminate(): void {
    this.ended = true
  }

  says(news: PdfNews): void {
    this.dispatchEvent(new MessageEvent('message', { data: news }))
  }
}

const newest = (): StandInWorker => {
  const worker = StandInWorker.started.at(-1)
  if (!worker) throw new Error('no worker was started')
  return worker
}

const noFonts: readonly AddedFont[] = []

const ask = (controller = new AbortController(), own = noFonts) => {
  const shares: number[] = []
  const notes: string[] = []
  const asked = writePdfInWorker(
    report,
    {
      signal: controller.signal,
      onProgress: (share) => shares.push(share),
      onNote: (text) => notes.push(text),
    },
    own,
  )
  return { asked, shares, notes, controller }
}

const fonts = '仿宋、楷体用自带字体'
const pdf = new Uint8Array([37, 80, 68, 70])

beforeEach(() => {
  StandInWorker.started.length = 0
  vi.stubGlobal('Worker', StandInWorker)
})

// Ends the worker that a test may have left waiting.
afterEach(async () => {
  const { asked, controller } = ask()
  controller.abort()
  await expect(asked).rejects.toThrow()
  vi.unstubAllGlobals()
})

describe('a worker', () => {
  it('makes an OFD of the pages set for the PDF, of the same report in the same fonts alone', async () => {
    const watch = { signal: new AbortController().signal, onProgress: vi.fn(), onNote: vi.fn() }
    const make = async (
      document: ReportDocument,
      as: 'pdf' | 'ofd',
      own: readonly AddedFont[] = noFonts,
    ) => {
      const asked = writePdfInWorker(document, watch, own, as)
      newest().says({ kind: 'done', file: pdf, worn: false, fonts })
      await asked
      return newest().pages
    }
    const other = { ...report }
    await make(other, 'pdf')
    expect(await make(other, 'ofd')).toBe(pdf)
    expect(await make({ ...other }, 'ofd')).toBeNull()
    expect(await make(other, 'ofd', [])).toBeNull()
  })

  it('stays for the next report, with no listener left of the last, until it is worn', async () => {
    const first = ask()
    const worker = newest()
    worker.says({ kind: 'progress', share: 0.5, what: '' })
    worker.says({ kind: 'done', file: pdf, worn: false, fonts })
    expect(await first.asked).toBe(pdf)
    expect([first.shares, first.notes]).toEqual([[0.5], [`PDF 字体：${fonts}`]])
    expect([worker.ended, worker.listening]).toEqual([false, 0])
    first.controller.abort()
    expect(worker.ended).toBe(false)

    const second = ask()
    expect([StandInWorker.started.length, worker.tasks]).toEqual([1, 2])
    worker.says({ kind: 'done', file: pdf, worn: true, fonts })
    await second.asked
    expect([worker.ended, worker.listening]).toEqual([true, 0])

    const third = ask()
    expect(StandInWorker.started).toHaveLength(2)
    newest().says({ kind: 'done', file: pdf, worn: true, fonts })
    await third.asked
  })

  it('sets one report at a time: a second gets a worker of its own', async () => {
    const [one, two] = [ask(), ask()]
    const [first, second] = StandInWorker.started
    second?.says({ kind: 'done', file: pdf, worn: false, fonts })
    first?.says({ kind: 'done', file: new Uint8Array(), worn: false, fonts })
    expect([await one.asked, await two.asked]).toEqual([new Uint8Array(), pdf])
    expect(StandInWorker.started.map(({ ended }) => ended)).toEqual([true, false])
  })

  it('gives way to one that knows the fonts the office has chosen since', async () => {
    const first = ask()
    const before = newest()
    before.says({ kind: 'done', file: pdf, worn: false, fonts })
    await first.asked
    const own = [{ bytes: pdf, name: '仿宋_GB2312', standsFor: 'fang' }] as const
    const second = ask(new AbortController(), own)
    expect([before.ended, newest() === before]).toEqual([true, false])
    newest().says({ kind: 'done', file: pdf, worn: true, fonts })
    await second.asked
  })

  it('ends when the clerk cancels', async () => {
    const { asked, controller } = ask()
    controller.abort()
    await expect(asked).rejects.toThrow()
    expect([newest().ended, newest().listening]).toEqual([true, 0])
  })

  it('stays when characters are missing, and they are named', async () => {
    const { asked } = ask()
    newest().says({ kind: 'missing', missing: [{ character: '㐂', places: ['落款「张㐂」'] }] })
    await expect(asked).rejects.toThrow('字库缺 1 个字：“㐂”（U+3402，见落款「张㐂」）')
    expect(newest().ended).toBe(false)
  })

  it('that cannot load says so, and what goes all the same', async () => {
    const failed = ask()
    newest().says({ kind: 'failed', at: 'loading', why: 'Failed to fetch' })
    await expect(failed.asked).rejects.toThrow(/没能载入排版程序和字体.*其他格式照常/u)
    expect(newest().ended).toBe(true)

    const broken = ask()
    newest().dispatchEvent(new Event('error'))
    await expect(broken.asked).rejects.toThrow(/没能载入排版程序和字体/u)

    vi.stubGlobal('Worker', undefined)
    await expect(ask().asked).rejects.toThrow(/没能载入排版程序和字体/u)
    vi.stubGlobal('Worker', StandInWorker)
  })
})
