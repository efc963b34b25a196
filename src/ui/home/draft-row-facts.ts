/** One report of the list as the home page shows it, and the words it is shown in. */
import type { Level, Report } from '#report/report.ts'
import { issuerName } from '#report/report.ts'
import { formById, formOfYear } from '#template/forms.ts'

/** What the list knows about a report without opening it. */
export interface DraftFacts {
  readonly id: string
  readonly year: number
  readonly issuers: readonly string[]
  readonly form: string
  readonly level: Level | null
  /** Null: composed from issuers and year. */
  readonly title: string | null
  /** Input cells filled, and how many there are. */
  readonly filled: number
  readonly inputs: number
  readonly errors: number
  readonly warnings: number
  readonly state: string
  readonly changedAt: number
  readonly savedToFileAt: number | null
  readonly deletedAt: number | null
}

/** What a new report starts from. */
export type ReportStart = Pick<Report, 'form' | 'year' | 'issuers' | 'level'>

/** The organ as the list names it, also before one was entered. */
export const organOf = (draft: Pick<DraftFacts, 'issuers'>): string =>
  issuerName(draft.issuers) || '尚未填写机关'

/** How a notice names a report: 清河县水务局2025年年报. */
export const nameOf = (draft: Pick<DraftFacts, 'issuers' | 'year'>): string =>
  `${issuerName(draft.issuers)}${draft.year}年年报`

/** The form in two words: 2021年格式. */
export const formName = (form: string): string => {
  const known = formById(form)
  return known === undefined ? '其他格式' : `${known.years.from}年格式`
}

/** The form a year uses with its document number, or null where no form is known for it. */
export function formOfYearInWords(year: number): string | null {
  const form = formOfYear(year)
  return form === undefined ? null : `${formName(form.id)}（${form.documentNumber}）`
}

const stateWords: Readonly<Record<string, string>> = {
  draft: '编制中',
  submitted: '已送审',
  returned: '已退回',
  approved: '已通过',
  final: '已定稿',
  finalised: '已定稿',
  published: '已公开',
}

/** The state in one word; a state of a later version reads as still being written. */
export const stateName = (state: string): string => stateWords[state] ?? '编制中'

const levelWords = { government: '人民政府', department: '部门', township: '乡镇' } as const

/** The level in a word, or "" while it is open. */
export const levelName = (level: Level | null): string => (level === null ? '' : levelWords[level])

/** The list as shown: not deleted, matching every word of the filter, last change first. */
export function listed<Draft extends DraftFacts>(
  drafts: readonly Draft[],
  filter: { readonly text: string; readonly year: number | null },
): readonly Draft[] {
  const words = filter.text.trim().toLowerCase().split(/\s+/u).filter(Boolean)
  return drafts
    .filter((draft) => {
      if (draft.deletedAt !== null) return false
      if (filter.year !== null && draft.year !== filter.year) return false
      const text = `${draft.year}年 ${organOf(draft)} ${draft.title ?? ''}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => b.changedAt - a.changedAt)
}

/** The years that occur, newest first. */
export const yearsOf = (drafts: readonly DraftFacts[]): readonly number[] =>
  [...new Set(drafts.map((draft) => draft.year))].sort((a, b) => b - a)
