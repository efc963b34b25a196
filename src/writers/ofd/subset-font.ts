/** Cuts a font down to the characters a file shows, with HarfBuzz compiled to WebAssembly. */

/** What is used of HarfBuzz (hb-subset.h). */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory
  readonly _initialize: () => void
  readonly malloc: (size: number) => number
  readonly free: (at: number) => void
  readonly hb_blob_create: (at: number, size: number, mode: number, x: number, y: number) => number
  readonly hb_blob_destroy: (blob: number) => void
  readonly hb_blob_get_data: (blob: number, length: number) => number
  readonly hb_blob_get_length: (blob: number) => number
  readonly hb_face_create: (blob: number, index: number) => number
  readonly hb_face_destroy: (face: number) => void
  readonly hb_face_reference_blob: (face: number) => number
  readonly hb_subset_input_create_or_fail: () => number
  readonly hb_subset_input_destroy: (input: number) => void
  readonly hb_subset_input_unicode_set: (input: number) => number
  readonly hb_subset_or_fail: (face: number, input: number) => number
  readonly hb_set_add: (set: number, value: number) => void
}

/** `face` is the number of the face within a collection, 0 in other files. */
export type SubsetFont = (
  font: Uint8Array,
  face: number,
  characters: Iterable<string>,
) => Uint8Array

/** `HB_MEMORY_MODE_WRITABLE`: the bytes are HarfBuzz's own to change. */
const writable = 2

const isHarfBuzz = (exports: unknown): exports is HarfBuzz =>
  typeof exports === 'object' && exports !== null && 'hb_subset_or_fail' in exports

/** Boots HarfBuzz from the bytes of its program (`harfbuzzjs/dist/harfbuzz-subset.wasm`). */
export async function bootSubsetting(program: Uint8Array): Promise<SubsetFont> {
  const { instance } = await WebAssembly.instantiate(new Uint8Array(program))
  const harfbuzz: unknown = instance.exports
  if (!isHarfBuzz(harfbuzz)) throw new Error('HarfBuzz was built without subsetting')
  const { _initialize: initialize } = harfbuzz
  initialize()
  return (font, face, characters) => subset(harfbuzz, font, face, characters)
}

function subset(
  harfbuzz: HarfBuzz,
  font: Uint8Array,
  number: number,
  characters: Iterable<string>,
): Uint8Array {
  const at = harfbuzz.malloc(font.length)
  new Uint8Array(harfbuzz.memory.buffer).set(font, at)
  const blob = harfbuzz.hb_blob_create(at, font.length, writable, 0, 0)
  const face = harfbuzz.hb_face_create(blob, number)
  const input = harfbuzz.hb_subset_input_create_or_fail()
  const wanted = harfbuzz.hb_subset_input_unicode_set(input)
  for (const character of characters) harfbuzz.hb_set_add(wanted, character.codePointAt(0) ?? 0)
  const cut = harfbuzz.hb_subset_or_fail(face, input)
  try {
    if (cut === 0) throw new Error('HarfBuzz could not cut the font')
    const result = harfbuzz.hb_face_reference_blob(cut)
    const from = harfbuzz.hb_blob_get_data(result, 0)
    const length = harfbuzz.hb_blob_get_length(result)
    const bytes = new Uint8Array(harfbuzz.memory.buffer).slice(from, from + length)
    harfbuzz.hb_blob_destroy(result)
    harfbuzz.hb_face_destroy(cut)
    return bytes
  } finally {
    harfbuzz.hb_subset_input_destroy(input)
    harfbuzz.hb_face_destroy(face)
    harfbuzz.hb_blob_destroy(blob)
    harfbuzz.free(at)
  }
}
