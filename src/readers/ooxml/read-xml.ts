/** One part of an Office file as a tree of elements; document types, entities and endless nests are refused. */
import { Parser } from 'htmlparser2'
import { Unreadable } from './unreadable.ts'

/** An element; its name and attributes carry our own prefixes, whatever the file calls them. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

const office = 'http://schemas.openxmlformats.org/'
const strict = 'http://purl.oclc.org/ooxml/'
const prefixes: ReadonlyMap<string, string> = new Map([
  [`${office}wordprocessingml/2006/main`, 'w'],
  [`${strict}wordprocessingml/main`, 'w'],
  [`${office}spreadsheetml/2006/main`, 'x'],
  [`${strict}spreadsheetml/main`, 'x'],
  [`${office}officeDocument/2006/relationships`, 'r'],
  [`${strict}officeDocument/relationships`, 'r'],
  [`${office}package/2006/relationships`, 'rel'],
  [`${office}package/2006/content-types`, 'ct'],
  [`${office}markup-compatibility/2006`, 'mc'],
  [`${office}package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['urn:nianbao:returning', 'nb'],
  [`${office}officeDocument/2006/math`, 'm'],
  [`${strict}officeDocument/math`, 'm'],
])

const mostElements = 2_000_000
const mostDeep = 250
const broken = '这个文件的内容不完整或写法不合规范。请用Word、WPS打开后另存一份，再导入。'

interface OpenElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

/** Our prefixes by those of the file, and the names already turned into ours: few, said over and over. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>
  readonly elements: Map<string, string>
  readonly attributes: Map<string, string>
}

const scopeWith = (ours: ReadonlyMap<string, string>): Scope => ({
  prefixes: ours,
  elements: new Map(),
  attributes: new Map(),
})

const isDeclaration = (name: string) => name === 'xmlns' || name.startsWith('xmlns:')

const innerScope = (raw: readonly (readonly [string, string])[], outer: Scope): Scope =>
  scopeWith(
    new Map([
      ...outer.prefixes,
      ...raw
        .filter(([name]) => isDeclaration(name))
        .map(([name, uri]) => [name.slice(6), prefixes.get(uri) ?? '?'] as const),
    ]),
  )

function named(raw: string, known: Map<string, string>, scope: Scope, fallback: string): string {
  const before = known.get(raw)
  if (before !== undefined) return before
  const colon = raw.indexOf(':')
  const prefix = colon < 0 ? fallback : (scope.prefixes.get(raw.slice(0, colon)) ?? '?')
  const name = prefix === '' ? raw.slice(colon + 1) : `${prefix}:${raw.slice(colon + 1)}`
  known.set(raw, name)
  return name
}

const noAttributes: ReadonlyMap<string, string> = new Map()

class TreeBuilder {
  root: XmlElement | null = null
  readonly open: OpenElement[] = []
  readonly #scopes: Scope[] = [scopeWith(new Map())]
  #raw: [string, string][] = []
  #declares = false
  /** An element of which the attributes are still coming. */
  #begun: string | null = null
  #elements = 0

  begin(name: string) {
    this.settle()
    this.#begun = name
  }

  attribute(name: string, value: string) {
    this.#raw.push([name, value])
    this.#declares ||= isDeclaration(name)
  }

  /** All attributes of the element begun are known. */
  settle() {
    const name = this.#begun
    if (name === null) return
    this.#begun = null
    this.#elements += 1
    if (this.#elements > mostElements || this.open.length >= mostDeep)
      throw new Unreadable('这个文件的内容过多或层层嵌套，不像一份报告，没有读取。')
    const outer = this.#scopes.at(-1) ?? scopeWith(new Map())
    const scope = this.#declares ? innerScope(this.#raw, outer) : outer
    const element: OpenElement = {
      name: named(name, scope.elements, scope, scope.prefixes.get('') ?? ''),
      attributes:
        this.#raw.length === 0
          ? noAttributes
          : new Map(
              this.#raw.map(([attribute, value]) => [
                named(attribute, scope.attributes, scope, ''),
                value,
              ]),
            ),
      children: [],
    }
    if (this.open.length === 0 && this.root) throw new Unreadable(broken)
    this.open.at(-1)?.children.push(element)
    this.root ??= element
    this.open.push(element)
    this.#scopes.push(scope)
    if (this.#raw.length > 0) this.#raw = []
    this.#declares = false
  }

  words(text: string) {
    this.settle()
    const children = this.open.at(-1)?.children ?? []
    const last = children.at(-1)
    if (typeof last === 'string') children[children.length - 1] = last + text
    else children.push(text)
  }

  end() {
    this.settle()
    this.open.pop()
    this.#scopes.pop()
  }
}

/** The root element of a part; throws Unreadable where the text is no safe, whole XML. */
export function readXml(text: string): XmlElement {
  const tree = new TreeBuilder()
  const parser = new Parser(
    {
      onattribute: (name, value) => tree.attribute(name, value),
      onopentagname: (name) => tree.begin(name),
      ontext: (words) => tree.words(words),
      onclosetag: () => tree.end(),
      onprocessinginstruction(name) {
        if (name.startsWith('!'))
          throw new Unreadable(
            '这个文件含有文档类型声明，为安全起见没有读取。请用Word、WPS另存一份。',
          )
      },
    },
    { xmlMode: true },
  )
  parser.write(text)
  tree.settle()
  if (!tree.root || tree.open.length > 0) throw new Unreadable(broken)
  return tree.root
}

/** The elements within an element, all or those of one name. */
export const elements = (parent: XmlElement | undefined, name?: string): readonly XmlElement[] =>
  (parent?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )

/** The first element of a name within an element. */
export const element = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )

/** The words an element holds itself. */
export const wordsOf = (parent: XmlElement | undefined): string =>
  (parent?.children ?? []).filter((child) => typeof child === 'string').join('')
