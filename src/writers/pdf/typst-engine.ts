/** The typesetting engine: Typst compiled to WebAssembly, fed with bytes, asking nothing of the network. */
import initTypst, {
  type IncrServer,
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler'
import { coverage, type Covers } from './font-coverage.ts'
import type { AddedFont } from './official-faces.ts'

/** A font the engine has taken in beside those of every report, and the family under which it finds it. */
export type TakenFont = AddedFont & { readonly family: string }

/** The engine that sets pages, with its fonts, once it is there. */
export interface TypstEngine {
  /** Every file it sets with, for formats that embed the same. */
  readonly fonts: readonly Uint8Array[]
  /** Fonts beside those of every report. */
  readonly added: readonly TakenFont[]
  /** Whether one of its fonts has the character; others would be printed as boxes. */
  readonly covers: Covers
  /** The same without the fonts for rare characters, which are thin. */
  readonly coversUsually: Covers
  /** Bytes of memory it holds; it takes more with every report and gives none back. */
  readonly memory: () => number
  /** Takes more fonts in, but what it cannot read; pages set from now on may use them. */
  addFonts(fonts: readonly AddedFont[]): Promise<void>
  /** Lays a file beside the source: a picture the report shows. */
  addFile(path: string, bytes: Uint8Array): void
  /** Sets a source with its data; the PDF bytes, or what the engine had against it. */
  setPdf(source: string, data: Uint8Array): Setting | Refusal
  /** The pages to draw, and what the source says of itself under a label, as JSON; set after small changes much faster. */
  drawAndAsk(
    source: string,
    data: Uint8Array,
    label: string,
  ): { drawing: Drawing; told: string } | Refusal
}

type Refusal = { reasons: readonly string[] }

type Setting = { pdf: Uint8Array }

/** What the engine's own painter draws pages from. */
export interface Drawing {
  readonly bytes: Uint8Array
  /** All of it; otherwise what has changed since the drawing before. */
  readonly whole: boolean
}

/** Whether an answer of the engine is an object. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The engine answers with bytes, bytes in `result`, or diagnostics. */
function readAnswer(answer: unknown): { bytes: Uint8Array } | Refusal {
  if (answer instanceof Uint8Array) return { bytes: answer }
  if (isRecord(answer) && answer['result'] instanceof Uint8Array) return { bytes: answer['result'] }
  const told = isRecord(answer) ? answer['diagnostics'] : answer
  return { reasons: (Array.isArray(told) ? told : [told]).map((entry) => JSON.stringify(entry)) }
}

/** The family of the first font in a file, as the engine tells it; null where it found none. */
function familyIn(told: unknown): string | null {
  const list: unknown = isRecord(told) ? told['info'] : []
  const first: unknown = Array.isArray(list) ? list[0] : null
  return isRecord(first) && typeof first['family'] === 'string' ? first['family'] : null
}

const mainFile = '/main.typ'

/** Full diagnostics as objects. */
const diagnosticsFormat = 3

/** The engine's number for a document of pages. */
const paged = 0

class Engine implements TypstEngine {
  readonly #compiler: TypstCompiler
  readonly #fonts: readonly Uint8Array[]
  readonly memory: () => number
  #added: readonly TakenFont[] = []
  #usual: readonly Covers[]
  #rare: readonly Covers[] = []
  /** Knows what was drawn last. */
  #drawn: IncrServer | null = null

  constructor(compiler: TypstCompiler, fonts: readonly Uint8Array[], memory: () => number) {
    this.#compiler = compiler
    this.#fonts = fonts
    this.#usual = [coverage(fonts)]
    this.memory = memory
  }

  readonly covers: Covers = (codePoint) =>
    this.coversUsually(codePoint) || this.#rare.some((covers) => covers(codePoint))

  readonly coversUsually: Covers = (codePoint) => this.#usual.some((covers) => covers(codePoint))

  get fonts(): readonly Uint8Array[] {
    return [...this.#fonts, ...this.#added.map(({ bytes }) => bytes)]
  }

  get added(): readonly TakenFont[] {
    return this.#added
  }

  async addFonts(fonts: readonly AddedFont[]): Promise<void> {
    const builder = new TypstFontResolverBuilder()
    const taken = fonts.flatMap((font): TakenFont[] => {
      const family = familyIn(builder.get_font_info(font.bytes))
      return family === null ? [] : [{ ...font, family }]
    })
    const added = [...this.#added, ...taken]
    for (const bytes of [...this.#fonts, ...added.map((font) => font.bytes)])
      builder.add_raw_font(bytes)
    this.#compiler.set_fonts(await builder.build())
    this.#added = added
    this.#drawAnew()
    const coverageOf = (isRare: boolean) =>
      coverage(taken.flatMap((font) => ((font.standsFor === 'rare') === isRare ? font.bytes : [])))
    this.#usual = [...this.#usual, coverageOf(false)]
    this.#rare = [...this.#rare, coverageOf(true)]
  }

  addFile(path: string, bytes: Uint8Array): void {
    this.#compiler.map_shadow(path, bytes)
  }

  setPdf(source: string, data: Uint8Array): Setting | Refusal {
    this.#compiler.add_source(mainFile, source)
    this.#compiler.map_shadow('/data.json', data)
    const made = readAnswer(this.#compiler.compile(mainFile, null, 'pdf', diagnosticsFormat))
    return 'bytes' in made ? { pdf: made.bytes } : made
  }

  #drawAnew(): void {
    this.#drawn?.free()
    this.#drawn = null
  }

  drawAndAsk(
    source: string,
    data: Uint8Array,
    label: string,
  ): { drawing: Drawing; told: string } | Refusal {
    this.#compiler.add_source(mainFile, source)
    this.#compiler.map_shadow('/data.json', data)
    const world = this.#compiler.snapshot(null, mainFile, null)
    try {
      const checked: unknown = world.compile(paged, diagnosticsFormat)
      if (isRecord(checked) && checked['hasError'] === true)
        return { reasons: [JSON.stringify(checked['diagnostics'])] }
      const told = world.query(paged, `<${label}>`, 'value')
      const whole = this.#drawn === null
      this.#drawn ??= this.#compiler.create_incr_server()
      const made = readAnswer(world.incr_compile(this.#drawn, diagnosticsFormat))
      if ('bytes' in made) return { drawing: { ...made, whole }, told }
      this.#drawAnew()
      return made
    } finally {
      world.free()
    }
  }
}

/** Boots the engine from its program and the bytes of TrueType fonts (WOFF2 is not understood). */
export async function bootTypst(parts: {
  /** Its bytes; or where it comes from, so that it is compiled on its way. */
  readonly wasm: Uint8Array<ArrayBuffer> | Promise<Response>
  readonly fonts: readonly Uint8Array[]
}): Promise<TypstEngine> {
  const program = await initTypst({ module_or_path: parts.wasm })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of parts.fonts) await builder.add_raw_font(font)
  return new Engine(await builder.build(), parts.fonts, () => program.memory.buffer.byteLength)
}
