/**
 * Lists told to assistive technology: the engine sets an item as a paragraph whose mark is emphasised;
 * here it becomes an item with a label and a body, deeper lists within the body.
 */
import type { DocumentBlock, ReportDocument } from '#document/document.ts'
import { bytesOf } from './pdf-objects.ts'
import { childrenOf, elementText, type Objects, roleOf } from './structure-tree.ts'

interface Item {
  /** The paragraph, which becomes the body. */
  readonly body: number
  readonly mark: number
  readonly depth: number
  readonly ordered: boolean
}

const references = (numbers: readonly number[]): string =>
  numbers.map((number) => `${number} 0 R`).join(' ')

class ListTags {
  readonly told: Map<number, Uint8Array>
  #next: number

  constructor(objects: Objects) {
    this.told = new Map(objects)
    this.#next = Math.max(...objects.keys()) + 1
  }

  /** Puts lists in the place of paragraphs that follow each other, all within one element. */
  lists(items: readonly Item[], parent: number): number[] {
    const level = Math.min(...items.map(({ depth }) => depth))
    const lists: { ordered: boolean; items: { item: Item; deeper: Item[] }[] }[] = []
    for (const item of items) {
      const list = lists.at(-1)
      if (list && item.depth > level) list.items.at(-1)?.deeper.push(item)
      else if (list?.ordered === item.ordered) list.items.push({ item, deeper: [] })
      else lists.push({ ordered: item.ordered, items: [{ item, deeper: [] }] })
    }
    return lists.map((list) => {
      const number = this.#take()
      const children = list.items.map(({ item, deeper }) => this.#item(item, deeper, number))
      const marks = list.ordered ? 'Decimal' : 'Disc'
      this.#add(number, 'L', parent, children, `/A << /O /List /ListNumbering /${marks} >>`)
      return number
    })
  }

  #item({ body, mark }: Item, deeper: readonly Item[], list: number): number {
    const number = this.#take()
    const inner = deeper.length > 0 ? this.lists(deeper, body) : []
    this.#change(mark, (text) =>
      text.replace('/S /Em', '/S /Lbl').replace(/\/P \d+ 0 R/u, `/P ${number} 0 R`),
    )
    this.#change(body, (text) =>
      text
        .replace('/S /P', '/S /LBody')
        .replace(/\/P \d+ 0 R/u, `/P ${number} 0 R`)
        .replace(`/K [${mark} 0 R`, '/K [')
        .replace(/(\/K \[[^\]]*)\]/u, `$1 ${references(inner)}]`),
    )
    this.#add(number, 'LI', list, [mark, body])
    return number
  }

  /** The children of an element, with lists for its paragraphs that are items. */
  within(parent: number, items: ReadonlyMap<number, Item>) {
    let run: Item[] = []
    const children: number[] = []
    const endRun = () => {
      if (run.length > 0) children.push(...this.lists(run, parent))
      run = []
    }
    for (const child of childrenOf(elementText(this.told, parent))) {
      const item = items.get(child)
      if (item) run.push(item)
      else {
        endRun()
        children.push(child)
      }
    }
    endRun()
    this.#change(parent, (text) => text.replace(/\/K \[[^\]]*\]/u, `/K [${references(children)}]`))
  }

  #take(): number {
    this.#next += 1
    return this.#next - 1
  }

  #change(number: number, change: (text: string) => string) {
    this.told.set(number, bytesOf(change(elementText(this.told, number))))
  }

  #add(number: number, role: string, parent: number, children: readonly number[], more = '') {
    const entries = `/Type /StructElem /S /${role} /P ${parent} 0 R /K [${references(children)}] ${more}`
    this.told.set(number, bytesOf(`${number} 0 obj\n<< ${entries} >>\nendobj\n\n`))
  }
}

type Listed = Extract<DocumentBlock, { kind: 'list-item' }>

/** The objects with every list told as one; where items are not tagged as they were composed all stay. */
export function tagLists(
  objects: Objects,
  { blocks }: Pick<ReportDocument, 'blocks'>,
): Map<number, Uint8Array> {
  const listed = blocks.filter((block): block is Listed => block.kind === 'list-item')
  const tags = new ListTags(objects)
  if (listed.length === 0) return tags.told
  const found: { readonly parent: number; readonly body: number; readonly mark: number }[] = []
  const search = (parent: number) => {
    for (const child of childrenOf(elementText(objects, parent))) {
      const element = elementText(objects, child)
      const [mark = 0] = childrenOf(element)
      const isMarked = element.includes(`/K [${mark} 0 R`)
      if (roleOf(element) === 'P' && isMarked && roleOf(elementText(objects, mark)) === 'Em')
        found.push({ parent, body: child, mark })
      else if (element !== '') search(child)
    }
  }
  const roots = [...objects.keys()].filter(
    (number) => roleOf(elementText(objects, number)) === 'Document',
  )
  for (const root of roots) search(root)
  if (found.length !== listed.length) return tags.told
  const items = new Map(
    found.map(({ body, mark }, at): [number, Item] => {
      const { depth = 0, ordered = false } = listed[at] ?? {}
      return [body, { body, mark, depth, ordered }]
    }),
  )
  for (const parent of new Set(found.map((one) => one.parent))) tags.within(parent, items)
  return tags.told
}
