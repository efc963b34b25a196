/** Doubts as the clerk works through them: what each is about, and those with one cause taken together. */
import type { SectionKey } from '#template/form-source.ts'
import type { CellId, Form } from '#template/form.ts'
import { causeOf } from '#report/fused-readings.ts'
import type { Doubt } from '#report/report.ts'

export type DoubtPlace =
  | { readonly kind: 'cell'; readonly name: string; readonly cell: CellId }
  | { readonly kind: 'section'; readonly name: string; readonly section: SectionKey }
  /** One of the facts about the report: 机关, 年度, 类别, 标题. */
  | { readonly kind: 'fact'; readonly name: string }

const facts: ReadonlyMap<string, string> = new Map([
  ['issuer', '机关'],
  ['year', '年度'],
  ['level', '类别'],
  ['title', '标题'],
])

/** What a doubt is about; null where it is about the file as a whole. */
export function placeOfDoubt({ at }: Doubt, form: Form): DoubtPlace | null {
  const cell = form.cells.get(at)
  if (cell) return { kind: 'cell', name: cell.name, cell: cell.id }
  const fact = facts.get(at)
  if (fact !== undefined) return { kind: 'fact', name: fact }
  const section = form.sections.find(
    (one) => one.key === at || (one.kind === 'grid' && `table${one.grid.table}` === at),
  )
  return section ? { kind: 'section', name: section.name, section: section.key } : null
}

export interface DoubtGroup {
  readonly key: string
  readonly why: string
  /** One, or several cells doubted for the same reason in the same place of the source. */
  readonly doubts: readonly Doubt[]
}

/** The doubts in their order, cells with one cause gathered at the first of them. */
export function doubtGroups(doubts: readonly Doubt[], form: Form): readonly DoubtGroup[] {
  const groups = new Map<string, DoubtGroup>()
  for (const doubt of doubts) {
    const { at, why } = doubt
    const key = form.cells.has(at) ? `cells ${causeOf(doubt)}` : `${at} ${why}`
    const before = groups.get(key)?.doubts ?? []
    groups.set(key, { key, why, doubts: [...before, doubt] })
  }
  return [...groups.values()]
}
