/** What a reviewer did in Word, as remarks and proposals for the report of today; nothing is applied, nothing doubled. */
import type { Form } from '#template/form.ts'
import { cellText } from '#report/cell-value.ts'
import type { ReportDocument } from '#report/report-document.ts'
import type { Act, Anchor, Person } from '#report/review-event.ts'
import type { ReturnedParagraph, ReturnedWord, WordHand } from '#report/returned-word.ts'
import { decidedInWord } from './decided-in-word.ts'
import { embeddedTexts } from './embedded-texts.ts'
import { withGuessedReplies } from './guessed-replies.ts'
import { KnownWords, samePlace } from './known-words.ts'
import { proposalWords, withQuote } from './margin-of.ts'
import {
  type Expected,
  expectedParagraphs,
  type PrintedReport,
  printedReport,
} from './printed-report.ts'
import { ReturnedAnchors, type WordsProposal } from './returned-anchors.ts'
import { ReturnedComments } from './returned-comments.ts'
import {
  type Change,
  differenceOf,
  trackedChanges,
  wordsAfter,
  wordsBefore,
} from './returned-changes.ts'
import { movedParagraphs } from './moved-paragraphs.ts'
import { type ReturnedPlace, returnedPlaces } from './returned-places.ts'
import { returnedTable } from './returned-table.ts'
import { standOf } from '#review/stand.ts'
import { discussionOf, type Suggestion } from '#review/threads.ts'

/** One remark, proposal or answer, to be taken or left. */
export interface ReturnedItem {
  readonly by: Person
  readonly at: number
  readonly act: Act
}

/** What a file from Word brings home, for a person to take or leave. */
export interface WordReturn {
  readonly items: readonly ReturnedItem[]
  /** Open proposals that were accepted within Word: to be accepted here by whoever may. */
  readonly accepted: readonly string[]
  /** Open proposals that were refused within Word: they went out as tracked changes, and the old words are back. */
  readonly refused: readonly string[]
  /** Comments and changes that went out with the file and only came home. */
  readonly known: number
  /** False where hardly a paragraph is one of this report. */
  readonly fits: boolean
}

/** A change that can be no proposal, said in words. */
const wishFor = (old: string, text: string): string =>
  old === '' ? `建议加上“${text}”` : withQuote(old, proposalWords({ to: text, text: null }))

/** Least share of the paragraphs that must be found again. */
const leastFound = 0.3

const listMark = /^(?:•|\d+\.)\s/u

/** The words of a list item without the mark that is printed before them. */
function unmarked(pieces: ReturnedParagraph['pieces'], expected: Expected) {
  const [first, ...rest] = pieces
  const [mark] = listMark.exec(first?.text ?? '') ?? []
  if (!first || first.inserted || mark === undefined || listMark.test(expected.text)) return pieces
  const text = first.text.slice(mark.length)
  return text === '' ? rest : [{ ...first, text }, ...rest]
}

class Returning {
  readonly items: ReturnedItem[] = []
  readonly accepted = new Set<string>()
  readonly refused = new Set<string>()
  known = 0
  /** Proposals whose tracked changes are still in the file: nobody decided them there. */
  readonly #undecided = new Set<string>()
  readonly #returned: ReturnedWord
  readonly #printed: PrintedReport
  readonly #anchors: ReturnedAnchors
  readonly #log: KnownWords
  readonly #comments = new ReturnedComments()
  readonly #personOf: (name: string) => Person
  readonly #now: number
  /** Open proposals that stood in the file. */
  readonly #sent: readonly Suggestion[]
  /** Where what stands before the block at hand belongs. */
  #above: ReturnedPlace = { on: 'report' }

  constructor(returned: ReturnedWord, document: ReportDocument, form: Form, now: number) {
    const { report } = document
    this.#returned = returned
    this.#printed = printedReport(report, form)
    this.#anchors = new ReturnedAnchors(this.#printed, (section) => document.prose(section))
    const sent = returned.sent?.proposals ?? []
    this.#log = new KnownWords(discussionOf(standOf(report.review).trail), sent)
    this.#now = now
    this.#sent = this.#log.sentWith(sent)
    const people = new Map(report.review.events.map(({ by }) => [by.name, by.role]))
    this.#personOf = (name) => ({
      name: name === '' ? '未署名' : name,
      role: people.get(name) ?? 'section',
    })
  }

  run(): WordReturn {
    const { blocks, sent } = this.#returned
    const expected = expectedParagraphs(this.#printed, sent?.words ?? null)
    const places = returnedPlaces(blocks, this.#printed, expected)
    const found = new Set(
      places.flatMap((place) => (place.on === 'words' ? [place.expected.name] : [])),
    )
    const written = expected.filter(({ block, text }) => block !== null && text !== '')
    const fits = written.length === 0 || found.size >= written.length * leastFound
    if (!fits) return { items: [], accepted: [], refused: [], known: 0, fits }
    this.#blocks(places)
    for (const one of written)
      if (!found.has(one.name))
        this.#change(one, { from: 0, to: one.text.length, text: '', hand: this.#returned.saver })
    this.#missingTables(places)
    this.#moved(places, expected)
    const took = this.#comments.take(withGuessedReplies(this.#returned), this.#log)
    this.known += took.known
    for (const { hand, act } of took.acts) this.#push(hand, act)
    const { items, known } = this
    // The same words may stand in another paragraph, where they look decided.
    const decided = (ids: ReadonlySet<string>) => [...ids].filter((id) => !this.#undecided.has(id))
    const accepted = decided(this.accepted)
    const refused = decided(this.refused).filter((id) => !this.accepted.has(id))
    return { items, accepted, refused, known, fits }
  }

  #blocks(places: readonly ReturnedPlace[]): void {
    for (const [index, block] of this.#returned.blocks.entries()) {
      const place = places[index]
      if (!place) continue
      this.#above = places[index - 1] ?? { on: 'report' }
      if (block.kind === 'paragraph') this.#paragraph(block, place)
      else if (place.on === 'grid') this.#grid(block, place.grid)
      else if (place.on === 'table') this.#embedded(block, place.name)
      else
        this.#comments.note(
          block.rows.flatMap(({ cells }) =>
            cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ comments }) => comments)),
          ),
          this.#anchorOf(place),
        )
    }
  }

  /** Without the stamp nobody knows in which order they went out. */
  #moved(places: readonly ReturnedPlace[], expected: readonly Expected[]): void {
    const { sent, saver } = this.#returned
    if (!sent) return
    for (const { expected: one, above } of movedParagraphs(places, expected))
      this.#remark(saver, this.#anchors.words(one, 0, 0).at, `在Word中移到了“${above}”之后`)
  }

  #missingTables(places: readonly ReturnedPlace[]): void {
    const { sent, saver } = this.#returned
    const found = new Set(places.flatMap((place) => (place.on === 'grid' ? [place.grid] : [])))
    for (const grid of this.#printed.form.grids) {
      const went = sent && grid.valueRows.flat().some((cell) => sent.cells.has(cell))
      if (went && !found.has(grid))
        this.#remark(saver, { on: 'section', section: grid.key }, '交回的文件里没有这张表')
    }
  }

  #push({ by, at }: WordHand, act: Act): void {
    const when = at ?? this.#returned.saver.at ?? this.#now
    this.items.push({ by: this.#personOf(by), at: when, act })
  }

  #remark(hand: WordHand, at: Anchor, text: string): void {
    if (this.#log.isSaid(hand, at, text)) this.known += 1
    else this.#push(hand, { do: 'remark', at, text })
  }

  #anchorOf(place: ReturnedPlace): Anchor {
    if (place.on === 'section') return { on: 'section', section: place.section }
    if (place.on === 'words') return this.#anchors.words(place.expected, 0, 0).at
    if (place.on === 'new') return this.#anchorOf(place.after)
    if (place.on === 'grid') return { on: 'section', section: place.grid.key }
    if (place.on === 'table') return this.#anchors.embed(place.name)
    return { on: 'report' }
  }

  #paragraph(paragraph: ReturnedParagraph, place: ReturnedPlace): void {
    if (place.on === 'words') return this.#words(paragraph, place.expected)
    const { pieces, comments } = paragraph
    this.#comments.note(
      [...comments, ...pieces.flatMap((piece) => piece.comments)],
      this.#anchorOf(place),
    )
    if (place.on === 'new') return this.#added(paragraph, place.after)
    const before = wordsBefore(pieces)
    for (const { from, to, text, hand } of trackedChanges(pieces, this.#log.isSent)) {
      // A paragraph put in before a heading ends the section above.
      if (to === 0 && text.endsWith('\n')) {
        this.#addedWords(text.trim(), hand, this.#above)
        continue
      }
      const old = before.slice(from, to)
      this.#remark(hand, this.#anchorOf(place), wishFor(old, text))
    }
    const heading = place.on === 'section' ? place.heading : null
    if (heading && before.trim() !== heading.text && before.trim() !== '')
      this.#remark(
        this.#returned.saver,
        this.#anchorOf(place),
        `“${heading.text}”在Word中改成了“${before.trim()}”`,
      )
    return undefined
  }

  /** A paragraph that was not there when the file went out. */
  #added({ pieces }: ReturnedParagraph, after: ReturnedPlace): void {
    const hand = pieces.flatMap(({ inserted }) => inserted ?? []).at(0) ?? this.#returned.saver
    this.#addedWords(wordsAfter(pieces).trim(), hand, after)
  }

  #addedWords(text: string, hand: WordHand, after: ReturnedPlace): void {
    if (text === '') return
    if (after.on === 'words') {
      const { length } = after.expected.text
      this.#change(after.expected, { from: length, to: length, text: `\n${text}`, hand })
    } else this.#remark(hand, this.#anchorOf(after), `建议增加一段：${text}`)
  }

  #words(paragraph: ReturnedParagraph, expected: Expected): void {
    const pieces = unmarked(paragraph.pieces, expected)
    const { changes, back } = differenceOf(expected.text, wordsBefore(pieces))
    const tracked = trackedChanges(pieces, this.#log.isSent).map((change) => ({
      ...change,
      from: back(change.from, false),
      to: Math.max(back(change.from, false), back(change.to, true)),
    }))
    for (const change of tracked) this.#change(expected, change)
    const { accepted, refused } = decidedInWord(this.#log.acceptable(), expected.text, pieces)
    for (const { id } of accepted) this.#accept(id)
    for (const id of refused) if (this.#sent.some((one) => one.id === id)) this.refused.add(id)
    for (const change of changes)
      if (!accepted.some(({ from, to }) => from <= change.from && change.to <= to))
        this.#change(expected, { ...change, hand: this.#returned.saver })
    const { joined } = paragraph
    if (joined && wordsAfter(pieces).trim() !== '')
      this.#remark(joined, this.#anchors.words(expected, 0, 0).at, '建议与下一段合并')
    this.#comments.inWords(paragraph, pieces, back, (from, to) =>
      this.#anchors.words(expected, from, to),
    )
  }

  /** What was accepted here since needs no decision any more, nor what was taken from this file before. */
  #accept(id: string): void {
    const open = this.#returned.sent === null ? this.#log.open() : this.#sent
    if (open.some((one) => one.id === id)) this.accepted.add(id)
    else this.known += 1
  }

  /** A change of words becomes a proposal, unless it is one that went out with the file. */
  #change(expected: Expected, change: Change): void {
    const { hand, text, from, to } = change
    const found = this.#anchors.proposal(expected, change)
    const known = this.#knownProposal(change, found)
    if (known) {
      this.known += 1
      this.#undecided.add(known.id)
      return
    }
    if (found) this.#push(hand, { do: 'suggest', at: found.anchor, to: found.to })
    else {
      const old = expected.text.slice(from, to)
      const at: Anchor = { on: 'section', section: expected.section }
      this.#remark(hand, at, wishFor(old, text))
    }
  }

  /** The proposal of the log that a change of words is; of several in the same words the one made here. */
  #knownProposal({ hand, text }: Change, found: WordsProposal | null): Suggestion | null {
    const own = this.#log.proposals(hand).filter(({ anchor, to }) => {
      const words = cellText(to)
      return anchor.on !== 'cell' && ([text, found?.to].includes(words) || words.includes('\uFFFC'))
    })
    const here = own.find(({ anchor }) => found !== null && samePlace(anchor, found.anchor))
    return here ?? own[0] ?? (found && this.#log.undated(hand, found.anchor, found.to))
  }

  #grid(
    table: Parameters<typeof returnedTable>[0],
    grid: Parameters<typeof returnedTable>[1]['grid'],
  ): void {
    const { sent, saver } = this.#returned
    const { totals, report, form } = this.#printed
    const found = returnedTable(table, {
      grid,
      cells: form.cells,
      known: this.#log,
      proposed: this.#sent,
      saver,
      sent: (id) =>
        sent?.cells.get(id) ?? {
          text: cellText(totals.values.get(id)),
          note: report.notes[id] ?? null,
        },
    })
    const section: Anchor = { on: 'section', section: grid.key }
    for (const { cell, to, hand } of found.numbers)
      this.#push(hand, { do: 'suggest', at: this.#anchors.cell(cell), to })
    for (const { cell, text, hand } of found.wishes)
      this.#remark(hand, cell === null ? section : this.#anchors.cell(cell), text)
    for (const id of found.accepted) this.#accept(id)
    for (const id of found.refused) this.refused.add(id)
    this.known += found.known
    for (const [id, cells] of found.comments)
      this.#comments.note(
        [id],
        cells.length === 0 ? section : this.#anchors.cells(this.#inOneRow(cells)),
      )
  }

  /** A comment over several rows is about the first of them. */
  #inOneRow(cells: readonly string[]): readonly string[] {
    const row = (id: string | undefined) => this.#printed.form.cells.get(id ?? '')?.rowKey
    return cells.filter((id) => row(id) === row(cells[0]))
  }

  /** A small table within the words: it is replaced as a whole, so changes of it are remarks. */
  #embedded(table: Parameters<typeof returnedTable>[0], name: string): void {
    const anchor = this.#anchors.embed(name)
    const block = this.#printed.blocks.find((one) => one.name === name)
    const went = embeddedTexts(block?.block.embed)
    const cells = table.rows.flatMap((row) => row.cells.filter(({ covered }) => !covered))
    for (const [index, { paragraphs }] of cells.entries()) {
      const pieces = paragraphs.flatMap((one) => one.pieces)
      this.#comments.note(
        paragraphs.flatMap(({ comments }) => comments),
        anchor,
      )
      const after = wordsAfter(pieces).trim()
      const was = cells.length === went.length ? (went[index] ?? '') : wordsBefore(pieces)
      if (after.replace(/\s/gu, '') === was.replace(/\s/gu, '')) continue
      const hand = pieces.flatMap(({ inserted, deleted }) => inserted ?? deleted ?? []).at(-1)
      this.#remark(
        hand ?? this.#returned.saver,
        anchor,
        withQuote(was, proposalWords({ to: after, text: null })),
      )
    }
  }
}

/**
 * Remarks, proposals and answers found in a returned file, at their places in the report as it stands.
 * `now` stands for the time of what the file does not date.
 */
export const wordReturn = (
  returned: ReturnedWord,
  document: ReportDocument,
  form: Form,
  now: number,
): WordReturn => new Returning(returned, document, form, now).run()
