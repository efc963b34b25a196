/**
 * The report as it is edited: every change is merged without loss with what other tabs, mailed files or
 * (later) a server did meanwhile. Everyone else sees plain snapshots. Only this room and the store know Yjs.
 */
import * as Y from 'yjs'
import type { ProseKey } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'
import { canonicalJson } from '#report/file/json-text.ts'
import type { Prose } from '#report/prose/prose.ts'
import { openProseText, type ProseText } from '#report/prose/prose-text.ts'
import { Registers } from '#report/registers/registers.ts'
import { sectionText } from '#report/prose/section-text.ts'
import { type Meta, metaKeys, metaRegisters, readMeta } from '#report/registers/report-meta.ts'
import {
  nameOfReason,
  reasonKind,
  sortedReasons,
  storedReason,
} from '#report/registers/reason-register.ts'
import { type Merged, mergeInto } from '#report/merge/merge-states.ts'
import type { CellValue } from './cell-value.ts'
import { proseKeys, type Reason, type Report } from './report.ts'
import { noReview, type ReviewLog } from './review-event.ts'
import { ReviewRegister } from '#report/registers/review-register.ts'
import { type SideBySide, sideBySideIn } from '#report/merge/side-by-side.ts'

/** One wish to change; several in one `edit` are one step of undo. */
export type Edit =
  /** Undefined takes a kept total back to its sum, or a cell back to "never filled". */
  | { readonly cell: CellId; readonly value: CellValue | undefined }
  | { readonly note: CellId; readonly text: string | null }
  | { readonly meta: Partial<Meta> }
  /** Written for the same rule and fingerprint it takes the place of the one before; empty, it takes it away. */
  | { readonly reason: Reason }
  /** The whole words of a section anew, touching only what differs; once a section in one step. */
  | { readonly prose: ProseKey; readonly blocks: Prose }

/** What changed, so that a screen redraws no more than that. */
export interface Change {
  readonly cells: ReadonlySet<CellId>
  readonly meta: boolean
  readonly reasons: boolean
  /** Remarks, proposals, decisions. */
  readonly review: boolean
  readonly prose: ReadonlySet<ProseKey>
  readonly origin: 'local' | 'remote'
}

const local = 'local'

/** The registers an edit writes, with what each is to hold; undefined takes the value away. */
function writesOf(edit: Edit): readonly (readonly [string, unknown])[] {
  if ('meta' in edit)
    return Object.entries(edit.meta).flatMap(([key, value]) =>
      metaRegisters(key, value).map(([name, part]) => [`meta:${name}`, part] as const),
    )
  if ('note' in edit) return [[`note:${edit.note}`, edit.text ?? undefined]]
  if ('reason' in edit)
    return [[nameOfReason(edit.reason), edit.reason.text === '' ? undefined : edit.reason]]
  return 'cell' in edit ? [[`cell:${edit.cell}`, edit.value]] : []
}

const asCellValue = (value: unknown): CellValue =>
  value === null || typeof value === 'number' || typeof value === 'string'
    ? value
    : JSON.stringify(value)

/** The report that is edited: takes edits, undoes them, merges other copies; what it holds is read as `report`, a snapshot. */
export class ReportDocument {
  readonly #doc = new Y.Doc()
  readonly #registers: Registers
  readonly #prose: Readonly<Record<ProseKey, ProseText>>
  readonly #review: ReviewRegister
  readonly #undo: Y.UndoManager
  readonly #listeners = new Set<(change: Change) => void>()
  #report: Report
  #proseDirty = new Set<ProseKey>()

  /** `replica` must be fresh for every open tab (a random 32-bit number), never one per user. */
  constructor(replica: number) {
    this.#doc.clientID = replica
    const map = this.#doc.getMap<unknown>('registers')
    const text = (key: ProseKey) => sectionText(this.#doc, `prose:${key}`)
    this.#registers = new Registers(map, replica)
    const newStep = () => this.#undo.stopCapturing()
    this.#prose = {
      preamble: openProseText(text('preamble'), newStep),
      overview: openProseText(text('overview'), newStep),
      problems: openProseText(text('problems'), newStep),
      other: openProseText(text('other'), newStep),
    }
    this.#undo = new Y.UndoManager([map, ...proseKeys.map(text)], {
      trackedOrigins: new Set([local]),
      captureTimeout: 600,
    })
    map.observe((event, transaction) => {
      this.#takeNames(this.#registers.changed(event), transaction)
    })
    for (const key of proseKeys) {
      text(key).observe((_, transaction) => this.#tell({ prose: new Set([key]) }, transaction))
    }
    const review = this.#doc.getMap<unknown>('review')
    this.#review = new ReviewRegister(review)
    review.observe((_, transaction) => {
      this.#review.refresh()
      this.#report = { ...this.#report, review: this.#review.log }
      this.#tell({ review: true }, transaction)
    })
    this.#report = this.#wholeSnapshot()
  }

  /** A document holding this report, ready to be edited; nothing to undo yet. */
  static of(report: Report, replica: number): ReportDocument {
    const document = new ReportDocument(replica)
    document.#fill(report)
    return document
  }

  /** A document of a stored or mailed state. */
  static from(state: Uint8Array, replica: number): ReportDocument {
    const document = new ReportDocument(replica)
    document.apply(state)
    return document
  }

  /** The report as it stands: the same object until something changes. */
  get report(): Report {
    if (this.#proseDirty.size > 0) {
      const prose = { ...this.#report.prose }
      for (const key of this.#proseDirty) prose[key] = this.#prose[key].blocks()
      this.#proseDirty = new Set()
      this.#report = { ...this.#report, prose }
    }
    return this.#report
  }

  /** The words of one section, for an editor to bind to; its own changes pass origin "local". */
  prose(section: ProseKey): ProseText {
    return this.#prose[section]
  }

  /** Makes changes as one step of undo. */
  edit(edits: readonly Edit[]): void {
    const writes = edits.flatMap(writesOf)
    this.#write(
      writes.filter(([name, value]) => !this.#isUntouched(name, value)),
      () => {
        for (const edit of edits) {
          if (!('prose' in edit)) continue
          const text = this.#prose[edit.prose]
          text.replace(0, text.blocks().length, edit.blocks, local)
        }
      },
    )
  }

  /** Everything that was written differently at the same place and waits for a person to decide. */
  sideBySide(): readonly SideBySide[] {
    return sideBySideIn(this.#registers)
  }

  /** Lets one of the values stand that stood side by side; a step of undo. */
  decide({ kind, id }: Pick<SideBySide, 'kind' | 'id'>, value: unknown): void {
    this.#write([[`${kind}:${id}`, value]])
  }

  /** Adds entries to the log of the review; no step of undo, since nothing said there is taken back. */
  note(log: ReviewLog): void {
    this.#doc.transact(() => this.#review.add(log), local)
  }

  undo(): void {
    this.#undo.undo()
  }

  redo(): void {
    this.#undo.redo()
  }

  get canUndo(): boolean {
    return this.#undo.undoStack.length > 0
  }

  get canRedo(): boolean {
    return this.#undo.redoStack.length > 0
  }

  /** The whole mergeable state. */
  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc)
  }

  /**
   * The whole mergeable state for a file that leaves this desk: what was deleted or hidden is not in it
   * any more, though undo here can still bring it back.
   */
  handOn(): Uint8Array {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, this.encode())
    const state = Y.encodeStateAsUpdate(copy)
    copy.destroy()
    return state
  }

  /** Merges the state or an update of another copy; applying it twice changes nothing. */
  apply(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update, 'remote')
  }

  /** Merges the whole state of another copy as something done here, which no undo takes back. */
  merge(theirs: Uint8Array): Merged {
    return mergeInto(this.#doc, theirs)
  }

  /** Applies what `work` applies as one change, told of once: a long log opens several times faster. */
  together(work: () => void): void {
    this.#doc.transact(work, 'remote')
  }

  /** Calls back with every update to be stored and passed on; returns the way to stop. */
  onUpdate(listener: (update: Uint8Array, origin: 'local' | 'remote') => void): () => void {
    const handler = (update: Uint8Array, origin: unknown) =>
      listener(update, origin === 'remote' ? 'remote' : 'local')
    this.#doc.on('update', handler)
    return () => this.#doc.off('update', handler)
  }

  /** Calls back after each change; returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  destroy(): void {
    this.#listeners.clear()
    this.#doc.destroy()
  }

  #fill(report: Report): void {
    this.#doc.transact(() => {
      const meta = Object.fromEntries(metaKeys.map((key) => [key, report[key]]))
      const edits: readonly Edit[] = [
        ...Object.entries(report.cells).map(([cell, value]) => ({ cell, value })),
        ...Object.entries(report.notes).map(([note, text]) => ({ note, text })),
        ...report.reasons.map((reason) => ({ reason })),
      ]
      for (const [name, value] of [{ meta }, ...edits].flatMap(writesOf))
        if (value !== undefined) this.#registers.write(name, value)
      for (const [cell, values] of Object.entries(report.conflicts))
        this.#registers.writeSideBySide(`cell:${cell}`, values)
      this.#review.add(report.review)
      for (const key of proseKeys) this.#prose[key].replace(0, 0, report.prose[key], 'fill')
    }, 'fill')
    this.#undo.clear()
  }

  #write(writes: readonly (readonly [string, unknown])[], more = () => {}): void {
    this.#undo.stopCapturing()
    this.#doc.transact(() => {
      for (const [name] of writes) this.#registers.prune(name)
    }, 'prune')
    this.#doc.transact(() => {
      for (const [name, value] of writes) this.#writeOne(name, value)
      more()
    }, local)
    this.#undo.stopCapturing()
  }

  #writeOne(name: string, value: unknown): void {
    if (value === undefined) this.#registers.clear(name)
    else this.#registers.write(name, value)
  }

  /** Of a part with several registers only what differs is written: the rest may wait for a decision. */
  #isUntouched(name: string, value: unknown): boolean {
    if (!name.startsWith('meta:') || !name.includes('.')) return false
    const [before] = this.#registers.read(name)
    return before !== undefined && canonicalJson(before) === canonicalJson(value)
  }

  #takeNames(names: ReadonlySet<string>, transaction: Y.Transaction): void {
    const cells = new Set<CellId>()
    const values = { ...this.#report.cells }
    const conflicts = { ...this.#report.conflicts }
    const notes = { ...this.#report.notes }
    let meta = false
    let reasons = false
    for (const name of names) {
      const [kind = ''] = name.split(':', 1)
      const id = name.slice(kind.length + 1)
      if (kind === 'meta') meta = true
      else if (kind === reasonKind) reasons = true
      else cells.add(id)
      if (kind === 'cell') this.#readCell(id, values, conflicts)
      if (kind === 'note') this.#readNote(id, notes)
    }
    this.#report = {
      ...this.#report,
      cells: values,
      conflicts,
      notes,
      ...(meta ? this.#meta() : {}),
      ...(reasons ? { reasons: this.#reasons() } : {}),
    }
    this.#tell({ cells, meta, reasons }, transaction)
  }

  #readCell(
    id: CellId,
    values: Record<CellId, CellValue>,
    conflicts: Record<CellId, readonly CellValue[]>,
  ) {
    const found = this.#registers.read(`cell:${id}`).map(asCellValue)
    const [first, second] = found
    if (first === undefined) Reflect.deleteProperty(values, id)
    else values[id] = first
    if (second === undefined) Reflect.deleteProperty(conflicts, id)
    else conflicts[id] = found
  }

  #readNote(id: CellId, notes: Record<CellId, string>) {
    const [text] = this.#registers.read(`note:${id}`)
    if (typeof text === 'string' && text !== '') notes[id] = text
    else Reflect.deleteProperty(notes, id)
  }

  #reasons(): readonly Reason[] {
    const names = [...this.#registers.names].filter((name) => name.startsWith(`${reasonKind}:`))
    return sortedReasons(names.flatMap((name) => storedReason(this.#registers.read(name)[0]) ?? []))
  }

  #meta(): Meta {
    return readMeta((name) => this.#registers.read(`meta:${name}`))
  }

  #wholeSnapshot(): Report {
    const prose = Object.fromEntries(proseKeys.map((key) => [key, this.#prose[key].blocks()]))
    return {
      ...this.#meta(),
      cells: {},
      conflicts: {},
      notes: {},
      reasons: [],
      review: noReview,
      prose: { preamble: [], overview: [], problems: [], other: [], ...prose },
    }
  }

  #tell(what: Partial<Omit<Change, 'origin'>>, transaction: Y.Transaction): void {
    for (const key of what.prose ?? []) this.#proseDirty.add(key)
    const change: Change = {
      cells: what.cells ?? new Set(),
      meta: what.meta ?? false,
      reasons: what.reasons ?? false,
      review: what.review ?? false,
      prose: what.prose ?? new Set(),
      origin: transaction.origin === 'remote' ? 'remote' : 'local',
    }
    for (const listener of this.#listeners) listener(change)
  }
}
