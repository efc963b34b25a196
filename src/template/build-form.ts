/** Turns the data of one official form into the form the other rooms use; refuses a contradictory one. */
import type { FormSource, GridSectionSource, HeadSource, RelationSource } from './form-source.ts'
import type { Cell, CellId, Form, GridSection, Relation, Term } from './form.ts'
import { layGrid } from './lay-grid.ts'

interface Path {
  readonly leaf: HeadSource
  readonly labels: readonly string[]
  readonly names: readonly string[]
}

const paths = (heads: readonly HeadSource[], above: Omit<Path, 'leaf'>): Path[] =>
  heads.flatMap((head) => {
    if (head.bare) return []
    const labels = head.label === '' ? above.labels : [...above.labels, head.label]
    const names = head.label === '' ? above.names : [...above.names, head.short ?? head.label]
    return head.children ? paths(head.children, { labels, names }) : [{ leaf: head, labels, names }]
  })

const quoted = (name: string) => `「${name}」`

/** Name of the innermost head; a numbered one ("3.其他") is named with its group, which numbers alike. */
const nameOf = (path: Path): string => {
  const leaf = path.names.at(-1) ?? ''
  const group = path.names.at(-2)
  return /^\d/u.test(leaf) && group !== undefined && group !== leaf ? `${group}${leaf}` : leaf
}

function cellsOf(section: GridSectionSource): Cell[] {
  const { grid } = section
  return grid.blocks.flatMap((block) => {
    const banner = block.banner === undefined ? [] : [block.banner]
    const columns = paths(block.columns, { labels: [], names: [] })
    return paths(block.rows, { labels: banner, names: [] }).flatMap((row) =>
      columns.map((column): Cell => {
        const measure = row.leaf.measure ?? column.leaf.measure
        if (!measure)
          throw new Error(`Column "${column.leaf.label}" of ${section.key} has no measure`)
        const rowName = nameOf(row)
        const columnName =
          grid.labelColumns === 0 ? column.names.slice(-2).join('') : nameOf(column)
        return {
          id: [row.leaf.key, column.leaf.key].filter(Boolean).join('.'),
          grid: section.key,
          table: grid.table,
          rowLabels: row.labels,
          columnLabels: column.labels,
          name: rowName === '' ? quoted(columnName) : `${quoted(rowName)}${quoted(columnName)}`,
          rowName,
          columnName,
          rowKey: row.leaf.key ?? '',
          columnKey: column.leaf.key ?? '',
          rowAliases: row.leaf.aliases ?? [],
          columnAliases: column.leaf.aliases ?? [],
          unit: measure.unit,
          type: measure.type,
          signed: measure.signed ?? false,
          computed: false,
          guidance: [row.leaf.guidance, column.leaf.guidance].filter(
            (entry) => entry !== undefined,
          ),
        }
      }),
    )
  })
}

const term = (pattern: string, key: string): Term => ({
  cell: pattern.replace(/^-/u, '').replace('*', key),
  sign: pattern.startsWith('-') ? -1 : 1,
})

function equationsOf(source: RelationSource, cells: ReadonlyMap<CellId, Cell>): Relation[] {
  const find = (id: CellId): Cell => {
    const cell = cells.get(id)
    if (!cell) throw new Error(`Rule ${source.id} speaks of "${id}", which the form does not have`)
    return cell
  }
  return (source.each?.keys ?? ['']).map((key): Relation => {
    const left = source.left.map((pattern) => term(pattern, key))
    const right = source.right.map((pattern) => term(pattern, key))
    for (const { cell } of [...left, ...right]) find(cell)
    const first = find(left[0]?.cell ?? '')
    const subject =
      source.each?.axis === 'row'
        ? `${quoted(first.rowName)}一行`
        : source.each?.axis === 'column'
          ? `${quoted(first.columnName)}一列`
          : null
    return {
      id: source.id,
      tier: source.tier,
      basis: source.basis,
      wording: source.wording,
      section: first.grid,
      subject,
      left,
      relation: source.relation,
      right,
      computes: source.computes ? first.id : null,
      suggests: source.suggests === undefined ? null : term(source.suggests, key).cell,
    }
  })
}

/** Defining equations, one per computed cell (the first that defines it), each after its parts. */
function computationsOf(relations: readonly Relation[]): Relation[] {
  const defining = new Map<CellId, Relation>()
  for (const relation of relations) {
    if (relation.computes !== null && !defining.has(relation.computes))
      defining.set(relation.computes, relation)
  }
  const order: Relation[] = []
  const state = new Map<CellId, 'open' | 'done'>()
  const visit = (cell: CellId) => {
    const relation = defining.get(cell)
    if (!relation || state.get(cell) === 'done') return
    if (state.get(cell) === 'open') throw new Error(`Computed cell "${cell}" depends on itself`)
    state.set(cell, 'open')
    for (const part of relation.right) visit(part.cell)
    state.set(cell, 'done')
    order.push(relation)
  }
  for (const cell of defining.keys()) visit(cell)
  return order
}

/** Builds a form from its source; throws where the source contradicts itself (our own mistake). */
export function buildForm(source: FormSource): Form {
  const plain = new Map<CellId, Cell>()
  for (const section of source.sections) {
    if (section.kind !== 'grid') continue
    for (const cell of cellsOf(section)) {
      if (plain.has(cell.id)) throw new Error(`Cell "${cell.id}" stands twice in form ${source.id}`)
      plain.set(cell.id, cell)
    }
  }
  const relations = source.relations.flatMap((rule) => equationsOf(rule, plain))
  const computed = new Set(relations.map((relation) => relation.computes))
  const cells = new Map(
    [...plain].map(([id, cell]) => [id, computed.has(id) ? { ...cell, computed: true } : cell]),
  )
  const relationsOf = new Map<CellId, Relation[]>()
  for (const relation of relations) {
    for (const { cell } of [...relation.left, ...relation.right]) {
      const known = relationsOf.get(cell)
      if (known) known.push(relation)
      else relationsOf.set(cell, [relation])
    }
  }
  for (const rule of source.plausibility) {
    if (!cells.has(rule.cell)) throw new Error(`Rule ${rule.id} speaks of unknown "${rule.cell}"`)
  }
  const sections = source.sections.map((section) =>
    section.kind === 'prose'
      ? section
      : ({
          kind: 'grid',
          key: section.key,
          heading: section.heading ?? '',
          name: section.name,
          aliases: section.aliases ?? [],
          guidance: section.guidance,
          grid: layGrid(section.key, section.grid),
        } satisfies GridSection),
  )
  return {
    id: source.id,
    officialName: source.officialName,
    documentNumber: source.documentNumber,
    years: source.years,
    title: source.title,
    sections,
    grids: sections.flatMap((section) => (section.kind === 'grid' ? [section.grid] : [])),
    cells,
    relations,
    relationsOf,
    computations: computationsOf(relations),
    plausibility: source.plausibility,
    carries: source.carries,
  }
}
