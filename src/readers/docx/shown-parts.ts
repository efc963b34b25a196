/** What a Word file shows with all tracked changes accepted: wrappers opened, deleted parts passed over. */
import { element, elements, type XmlElement } from '#readers/ooxml/read-xml.ts'
import type { LeftOuts } from './left-out.ts'

const wrappers = new Set([
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
])

/** A table of contents that Word made itself. */
const isContents = (block: XmlElement): boolean =>
  elements(element(block, 'w:sdtPr')).some(
    (property) =>
      element(property, 'w:docPartGallery')?.attributes.get('w:val') === 'Table of Contents',
  )

function opened(part: XmlElement, leftOuts: LeftOuts): readonly XmlElement[] {
  switch (part.name) {
    case 'w:ins':
    case 'w:moveTo':
      leftOuts.add('change')
      return shownParts(part, leftOuts)
    case 'w:del':
    case 'w:moveFrom':
      leftOuts.add('change')
      return []
    case 'w:sdt':
      if (isContents(part)) {
        leftOuts.add('contents')
        return []
      }
      return shownParts(element(part, 'w:sdtContent'), leftOuts)
    case 'w:ruby':
      return shownParts(element(part, 'w:rubyBase'), leftOuts)
    case 'mc:AlternateContent':
      return shownParts(element(part, 'mc:Choice') ?? element(part, 'mc:Fallback'), leftOuts)
    default:
      return wrappers.has(part.name) ? shownParts(part, leftOuts) : [part]
  }
}

/** The parts of a body, cell, row, paragraph or run that a reader of the page sees. */
export const shownParts = (
  parent: XmlElement | undefined,
  leftOuts: LeftOuts,
): readonly XmlElement[] => elements(parent).flatMap((part) => opened(part, leftOuts))
