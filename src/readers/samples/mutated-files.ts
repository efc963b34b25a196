/** For tests and the bench: files a clerk could bring, damaged at random but the same way for the same number. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { joinBytes } from '#report/file/join-bytes.ts'
import { balancedReport, tabledForms } from './balanced-report.ts'
import { barredShapes, brokenBarShapes } from './page-text-shapes.ts'
import { blindShapes, fusedShapes, wholeShapes } from './printed-shapes.ts'

export interface BroughtFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Numbers from 0 to below 1, always the same ones after the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(roll: () => number, all: readonly T[]): T | undefined =>
  all[Math.floor(roll() * all.length)]

/** One report in every shape of text and web page. */
export function printedFiles(seed: number): BroughtFile[] {
  const roll = dice(seed)
  const shapes = {
    ...wholeShapes,
    ...blindShapes,
    ...barredShapes,
    ...brokenBarShapes,
    ...fusedShapes,
  }
  return tabledForms.flatMap((form) => {
    const figures = Array.from({ length: 200 }, () => (roll() < 0.6 ? 0 : Math.floor(roll() * 90)))
    const { values } = balancedReport(form, figures)
    return Object.entries(shapes).map(([name, shape]): BroughtFile => {
      const text = shape(form, (id) => String(values.get(id) ?? ''))
      const ending = text.includes('<table') ? 'html' : 'txt'
      return { name: `${form.id} ${name}.${ending}`, bytes: strToU8(text) }
    })
  })
}

const wordName = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const signs = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const paragraph = (text: string) => `<w:p><w:r><w:t>${signs(text)}</w:t></w:r></w:p>`

/** The lines of a pipe table as a Word file: rows of cells, all else paragraphs. */
export function wordFile({ name, bytes }: BroughtFile): BroughtFile {
  const body = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((line) =>
      line.includes('|')
        ? `<w:tr>${line
            .split('|')
            .map((cell) => `<w:tc>${paragraph(cell.trim())}</w:tc>`)
            .join('')}</w:tr>`
        : paragraph(line),
    )
    .join('')
    .replace(/(?:<w:tr>.*?<\/w:tr>)+/gu, '<w:tbl>$&</w:tbl>')
  const xml = `<w:document xmlns:w="${wordName}"><w:body>${body}</w:body></w:document>`
  return {
    name: name.replace(/\.\w+$/u, '.docx'),
    bytes: zipSync({ 'word/document.xml': strToU8(xml) }),
  }
}

const tokens = [
  '<td>',
  '</table>',
  '|',
  '\t',
  '999999999999999999',
  '-',
  '\u0000',
  '（七）总计',
  '&#x0;',
]
  .concat(['<w:vMerge/>', '<!DOCTYPE a>', '二、', '。', '{"__proto__":1}', '\uFEFF', '1,2,3'])
  .map((token) => strToU8(token))

const joined = (...parts: readonly Uint8Array[]): Uint8Array => joinBytes(parts)

/** Bytes with one thing done to them: lost, doubled, cut off, changed, or foreign ones put in. */
function damaged(bytes: Uint8Array, roll: () => number): Uint8Array {
  const from = Math.floor(roll() * bytes.length)
  const to = Math.min(bytes.length, from + 1 + Math.floor(roll() ** 4 * bytes.length))
  const head = bytes.slice(0, from)
  const middle = bytes.slice(from, to)
  const tail = bytes.slice(to)
  switch (Math.floor(roll() * 6)) {
    case 0:
      return joined(head, tail)
    case 1:
      return joined(head, middle, middle, tail)
    case 2:
      return head
    case 3:
      return joined(
        head,
        middle.map((byte) => (roll() < 0.2 ? Math.floor(roll() * 256) : byte)),
        tail,
      )
    case 4:
      return joined(head, tail, middle)
    default:
      return joined(head, pick(roll, tokens) ?? middle, middle, tail)
  }
}

/** Damages a file one to four times; of a zip as often the file within as the zip around it. */
export function mutated(file: BroughtFile, seed: number): BroughtFile {
  const roll = dice(seed)
  const times = 1 + Math.floor(roll() * 4)
  const spoil = (bytes: Uint8Array) => {
    let spoiled = bytes
    for (let at = 0; at < times && spoiled.length > 0; at += 1) spoiled = damaged(spoiled, roll)
    return spoiled
  }
  if (!/\.(?:docx|xlsx)$/u.test(file.name) || roll() < 0.5)
    return { ...file, bytes: spoil(file.bytes) }
  const inside = unzipSync(file.bytes)
  const chosen = pick(roll, Object.keys(inside))
  const parts = Object.entries(inside).map(
    ([name, bytes]) => [name, name === chosen ? spoil(bytes) : bytes] as const,
  )
  return { ...file, bytes: zipSync(Object.fromEntries(parts)) }
}
