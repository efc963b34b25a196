/**
 * An official form as every other room sees it: cells by id, grids as they are printed,
 * sections in order, reconciliation rules spelled out cell by cell.
 */
import type {
  Basis,
  FormSource,
  GridKey,
  Guidance,
  Measure,
  PlausibilitySource,
  ProseKey,
  ProseSectionSource,
  SectionKey,
  Tier,
} from './form-source.ts'

/** One number of the form, by the public id of the contract ("applications.new.person"). */
export type CellId = string

/** One cell that takes a value, with all the form says of it. */
export interface Cell {
  readonly id: CellId
  readonly grid: GridKey
  readonly table: number
  /** Official labels from the outside in, as the contract lists them. */
  readonly rowLabels: readonly string[]
  readonly columnLabels: readonly string[]
  /** Short name for messages: 「自然人」一列第一项. */
  readonly name: string
  readonly rowName: string
  readonly columnName: string
  /** Row and column keys; their join is the id. */
  readonly rowKey: string
  readonly columnKey: string
  /** Other wordings readers accept for its innermost row and column head. */
  readonly rowAliases: readonly string[]
  readonly columnAliases: readonly string[]
  readonly unit: Measure['unit']
  readonly type: Measure['type']
  readonly signed: boolean
  /** True where the form defines the number as the sum of others. */
  readonly computed: boolean
  readonly guidance: readonly Guidance[]
}

/** One printed cell of a grid at its top-left physical place; covered places have none. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly kind: 'banner' | 'corner' | 'column-head' | 'row-head' | 'value'
  readonly text: string
  /** Head one character per line when narrow. */
  readonly upright: boolean
  /** Heads: what they head (the HTML attribute). Values: null. */
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup' | null
  /** Heads: their own id within the grid. Values: the cell id. */
  readonly id: string
  /** Values: ids of every head that names them, outside in. */
  readonly headers: readonly string[]
  /** Values only. */
  readonly cell: CellId | null
}

/** A table as printed, with its values in place. */
export interface Grid {
  readonly key: GridKey
  readonly table: number
  readonly caption: string
  /** True where a report may go without this table. */
  readonly optional: boolean
  readonly columns: number
  readonly labelColumns: number
  /** Millimetres, 156 in all. */
  readonly widths: readonly number[]
  /** Printed rows from top to bottom; each lists the cells that begin in it, left to right. */
  readonly rows: readonly (readonly GridCell[])[]
  /** Rows at the top that are heads only and repeat over pages. */
  readonly headRows: number
  /** Cell ids by physical row, left to right; rows without numbers are left out. */
  readonly valueRows: readonly (readonly CellId[])[]
}

/** One cell on a side of a sum or balance. */
export interface Term {
  readonly cell: CellId
  readonly sign: 1 | -1
}

/** One equation of a reconciliation rule: Σ left (= or ≥) Σ right. */
export interface Relation {
  readonly id: string
  readonly tier: Tier
  readonly basis: Basis
  readonly wording: string
  readonly section: SectionKey
  /** 「自然人」一列, 「（一）予以公开」一行; null where the rule is one equation. */
  readonly subject: string | null
  readonly left: readonly Term[]
  readonly relation: '=' | '>='
  readonly right: readonly Term[]
  /** The cell this equation defines, if it defines one. */
  readonly computes: CellId | null
  /** The cell this equation can suggest, if any. */
  readonly suggests: CellId | null
}

/** A limit no usual figure exceeds: over it the clerk is asked about the unit. */
export type Plausibility = PlausibilitySource

/** A section of words, with the key under which its words are kept. */
export interface ProseSection extends ProseSectionSource {
  readonly key: ProseKey
}

export interface GridSection {
  readonly kind: 'grid'
  readonly key: GridKey
  readonly heading: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly guidance: Guidance
  readonly grid: Grid
}

/** A part of the report: words, or a table. */
export type Section = ProseSection | GridSection

/** An official form as everyone but its source reads it. */
export interface Form {
  readonly id: string
  readonly officialName: string
  readonly documentNumber: string
  readonly years: { readonly from: number; readonly to: number | null }
  readonly title: string
  readonly sections: readonly Section[]
  readonly grids: readonly Grid[]
  readonly cells: ReadonlyMap<CellId, Cell>
  readonly relations: readonly Relation[]
  /** Relations a cell takes part in. */
  readonly relationsOf: ReadonlyMap<CellId, readonly Relation[]>
  /** Defining equations in an order in which each can be computed from those before it. */
  readonly computations: readonly Relation[]
  readonly plausibility: readonly Plausibility[]
  readonly carries: FormSource['carries']
}
