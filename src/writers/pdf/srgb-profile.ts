/** The colour profile of sRGB (IEC 61966-2-1) as an ICC profile of version 4, built from its published figures. */

const fixed = (value: number): number[] => {
  const whole = Math.round(value * 65536)
  return [(whole >> 24) & 255, (whole >> 16) & 255, (whole >> 8) & 255, whole & 255]
}

const long = (value: number): number[] => fixed(value / 65536)

const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

const xyz = (...values: readonly number[]): number[] => [
  ...letters('XYZ '),
  ...long(0),
  ...values.flatMap(fixed),
]

/** One text, in English. */
const words = (text: string): number[] => [
  ...letters('mluc'),
  ...[0, 1, 12].flatMap(long),
  ...letters('enUS'),
  ...[2 * text.length, 28].flatMap(long),
  ...letters(text).flatMap((code) => [0, code]),
]

/** The white point of the connection space, D50. */
const white = [0.9642, 1, 0.8249] as const

/** D65 to D50 by the Bradford transform. */
const adaptation = [
  1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168,
]

const curve = [
  ...letters('para'),
  ...long(0),
  0,
  3,
  0,
  0,
  ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed),
]

const tags: readonly (readonly [name: string, data: readonly number[]])[] = [
  ['desc', words('sRGB IEC61966-2.1')],
  ['cprt', words('No copyright, use freely')],
  ['wtpt', xyz(...white)],
  ['chad', [...letters('sf32'), ...long(0), ...adaptation.flatMap(fixed)]],
  ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
  ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
  ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
  ['rTRC', curve],
  ['gTRC', curve],
  ['bTRC', curve],
]

const padded = (data: readonly number[]): number[] => [
  ...data,
  ...Array.from({ length: (4 - (data.length % 4)) % 4 }, () => 0),
]

function build(): Uint8Array {
  const start = 128 + 4 + 12 * tags.length
  const body: number[] = []
  const table = tags.flatMap(([name, data]) => {
    const at = start + body.length
    body.push(...padded(data))
    return [...letters(name), ...long(at), ...long(data.length)]
  })
  const head = [
    ...long(start + body.length),
    ...long(0),
    ...long(0x04200000),
    ...letters('mntrRGB XYZ '),
    // A fixed day, so that the same report gives the same bytes.
    ...[2026, 1, 1, 0, 0, 0].flatMap((part) => [part >> 8, part & 255]),
    ...letters('acsp'),
    ...Array.from({ length: 28 }, () => 0),
    ...white.flatMap(fixed),
  ]
  const header = [...head, ...Array.from({ length: 128 - head.length }, () => 0)]
  return Uint8Array.from([...header, ...long(tags.length), ...table, ...body])
}

export const srgbProfile: Uint8Array = build()
