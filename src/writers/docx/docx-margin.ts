/** Remarks as Word comments and proposals as tracked changes: their numbers, hands and times, by block and cell. */
import { type ICommentOptions, Paragraph } from 'docx'
import type {
  DocumentMargin,
  DocumentPlace,
  DocumentProposal,
  DocumentRemark,
} from '#document/document-margin.ts'
import type { ChangeMark, Marks, RangeMark } from './marked-runs.ts'
import { noMarks } from './marked-runs.ts'

/** What is said about a table of the form: comments from one cell to another, and new numbers. */
export interface CellMarks {
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  readonly change: ChangeMark | null
}

const noCellMarks: CellMarks = { opens: [], closes: [], change: null }

/** Word writes the hour on the wall and calls it Z; here it is that of Beijing. */
const beijing = 8 * 60 * 60 * 1000
/** The year 2100; later or before 1970 no clock was right. */
const latest = 4_102_444_800_000
const wallTime = (at: number): Date =>
  // oxlint-disable-next-line no-restricted-globals -- spells a given moment, not the clock
  new Date(at >= 0 && at < latest ? at + beijing : beijing)
const written = (at: number): string =>
  wallTime(at)
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')

/** Office shows nothing beside a name left empty. */
const author = (by: string): string => (by.trim() === '' ? '未署名' : by)

const paragraphs = (text: string): Paragraph[] =>
  text.split('\n').map((line) => new Paragraph({ text: line }))

/** A remark with the numbers of its comment and of the answers to it. */
interface Numbered {
  readonly remark: DocumentRemark
  readonly ids: readonly number[]
}

const commentsOf = ({ remark, ids }: Numbered): ICommentOptions[] =>
  [remark, ...remark.answers].map(({ by, at, text }, index) => ({
    id: ids[index] ?? 0,
    author: author(by),
    initials: author(by).slice(0, 1),
    date: wallTime(at),
    ...(index > 0 ? { parentId: ids[0] ?? 0 } : {}),
    children: paragraphs(text),
  }))

function changeOf({ by, at, place, text }: DocumentProposal): ChangeMark {
  const span = place.on === 'block' ? { from: place.from, to: place.to } : { from: 0, to: 0 }
  return { ...span, text, hand: { author: author(by), date: written(at) } }
}

/** The margin as the writer asks for it while it sets block after block. */
export class WordMargin {
  readonly #names: DocumentMargin['names']
  readonly #remarks: readonly Numbered[]
  readonly #changes: readonly { readonly place: DocumentPlace; readonly mark: ChangeMark }[]

  constructor({ remarks, proposals, names }: DocumentMargin) {
    this.#names = names
    let next = 0
    this.#remarks = remarks.map((remark) => ({
      remark,
      ids: [remark, ...remark.answers].map(() => next++),
    }))
    this.#changes = proposals.map((proposal) => ({
      place: proposal.place,
      mark: changeOf(proposal),
    }))
  }

  /** All comments in their order. */
  comments(): ICommentOptions[] {
    return this.#remarks.flatMap(commentsOf)
  }

  /** Comments on the report as a whole. */
  ofTitle(): readonly number[] {
    return this.#idsAt(({ on }) => on === 'title')
  }

  ofBlock(block: number): Marks {
    const ranges = this.#remarks.flatMap(({ remark: { place }, ids }): RangeMark[] => {
      if (place.on !== 'block') return []
      const { from, to, until } = place
      if (until?.block === block) return [{ from: 0, to: until.to, ids, only: 'closes' }]
      if (place.block !== block) return []
      return [until ? { from, to, ids, only: 'opens' } : { from, to, ids }]
    })
    const changes = this.#changes.flatMap(({ place, mark }) =>
      place.on === 'block' && place.block === block ? [mark] : [],
    )
    const name = this.#names[block] ?? null
    return name === null && ranges.length === 0 && changes.length === 0
      ? noMarks
      : { ranges, changes, name: name === null ? null : `_nb_${name}` }
  }

  ofCell(cell: string): CellMarks {
    const change = this.#changes.find(
      ({ place }) => place.on === 'cells' && place.cells[0] === cell,
    )
    const opens = this.#idsAt((place) => place.on === 'cells' && place.cells[0] === cell)
    const closes = this.#idsAt((place) => place.on === 'cells' && place.cells.at(-1) === cell)
    return change || opens.length > 0 || closes.length > 0
      ? { opens, closes, change: change?.mark ?? null }
      : noCellMarks
  }

  #idsAt(isHere: (place: DocumentPlace) => boolean): readonly number[] {
    return this.#remarks.flatMap(({ remark, ids }) => (isHere(remark.place) ? ids : []))
  }
}

/** A document that goes out without remarks. */
export const bareMargin = new WordMargin({ remarks: [], proposals: [], names: [] })
