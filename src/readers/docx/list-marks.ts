/** The marks Word prints before the paragraphs of automatic lists: 一、 （二） 3. ④. */
import { valueOf } from '#readers/ooxml/open-package.ts'
import { elements, type XmlElement } from '#readers/ooxml/read-xml.ts'
import type { ListPlace } from './word-styles.ts'

interface ListLevel {
  readonly start: number
  readonly format: string
  readonly pattern: string
}

interface WordList {
  /** Lists that count on together share it. */
  readonly counter: string
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly starts: ReadonlyMap<number, number>
}

const digits = '〇一二三四五六七八九'

/** 1–99 as Chinese counts: 十二, 二十. */
function chinese(value: number): string {
  if (value < 1 || value > 99) return String(value).replace(/\d/gu, (d) => digits[Number(d)] ?? d)
  const tens = Math.floor(value / 10)
  const ones = digits[value % 10] ?? ''
  return `${tens > 1 ? (digits[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${value % 10 === 0 ? '' : ones}`
}

const circled = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)

const fullWidth = (value: number): string =>
  String(value).replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))

const letter = (value: number, first: string): string =>
  String.fromCharCode(first.charCodeAt(0) + ((Math.max(value, 1) - 1) % 26)).repeat(
    Math.min(Math.ceil(Math.max(value, 1) / 26), 9),
  )

const romans = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(value: number): string {
  let rest = Math.min(Math.max(value, 0), 399)
  let text = ''
  for (const [worth, sign] of romans) for (; rest >= worth; rest -= worth) text += sign
  return text
}

const formats: ReadonlyMap<string, (value: number) => string> = new Map([
  ...[
    'chineseCounting',
    'chineseCountingThousand',
    'ideographDigital',
    'japaneseCounting',
    'taiwaneseCounting',
    'taiwaneseCountingThousand',
  ].map((format) => [format, chinese] as const),
  ...['decimalEnclosedCircle', 'decimalEnclosedCircleChinese'].map(
    (format) => [format, circled] as const,
  ),
  ...['decimalFullWidth', 'decimalFullWidth2'].map((format) => [format, fullWidth] as const),
  ['lowerLetter', (value) => letter(value, 'a')],
  ['upperLetter', (value) => letter(value, 'A')],
  ['lowerRoman', roman],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
])

const printed = (value: number, format: string): string => (formats.get(format) ?? String)(value)

const whole = (text: string | undefined, otherwise: number): number => {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isInteger(number) ? number : otherwise
}

const levelOf = (level: XmlElement): readonly [number, ListLevel] => [
  whole(level.attributes.get('w:ilvl'), 0),
  {
    start: whole(valueOf(level, 'w:start'), 1),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    pattern: valueOf(level, 'w:lvlText') ?? '',
  },
]

function listOf(number: XmlElement, outlines: ReadonlyMap<string, XmlElement>): WordList {
  const counter = valueOf(number, 'w:abstractNumId') ?? ''
  const overrides = elements(number, 'w:lvlOverride')
  const replaced = overrides.flatMap((override) => elements(override, 'w:lvl'))
  return {
    counter,
    levels: new Map([...elements(outlines.get(counter), 'w:lvl'), ...replaced].map(levelOf)),
    starts: new Map(
      overrides.flatMap((override) => {
        const start = valueOf(override, 'w:startOverride')
        return start === undefined
          ? []
          : [[whole(override.attributes.get('w:ilvl'), 0), whole(start, 1)] as const]
      }),
    ),
  }
}

/** Counts through the lists of a file in reading order. */
export class ListMarks {
  readonly #lists: ReadonlyMap<string, WordList>
  readonly #counts = new Map<string, Map<number, number>>()
  readonly #begun = new Set<string>()

  constructor(root: XmlElement | undefined) {
    const outlines = new Map(
      elements(root, 'w:abstractNum').map((outline) => [
        outline.attributes.get('w:abstractNumId') ?? '',
        outline,
      ]),
    )
    this.#lists = new Map(
      elements(root, 'w:num').map((number) => [
        number.attributes.get('w:numId') ?? '',
        listOf(number, outlines),
      ]),
    )
  }

  /** Whether this place has a bullet, whose glyph is of a symbol font and means nothing. */
  isBullet({ list, level }: ListPlace): boolean {
    return this.#lists.get(list)?.levels.get(level)?.format === 'bullet'
  }

  /** The mark of the next paragraph at this place; "" for bullets and unknown lists. */
  next(place: ListPlace): string {
    const list = this.#lists.get(place.list)
    const level = list?.levels.get(place.level)
    if (!list || !level) return ''
    const counts = this.#counts.get(list.counter) ?? new Map<number, number>()
    this.#counts.set(list.counter, counts)
    const restart = list.starts.get(place.level)
    const key = `${place.list}/${place.level}`
    const before = restart !== undefined && !this.#begun.has(key) ? restart - 1 : undefined
    this.#begun.add(key)
    counts.set(place.level, (before ?? counts.get(place.level) ?? level.start - 1) + 1)
    for (const deeper of counts.keys()) if (deeper > place.level) counts.delete(deeper)
    if (level.format === 'bullet' || level.format === 'none') return ''
    return level.pattern.replace(/%([1-9])/gu, (_, at: string) => {
      const shown = list.levels.get(Number(at) - 1)
      return shown ? printed(counts.get(Number(at) - 1) ?? shown.start, shown.format) : ''
    })
  }
}
