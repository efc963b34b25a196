/** A worn typesetting worker is replaced while the clerk goes on typing; played by workers without an engine. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ReportDocument } from '#document/document.ts'
import type { PreviewAnswer, PreviewNews, PreviewWish } from './preview-worker.ts'
import { Typesetter } from './typesetter.ts'

const reportOf = (title: string): ReportDocument => ({
  title,
  titleLines: [title],
  author: '',
  year: 2024,
  language: 'zh-CN',
  mark: null,
  date: null,
  blocks: [],
})

/** Answers what the test tells it to answer, when it is told. */
class StandInWorker extends EventTarget {
  static readonly started: StandInWorker[] = []
  readonly wishes: PreviewWish[] = []
  ended = false

  constructor() {
    super()
    StandInWorker.started.push(this)
  }

  postMessage(wish: PreviewWish): void {
    this.wishes.push(wish)
  }

  terminate(): void {
    this.ended = true
  }

  /** Answers its oldest wish. */
  async answers(answer: PreviewAnswer, worn = false): Promise<void> {
    const wish = this.wishes.shift()
    if (!wish) throw new Error('nothing was asked')
    const news: PreviewNews = { kind: 'answer', id: wish.id, answer, worn }
    this.dispatchEvent(new MessageEvent('message', { data: news }))
    await new Promise((resolve) => setTimeout(resolve))
  }

  /** Titles of the reports it is still to set. */
  get toSet(): readonly string[] {
    return this.wishes.flatMap((wish) => (wish.kind === 'set' ? [wish.document.title] : []))
  }
}

const worker = (at: number): StandInWorker => {
  const one = StandInWorker.started[at]
  if (!one) throw new Error('no worker was started')
  return one
}

const settled = () => new Promise((resolve) => setTimeout(resolve))
const pages: PreviewAnswer = { kind: 'pages', pages: 3, places: [] }

beforeEach(() => {
  StandInWorker.started.length = 0
  vi.stubGlobal('Worker', StandInWorker)
})
afterEach(() => vi.unstubAllGlobals())

const worn = async () => {
  const typesetter = new Typesetter(
    () => {},
    async () => [],
  )
  const first = typesetter.set(reportOf('一'))
  await settled()
  await worker(0).answers(pages, true)
  expect(await first).toEqual(pages)
  expect(worker(1).toSet).toEqual(['一'])
  return typesetter
}

it('sets what was typed meanwhile before it takes over, so that no older page is drawn', async () => {
  const typesetter = await worn()
  const second = typesetter.set(reportOf('二'))
  await settled()
  await worker(0).answers(pages, true)
  expect(await second).toEqual(pages)
  await worker(1).answers(pages)
  expect(worker(1).toSet).toEqual(['二'])
  expect(worker(0).ended).toBe(false)
  await worker(1).answers(pages)
  expect(worker(0).ended).toBe(true)
  void typesetter.printable(2)
  expect(worker(1).wishes.map(({ kind }) => kind)).toEqual(['print'])
  expect(StandInWorker.started).toHaveLength(2)
  typesetter.end()
})

it('lets the old worker answer what it was asked, so that no change is left unseen', async () => {
  const typesetter = await worn()
  const second = typesetter.set(reportOf('二'))
  await settled()
  await worker(1).answers(pages)
  await worker(1).answers(pages)
  expect(worker(0).ended).toBe(false)
  await worker(0).answers(pages, true)
  expect(await second).toEqual(pages)
  expect(worker(0).ended).toBe(true)
  expect(StandInWorker.started).toHaveLength(2)
  typesetter.end()
})
