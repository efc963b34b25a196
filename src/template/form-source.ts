/**
 * How an official form is written down as data: the shape every file in `forms/` follows.
 * Nothing here computes; `form.ts` turns a source into the form the other rooms use.
 */

/** Where a rule or a piece of guidance comes from; only `statute` and `form` may make an error. */
export interface Basis {
  readonly kind: 'statute' | 'form' | 'notice' | 'custom'
  readonly text: string
}

/** What to write here and which article of the 条例 it rests on; shown beside the field. */
export interface Guidance {
  readonly text: string
  /** Articles of the 政府信息公开条例, e.g. "第三十六条第（一）项". */
  readonly articles?: readonly string[]
}

/** The number a column or row asks for. */
export interface Measure {
  readonly unit: '件' | '项' | '万元' | '元' | '条' | '次' | '篇' | '个' | '人' | '人次'
  readonly type: 'integer' | 'decimal'
  /** True where the form allows a minus sign (本年增/减). */
  readonly signed?: boolean
}

/** A head of a grid, official label verbatim; a head without children is one row or one column. */
export interface HeadSource {
  readonly label: string
  /** Leaf only: its part of the cell ids below it. */
  readonly key?: string
  /** How a message names it, where the official label is too long ("第一项"). */
  readonly short?: string
  /** Leaf only; a row's own comes before its column's. */
  readonly measure?: Measure
  /** A row that only names those below it; it holds no number. */
  readonly bare?: true
  /** Leaf column only: physical columns it covers (1 unless said). */
  readonly span?: number
  /** Printed and shown one character per line. */
  readonly upright?: boolean
  readonly guidance?: Guidance
  /** Other wordings readers accept for the same head. */
  readonly aliases?: readonly string[]
  readonly children?: readonly HeadSource[]
}

/** A run of rows under one set of column heads. */
export interface BlockSource {
  /** Full-width line above the heads ("第二十条第（一）项"). */
  readonly banner?: string
  /** Text of the corner over the label columns. */
  readonly corner?: string
  readonly columns: readonly HeadSource[]
  readonly rows: readonly HeadSource[]
}

/** The tables of all forms. */
export type GridKey = 'disclosure' | 'applications' | 'disputes' | 'statistics'

export interface GridSource {
  /** True where a report may go without it: its blanks are no finding. */
  readonly optional?: true
  /** Number by which the form and the contract call the table (2, 3, 4). */
  readonly table: number
  readonly caption: string
  /** Physical columns that hold row labels. */
  readonly labelColumns: number
  /** Printed widths of all physical columns in millimetres; 156 in all (GB/T 9704 版心). */
  readonly widths: readonly number[]
  readonly blocks: readonly BlockSource[]
}

/** One line of a skeleton a section can start from; `text` may hold {year}, {issuer}, {nextYear}. */
export interface SkeletonBlock {
  readonly kind: 'paragraph' | 'chapter' | 'heading1' | 'heading2' | 'heading3'
  readonly text: string
}

/** The sections that are words. */
export type ProseKey = 'preamble' | 'overview' | 'problems' | 'other'
/** All sections: words and tables. */
export type SectionKey = ProseKey | GridKey

interface SectionBase {
  /** Statutory heading, fixed ("一、总体情况"); the preamble has none. */
  readonly heading: string | null
  /** Name in rails and messages, where there is no heading. */
  readonly name: string
  readonly aliases?: readonly string[]
  /** Words of which a heading in the office's own words has one, where it stands for this section. */
  readonly keywords?: readonly string[]
  readonly guidance: Guidance
}

export interface ProseSectionSource extends SectionBase {
  readonly kind: 'prose'
  readonly key: ProseKey
  readonly skeleton: readonly SkeletonBlock[]
  /** True where the words have chapters of their own, named as the office likes. */
  readonly chapters?: true
  /** With chapters: what they are commonly called, numbers left out, in their usual order. */
  readonly usualChapters?: readonly {
    readonly heading: string
    readonly aliases: readonly string[]
  }[]
  /** Custom limit in characters, a hint only. */
  readonly usualLength?: number
}

export interface GridSectionSource extends SectionBase {
  readonly kind: 'grid'
  readonly key: GridKey
  readonly grid: GridSource
}

type SectionSource = ProseSectionSource | GridSectionSource

/** How grave a finding is: it must be put right, explained, or looked at. */
export type Tier = 'error' | 'warning' | 'hint'

/**
 * A reconciliation rule: the left cells add up to the right cells (or to at least as much).
 * `*` in a cell pattern stands for every key in `each`; without `each` the rule is one equation.
 */
export interface RelationSource {
  readonly id: string
  readonly tier: Tier
  readonly basis: Basis
  /** Name of one equation in a message, `*` replaced by the label of the key. */
  readonly each?: { readonly keys: readonly string[]; readonly axis: 'row' | 'column' }
  readonly left: readonly string[]
  readonly relation: '=' | '>='
  /** Cells that add up to the other side; "-x" subtracts. Empty means 0. */
  readonly right: readonly string[]
  /** The left cell is this sum: computed unless a published value is kept. */
  readonly computes?: boolean
  /** The left cell may be filled with what the other terms leave over. */
  readonly suggests?: string
  /** The rule in the form's own words. */
  readonly wording: string
}

/** Above this the clerk is asked whether the figure was given in 元 instead of 万元, or the reverse. */
export interface PlausibilitySource {
  readonly id: string
  readonly cell: string
  readonly tier: Tier
  readonly basis: Basis
  readonly over: string
  readonly message: string
}

export interface FormSource {
  readonly id: string
  readonly officialName: string
  readonly documentNumber: string
  readonly years: { readonly from: number; readonly to: number | null }
  /** Title of the report; {issuer} and {year} are filled in. */
  readonly title: string
  readonly sections: readonly SectionSource[]
  readonly relations: readonly RelationSource[]
  readonly plausibility: readonly PlausibilitySource[]
  /** From one year to the next: cell `to` next year starts from the sum of `from` this year. */
  readonly carries: readonly { readonly from: readonly string[]; readonly to: string }[]
}
