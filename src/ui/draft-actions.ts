/** What can be done with a kept report as a whole: begin one, open a file, copy, start the next year, save to a file. */
import { formById } from '#template/forms.ts'
import { outsideEdits } from '#report/merge/outside-edits.ts'
import { startNextYear } from '#report/next-year.ts'
import { ReportDocument } from '#report/report-document.ts'
import { unknownCell } from '#report/file/report-file.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { type Report, titleOf } from '#report/report.ts'
import { noReview, type Person } from '#report/review-event.ts'
import type { ReadingTrace } from '#readers/read-source.ts'
import type { OpenDraft } from '#store/open-draft.ts'
import type { Store } from '#store/open-store.ts'
import { saveAs } from './save-as.ts'
import type { FileReading } from './import/reading-worker.ts'
import type { ReportSession } from './session/report-session.ts'
import type { Problem } from './parts/messages/problem-panel.tsx'

/** The session of a report with its checks, which the list itself does without until it is asked for. */
const sessions = async () => ({
  ...(await import('./session/report-session.ts')),
  ...(await import('./session/draft-facts.ts')),
  ...(await import('./session/judge.ts')),
})

/** What a report file is, for those whose file is none. */
export const ownFiles = '原文件没有改动。请选择由本系统“存为文件”得到的报告文件。'

/** What can be read, for those whose file cannot. */
export const readableFiles =
  '可以读取的有：本系统的报告文件（.json）、Word文档（.docx）、Excel工作簿（.xlsx）、PDF、网页（.html）和纯文本（.txt）。原文件没有改动。'

/** A number no other open tab has, so that what two tabs write at once stays apart. */
export const freshReplica = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1

/** A draft that is kept in the list now, or why it is not. */
export type Opened =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: Problem }

const notKept = (why: string): Opened => ({
  ok: false,
  problem: { what: '报告没有保存到本机', where: [why] },
})

/** Whoever the profile of this browser names sits down, without signing; nobody where it names none. */
function seatOwner(store: Store, { review }: ReportSession): void {
  const { name, role } = store.profile.profile
  review.seat(name === '' ? null : { name, role }, async () => null)
}

/** Keeps a document as a new draft; `file` names the report file it came in, for the trail. */
export async function keepDocument(
  store: Store,
  document: ReportDocument,
  file: string | null = null,
): Promise<Opened> {
  const form = formById(document.report.form)
  if (!form) {
    return {
      ok: false,
      problem: {
        what: '不能打开这份报告',
        where: [`表格格式“${document.report.form}”不在本系统支持的格式之内`],
        how: '请使用较新版本的系统打开。',
      },
    }
  }
  const { ReportSession, draftFacts, judge, progressOfSession } = await sessions()
  const session = new ReportSession(document, form, judge)
  if (file !== null) {
    seatOwner(store, session)
    session.review.log({ do: 'import', file })
  }
  const facts = draftFacts(session, progressOfSession(session))
  const created = await store.create(facts, document.encode())
  return created.ok ? { ok: true, id: created.value.id } : notKept(created.why)
}

/** Keeps what was imported, and beside it what it was read from where doubts are left. */
export async function keepImported(
  store: Store,
  document: ReportDocument,
  trace: ReadingTrace | null,
): Promise<Opened> {
  const kept = await keepDocument(store, document)
  if (kept.ok && trace && document.report.doubts.length > 0) {
    const { packSource } = await import('./import/kept-source.ts')
    await store.originals.keepSource(kept.id, packSource(trace))
  }
  return kept
}

/** Keeps a report as a new draft. */
export const keepReport = (store: Store, report: Report) =>
  keepDocument(store, ReportDocument.of(report, freshReplica()))

/** What was odd about a file joins the doubts of its report, once, until the clerk has looked at it; of cells the form does not have the checks speak. */
function doubtFile(document: ReportDocument, warnings: readonly string[]): void {
  const { doubts, cells, form: id } = document.report
  const form = formById(id)
  const found = form ? Object.keys(cells).map((cell) => unknownCell(cell, form)) : []
  const known = new Set([...found, ...doubts.map(({ why }) => why)])
  const fresh = warnings.filter((why) => !known.has(why)).map((why) => ({ at: '', why }))
  if (fresh.length > 0) document.edit([{ meta: { doubts: [...fresh, ...doubts] } }])
}

/** What was read as a document: a report file with its history where that is its own. */
export function documentOfReading(
  read: Extract<FileReading['reading'], { ok: true }>,
): ReportDocument {
  if (!('history' in read)) return ReportDocument.of(read.report, freshReplica())
  const state = read.history ?? (read.altered && outsideEdits(read.altered, read.report).state)
  const document =
    state === null
      ? ReportDocument.of(read.report, freshReplica())
      : ReportDocument.from(state, freshReplica())
  doubtFile(document, read.warnings)
  return document
}

/** Opens a kept draft for something done at once; null where it cannot be loaded. */
async function withDraft<Done>(
  store: Store,
  id: string,
  act: (document: ReportDocument, draft: OpenDraft) => Promise<Done>,
): Promise<Done | null> {
  const document = new ReportDocument(freshReplica())
  const opened = await store.open(id, document)
  if (!opened.ok) return null
  try {
    return await act(document, opened.value)
  } finally {
    await opened.value.close()
  }
}

/** A kept draft as it stands, without opening it for editing; null where it cannot be loaded. */
export const draftDocument = (store: Store, id: string): Promise<ReportDocument | null> =>
  withDraft(store, id, async (document) => document)

/** The same once the trail says that it goes out, by whoever the profile of this browser names. */
const documentGoingOut = (
  store: Store,
  id: string,
  ending: string,
): Promise<ReportDocument | null> =>
  withDraft(store, id, async (document) => {
    const form = formById(document.report.form)
    if (!form) return document
    const { ReportSession } = await sessions()
    const session = new ReportSession(document, form, null)
    seatOwner(store, session)
    noteGoingOut(session, ending)
    return document
  })

/** Keeps a copy as a report of its own, which nobody has sent, remarked on or approved. */
export async function copyDraft(store: Store, id: string): Promise<Opened> {
  const document = await draftDocument(store, id)
  return document
    ? keepReport(store, { ...document.report, review: noReview })
    : notKept('这份年报没能打开')
}

/** Begins the next year's report from a kept one. */
export async function nextYearDraft(store: Store, id: string): Promise<Opened> {
  const document = await draftDocument(store, id)
  const form = document && formById(document.report.form)
  const next = document && form ? startNextYear(document.report, form) : null
  return next ? keepReport(store, next) : notKept('下一年度没有可用的格式')
}

/** A report file, state and all, and what it is called without its ending; null where its form is unknown. */
function reportFile(document: ReportDocument): { name: string; text: string } | null {
  const { report } = document
  const form = formById(report.form)
  if (!form) return null
  const text = writeReportFile(report, form, { history: document.handOn() })
  return { name: titleOf(report, form.title), text }
}

const endings = { plain: '.json', sealed: '（加密）.json' }

/**
 * How the name of a file ends that leaves the desk of `by`: what comes back to the clerk from several
 * people is told apart by theirs.
 */
export const endingOf = (by: Person | null): string =>
  by === null || by.role === 'clerk'
    ? endings.plain
    : `（${by.name.replaceAll(/[\s\\/:*?"<>|.]/gu, '')}）${endings.plain}`

/** Hands the report on as one file, state and all. */
function saveReportFile(document: ReportDocument, ending: string): boolean {
  const file = reportFile(document)
  if (!file) return false
  saveAs(file.text, `${file.name}${ending}`, 'application/json')
  return true
}

/** The same under a password; the file is no use to anybody without it. */
async function saveSealedFile(document: ReportDocument, password: string): Promise<boolean> {
  const file = reportFile(document)
  if (!file) return false
  const { sealed } = await import('./handoff/sealing.ts')
  saveAs(await sealed(file.text, password), `${file.name}${endings.sealed}`, 'application/json')
  return true
}

/** The trail says that the report goes out, as what file. */
function noteGoingOut({ document, form, review }: ReportSession, ending: string): void {
  const file = `${titleOf(document.report, form.title)}${ending}`
  review.log({ do: 'export', file, content: review.content() })
}

/** Hands on the open report as one file, with what is still being typed. */
export function saveOpenReport(store: Store, id: string, session: ReportSession): void {
  session.settle()
  const ending = endingOf(session.review.person)
  noteGoingOut(session, ending)
  if (saveReportFile(session.document, ending)) void store.markSavedToFile(id, Date.now())
}

/** The same under a password. */
export async function sealOpenReport(
  store: Store,
  id: string,
  session: ReportSession,
  password: string,
): Promise<void> {
  session.settle()
  noteGoingOut(session, endings.sealed)
  if (await saveSealedFile(session.document, password)) void store.markSavedToFile(id, Date.now())
}

/** Hands on a draft of the list under a password. */
export async function saveSealedDraft(
  store: Store,
  id: string,
  password: string,
  now: number,
): Promise<boolean> {
  const document = await documentGoingOut(store, id, endings.sealed)
  if (!document || !(await saveSealedFile(document, password))) return false
  await store.markSavedToFile(id, now)
  return true
}

/** Hands on a draft of the list as one file. */
export async function saveDraftFile(store: Store, id: string, now: number): Promise<boolean> {
  const document = await documentGoingOut(store, id, endings.plain)
  if (!document || !saveReportFile(document, endings.plain)) return false
  await store.markSavedToFile(id, now)
  return true
}

/** Gives a draft of the list a title of its own; null takes the composed one. */
export async function renameDraft(store: Store, id: string, title: string | null): Promise<void> {
  await withDraft(store, id, async (document, draft) => {
    const form = formById(document.report.form)
    const { ReportSession, draftFacts, judge, progressOfSession } = await sessions()
    const session = form && new ReportSession(document, form, judge)
    // A report under review is changed from nowhere.
    if (!session || session.locked) return
    document.edit([{ meta: { title } }])
    draft.updateSummary(draftFacts(session, progressOfSession(session)))
  })
}
