/** Opens a Word or Excel file: looks what kind it is and how large before anything is unpacked. */
import { decodeText } from '#readers/text/decode-text.ts'
import { element, elements, readXml, type XmlElement } from './read-xml.ts'
import { Unreadable } from './unreadable.ts'
import { readZipDirectory, unpack, type ZipEntry } from './zip-directory.ts'

export type OfficeKind = 'docx' | 'xlsx'

/** What a part refers to. */
export interface Relation {
  readonly id: string
  /** The last word of its type: "styles", "worksheet", … */
  readonly type: string
  /** Name of the part it points at; null where that lies outside the file. */
  readonly part: string | null
}

/** An opened Word or Excel file. */
export interface OfficePackage {
  /** Name of the main part. */
  readonly main: string
  readonly hasMacros: boolean
  has(part: string): boolean
  xml(part: string): XmlElement
  /** A part as it is; null where the file lacks it, locks it, damaged it, or it is larger than `most`. */
  bytes(part: string, most: number): Uint8Array | null
  relationsOf(part: string): readonly Relation[]
}

const mostBytes = 200 * 1024 * 1024
const mostPartBytes = 64 * 1024 * 1024
const largeBytes = 20 * 1024 * 1024
const mostRatio = 250

const names = {
  docx: { file: 'Word文档', save: '.docx', old: '.doc或.wps', main: 'word/document.xml' },
  xlsx: { file: 'Excel表格', save: '.xlsx', old: '.xls或.et', main: 'xl/workbook.xml' },
} as const

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** "EncryptedPackage" as the directory of a locked Office file spells it. */
const lockMark = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat()
const isLocked = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1))
    if (lockMark.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

/** Refuses what is no zip file at all, each with its own way out. */
function refuseOtherKinds(bytes: Uint8Array, kind: OfficeKind) {
  const { file, save, old } = names[kind]
  if (bytes.length === 0) throw new Unreadable('这个文件是空的。请重新选择文件。')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    throw new Unreadable(
      isLocked(bytes)
        ? `这个文件设有打开密码，不能读取。请用Word或WPS打开，去掉密码后另存为${save}，再导入。`
        : `这是旧格式的文件（例如${old}），不能直接读取。请用Word或WPS打开，另存为${save}后再导入。`,
    )
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new Unreadable(`这是PDF文件，不是${file}。请把文件名的后缀改回.pdf后再导入。`)
  if (!startsWith(bytes, 0x50, 0x4b))
    throw new Unreadable(
      `这个文件不是${file}（${save}）。请用Word或WPS打开，另存为${save}后再导入。`,
    )
}

/** Refuses what would swell beyond measure, by the sizes the file itself declares. */
function refuseSwelling(entries: readonly ZipEntry[], packed: number) {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total > mostBytes || (total > largeBytes && total > packed * mostRatio))
    throw new Unreadable(
      '这个文件解压后过大，没有读取。请删去其中的图片和附件，或只保留报告正文，另存后再导入。',
    )
}

/** Part names are compared without case, as the packaging standard says. */
const keyOf = (part: string) => part.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase()

const resolve = (from: string, target: string): string => {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

const relationOf = (from: string, relation: XmlElement): Relation => {
  const target = relation.attributes.get('Target') ?? ''
  return {
    id: relation.attributes.get('Id') ?? '',
    type: relation.attributes.get('Type')?.split('/').at(-1) ?? '',
    part: relation.attributes.get('TargetMode') === 'External' ? null : resolve(from, target),
  }
}

class OpenedPackage implements OfficePackage {
  readonly main: string
  readonly hasMacros: boolean
  readonly #bytes: Uint8Array
  readonly #entries: ReadonlyMap<string, ZipEntry>

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[], kind: OfficeKind) {
    this.#bytes = bytes
    this.#entries = new Map(entries.map((entry) => [keyOf(entry.name), entry]))
    this.main = this.#findMain(kind)
    this.hasMacros = entries.some(({ name }) => /vbaProject\.bin$/iu.test(name))
  }

  #findMain(kind: OfficeKind): string {
    const { file, save, main } = names[kind]
    if (this.has('ofd.xml'))
      throw new Unreadable(
        '这是OFD版式文件，不能直接读取。请用OFD阅读软件导出为PDF，或找到原来的Word文档，再导入。',
      )
    const folder = main.split('/')[0] ?? ''
    const office = this.relationsOf('').find(({ type }) => type === 'officeDocument')?.part
    const found = office ?? main
    if (found.toLowerCase().startsWith(`${folder}/`) && this.has(found)) return found
    const other = kind === 'docx' ? 'xlsx' : 'docx'
    throw new Unreadable(
      this.has(names[other].main)
        ? `这是${names[other].file}，不是${file}。请把文件名的后缀改为${names[other].save}后再导入。`
        : `这个文件里没有${file}的内容。压缩包请先解压；其他文件请用Word或WPS打开，另存为${save}后再导入。`,
    )
  }

  has(part: string): boolean {
    return this.#entries.has(keyOf(part))
  }

  xml(part: string): XmlElement {
    const entry = this.#entries.get(keyOf(part))
    if (entry?.encrypted)
      throw new Unreadable('这个文件设有密码，不能读取。请去掉密码后另存一份，再导入。')
    if (entry && entry.size > mostPartBytes)
      throw new Unreadable('这个文件的正文过大，没有读取。请只保留报告正文，另存后再导入。')
    const text = entry ? decodeText(unpack(this.#bytes, entry)) : null
    if (text === null)
      throw new Unreadable('这个文件缺少内容或已损坏。请用Word、WPS打开后另存一份，再导入。')
    return readXml(text)
  }

  bytes(part: string, most: number): Uint8Array | null {
    const entry = this.#entries.get(keyOf(part))
    if (!entry || entry.encrypted || entry.size > most) return null
    try {
      return unpack(this.#bytes, entry)
    } catch (error) {
      if (error instanceof Unreadable) return null
      throw error
    }
  }

  relationsOf(part: string): readonly Relation[] {
    const steps = part.split('/')
    const name = [...steps.slice(0, -1), '_rels', `${steps.at(-1) ?? ''}.rels`].join('/')
    if (!this.has(name)) return []
    return elements(this.xml(name), 'rel:Relationship').map((one) => relationOf(part, one))
  }
}

/** Opens the file; throws Unreadable with a way out where it is another kind, locked, broken or too large. */
export function openPackage(bytes: Uint8Array, kind: OfficeKind): OfficePackage {
  refuseOtherKinds(bytes, kind)
  const entries = readZipDirectory(bytes)
  refuseSwelling(entries, bytes.length)
  return new OpenedPackage(bytes, entries, kind)
}

/** True where an on/off property of Word or Excel is set. */
export const isOn = (property: XmlElement | undefined, attribute = 'w:val'): boolean =>
  property !== undefined &&
  !/^(?:0|false|off|none)$/u.test(property.attributes.get(attribute) ?? 'true')

/** The value of a property element within another. */
export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  element(parent, name)?.attributes.get('w:val')
