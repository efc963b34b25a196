/** Desks at which copies of one report are worked on apart, at random; for tests and measurements of merging. */
import { formById } from '#template/forms.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { canonicalJson } from '#report/file/json-text.ts'
import { mergeCopies, type MergeReport } from './merge-report.ts'
import { type Block, type BlockKind, blockText, type Prose, type Run } from '#report/prose/prose.ts'
import { type Edit, ReportDocument } from '#report/report-document.ts'
import { readReportFile } from '#report/file/report-file.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { proseKeys, type Report } from '#report/report.ts'

export const deskActs = [
  'cell',
  'cell',
  'clear-cell',
  'note',
  'clear-note',
  'title',
  'phone',
  'office',
  'issuers',
  'date',
  'doubt',
  'reason',
  'clear-reason',
  'remark',
  'decide',
  'type',
  'type',
  'type',
  'split',
  'join',
  'delete',
  'delete',
  'rekind',
  'paste',
  'picture',
  'undo',
  'undo',
  'redo',
  'reopen',
  'send',
] as const

export interface DeskAct {
  readonly desk: number
  readonly what: (typeof deskActs)[number]
  /** Which cell, section, block, value; what it means depends on what is done. */
  readonly at: number
  readonly where: number
  readonly size: number
}

const cells = ['applications.new.person', 'applications.new.enterprise', 'licensing.decisions']
const kinds: readonly BlockKind[] = ['paragraph', 'heading1', 'heading2', 'bullet', 'ordered']

const known = formById('2021')
if (!known) throw new Error('The form of 2021 is gone')
const form = known

const paragraph = (text: string, kind: BlockKind = 'paragraph'): Block => ({
  kind,
  indent: 0,
  runs: text === '' ? [] : [{ text }],
})

/** The report all desks begin with. */
export const startingReport: Report = {
  ...exampleReport,
  cells: { [cells[0] ?? '']: 3 },
  notes: {},
  previous: [],
  published: null,
  doubts: [],
  prose: {
    preamble: [paragraph('根据条例编制本报告。')],
    overview: [paragraph('（一）主动公开', 'heading1'), paragraph('全年公开'), paragraph('甲')],
    problems: [],
    other: [paragraph('无其他事项')],
  },
}

const picture = (alt: string): Block => ({
  kind: 'embed',
  indent: 0,
  runs: [],
  embed: { type: 'image', attrs: { src: 'data:image/png;base64,AAAA', alt } },
})

const clip = (runs: readonly Run[]): string =>
  runs.map((run) => ('text' in run ? run.text : '')).join('')

const pick = <T>(list: readonly T[], at: number): T | undefined =>
  list[at % Math.max(1, list.length)]

/** Every value that stands, by its place; words apart. */
export function standing(document: ReportDocument): ReadonlySet<string> {
  const { report } = document
  const found: [string, unknown][] = [
    ...Object.entries(report.cells).map(([id, value]): [string, unknown] => [`cell:${id}`, value]),
    ...Object.entries(report.notes).map(([id, value]): [string, unknown] => [`note:${id}`, value]),
    ...report.reasons.map((reason): [string, unknown] => [
      `reason:${reason.rule} ${reason.hash}`,
      reason,
    ]),
    ...report.doubts.map((doubt): [string, unknown] => ['doubt', doubt]),
    ...report.review.events.map((event): [string, unknown] => ['event', event]),
    ['meta:title', report.title],
    ['meta:issuers', report.issuers],
    ['meta:contact.phone', report.contact.phone],
    ['meta:contact.office', report.contact.office],
    ['meta:signature.date', report.signature.date],
    ...document
      .sideBySide()
      .flatMap(({ kind, id, values }) =>
        values.map((value): [string, unknown] => [`${kind}:${id}`, value]),
      ),
  ]
  return new Set(found.map(([name, value]) => `${name}=${canonicalJson(value)}`))
}

/** How often each letter of a private alphabet stands in the words of a report. */
export function lettersOf({ prose }: Report): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const key of proseKeys)
    for (const block of prose[key])
      for (const letter of blockText(block) + JSON.stringify(block.embed ?? ''))
        if (letter >= '\u3400' && letter <= '\u4DBF')
          found.set(letter, (found.get(letter) ?? 0) + 1)
  return found
}

interface Rewritten {
  readonly taken: number
  readonly blocks: Prose
}

/** What becomes of a block and the next one; null where this act does nothing here. */
function rewritten(
  { what, size }: DeskAct,
  here: Block,
  next: Block | undefined,
  letter: () => string,
): Rewritten | null {
  const text = Array.from(clip(here.runs))
  const cut = size % (text.length + 1)
  const [before, after] = [text.slice(0, cut).join(''), text.slice(cut).join('')]
  const words = (now: string): Block => ({ ...here, runs: now === '' ? [] : [{ text: now }] })
  const following = next ? clip(next.runs) : ''
  // A picture that comes next is not joined with words.
  const taken = next && !next.embed ? 2 : 1
  const deleted: readonly Rewritten[] = [
    { taken: 1, blocks: [] },
    { taken: 1, blocks: [words(before)] },
    { taken, blocks: [words(before + Array.from(following).slice(size).join(''))] },
  ]
  const made: Partial<Record<DeskAct['what'], () => Rewritten | null>> = {
    type: () => ({ taken: 1, blocks: [words(before + letter() + after)] }),
    split: () => ({ taken: 1, blocks: [words(before), paragraph(after)] }),
    rekind: () => ({ taken: 1, blocks: [{ ...here, kind: pick(kinds, size) ?? 'paragraph' }] }),
    join: () => ({ taken, blocks: [words(clip(here.runs) + following)] }),
    delete: () => deleted[size % 3] ?? null,
  }
  return made[what]?.() ?? null
}

/** Names that never come twice. */
export class Names {
  #next = 0

  number(): number {
    return 1000 + (this.#next += 1)
  }

  letter(): string {
    return String.fromCodePoint(0x3400 + (this.#next += 1))
  }
}

/** One desk: a tab with a copy of its own. */
export class Desk {
  document: ReportDocument
  readonly #newReplica: () => number
  readonly #names: Names

  constructor(state: Uint8Array, newReplica: () => number, names: Names) {
    this.document = ReportDocument.from(state, newReplica())
    this.#newReplica = newReplica
    this.#names = names
  }

  /** The whole report as the file that is mailed. */
  file(): string {
    return writeReportFile(this.document.report, form, { history: this.document.handOn() })
  }

  /** Opens a mailed file and merges it in. */
  receives(file: string): MergeReport {
    const reading = readReportFile(file)
    if (!reading.ok || !reading.history) throw new Error('The file was refused')
    const outcome = mergeCopies(this.document, reading.history)
    if (!outcome.ok) throw new Error(outcome.reasons.join())
    return outcome.report
  }

  /** Does one thing, as a person would. */
  does(act: DeskAct): void {
    const { document } = this
    if (act.what === 'undo') document.undo()
    else if (act.what === 'redo') document.redo()
    else if (act.what === 'reopen')
      this.document = ReportDocument.from(document.encode(), this.#newReplica())
    else if (act.what === 'remark') this.#remark()
    else if (act.what === 'decide') this.#decide(act)
    else {
      const edit = this.#edit(act)
      if (edit) document.edit([edit])
      else this.#write(act)
    }
  }

  #remark(): void {
    const id = String(this.#names.number())
    const act = { do: 'remark', at: { on: 'report' }, text: id } as const
    const event = { id, after: [], at: 1, by: { name: '审核人', role: 'first' }, act } as const
    this.document.note({ events: [event], versions: {} })
  }

  #decide({ at, where }: DeskAct): void {
    const waiting = pick(this.document.sideBySide(), at)
    if (waiting) this.document.decide(waiting, pick(waiting.values, where))
  }

  #edit({ what, at }: DeskAct): Edit | null {
    const { report } = this.document
    const cell = pick(cells, at) ?? ''
    const fresh = () => String(this.#names.number())
    const reason = { rule: 'applications.balance', hash: cell, values: {} }
    const edits: Partial<Record<DeskAct['what'], () => Edit>> = {
      cell: () => ({ cell, value: this.#names.number() }),
      'clear-cell': () => ({ cell, value: undefined }),
      note: () => ({ note: cell, text: fresh() }),
      'clear-note': () => ({ note: cell, text: null }),
      title: () => ({ meta: { title: fresh() } }),
      phone: () => ({ meta: { contact: { ...report.contact, phone: fresh() } } }),
      office: () => ({ meta: { contact: { ...report.contact, office: fresh() } } }),
      date: () => ({ meta: { signature: { ...report.signature, date: fresh() } } }),
      issuers: () => ({ meta: { issuers: [fresh()] } }),
      doubt: () => ({ meta: { doubts: [...report.doubts, { at: '', why: fresh() }] } }),
      reason: () => ({ reason: { ...reason, text: fresh() } }),
      'clear-reason': () => ({ reason: { ...reason, text: '' } }),
    }
    return edits[what]?.() ?? null
  }

  #write(act: DeskAct): void {
    const section = pick(proseKeys, act.at)
    if (!section) return
    const prose = this.document.prose(section)
    const blocks = prose.blocks()
    const index = act.where % Math.max(1, blocks.length)
    const here = blocks[index]
    const letter = () => this.#names.letter()
    if (act.what === 'picture') prose.replace(index, index, [picture(letter())], 'local')
    else if (here?.embed && act.what === 'delete') prose.replace(index, index + 1, [], 'local')
    else if (here && !here.embed && act.what !== 'paste') {
      const made = rewritten(act, here, blocks[index + 1], letter)
      if (made) prose.replace(index, index + made.taken, made.blocks, 'local')
    } else if (act.what === 'paste' || act.what === 'type')
      prose.replace(index, index, [paragraph(letter()), paragraph(letter(), 'ordered')], 'local')
  }
}
