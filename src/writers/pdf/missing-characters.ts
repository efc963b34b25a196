/** Characters that the fonts cannot print and where they stand, so that no box is printed in their place. */
import type { DocumentBlock, ReportDocument, Span } from '#document/document.ts'
import type { Covers } from './font-coverage.ts'

/** One character without a glyph, and the places that use it, each by section and first words. */
export interface MissingCharacter {
  readonly character: string
  readonly places: readonly string[]
  /** A font that may have it could not be reached just now. */
  readonly unreached?: true
}

interface Passage {
  readonly section: string
  readonly text: string
}

const words = (spans: readonly Span[]): string => spans.map((span) => span.text).join('')

/** The words of a block as they are printed, a cell at a time. */
function blockTexts(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [words(block.spans)]
    case 'list-item':
      return [block.mark + words(block.spans)]
    case 'table':
      return block.rows.flat().map((cell) => words(cell.spans))
    case 'signature':
      return [...block.organs, ...(block.date === null ? [] : [block.date])]
    case 'note':
    case 'gap':
      return [block.text]
    case 'image':
      return [block.alt]
    default:
      return block satisfies never
  }
}

function passages(document: ReportDocument): Passage[] {
  const found: Passage[] = document.titleLines.map((text) => ({ section: '标题', text }))
  for (const { lines, organs, date } of document.front ?? [])
    for (const text of [...lines.map((line) => line.text), ...organs, date ?? ''])
      found.push({ section: '报告前的文页', text })
  let section = '正文开头'
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.level === 1) section = words(block.spans)
    const at = block.kind === 'signature' ? '落款' : section
    found.push(...blockTexts(block).map((text) => ({ section: at, text })))
  }
  return found
}

/** Spaces, line ends and marks that shape others leave no box where a font lacks them. */
const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u

const firstWords = (text: string): string =>
  /^\s*(.{12})(?=\S)/su.exec(text)?.[1]?.concat('…') ?? text.trim()

/** Every character of the printed document that no font covers, in the order of the pages. */
export function missingCharacters(
  document: ReportDocument,
  covers: Covers,
): readonly MissingCharacter[] {
  const places = new Map<string, Set<string>>()
  for (const { section, text } of passages(document))
    for (const character of text.normalize('NFC')) {
      if (unseen.test(character) || covers(character.codePointAt(0) ?? 0)) continue
      const at = places.get(character) ?? new Set()
      places.set(character, at.add(`${section}「${firstWords(text)}」`))
    }
  return [...places].map(([character, at]) => ({ character, places: [...at] }))
}

const codeName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const shownPlaces = 3

function sayOne({ character, places }: MissingCharacter): string {
  const name = /\p{Surrogate}/u.test(character) ? '半个字符' : `“${character}”`
  const more = places.length > shownPlaces ? `等 ${places.length} 处` : ''
  return `${name}（${codeName(character)}，见${places.slice(0, shownPlaces).join('、')}${more}）`
}

const sayAll = (missing: readonly MissingCharacter[]): string => missing.map(sayOne).join('；')

/** One line for the clerk: which characters, where, and what to do. */
export function sayMissing(missing: readonly MissingCharacter[]): string {
  const unreached = missing.filter((one) => one.unreached)
  const lacked = missing.filter((one) => !one.unreached)
  return [
    ...(unreached.length > 0
      ? [`${unreached.length} 个生僻字的字库没有取到：${sayAll(unreached)}。请检查网络后再试`]
      : []),
    ...(lacked.length > 0
      ? [`字库缺 ${lacked.length} 个字：${sayAll(lacked)}。请换字，或者改用 Word 文档导出`]
      : []),
  ].join('。')
}
