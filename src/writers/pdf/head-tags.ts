/**
 * Which cells of a table are heads, and which heads name a number, told to assistive technology: the
 * engine knows the heads at the top of a table only.
 */
import type { ReportDocument, Table, TableCell } from '#document/document.ts'
import { bytesOf, latin } from './pdf-objects.ts'
import { childrenOf, elementText, type Objects, roleOf } from './structure-tree.ts'

/** Elements of a role within another, in reading order. */
function within(objects: Objects, number: number, roles: RegExp): number[] {
  const element = elementText(objects, number)
  if (roles.test(roleOf(element))) return [number]
  return childrenOf(element).flatMap((child) => within(objects, child, roles))
}

const overlaps = (a: number, aSize: number, b: number, bSize: number): boolean =>
  a < b + bSize && b < a + aSize

/** Heads above and to the left of a cell, where the form does not name them. */
const headsBeside = (cells: readonly TableCell[], cell: TableCell): TableCell[] =>
  cells.filter((head) =>
    head.scope?.startsWith('col') === true
      ? head.row < cell.row && overlaps(head.column, head.columnSpan, cell.column, cell.columnSpan)
      : head.scope !== null &&
        head.column < cell.column &&
        overlaps(head.row, head.rowSpan, cell.row, cell.rowSpan),
  )

/** All heads of a number, from the outside in. */
const headsOf = (cells: readonly TableCell[], cell: TableCell): TableCell[] =>
  cell.headers?.flatMap((id) => cells.find((head) => head.id === id) ?? []) ??
  headsBeside(cells, cell)

/** UTF-16 in hexadecimal digits, as a PDF says words beyond ASCII. */
const wordsOf = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`

/** An element with other entries among those of its table, and with an id where it had none. */
function retold(element: string, role: string, id: string | null, entries: string): string {
  const spans = [...element.matchAll(/\/(?:Row|Col)Span \d+/gu)].map((one) => one[0])
  const attributes = `<< ${['/O /Table', entries, ...spans].join(' ')} >>`
  const named = id === null ? '' : `\n  /ID (${id})`
  const plain = element
    .replace(/\n\s*\/ID \([^)]*\)/u, '')
    .replace(/\/S \/\w+/u, `/S /${role}${named}`)
  return /\/A \[<<\s*\/O \/Table.*?>>/su.test(plain)
    ? plain.replace(/\/A \[<<\s*\/O \/Table.*?>>/su, `/A [${attributes}`)
    : plain.replace(/\/A \[|(?=\n>>\s*endobj)/u, (found) =>
        found === '' ? `\n  /A [${attributes}]` : `/A [${attributes} `,
      )
}

/** The changed elements of one table, and its heads by their ids. */
function tagTable(objects: Objects, element: number, table: Table, at: number) {
  const cells = table.rows.flat()
  const tags = within(objects, element, /^T[DH]$/u)
  const changed = new Map<number, Uint8Array>()
  const ids = new Map<string, number>()
  if (tags.length !== cells.length) return { changed, ids }
  const idOf = (cell: TableCell) => `T${at}R${cell.row}C${cell.column}`
  const tell = (number: number, role: string, id: string | null, entries: string) =>
    changed.set(number, bytesOf(retold(elementText(objects, number), role, id, entries)))
  cells.forEach((cell, index) => {
    const tag = tags[index] ?? 0
    if (cell.scope === null) {
      const heads = headsOf(cells, cell).map((head) => `(${idOf(head)})`)
      tell(tag, 'TD', null, `/Headers [${heads.join(' ')}]`)
    } else {
      const scope = cell.scope.startsWith('col') ? 'Column' : 'Row'
      tell(tag, 'TH', idOf(cell), `/Scope /${scope}`)
      ids.set(idOf(cell), tag)
    }
  })
  if (table.caption !== '') tell(element, 'Table', null, `/Summary ${wordsOf(table.caption)}`)
  return { changed, ids }
}

/** The objects with every head of every table told as one; a table not tagged as it was composed stays. */
export function tagHeads(
  objects: Objects,
  { blocks }: Pick<ReportDocument, 'blocks'>,
): Map<number, Uint8Array> {
  const told = new Map(objects)
  const root = [...objects].find(([, bytes]) =>
    latin(bytes.subarray(0, 64)).includes('/Type /StructTreeRoot'),
  )
  if (!root) return told
  const [number, bytes] = root
  const tables = blocks.filter((block) => block.kind === 'table')
  const elements = childrenOf(latin(bytes)).flatMap((child) => within(objects, child, /^Table$/u))
  // The last table may stand in two pieces, so that rows stay with the signature.
  if (elements.length < tables.length) return told
  const ids = new Map<string, number>()
  tables.forEach((table, at) => {
    const tagged = tagTable(objects, elements[at] ?? 0, table, at)
    for (const [element, changed] of tagged.changed) told.set(element, changed)
    for (const [id, element] of tagged.ids) ids.set(id, element)
  })
  const names = [...ids].sort(([a], [b]) => (a < b ? -1 : 1))
  const tree = `/IDTree <<\n    /Names [${names.map(([id, element]) => `(${id}) ${element} 0 R`).join(' ')}]\n  >>`
  const without = latin(bytes).replace(/\s*\/IDTree <<.*?>>/su, '')
  told.set(number, bytesOf(without.replace(/\n>>(\s*endobj)/u, `\n  ${tree}\n>>$1`)))
  return told
}
