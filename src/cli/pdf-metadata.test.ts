/** What a PDF says of itself, read from its bytes: title, author, language, bookmarks, tags, colours. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import type { Table } from '#document/document.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { nodeTypst } from './typst-engine.ts'

const row = (type: string, texts: readonly string[]) => ({
  type: 'tableRow',
  content: texts.map((text) => ({ type, content: [{ type: 'text', text }] })),
})
const embed = {
  type: 'table',
  content: [row('tableHeader', ['渠道', '条数']), row('tableCell', ['网站', '412'])],
}
const item = (kind: 'ordered' | 'bullet', indent: number) =>
  ({ kind, indent, runs: [{ text: '全部办结。' }] }) as const
const prose = {
  ...exampleReport.prose,
  other: [
    { kind: 'embed', indent: 0, runs: [], embed } as const,
    item('ordered', 0),
    item('bullet', 1),
    item('ordered', 0),
  ],
}

const open = async () => {
  const form = formById('2021')
  if (!form) throw new Error('no form')
  const document = compose({ ...exampleReport, prose }, form, { unfinished: false })
  const writing = writePdf(document, await nodeTypst())
  if (!writing.ok) throw new Error('not set')
  const read = await getDocument({ data: new Uint8Array(writing.pdf), verbosity: 0 }).promise
  return { document, form, read, pdf: writing.pdf }
}

let opened: ReturnType<typeof open> | undefined
/** The example with a small table among its words, set once. */
const openOnce = () => (opened ??= open())

const rolesIn = (node: unknown, into: string[] = []): string[] => {
  if (typeof node !== 'object' || node === null) return into
  if ('role' in node && typeof node.role === 'string') into.push(node.role)
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) rolesIn(child, into)
  return into
}

/** One cell as the structure tree tells it; heads by their number among the cells of the table. */
interface ToldCell {
  readonly role: string
  readonly scope: string | null
  readonly heads: readonly number[]
  readonly spans: readonly [number, number]
}

/** The tables of the structure tree, from the bytes of the file. */
function tablesIn(pdf: Uint8Array): ToldCell[][] {
  const text = Array.from(pdf, (byte) => String.fromCharCode(byte)).join('')
  const objects = new Map(
    [...text.matchAll(/\n(\d+) 0 obj\n(<<\n {2}\/Type \/StructElem.*?)endobj/gsu)].map(
      ([, number = '', said = '']) => [number, said],
    ),
  )
  const ids = new Map(
    [...(/\/IDTree <<(.*?)>>/su.exec(text)?.[1] ?? '').matchAll(/\((.*?)\) (\d+) 0 R/gu)].map(
      ([, id, number = '']) => [id, number],
    ),
  )
  const childrenOf = (number: string): string[] =>
    [
      ...(/\/K \[(.*?)\]/su.exec(objects.get(number) ?? '')?.[1]?.matchAll(/(\d+) 0 R/gu) ?? []),
    ].map(([, child = '']) => child)
  const cellsOf = (number: string): string[] =>
    /\/S \/T[HD]\n/u.test(objects.get(number) ?? '')
      ? [number]
      : childrenOf(number).flatMap(cellsOf)
  const tables = [...objects.keys()].filter((number) =>
    objects.get(number)?.includes('/S /Table\n'),
  )
  // The engine numbers them from the last to the first.
  return tables.reverse().map((table) => {
    const cells = cellsOf(table)
    return cells.map((number) => {
      const said = objects.get(number) ?? ''
      const [, heads = ''] = /\/Headers \[(.*?)\]/u.exec(said) ?? []
      const span = (name: string) => Number(new RegExp(`/${name} (\\d+)`, 'u').exec(said)?.[1] ?? 1)
      return {
        role: /\/S \/(\w+)/u.exec(said)?.[1] ?? '',
        scope: /\/Scope \/(\w+)/u.exec(said)?.[1] ?? null,
        heads: [...heads.matchAll(/\((.*?)\)/gu)].map(([, id]) => cells.indexOf(ids.get(id) ?? '')),
        spans: [span('RowSpan'), span('ColSpan')],
      }
    })
  })
}

/** The same of the document. */
const toldOf = (table: Table): ToldCell[] => {
  const cells = table.rows.flat()
  const above = (column: number) =>
    cells.flatMap((head, at) => (head.scope === 'col' && head.column === column ? [at] : []))
  return cells.map(({ scope, headers, column, rowSpan, columnSpan }) => ({
    role: scope === null ? 'TD' : 'TH',
    scope: scope === null ? null : scope.startsWith('col') ? 'Column' : 'Row',
    heads:
      headers?.map((id) => cells.findIndex((cell) => cell.id === id)) ??
      (scope === null ? above(column) : []),
    spans: [rowSpan, columnSpan],
  }))
}

describe('the tables of the PDF', () => {
  it('name the heads of every number, at the top and in their rows', async () => {
    const { document, pdf } = await openOnce()
    const tables = document.blocks.filter((block) => block.kind === 'table')
    expect(tablesIn(pdf)).toEqual(tables.map(toldOf))
    const numbers = tables
      .map(toldOf)
      .flat()
      .filter(({ role }) => role === 'TD')
    expect(numbers.every(({ heads }) => heads.length > 0)).toBe(true)
  }, 60_000)
})

describe('the PDF says of itself', () => {
  it('title, author, language, bookmarks, tags with table heads, and sRGB; no conformance', async () => {
    const { document, form, read, pdf } = await openOnce()
    const { info, metadata } = await read.getMetadata()
    expect(info).toMatchObject({ Title: document.title, Author: document.author })
    expect(info).toMatchObject({ Language: 'zh-CN' })
    expect(metadata.get('dc:title')).toBe(document.title)
    expect(metadata.get('dc:language')).toBe('zh-CN')
    expect(metadata.getRaw()).not.toMatch(/pdfaid|pdfuaid/u)

    const outline = await read.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(
      form.sections.flatMap(({ heading }) => heading ?? []),
    )
    expect(await read.getMarkInfo()).toMatchObject({ Marked: true })
    const roles: string[] = []
    for (let page = 1; page <= read.numPages; page += 1)
      rolesIn(await (await read.getPage(page)).getStructTree(), roles)
    for (const role of ['H1', 'H2', 'P', 'Table', 'THead', 'TH', 'TBody', 'TD'])
      expect(roles).toContain(role)
    const listed = roles.filter((role) => /^(?:L|LI|Lbl|LBody|Em)$/u.test(role))
    const begun = ['L', 'LI', 'Lbl', 'LBody']
    // On two pages it is told on both.
    expect(listed.slice(0, 11)).toEqual([...begun, ...begun, 'LI', 'Lbl', 'LBody'])
    expect(await read.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
    const text = String.fromCharCode(...pdf.slice(-20_000))
    expect(text).toMatch(/\/OutputIntents \[<< \/Type \/OutputIntent .*sRGB/u)
  }, 60_000)
})
