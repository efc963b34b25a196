/** A clerk's report as plain immutable data: what the other rooms read, never what they change. */
import type { ProseKey } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'
import type { CellValue } from './cell-value.ts'
import type { Prose } from '#report/prose/prose.ts'
import { noReview, type ReviewLog } from './review-event.ts'

/** What kind of organ reports: deadlines and some warnings follow it. */
export type Level = 'government' | 'department' | 'township'

/** The sections that are words, in the order of print. */
export const proseKeys: readonly ProseKey[] = ['preamble', 'overview', 'problems', 'other']

/** How the office that answers for the report can be reached. */
export interface Contact {
  readonly office: string
  readonly address: string
  readonly postcode: string
  readonly phone: string
  readonly email: string
}

/** What a source printed where it differs from the form; only after import (contract §2). */
export interface Published {
  readonly titles?: readonly string[]
  readonly headings?: readonly string[]
  readonly labels?: Readonly<Record<CellId, string>>
  readonly units?: Readonly<Record<CellId, string>>
  /** Names of the files that went along with it. */
  readonly attachments?: readonly string[]
  readonly unplaced?: readonly { readonly after: string; readonly text: string }[]
}

/** Something a reader could not decide; `at` is a cell id or a place of the contract. */
export interface Doubt {
  readonly at: string
  readonly why: string
  readonly candidates?: readonly unknown[]
  readonly source?: string
}

/** What a report keeps of an earlier one it is compared with: its numbers and its words. */
export interface PreviousReport {
  readonly form: string
  readonly year: number
  readonly issuers: readonly string[]
  readonly title: string | null
  /** As in `Report.cells`. */
  readonly cells: Readonly<Record<CellId, CellValue>>
  readonly prose: Readonly<Record<ProseKey, Prose>>
}

/** Why a warning stands although the report is right, in the clerk's words (说明). */
export interface Reason {
  /** Id of the rule it answers. */
  readonly rule: string
  /** Fingerprint of the values and words it excuses; it answers nothing once these are others. */
  readonly hash: string
  /** What the clerk wrote; never empty. */
  readonly text: string
  /** The values and words it excuses, by cell id or by what they are, for whoever reads it later. */
  readonly values: Readonly<Record<string, CellValue>>
}

/** What a clerk has written, as an immutable snapshot. */
export interface Report {
  /** Id of the form its tables follow. */
  readonly form: string
  /** The year the figures are about. */
  readonly year: number
  /** Full official names; more than one for joint issuers; empty while not yet entered. */
  readonly issuers: readonly string[]
  readonly level: Level | null
  /** Null: composed from issuers and year. */
  readonly title: string | null
  readonly signature: { readonly organs: readonly string[]; readonly date: string | null }
  readonly contact: Contact
  /**
   * Values typed, pasted or published. A computed cell stands here only where a published or typed
   * total is kept (null: published blank); otherwise it is its sum, see `totals.ts`.
   */
  readonly cells: Readonly<Record<CellId, CellValue>>
  /** Cells in which copies that diverged left more than one value, until a person decides. */
  readonly conflicts: Readonly<Record<CellId, readonly CellValue[]>>
  readonly notes: Readonly<Record<CellId, string>>
  readonly prose: Readonly<Record<ProseKey, Prose>>
  readonly published: Published | null
  readonly doubts: readonly Doubt[]
  /** Reports of earlier years it is compared with; several of one year where organs were merged. */
  readonly previous: readonly PreviousReport[]
  /** Written reasons, by rule and fingerprint; also those that answer nothing any more. */
  readonly reasons: readonly Reason[]
  /** Remarks, proposals, decisions: everything people did with it on the way to publication. */
  readonly review: ReviewLog
  /** Fields of a report file this version does not know, kept as they came. */
  readonly extra: Readonly<Record<string, unknown>>
}

/** No contact given yet. */
export const noContact: Contact = { office: '', address: '', postcode: '', phone: '', email: '' }

/** A report in which nothing has been filled in yet. */
export const emptyReport = (
  start: Pick<Report, 'form' | 'year' | 'issuers' | 'level'>,
): Report => ({
  ...start,
  title: null,
  signature: { organs: [], date: null },
  contact: noContact,
  cells: {},
  conflicts: {},
  notes: {},
  prose: { preamble: [], overview: [], problems: [], other: [] },
  published: null,
  doubts: [],
  previous: [],
  reasons: [],
  review: noReview,
  extra: {},
})

/** 甲、乙 as the title names several issuers; empty while none is entered. */
export const issuerName = (issuers: readonly string[]): string => issuers.join('、')

/** The title as printed: the one given, else composed by the form's pattern. */
export const titleOf = (
  report: Pick<Report, 'title' | 'issuers' | 'year'>,
  pattern: string,
): string =>
  report.title ??
  pattern.replace('{issuer}', issuerName(report.issuers)).replace('{year}', String(report.year))
