/**
 * The report as OFD (GB/T 33190-2016), the page format of Chinese archives and platforms: the very pages of
 * the PDF, words by character with their places, fonts cut down and embedded.
 */
import type { ReportDocument } from '#document/document.ts'
import { escapeMarkup } from '#writers/markup-text.ts'
import { steadyZip } from '#writers/steady-zip.ts'
import { fontNames } from './font-name.ts'
import { pageContent } from './page-content.ts'
import { type Mark, marksOf, short } from './page-marks.ts'
import type { PdfPage } from './pdf-page.ts'
import type { SubsetFont } from './subset-font.ts'

interface OfdMaterial {
  readonly document: ReportDocument
  /** The typeset pages, and pdf.js's numbers for what is done with a path. */
  readonly pages: readonly PdfPage[]
  readonly paths: Readonly<Record<string, number>>
  /** Every font the pages may have been set in. */
  readonly fonts: readonly Uint8Array[]
  readonly subset: SubsetFont
}

/** The file, or the pictures it cannot carry, by what is said of them. */
type OfdWriting =
  | { readonly ok: true; readonly ofd: Uint8Array }
  | { readonly ok: false; readonly pictures: readonly string[] }

/** What a clerk is told of pictures that OFD readers cannot show. */
export const sayUnfit = (pictures: readonly string[]): string =>
  `OFD 只能带 PNG、JPEG 图片，请重新插入：${pictures.map((alt) => (alt === '' ? '未命名的图片' : alt)).join('、')}`

const xmlns = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const millimetre = 25.4 / 72

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(declaration + text)

/** The official face each font stands for, for readers that go by names. */
const faces: readonly (readonly [RegExp, string])[] = [
  [/BiaoSong/u, '方正小标宋简体'],
  [/Fang/u, '仿宋_GB2312'],
  [/Kai/u, '楷体_GB2312'],
  [/Hei/u, '黑体'],
]
const faceOf = (name: string): string =>
  faces.find(([pattern]) => pattern.test(name))?.[1] ?? '宋体'

const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg' }

/** 32 digits that are the same for the same pages (FNV-1a over four starts). */
function documentId(contents: readonly string[]): string {
  return [0, 1, 2, 3]
    .map((start) => {
      let hash = (0x811c9dc5 + start * 0x9e3779b9) >>> 0
      for (const content of contents)
        for (let at = 0; at < content.length; at += 1)
          hash = Math.imul(hash ^ content.charCodeAt(at), 0x01000193) >>> 0
      return hash.toString(16).padStart(8, '0')
    })
    .join('')
}

/** The characters each font is used for. */
function charactersOf(pages: readonly (readonly Mark[])[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>()
  for (const mark of pages.flat()) {
    if (mark.kind !== 'text') continue
    const characters = used.get(mark.font) ?? new Set()
    used.set(mark.font, characters)
    for (const { text } of mark.characters) for (const one of text) characters.add(one)
  }
  return used
}

interface Numbered {
  readonly id: number
  readonly file: string
  readonly bytes: Uint8Array
}

function cutFonts(
  used: ReadonlyMap<string, ReadonlySet<string>>,
  { fonts, subset }: OfdMaterial,
): ReadonlyMap<string, Numbered> {
  const byName = new Map(
    fonts.flatMap((font) => fontNames(font).map((name, face) => [name, { font, face }] as const)),
  )
  return new Map(
    [...used].map(([name, characters], at) => {
      const found = byName.get(name)
      if (!found) throw new Error(`OFD: no font ${name}`)
      const sorted = [...characters].sort((a, b) => (a < b ? -1 : 1))
      return [
        name,
        { id: at + 1, file: `Font_${at + 1}.ttf`, bytes: subset(found.font, found.face, sorted) },
      ]
    }),
  )
}

const publicRes = (fonts: ReadonlyMap<string, Numbered>): string =>
  `<ofd:Res ${xmlns} BaseLoc="Res"><ofd:Fonts>${[...fonts]
    .map(
      ([name, { id, file }]) =>
        `<ofd:Font ID="${id}" FontName="${faceOf(name)}" FamilyName="${faceOf(name)}"><ofd:FontFile>${file}</ofd:FontFile></ofd:Font>`,
    )
    .join('')}</ofd:Fonts></ofd:Res>`

const documentRes = (pictures: readonly Numbered[]): string =>
  `<ofd:Res ${xmlns} BaseLoc="Res"><ofd:MultiMedias>${pictures
    .map(
      ({ id, file }) =>
        `<ofd:MultiMedia ID="${id}" Type="Image"><ofd:MediaFile>${file}</ofd:MediaFile></ofd:MultiMedia>`,
    )
    .join('')}</ofd:MultiMedias></ofd:Res>`

const boxOf = ({ width, height }: PdfPage): string =>
  `0 0 ${short(width * millimetre)} ${short(height * millimetre)}`

const root = ({ title, author, date }: ReportDocument, id: string): string =>
  `<ofd:OFD ${xmlns} DocType="OFD" Version="1.1"><ofd:DocBody><ofd:DocInfo><ofd:DocID>${id}</ofd:DocID><ofd:Title>${escapeMarkup(title)}</ofd:Title><ofd:Author>${escapeMarkup(author)}</ofd:Author>${
    date === null ? '' : `<ofd:CreationDate>${date}</ofd:CreationDate>`
  }<ofd:Creator>年报</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`

/** The file; the same bytes for the same pages. */
export function writeOfd(material: OfdMaterial): OfdWriting {
  const { document, pages } = material
  const images = document.blocks.flatMap((block) => (block.kind === 'image' ? [block] : []))
  const unfit = images.filter(({ mime }) => endings[mime] === undefined)
  if (unfit.length > 0) return { ok: false, pictures: unfit.map(({ alt }) => alt) }
  const marks = pages.map((page) => marksOf(page, material.paths))
  const fonts = cutFonts(charactersOf(marks), material)
  let last = fonts.size
  const next = (): number => (last += 1)
  // Pictures are drawn in the order of the document.
  const pictures = images.map(({ bytes, mime }, at): Numbered => ({
    id: next(),
    file: `Image_${at + 1}.${endings[mime]}`,
    bytes,
  }))
  let drawn = 0
  const pageIds = pages.map(next)
  const contents = marks.map((onPage, at) => {
    const page = pages[at]
    return page
      ? pageContent(onPage, boxOf(page), {
          next,
          font: (name) => fonts.get(name)?.id ?? 0,
          picture: () => pictures[drawn++]?.id ?? null,
        })
      : ''
  })
  const pageList = pageIds
    .map((id, at) => `<ofd:Page ID="${id}" BaseLoc="Pages/Page_${at}/Content.xml"/>`)
    .join('')
  const [first] = pages
  const body = `<ofd:Document ${xmlns}><ofd:CommonData><ofd:MaxUnitID>${last}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>${
    first ? boxOf(first) : '0 0 210 297'
  }</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${
    pictures.length > 0 ? '<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>' : ''
  }</ofd:CommonData><ofd:Pages>${pageList}</ofd:Pages></ofd:Document>`
  const files: Record<string, Uint8Array> = {
    'OFD.xml': bytesOf(root(document, documentId(contents))),
    'Doc_0/Document.xml': bytesOf(body),
    'Doc_0/PublicRes.xml': bytesOf(publicRes(fonts)),
    ...(pictures.length > 0 ? { 'Doc_0/DocumentRes.xml': bytesOf(documentRes(pictures)) } : {}),
  }
  for (const { file, bytes } of [...fonts.values(), ...pictures]) files[`Doc_0/Res/${file}`] = bytes
  for (const [at, content] of contents.entries())
    files[`Doc_0/Pages/Page_${at}/Content.xml`] = bytesOf(content)
  return { ok: true, ofd: steadyZip(files) }
}
