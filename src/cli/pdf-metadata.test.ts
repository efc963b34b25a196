/** What a PDF says of itself, read from its bytes: title, author, language, bookmarks, tags, colours. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { nodeTypst } from './typst-engine.ts'

const open = async () => {
  const form = formById('2021')
  if (!form) throw new Error('no form')
  const document = compose(exampleReport, form, { unfinished: false })
  const writing = writePdf(document, await nodeTypst())
  if (!writing.ok) throw new Error('not set')
  const read = await getDocument({ data: new Uint8Array(writing.pdf), verbosity: 0 }).promise
  return { document, form, read, pdf: writing.pdf }
}

const rolesIn = (node: unknown, into: string[] = []): string[] => {
  if (typeof node !== 'object' || node === null) return into
  if ('role' in node && typeof node.role === 'string') into.push(node.role)
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) rolesIn(child, into)
  return into
}

describe('the PDF says of itself', () => {
  it('title, author, language, bookmarks, tags with table heads, and sRGB; no conformance', async () => {
    const { document, form, read, pdf } = await open()
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
    expect(await read.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
    const text = String.fromCharCode(...pdf.slice(-20_000))
    expect(text).toMatch(/\/OutputIntents \[<< \/Type \/OutputIntent .*sRGB/u)
  }, 60_000)
})
