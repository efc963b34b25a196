/** The words the list of reports uses for one of them. */
import type { Level, Report } from '#report/report.ts'
import { issuerName } from '#report/report.ts'
import type { DraftSummary } from '#store/draft-summary.ts'
import { formById, formInWords, formOfYear } from '#template/forms.ts'

/** What a new report starts from. */
export type ReportStart = Pick<Report, 'form' | 'year' | 'issuers' | 'level'>

/** The organ as the list names it, also before one was entered. */
export const organOf = (draft: Pick<DraftSummary, 'issuers'>): string =>
  issuerName(draft.issuers) || '尚未填写机关'

/** 2025年; a draft of which the year could not be read says so. */
export const yearName = (year: number): string => (year === 0 ? '年度不详' : `${year}年`)

/** How a notice names a report: 清河县水务局2025年年报. */
export const nameOf = (draft: Pick<DraftSummary, 'issuers' | 'year'>): string =>
  `${issuerName(draft.issuers)}${yearName(draft.year)}年报`

/** The title organ and year make by the form's pattern. */
export const composedTitle = (draft: Pick<DraftSummary, 'issuers' | 'year' | 'form'>): string =>
  (formById(draft.form)?.title ?? '{issuer}{year}年年报')
    .replace('{issuer}', issuerName(draft.issuers))
    .replace('{year}', String(draft.year))

/** The title where a person gave one of their own, else "". */
export const ownTitle = (
  draft: Pick<DraftSummary, 'issuers' | 'year' | 'form' | 'title'>,
): string => (draft.title === composedTitle(draft) ? '' : draft.title)

/** The form in two words: 2021年格式. */
export const formName = (form: string): string => {
  const known = formById(form)
  return known === undefined ? '其他格式' : formInWords(known)
}

/** The form a year uses with its document number, or null where no form is known for it. */
export function formOfYearInWords(year: number): string | null {
  const form = formOfYear(year)
  return form === undefined ? null : `${formName(form.id)}（${form.documentNumber}）`
}

const stateWords = {
  editing: '起草',
  submitted: '已送审',
  returned: '已退回',
  approved: '已通过',
  final: '已定稿',
  published: '已公开',
  correcting: '更正中',
} as const

/** The state in one word. */
export const stateName = (state: DraftSummary['state']): string => stateWords[state]

const levelWords = { government: '人民政府', department: '部门', township: '乡镇' } as const

/** The level in a word, or "" while it is open. */
export const levelName = (level: Level | null): string => (level === null ? '' : levelWords[level])

/** The list as shown: not deleted, matching every word of the filter, last change first. */
export function listed(
  drafts: readonly DraftSummary[],
  filter: { readonly text: string; readonly year: number | null },
): readonly DraftSummary[] {
  const words = filter.text.trim().toLowerCase().split(/\s+/u).filter(Boolean)
  return drafts
    .filter((draft) => {
      if (draft.deletedAt !== null) return false
      if (filter.year !== null && draft.year !== filter.year) return false
      const text = `${yearName(draft.year)} ${organOf(draft)} ${ownTitle(draft)}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => b.changedAt - a.changedAt)
}

/** Which of several reports of the same organ, year and title one is, from the second on. */
export function ordinalsOf(drafts: readonly DraftSummary[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  const ordinals = new Map<string, number>()
  const begun = drafts
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  for (const draft of begun) {
    const name = `${draft.year} ${organOf(draft)} ${draft.title}`
    const ordinal = (seen.get(name) ?? 0) + 1
    seen.set(name, ordinal)
    if (ordinal > 1) ordinals.set(draft.id, ordinal)
  }
  return ordinals
}

/** The years that occur, newest first. */
export const yearsOf = (drafts: readonly DraftSummary[]): readonly number[] =>
  [...new Set(drafts.map((draft) => draft.year).filter((year) => year > 0))].sort((a, b) => b - a)
