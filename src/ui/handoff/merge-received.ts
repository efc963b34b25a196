/** Merges a received file into the open report: both originals are kept first, then the report is changed. */
import { chainOf } from '#review/chain.ts'
import { type MergeReport, mergeCopies } from '#report/merge/merge-report.ts'
import { bringsNews, isKin } from '#report/merge/merge-states.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import type { ReviewEvent } from '#report/review-event.ts'
import { type Report, titleOf } from '#report/report.ts'
import type { OpenDraft } from '#store/open-draft.ts'
import type { Original } from '#store/originals.ts'
import type { Store } from '#store/open-store.ts'
import { safeFileName } from '#ui/save-as.ts'
import type { Problem } from '#ui/parts/messages/problem-panel.tsx'
import type { ReportSession } from '#ui/session/report-session.ts'
import { type ReceivedFile, stateToMerge, theirReview } from './received-file.ts'

/** What is odd about the log of the review that came in. */
export interface OddReview {
  /** Their words are others than they were made with. */
  readonly forged: readonly ReviewEvent[]
  /** Left out by the file, here all the same. */
  readonly dropped: number
  /** Followed by others, and neither here nor in the file. */
  readonly missing: number
}

export interface MergedFile {
  readonly name: string
  readonly report: MergeReport
  readonly review: OddReview
  readonly originals: readonly Original[]
  /** This copy as it was; undefined where nothing came. */
  readonly before?: Report
}

/** A received file merged into its report, or why it was not. */
export type Merging =
  | { readonly ok: true; readonly merged: MergedFile }
  | { readonly ok: false; readonly problem: Problem }

const notMerged = (where: string, how: string): Merging => ({
  ok: false,
  problem: { what: '没有合并，报告没有改动', where: [where], how },
})

const noNews: MergeReport = {
  news: false,
  incoming: { cells: [], notes: [], meta: [], reasons: 0, words: [], events: [] },
  sideBySide: [],
  strays: [],
  clashes: [],
  restored: [],
}

const nothingOdd: OddReview = { forged: [], dropped: 0, missing: 0 }

function oddReview(
  received: ReceivedFile,
  theirs: readonly ReviewEvent[],
  { report, before }: { report: MergeReport; before: readonly ReviewEvent[] },
  after: readonly ReviewEvent[],
): OddReview {
  const known = new Set(before.map(({ id }) => id))
  const lacking = chainOf(theirs).missing.filter((id) => known.has(id))
  const listed = new Set(received.reading.report.review.events.map(({ id }) => id))
  const left = received.changed?.before.review.events.filter(({ id }) => !listed.has(id)) ?? []
  const dropped = new Set([...lacking, ...[...left, ...report.restored].map(({ id }) => id)])
  const chain = chainOf(after)
  const came = new Set(report.incoming.events)
  return {
    forged: chain.forged.filter((event) => came.has(event)),
    dropped: dropped.size,
    missing: chain.missing.length,
  }
}

interface Desk {
  readonly store: Store
  readonly draft: OpenDraft
  readonly session: ReportSession
}

/** Merges; where the originals cannot be kept, nothing is changed. */
export async function mergeReceived(
  { store, draft, session }: Desk,
  received: ReceivedFile,
  withChanges: boolean,
): Promise<Merging> {
  const state = stateToMerge(received, withChanges)
  session.settle()
  const { document, form } = session
  const mine = document.encode()
  if (state === null)
    return notMerged(
      '这个文件里没有编辑历史，无法和本机的报告合并',
      '可以在年报列表中把它打开为新的一份，对照着改。',
    )
  if (!isKin(mine, state))
    return notMerged(
      '这个文件和本报告不是同一份报告的两个副本',
      '可以在年报列表中把它打开为新的一份。',
    )
  if (!bringsNews(mine, state))
    return {
      ok: true,
      merged: { name: received.name, report: noNews, review: nothingOdd, originals: [] },
    }
  const before = document.report
  const own = writeReportFile(before, form, { history: mine })
  const kept = await store.originals.keep(draft.id, [
    {
      name: safeFileName(`${titleOf(before, form.title)}（合并前）.json`),
      from: 'here',
      bytes: new TextEncoder().encode(own),
    },
    { name: received.name, from: 'received', bytes: received.bytes },
  ])
  if (!kept.ok) return notMerged(`原件没有存下来：${kept.why}`, '腾出空间后再合并。')
  const outcome = mergeCopies(document, state)
  if (!outcome.ok) return notMerged(outcome.reasons.join('；'), '请重新取得完整的文件。')
  session.review.log({ do: 'merge', file: received.name })
  await draft.flush()
  const { report } = outcome
  const review = oddReview(
    received,
    theirReview(state).events,
    { report, before: before.review.events },
    document.report.review.events,
  )
  return {
    ok: true,
    merged: { name: received.name, report, review, originals: kept.value, before },
  }
}
