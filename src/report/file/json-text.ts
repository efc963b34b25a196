/** Reads the JSON of a report file so that a broken one can be said where, and numbers keep their digits. */

/** A number exactly as it was printed in the file. */
export class PrintedNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** Where a JSON text breaks, and whether it simply ends too soon. */
export interface JsonTrouble {
  readonly line: number
  readonly column: number
  readonly cut: boolean
}

type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly trouble: JsonTrouble }

/** A valid piece the scanner accepts before the first that it does not, strings apart. */
const token =
  /[ \t\r\n]*(?:([{}[\],:])|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\d.])|(true|false|null)\b)/uy
const blank = /[ \t\r\n]*/uy

const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null }

/** No report is nested so deep; a file made to exhaust the stack is. */
const deepest = 200

class Trouble extends Error {
  readonly at: number
  constructor(at: number) {
    super('not JSON')
    this.at = at
  }
}

type Part =
  | { readonly kind: 'mark' | 'number' | 'word'; readonly text: string }
  | { readonly kind: 'string'; readonly value: string }

class Scanner {
  readonly #text: string
  #at = 0
  constructor(text: string) {
    this.#text = text
  }

  next(): Part {
    blank.lastIndex = this.#at
    blank.exec(this.#text)
    if (this.#text[blank.lastIndex] === '"') return this.#string(blank.lastIndex)
    token.lastIndex = this.#at
    const found = token.exec(this.#text)
    if (!found) throw new Trouble(this.#at + (/^\s*/u.exec(this.rest())?.[0].length ?? 0))
    this.#at = token.lastIndex
    const [, mark, number, word] = found
    if (mark !== undefined) return { kind: 'mark', text: mark }
    if (number !== undefined) return { kind: 'number', text: number }
    return { kind: 'word', text: word ?? '' }
  }

  /** A string to its closing quote; found without a pattern, since a picture's has millions of signs. */
  #string(start: number): Part {
    let end = start
    let slashes = 1
    while (slashes % 2 === 1) {
      end = this.#text.indexOf('"', end + 1)
      if (end < 0) throw new Trouble(start)
      slashes = 0
      while (this.#text[end - 1 - slashes] === '\\') slashes += 1
    }
    try {
      const value: unknown = JSON.parse(this.#text.slice(start, end + 1))
      this.#at = end + 1
      return { kind: 'string', value: typeof value === 'string' ? value : '' }
    } catch {
      throw new Trouble(start)
    }
  }

  rest(): string {
    return this.#text.slice(this.#at)
  }

  fail(): never {
    throw new Trouble(Math.max(0, this.#at - 1))
  }
}

const isMark = (part: Part, text: string) => part.kind === 'mark' && part.text === text

function readList(scanner: Scanner, depth: number): unknown[] {
  const list: unknown[] = []
  let part = scanner.next()
  if (isMark(part, ']')) return list
  for (;;) {
    list.push(readValue(scanner, part, depth + 1))
    part = scanner.next()
    if (isMark(part, ']')) return list
    if (!isMark(part, ',')) scanner.fail()
    part = scanner.next()
  }
}

function readObject(scanner: Scanner, depth: number): Record<string, unknown> {
  const entries: [string, unknown][] = []
  let part = scanner.next()
  while (!isMark(part, '}')) {
    if (part.kind !== 'string') scanner.fail()
    if (!isMark(scanner.next(), ':')) scanner.fail()
    entries.push([part.value, readValue(scanner, scanner.next(), depth + 1)])
    part = scanner.next()
    if (isMark(part, '}')) break
    if (!isMark(part, ',')) scanner.fail()
    part = scanner.next()
    if (isMark(part, '}')) scanner.fail()
  }
  return Object.fromEntries(entries)
}

function readValue(scanner: Scanner, part: Part, depth: number): unknown {
  if (depth > deepest) scanner.fail()
  if (part.kind === 'string') return part.value
  if (part.kind === 'number') return new PrintedNumber(part.text)
  if (part.kind === 'word') return words[part.text]
  if (part.text === '{') return readObject(scanner, depth)
  if (part.text === '[') return readList(scanner, depth)
  return scanner.fail()
}

/** Reads JSON with every number as printed; answers with the place where it breaks. */
export function readJson(text: string): JsonReading {
  const scanner = new Scanner(text)
  try {
    const value = readValue(scanner, scanner.next(), 0)
    if (scanner.rest().trim() === '') return { ok: true, value }
    return { ok: false, trouble: placeOf(text, text.length - scanner.rest().trimStart().length) }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return { ok: false, trouble: placeOf(text, error.at) }
  }
}

function placeOf(text: string, at: number): JsonTrouble {
  const before = text.slice(0, at).split('\n')
  const rest = text.slice(at).trim()
  const cut = rest === '' || (rest.startsWith('"') && !/[^\\]"/u.test(rest.slice(1)))
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, cut }
}

/** The same value with ordinary numbers, for the parts of a file whose digits do not matter. */
export function plainJson(value: unknown): unknown {
  if (value instanceof PrintedNumber) return Number(value.text)
  if (Array.isArray(value)) return value.map(plainJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainJson(part)]))
}

/** One spelling for equal values: keys in order, numbers as plain numbers. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${parts.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
}
