/** The typesetting engine: Typst compiled to WebAssembly, fed with bytes, asking nothing of the network. */
import initTypst, {
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler'
import { coverage, type Covers } from './font-coverage.ts'

/** What a font beside those of every report is for: one of the four official faces, or rare characters. */
export const officialFaces = ['song', 'fang', 'kai', 'hei'] as const
export type OfficialFace = (typeof officialFaces)[number]

export interface AddedFont {
  readonly bytes: Uint8Array
  /** As the engine finds it. */
  readonly family: string
  readonly standsFor: OfficialFace | 'rare'
}

/** Families beside those of every report, by what they stand for. */
export type Faces = Readonly<Record<AddedFont['standsFor'], readonly string[]>>

export interface TypstEngine {
  readonly faces: Faces
  /** Whether one of its fonts has the character; others would be printed as boxes. */
  readonly covers: Covers
  /** The same without the fonts for rare characters, which are thin. */
  readonly coversUsually: Covers
  /** Bytes of memory it holds; it takes more with every report and gives none back. */
  readonly memory: () => number
  /** Takes more fonts in; pages set from now on may use them. */
  addFonts(fonts: readonly AddedFont[]): Promise<void>
  /** Lays a file beside the source: a picture the report shows. */
  addFile(path: string, bytes: Uint8Array): void
  /** Sets a source with its data; the PDF bytes, or what the engine had against it. */
  setPdf(source: string, data: Uint8Array): Setting | Refusal
  /** The same, and what the source says of itself under a label, as JSON; set after small changes much faster. */
  setAndAsk(source: string, data: Uint8Array, label: string): (Setting & { told: string }) | Refusal
}

type Refusal = { reasons: readonly string[] }

type Setting = { pdf: Uint8Array }

/** Whether an answer of the engine is an object. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The engine answers with bytes, bytes in `result`, or diagnostics. */
function readAnswer(answer: unknown): Setting | Refusal {
  if (answer instanceof Uint8Array) return { pdf: answer }
  if (isRecord(answer) && answer['result'] instanceof Uint8Array) return { pdf: answer['result'] }
  const told = isRecord(answer) ? answer['diagnostics'] : answer
  return { reasons: (Array.isArray(told) ? told : [told]).map((entry) => JSON.stringify(entry)) }
}

const mainFile = '/main.typ'

/** Full diagnostics as objects. */
const diagnosticsFormat = 3

/** The engine's numbers for a document of pages, and for PDF. */
const paged = 0
const pdfFormat = 1

class Engine implements TypstEngine {
  readonly #compiler: TypstCompiler
  readonly #fonts: readonly Uint8Array[]
  readonly memory: () => number
  #added: readonly AddedFont[] = []
  #usual: readonly Covers[]
  #rare: readonly Covers[] = []

  constructor(compiler: TypstCompiler, fonts: readonly Uint8Array[], memory: () => number) {
    this.#compiler = compiler
    this.#fonts = fonts
    this.#usual = [coverage(fonts)]
    this.memory = memory
  }

  readonly covers: Covers = (codePoint) =>
    this.coversUsually(codePoint) || this.#rare.some((covers) => covers(codePoint))

  readonly coversUsually: Covers = (codePoint) => this.#usual.some((covers) => covers(codePoint))

  get faces(): Faces {
    const of = (standsFor: AddedFont['standsFor']) =>
      this.#added.filter((font) => font.standsFor === standsFor).map(({ family }) => family)
    return { song: of('song'), fang: of('fang'), kai: of('kai'), hei: of('hei'), rare: of('rare') }
  }

  async addFonts(fonts: readonly AddedFont[]): Promise<void> {
    const added = [...this.#added, ...fonts]
    const builder = new TypstFontResolverBuilder()
    for (const bytes of [...this.#fonts, ...added.map((font) => font.bytes)])
      builder.add_raw_font(bytes)
    this.#compiler.set_fonts(await builder.build())
    this.#added = added
    const coverageOf = (isRare: boolean) =>
      coverage(
        fonts.flatMap((font) => ((font.standsFor === 'rare') === isRare ? font.bytes : [])),
      )
    this.#usual = [...this.#usual, coverageOf(false)]
    this.#rare = [...this.#rare, coverageOf(true)]
  }

  addFile(path: string, bytes: Uint8Array): void {
    this.#compiler.map_shadow(path, bytes)
  }

  setPdf(source: string, data: Uint8Array): Setting | Refusal {
    this.#compiler.add_source(mainFile, source)
    this.#compiler.map_shadow('/data.json', data)
    const made: unknown = this.#compiler.compile(mainFile, null, 'pdf', diagnosticsFormat)
    return readAnswer(made)
  }

  setAndAsk(
    source: string,
    data: Uint8Array,
    label: string,
  ): (Setting & { told: string }) | Refusal {
    this.#compiler.add_source(mainFile, source)
    this.#compiler.map_shadow('/data.json', data)
    const world = this.#compiler.snapshot(null, mainFile, null)
    try {
      const checked: unknown = world.compile(paged, diagnosticsFormat)
      if (isRecord(checked) && checked['hasError'] === true)
        return { reasons: [JSON.stringify(checked['diagnostics'])] }
      const made = readAnswer(world.get_artifact(pdfFormat, diagnosticsFormat))
      return 'pdf' in made ? { ...made, told: world.query(paged, `<${label}>`, 'value') } : made
    } finally {
      world.free()
    }
  }
}

/** Boots the engine from the bytes of its program and of TrueType fonts (WOFF2 is not understood). */
export async function bootTypst(parts: {
  readonly wasm: Uint8Array
  readonly fonts: readonly Uint8Array[]
}): Promise<TypstEngine> {
  const program = await initTypst({ module_or_path: new Uint8Array(parts.wasm) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of parts.fonts) await builder.add_raw_font(font)
  return new Engine(
    await builder.build(),
    parts.fonts,
    () => program.memory.buffer.byteLength,
  )
}
