/** Draws pages inside a Worker with the painter of the engine: it keeps the pages, and takes in only what changes. */
import initPainter, {
  RenderPageImageOptions,
  type RenderSession,
  type TypstRenderer,
  TypstRendererBuilder,
} from '@myriaddreamin/typst-ts-renderer'
import painterAddress from '@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm?url'
import { heavyLetters } from '#writers/pdf/heavy-letters.ts'
import type { Drawing } from '#writers/pdf/typst-engine.ts'
import { decodeEveryPicture } from './decode-picture.ts'

type Context = OffscreenCanvasRenderingContext2D

/** Of what a page has only that which is seen: no text to select. */
const seen = 1

const heavy = new Map(heavyLetters.map((kind) => [kind.sign, kind]))

/** Dots to a unit of what is being drawn. */
function scaleOf(context: Context): number {
  const { a, b } = context.getTransform()
  return Math.hypot(a, b)
}

/** No line is thinner than a dot, as in every reader of PDF; a table would be pale and uneven. */
function strokeVisibly(context: Context): Context['stroke'] {
  const stroke = context.stroke.bind(context)
  return (path?: Path2D) => {
    context.lineWidth = Math.max(context.lineWidth, 1 / scaleOf(context))
    if (path) stroke(path)
    else stroke()
  }
}

/** Letters that are to be heavier get the line around them that the painter leaves out. */
function fillHeavily(context: Context, dotsPerPoint: number): Context['fill'] {
  const fill = context.fill.bind(context)
  const stroke = context.stroke.bind(context)
  return (path?: Path2D | CanvasFillRule, rule?: CanvasFillRule) => {
    if (!(path instanceof Path2D)) {
      fill(path)
      return
    }
    fill(path, rule)
    const kind = typeof context.fillStyle === 'string' ? heavy.get(context.fillStyle) : undefined
    if (!kind) return
    context.strokeStyle = kind.colour
    context.lineWidth = (kind.weight * dotsPerPoint) / scaleOf(context)
    stroke(path)
  }
}

function openCanvas(width: number, height: number): readonly [OffscreenCanvas, Context] {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  // The last row of dots is not wholly of the page.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  return [canvas, context]
}

/** A quarter turn to the left: the head of a wide table comes to the left edge (GB/T 9704 8). */
function turnLeft(lying: OffscreenCanvas): OffscreenCanvas {
  const [canvas, context] = openCanvas(lying.height, lying.width)
  context.setTransform(0, -1, 1, 0, 0, lying.width)
  context.drawImage(lying, 0, 0)
  return canvas
}

/** The pages that are set now. */
export class Painter {
  readonly #painter: TypstRenderer
  readonly #session: RenderSession

  constructor(painter: TypstRenderer) {
    this.#painter = painter
    this.#session = painter.create_session()
  }

  /** Takes in what the engine has set; the number of its pages. */
  take({ bytes, whole }: Drawing): number {
    this.#painter.manipulate_data(this.#session, whole ? 'reset' : 'merge', bytes)
    const info = this.#session.pages_info
    const pages = info.page_count
    info.free()
    return pages
  }

  #sizeOf(number: number): readonly [number, number] {
    const info = this.#session.pages_info
    const page = info.page(number - 1)
    const size = [page.width_pt, page.height_pt] as const
    page.free()
    info.free()
    return size
  }

  /** One page, `width` pixels wide; where it is `upright`, a wide one is turned as it comes out of the printer. */
  async draw(number: number, width: number, upright = false): Promise<OffscreenCanvas> {
    const [across, down] = this.#sizeOf(number)
    const turned = upright && across > down
    const dotsPerPoint = width / (turned ? down : across)
    const [canvas, context] = openCanvas(
      Math.round(across * dotsPerPoint),
      Math.round(down * dotsPerPoint),
    )
    const wish = new RenderPageImageOptions()
    wish.page_off = number - 1
    wish.pixel_per_pt = dotsPerPoint
    wish.background_color = '#ffffff'
    wish.data_selection = seen
    const fill = fillHeavily(context, dotsPerPoint)
    Object.assign(context, { stroke: strokeVisibly(context), fill })
    await this.#painter.render_page_to_canvas(this.#session, context, wish)
    return turned ? turnLeft(canvas) : canvas
  }
}

/** Fetches the painter beside the page. */
export async function loadPainter(): Promise<Painter> {
  decodeEveryPicture()
  await initPainter({ module_or_path: fetch(painterAddress) })
  return new Painter(await new TypstRendererBuilder().build())
}
