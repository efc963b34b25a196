/** A Word file that comes back from review (Word, WPS or LibreOffice) → its words, changes and comments. */
import type { Hand } from '#report/margin.ts'
import type {
  ReturnedComment,
  ReturnedWordReading,
  SentWords,
  WordHand,
} from '#report/returned-word.ts'
import { type OfficePackage, openPackage } from '#readers/ooxml/open-package.ts'
import { element, elements, wordsOf, type XmlElement } from '#readers/ooxml/read-xml.ts'
import { Unreadable } from '#readers/ooxml/unreadable.ts'
import { ReturnedBody } from './returned-body.ts'
import { handOf, timeOf } from './word-hand.ts'

/** The parts of one kind that a part refers to. */
const partsOf = (file: OfficePackage, type: string): readonly XmlElement[] =>
  file
    .relationsOf(file.main)
    .flatMap((relation) =>
      relation.type === type && relation.part !== null && file.has(relation.part)
        ? [file.xml(relation.part)]
        : [],
    )

const paragraphWords = (paragraph: XmlElement): string => {
  const below = (parent: XmlElement): string =>
    elements(parent)
      .map((part) => {
        if (part.name === 'w:t') return wordsOf(part)
        if (part.name === 'w:br' || part.name === 'w:cr') return '\n'
        if (part.name === 'w:tab') return ' '
        return part.name === 'w:del' || part.name === 'w:pPr' ? '' : below(part)
      })
      .join('')
  return below(paragraph)
}

function commentsOf(file: OfficePackage): readonly ReturnedComment[] {
  const [root] = partsOf(file, 'comments')
  // A comment is known to its answers by the last of its paragraphs.
  const parentOf = new Map<string, string>()
  for (const more of partsOf(file, 'commentsExtended'))
    for (const entry of elements(more, 'w15:commentEx')) {
      const parent = entry.attributes.get('w15:paraIdParent')
      if (parent !== undefined) parentOf.set(entry.attributes.get('w15:paraId') ?? '', parent)
    }
  const comments = elements(root, 'w:comment')
  const byParagraph = new Map(
    comments.flatMap((comment) =>
      elements(comment, 'w:p').map((paragraph) => [
        paragraph.attributes.get('w14:paraId') ?? '',
        comment.attributes.get('w:id') ?? '',
      ]),
    ),
  )
  return comments.map((comment) => {
    const paragraphs = elements(comment, 'w:p')
    const parent = paragraphs.flatMap(
      ({ attributes }) => parentOf.get(attributes.get('w14:paraId') ?? '') ?? [],
    )[0]
    return {
      ...handOf(comment),
      id: comment.attributes.get('w:id') ?? '',
      text: paragraphs.map(paragraphWords).join('\n').trim(),
      parent: parent === undefined ? null : (byParagraph.get(parent) ?? null),
    }
  })
}

/** What other programs keep in the file is theirs, even where it is broken. */
function ownPart(file: OfficePackage): XmlElement | undefined {
  for (const { type, part } of file.relationsOf(file.main)) {
    if (type !== 'customXml' || part === null || !file.has(part)) continue
    try {
      const root = file.xml(part)
      if (root.name === 'nb:report') return root
    } catch (fault) {
      if (!(fault instanceof Unreadable)) throw fault
    }
  }
  return undefined
}

const sentHand = ({ attributes }: XmlElement): Hand => ({
  by: attributes.get('by') ?? '',
  at: Number(attributes.get('at')),
})

function sentOf(file: OfficePackage): SentWords | null {
  const root = ownPart(file)
  if (!root) return null
  return {
    words: new Map(
      elements(root, 'nb:words').map((words) => [
        words.attributes.get('name') ?? '',
        wordsOf(words),
      ]),
    ),
    proposals: elements(root, 'nb:proposal').map(sentHand),
    remarks: elements(root, 'nb:remark').map(sentHand),
    cells: new Map(
      elements(root, 'nb:cell').map((cell) => [
        cell.attributes.get('id') ?? '',
        { text: wordsOf(cell), note: cell.attributes.get('note') ?? null },
      ]),
    ),
  }
}

/** Who saved the file last; nobody is known where a program left what was written when it went out. */
function saverOf(file: OfficePackage): WordHand {
  const core = 'docProps/core.xml'
  const root = file.has(core) ? file.xml(core) : undefined
  const said = (name: string): string => wordsOf(element(root, name)).trim()
  const [by, at] = [said('cp:lastModifiedBy'), said('dcterms:modified')]
  const isOurs = by === said('dc:creator') && at === said('dcterms:created')
  return isOurs ? { by: '', at: null } : { by, at: timeOf(at) }
}

/** Reads a returned file without judging it; where it cannot be read, says why and what to do. */
export function readReviewedDocx(bytes: Uint8Array): ReturnedWordReading {
  try {
    const file = openPackage(bytes, 'docx')
    const body = element(file.xml(file.main), 'w:body')
    const blocks = new ReturnedBody().blocks(body)
    const returned = {
      blocks,
      comments: commentsOf(file),
      threaded: partsOf(file, 'commentsExtended').length > 0,
      sent: sentOf(file),
      saver: saverOf(file),
    }
    return { ok: true, returned }
  } catch (fault) {
    if (fault instanceof Unreadable) return { ok: false, reasons: [fault.message] }
    throw fault
  }
}
