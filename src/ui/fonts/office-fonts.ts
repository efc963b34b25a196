/** The office's own fonts in use in this tab, and whether this browser keeps them. */
import { z } from 'zod/mini'
import { FontShelf } from '#store/font-shelf.ts'
import { type AddedFont, type OfficialFace, officialFaces } from '#writers/pdf/official-faces.ts'

export interface OfficeFont extends AddedFont {
  readonly standsFor: OfficialFace
}

const keptFonts = z.array(
  z.object({
    standsFor: z.enum(officialFaces),
    name: z.string(),
    bytes: z.instanceof(Uint8Array),
  }),
)

class OfficeFonts {
  readonly #shelf: FontShelf
  readonly #listeners = new Set<() => void>()
  readonly #read: Promise<void>
  #fonts: readonly OfficeFont[] = []
  #kept = false

  constructor(shelf: FontShelf) {
    this.#shelf = shelf
    this.#read = this.#readKept()
  }

  /** Those known now; the same list as long as nothing changes. */
  get now(): readonly OfficeFont[] {
    return this.#fonts
  }

  /** Whether the browser keeps them for the next time. */
  get kept(): boolean {
    return this.#kept
  }

  /** All, once what was kept is read. */
  async all(): Promise<readonly OfficeFont[]> {
    await this.#read
    return this.#fonts
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Uses fonts in place of what stood for their faces; false where they should be kept and were not. */
  async use(fonts: readonly OfficeFont[]): Promise<boolean> {
    const faces = new Set(fonts.map(({ standsFor }) => standsFor))
    return this.#change([
      ...(await this.all()).filter(({ standsFor }) => !faces.has(standsFor)),
      ...fonts,
    ])
  }

  /** Goes back to the font shipped. */
  async leave(face: OfficialFace): Promise<boolean> {
    return this.#change((await this.all()).filter(({ standsFor }) => standsFor !== face))
  }

  /** Keeps them in this browser, or forgets them there; false where the browser does not keep them. */
  async keep(wanted: boolean): Promise<boolean> {
    this.#kept = wanted
    this.#tell()
    if (await this.#shelf.keep(wanted ? await this.all() : [])) return true
    this.#kept = false
    this.#tell()
    return false
  }

  async #change(fonts: readonly OfficeFont[]): Promise<boolean> {
    this.#fonts = fonts
    this.#tell()
    return this.#kept ? this.keep(true) : true
  }

  async #readKept(): Promise<void> {
    const read = keptFonts.safeParse(await this.#shelf.read())
    if (!read.success) return
    this.#fonts = read.data
    this.#kept = true
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** Those of this tab. */
export const officeFonts = new OfficeFonts(new FontShelf())
