/** The lists of a web page while it is walked: which item begins, how deep it is and what mark a browser draws. */
import type { SourceLine } from '#readers/source.ts'

interface OpenList {
  /** True where marks are drawn; our own files write theirs. */
  readonly draws: boolean
  readonly isNumbered: boolean
  next: number
}

const isList = (name: string): boolean => name === 'ul' || name === 'ol'

export class HtmlLists {
  /** The innermost last. */
  readonly #lists: OpenList[] = []
  #item: SourceLine['item']

  open(name: string, attributes: Readonly<Record<string, string>>) {
    if (name === 'li') this.#item = this.#next()
    if (!isList(name)) return
    const { style = '', type = '1', start = '1' } = attributes
    this.#lists.push({
      draws: type === '1' && !/list-style(?:-type)?\s*:[^;]*none/iu.test(style),
      isNumbered: name === 'ol',
      next: Number.parseInt(start, 10) || 1,
    })
  }

  close(name: string) {
    if (name === 'li') this.#item = undefined
    if (isList(name)) this.#lists.pop()
  }

  /** The item that a line of words begins; further lines of it are words. */
  begun(): Pick<SourceLine, 'item'> {
    const item = this.#item
    this.#item = undefined
    return item ? { item } : {}
  }

  #next(): SourceLine['item'] {
    const list = this.#lists.at(-1)
    if (!list) return undefined
    const depth = this.#lists.length - 1
    list.next += 1
    return list.draws ? { depth, mark: list.isNumbered ? `${list.next - 1}.` : '•' } : { depth }
  }
}
