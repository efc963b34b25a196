/** The product's store room in a bare page: makes long histories and long lists, and times what a clerk waits for. */
import { exampleReport } from '#report/examples/example-2021.ts'
import { ReportDocument } from '#report/report-document.ts'
import type { Act, Anchor, ReviewEvent } from '#report/review-event.ts'
import { nextEvent } from '#review/chain.ts'
import { wordsAnchor } from '#review/returned/word-places.ts'
import { browserSurroundings } from '#store/browser-surroundings.ts'
import type { DraftFacts } from '#store/draft-summary.ts'
import type { OpenDraft } from '#store/open-draft.ts'
import { openStore, type Store } from '#store/open-store.ts'
import { formById } from '#template/forms.ts'
import { draftFacts, progressOfSession } from '#ui/session/draft-facts.ts'
import { judge } from '#ui/session/judge.ts'
import { ReportSession } from '#ui/session/report-session.ts'

const known = formById(exampleReport.form)
if (!known) throw new Error('The example follows an unknown form')
const form = known
const inputs = [...form.cells.values()].filter((cell) => !cell.computed)

let replica = 1
const newDocument = (): ReportDocument => new ReportDocument((replica += 1))

const saved = (draft: OpenDraft): Promise<void> =>
  new Promise((done) => {
    const look = () => {
      if (draft.saveState.kind !== 'saved') return
      stop()
      done()
    }
    const stop = draft.subscribe(look)
    look()
  })

/** One edit of a clerk: of four, three are figures and one is a letter of prose. */
function edit(document: ReportDocument, turn: number): void {
  if (turn % 4 !== 0) {
    const cell = inputs[(turn * 7) % inputs.length]
    if (cell) document.edit([{ cell: cell.id, value: turn % 50 }])
    return
  }
  const prose = document.prose('overview')
  const at = prose.blocks().findIndex((block) => block.kind === 'paragraph')
  const block = prose.blocks()[at]
  if (block?.kind !== 'paragraph') throw new Error('The example has no paragraph to write in')
  const text = block.runs.map((run) => ('text' in run ? run.text : '')).join('')
  prose.replace(at, at + 1, [{ ...block, runs: [{ text: `${text}字` }] }], 'local')
}

async function open(store: Store, id: string): Promise<[OpenDraft, ReportDocument]> {
  const document = newDocument()
  const opened = await store.open(id, document)
  if (!opened.ok) throw new Error(opened.why)
  return [opened.value, document]
}

const factsOf = (document: ReportDocument): DraftFacts => {
  const session = new ReportSession(document, form, judge)
  return draftFacts(session, progressOfSession(session))
}

async function create(store: Store, title: string): Promise<string> {
  const document = ReportDocument.of({ ...exampleReport, title }, (replica += 1))
  const created = await store.create(factsOf(document), document.encode())
  if (!created.ok) throw new Error(created.why)
  return created.value.id
}

async function timed(rounds: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times
}

/** The example with so many remarks and proposals, on its words and its figures in turns; not sent yet. */
function discussed(remarks: number, suggestions: number): ReportDocument {
  const document = ReportDocument.of(exampleReport, (replica += 1))
  const prose = document.prose('overview')
  const paragraphs = prose
    .blocks()
    .flatMap((block, index) => (block.kind === 'paragraph' ? [index] : []))
  const by = { name: '王芳', role: 'first' as const }
  let events: readonly ReviewEvent[] = []
  for (let turn = 0; turn < remarks + suggestions; turn += 1) {
    const block = paragraphs[turn % paragraphs.length] ?? 0
    const from = (turn * 3) % 20
    const words = wordsAnchor(prose, 'overview', { block, from, to: from + 4 })
    const cell = inputs[(turn * 7) % inputs.length]?.id ?? ''
    const at: Anchor = turn % 3 === 0 ? { on: 'cell', cell, value: 1 } : words
    const act: Act =
      turn < remarks
        ? { do: 'remark', at, text: `第${turn}条批注，请核对` }
        : { do: 'suggest', at, to: at.on === 'cell' ? 2 : '另一种写法' }
    events = [...events, nextEvent(events, by, act, 1_700_000_000_000 + turn)]
  }
  document.note({ events, versions: {} })
  return document
}

async function makeDesk() {
  const store = await openStore({ around: await browserSurroundings() })
  return {
    /** A draft that was much discussed; answers with its id. */
    async fillReview(remarks: number, suggestions: number): Promise<string> {
      const document = discussed(remarks, suggestions)
      const created = await store.create(factsOf(document), document.encode())
      if (!created.ok) throw new Error(created.why)
      return created.value.id
    },
    /** A draft edited in 40 sittings, each in a tab of its own; answers with its id. */
    async fillHistory(title: string, edits: number): Promise<string> {
      const id = await create(store, title)
      const sitting = edits / 40
      for (let done = 0; done < edits; done += sitting) {
        const [draft, document] = await open(store, id)
        for (let turn = done; turn < done + sitting; turn += 1) {
          edit(document, turn)
          if (turn % 10 === 9) await saved(draft)
        }
        await draft.close()
      }
      return id
    },
    async fillList(count: number): Promise<void> {
      for (let made = 0; made < count; made += 50) {
        await Promise.all(
          Array.from({ length: Math.min(50, count - made) }, (_, index) =>
            create(store, `第${made + index}份年报`),
          ),
        )
      }
    },
    /** From the wish to open a draft to a report that is checked and can be edited. */
    async open(id: string, rounds: number): Promise<number[]> {
      const times: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now()
        const [draft, document] = await open(store, id)
        const session = new ReportSession(document, form, judge)
        progressOfSession(session)
        times.push(performance.now() - start)
        await draft.close()
      }
      return times
    },
    async list(rounds: number): Promise<{ times: number[]; length: number }> {
      const times = await timed(rounds, () => store.list())
      return { times, length: (await store.list()).length }
    },
    close: () => store.close(),
  }
}

export type Desk = Awaited<ReturnType<typeof makeDesk>>

declare global {
  interface Window {
    desk: Promise<Desk>
  }
}

window.desk = makeDesk()
