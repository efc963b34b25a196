/** Sets the report and draws its pages off the page's own thread, one wish after the other. */
import type { ReportDocument } from '#document/document.ts'
import { fetchRareFont, loadTypst } from '#ui/export/load-typst.ts'
import { withPlainPictures } from '#ui/export/plain-pictures.ts'
import { isWorn } from '#writers/pdf/engine-wear.ts'
import type { MissingCharacter } from '#writers/pdf/missing-characters.ts'
import { bringRareFonts } from '#writers/pdf/rare-fonts.ts'
import { type PaperPlace, setPages } from '#writers/pdf/set-pages.ts'
import type { AddedFont } from '#writers/pdf/official-faces.ts'
import type { TypstEngine } from '#writers/pdf/typst-engine.ts'
import { loadPainter, type Painter } from './draw-page.ts'

export type PreviewWish =
  | {
      readonly id: number
      readonly kind: 'set'
      readonly document: ReportDocument
      /** The office's own fonts, for the first report of a worker; not said again. */
      readonly fonts?: readonly AddedFont[]
    }
  | { readonly id: number; readonly kind: 'draw'; readonly page: number; readonly width: number }
  /** A page as a picture file, sharp enough for paper. */
  | { readonly id: number; readonly kind: 'print'; readonly page: number }

export type PreviewAnswer =
  | { readonly kind: 'pages'; readonly pages: number; readonly places: readonly PaperPlace[] }
  | { readonly kind: 'missing'; readonly missing: readonly MissingCharacter[] }
  | { readonly kind: 'drawn'; readonly bitmap: ImageBitmap }
  | { readonly kind: 'printable'; readonly picture: Blob }
  /** What was wished for is of a layout that is gone. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly at: 'loading' | 'setting'; readonly why: string }

export type PreviewNews =
  | { readonly kind: 'progress'; readonly share: number }
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly answer: PreviewAnswer
      /** This worker has taken so much memory that another should take over. */
      readonly worn: boolean
    }

/** 300 dots an inch across A4. */
const printWidth = 2480

/** The engine that sets pages, and the painter that draws them. */
let loaded: Promise<readonly [TypstEngine, Painter]> | null = null
let afterFirst: number | null = null
let worn = false

/** The layout that is set now. */
interface Open {
  readonly painter: Painter
  readonly pages: number
}

let open: Open | null = null

interface Drawing {
  readonly page: number
  readonly width: number
  bitmap: ImageBitmap | null
}

/** What was asked for first of the last layout, and will be of the next; drawn before it is asked for. */
let ahead: Drawing | null = null
/** Whether the first page of this layout has been asked for. */
let asked = false

async function set(
  document: ReportDocument,
  [ready, painter]: readonly [TypstEngine, Painter],
): Promise<PreviewAnswer> {
  const missing = await bringRareFonts(document, ready, fetchRareFont)
  if (missing.length > 0) return { kind: 'missing', missing }
  const made = setPages(await withPlainPictures(document), ready)
  if (!made.ok) return { kind: 'missing', missing: made.missing }
  const now = ready.memory()
  afterFirst ??= now
  worn = isWorn(afterFirst, now)
  const pages = painter.take(made.drawing)
  open = { painter, pages }
  asked = false
  return { kind: 'pages', pages, places: made.places }
}

const draw = async ({ painter }: Open, page: number, width: number): Promise<ImageBitmap> =>
  (await painter.draw(page, width)).transferToImageBitmap()

/** A page of the open layout, which may have been drawn already. */
async function drawn(
  from: Open,
  { page, width }: Pick<Drawing, 'page' | 'width'>,
): Promise<ImageBitmap> {
  const ready = ahead?.page === page && ahead.width === width ? ahead.bitmap : null
  if (!asked) {
    if (!ready) ahead?.bitmap?.close()
    ahead = { page, width, bitmap: null }
  }
  asked = true
  return ready ?? draw(from, page, width)
}

/** While the page of the report takes the answer in, what it will ask for is drawn. */
async function drawAhead(): Promise<void> {
  if (!open || !ahead || ahead.page > open.pages) return
  ahead.bitmap?.close()
  ahead.bitmap = await draw(open, ahead.page, ahead.width)
}

async function answerTo(wish: PreviewWish): Promise<PreviewAnswer> {
  if (wish.kind === 'set') {
    loaded ??= Promise.all([
      loadTypst(
        (share) => postMessage({ kind: 'progress', share } satisfies PreviewNews),
        wish.fonts ?? [],
      ),
      loadPainter(),
    ])
    let ready: readonly [TypstEngine, Painter]
    try {
      ready = await loaded
    } catch (error) {
      loaded = null
      return { kind: 'failed', at: 'loading', why: String(error) }
    }
    return set(wish.document, ready)
  }
  if (!open || wish.page > open.pages) return { kind: 'gone' }
  if (wish.kind === 'draw') return { kind: 'drawn', bitmap: await drawn(open, wish) }
  const canvas = await open.painter.draw(wish.page, printWidth, true)
  return { kind: 'printable', picture: await canvas.convertToBlob({ type: 'image/png' }) }
}

async function serve(wish: PreviewWish): Promise<void> {
  const answer = await answerTo(wish).catch((error: unknown): PreviewAnswer => ({
    kind: 'failed',
    at: 'setting',
    why: String(error),
  }))
  const news: PreviewNews = { kind: 'answer', id: wish.id, answer, worn }
  postMessage(news, { transfer: answer.kind === 'drawn' ? [answer.bitmap] : [] })
  // What fails here fails again, and is told, when it is asked for.
  if (answer.kind === 'pages') await drawAhead().catch(() => {})
}

let last: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<PreviewWish>) => {
  last = last.then(async () => serve(data))
})
