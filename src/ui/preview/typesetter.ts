/** The page's side of the typesetting workers of the preview: one sets and draws; a worn one is replaced unseen. */
import type { ReportDocument } from '#document/document.ts'
import { IdleEngine } from '#ui/export/idle-engine.ts'
import { officeFonts } from '#ui/fonts/office-fonts.ts'
import type { AddedFont } from '#writers/pdf/official-faces.ts'
import type { PreviewAnswer, PreviewNews, PreviewWish } from './preview-worker.ts'

const lost = (why: string): PreviewAnswer => ({ kind: 'failed', at: 'loading', why })

/** A wish as the page says it; numbers are given here. */
type Wish = PreviewWish extends infer Each ? (Each extends Each ? Omit<Each, 'id'> : never) : never

/** One worker and what it has not answered yet. */
class Hand {
  readonly #worker: Worker
  readonly #waiting = new Map<number, (answer: PreviewAnswer) => void>()
  #next = 0
  #setting = 0
  /** Why nothing more comes from it. */
  #lost: string | null = null
  #retiring = false
  worn = false

  constructor(worker: Worker, onShare: (share: number) => void) {
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<PreviewNews>) => {
      if (data.kind === 'progress') {
        onShare(data.share)
        return
      }
      this.worn = data.worn
      if (data.id === this.#setting) this.#setting = 0
      this.#waiting.get(data.id)?.(data.answer)
      this.#waiting.delete(data.id)
      if (this.#retiring && this.#waiting.size === 0) this.end()
    })
    worker.addEventListener('error', (event) => this.#giveUp(event.message))
  }

  async ask(wish: Wish): Promise<PreviewAnswer> {
    if (this.#lost !== null) return lost(this.#lost)
    this.#next += 1
    const id = this.#next
    if (wish.kind === 'set') this.#setting = id
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      this.#worker.postMessage({ ...wish, id } satisfies PreviewWish)
    })
  }

  #giveUp(why: string): void {
    this.#lost = why
    for (const resolve of this.#waiting.values()) resolve(lost(why))
    this.#waiting.clear()
  }

  end(): void {
    this.#worker.terminate()
    this.#letGo()
  }

  /** Ends once it has answered what it was asked. */
  retire(): void {
    this.#retiring = true
    if (this.#waiting.size === 0) this.end()
  }

  /** Asks for nothing more; whether it can serve another preview, its engine loaded and no report on its hands. */
  rest(): boolean {
    this.#letGo()
    return this.#setting === 0 && !this.worn && this.#lost === null
  }

  #letGo(): void {
    for (const resolve of this.#waiting.values()) resolve({ kind: 'gone' })
    this.#waiting.clear()
  }
}

const startWorker = (): Worker =>
  new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' })

/** Minutes that a closed preview's worker stays for the next one. */
const staying = 5

const idle = new IdleEngine<Hand>((hand) => hand.end(), staying)

/** Sets the newest document it was given, and draws pages of what is set. */
export class Typesetter {
  readonly #onShare: (share: number) => void
  #hand: Hand | null = null
  #fresh: Hand | null = null
  #ended = false
  /** What was to be set last. */
  #newest: ReportDocument | null = null
  #known: readonly AddedFont[] = []
  readonly #fonts: () => Promise<readonly AddedFont[]>

  /** `onShare` is told how much of the engine has come, from 0 to 1; `fonts` are the office's own. */
  constructor(
    onShare: (share: number) => void,
    fonts: () => Promise<readonly AddedFont[]> = () => officeFonts.all(),
  ) {
    this.#onShare = onShare
    this.#fonts = fonts
  }

  /** Sets the document; a failure to load is answered, never thrown. */
  async set(document: ReportDocument): Promise<PreviewAnswer> {
    if (!this.#hand) this.#known = await this.#fonts()
    if (this.#ended) return { kind: 'gone' }
    this.#newest = document
    this.#hand ??= idle.take(this.#known)
    const fonts = this.#hand ? {} : { fonts: this.#known }
    let hand: Hand
    try {
      hand = this.#hand ??= new Hand(startWorker(), this.#onShare)
    } catch (error) {
      return lost(String(error))
    }
    const answer = await hand.ask({ kind: 'set', document, ...fonts })
    if (answer.kind === 'failed') {
      hand.end()
      if (this.#hand === hand) this.#hand = null
    } else if (hand.worn && this.#hand === hand) void this.#replace(hand, document)
    return answer
  }

  /** A page of what is set now, `width` pixels wide; null where that layout is gone. */
  async draw(page: number, width: number): Promise<ImageBitmap | null> {
    const answer = await this.#hand?.ask({ kind: 'draw', page, width })
    return answer?.kind === 'drawn' ? answer.bitmap : null
  }

  /** A page as a picture for paper; null where that layout is gone. */
  async printable(page: number): Promise<Blob | null> {
    const answer = await this.#hand?.ask({ kind: 'print', page })
    return answer?.kind === 'printable' ? answer.picture : null
  }

  /** Ends the work; a worker with nothing left to do stays a while for the next preview. */
  end(): void {
    this.#ended = true
    if (this.#hand?.rest()) idle.keep(this.#hand, this.#known)
    else this.#hand?.end()
    this.#fresh?.end()
    this.#hand = null
  }

  /**
   * The next worker loads and sets beside the old one, and takes over once it has set what is newest: pages
   * are never drawn of words that have changed since. The old one ends when it has answered.
   */
  async #replace(old: Hand, document: ReportDocument): Promise<void> {
    if (this.#fresh) return
    const fresh = new Hand(startWorker(), () => {})
    this.#fresh = fresh
    let last = document
    let answer = await fresh.ask({ kind: 'set', document, fonts: this.#known })
    while (answer.kind !== 'failed' && this.#newest && this.#newest !== last && !this.#ended) {
      last = this.#newest
      // oxlint-disable-next-line no-await-in-loop -- each report is newer than the one before
      answer = await fresh.ask({ kind: 'set', document: last })
    }
    this.#fresh = null
    if (answer.kind === 'failed' || this.#ended || this.#hand !== old) fresh.end()
    else {
      this.#hand = fresh
      old.retire()
    }
  }
}
