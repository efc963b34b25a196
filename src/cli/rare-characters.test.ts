/** Names with rare Han and minority writing on paper: brought in for the report that needs them, or named. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import initPainter, { TypstRendererBuilder } from '@myriaddreamin/typst-ts-renderer'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { sayMissing } from '#writers/pdf/missing-characters.ts'
import { bringRareFonts, rareFontNames } from '#writers/pdf/rare-fonts.ts'
import { setPages } from '#writers/pdf/set-pages.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { nodeTypst, readRareFont } from './typst-engine.ts'

const paragraph = (text: string) => [{ kind: 'paragraph', indent: 0, runs: [{ text }] } as const]

const documentWith = (preamble: string) => {
  const form = formById('2021')
  if (!form) throw new Error('no form')
  const report = {
    ...exampleReport,
    title: '𡋾水镇2024年政府信息公开工作年度报告',
    notes: { 'applications.new.person': '由𠮷某办理' },
    signature: { organs: ['𡋾水镇人民政府'], date: '2025-01-09' },
    prose: { ...exampleReport.prose, preamble: paragraph(preamble) },
  }
  return compose(report, form, { unfinished: false })
}

const readBack = async (pdf: Uint8Array) => {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  let text = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  return text.replace(/\s/gu, '')
}

/** The words in what the preview is drawn from, as its painter understands them. */
async function readDrawing(drawing: Uint8Array): Promise<string> {
  const program = '@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm'
  await initPainter({
    module_or_path: readFileSync(createRequire(import.meta.url).resolve(program)),
  })
  const painter = await new TypstRendererBuilder().build()
  const session = painter.create_session()
  painter.manipulate_data(session, 'reset', drawing)
  const words = painter.svg_data(session).matchAll(/<h5:div[^>]*>([^<]*)/gu)
  return [...words].map(([, text = '']) => text).join('')
}

describe('a report with rare characters', () => {
  it('is set with them, in PDF and preview, the same bytes each time', async () => {
    const document = documentWith('张㐂、𠮷某、𪚥、𫔭、𬸪、ꆈꌠ、연변、éñ、☑是☐否✔✘')
    const engine = await nodeTypst()
    expect(await bringRareFonts(document, engine, readRareFont)).toEqual([])
    expect(engine.added.map(({ family }) => family)).toContain('GW u20a00')
    const writing = writePdf(document, engine)
    if (!writing.ok) throw new Error(sayMissing(writing.missing))
    const text = await readBack(writing.pdf)
    for (const word of ['𡋾水镇', '张㐂、𠮷某、𪚥、𫔭、𬸪、ꆈꌠ、연변、éñ、☑是☐否✔✘', '由𠮷某办理'])
      expect(text).toContain(word)
    const pages = setPages(document, engine)
    expect(pages.ok && (await readDrawing(pages.drawing.bytes))).toContain('张㐂、𠮷某')
    // Another engine, and one that has them already, need nothing more and set the same.
    expect(await bringRareFonts(document, engine, () => Promise.reject(new Error()))).toEqual([])
    const other = await nodeTypst()
    await bringRareFonts(document, other, readRareFont)
    expect(writePdf(document, other)).toEqual(writing)
  }, 90_000)

  it('stops at what no font has, named with its place, and says when a font did not come', async () => {
    const document = documentWith('😀和㐂')
    const engine = await nodeTypst()
    const unreached = await bringRareFonts(document, engine, () => Promise.reject(new Error('404')))
    expect(sayMissing(unreached)).toMatch(
      /^4 个生僻字的字库没有取到：“𡋾”.*“😀”.*“㐂”.*“𠮷”.*请检查网络后再试$/u,
    )
    const missing = await bringRareFonts(document, engine, readRareFont)
    expect(missing).toEqual([{ character: '😀', places: ['正文开头「😀和㐂」'] }])
    expect(writePdf(document, engine)).toEqual({ ok: false, missing })
  }, 60_000)
})

describe('the files of rare characters', () => {
  const files = readdirSync(join(import.meta.dirname, '../../fonts/rare'))

  it('are each found by a character, and none is over 250 kB', async () => {
    const found = new Set<string>()
    for (let codePoint = 0; codePoint < 0x30000; codePoint += 1)
      for (const name of rareFontNames(codePoint)) found.add(`${name}.ttf.gz`)
    expect(files.filter((file) => !found.has(file))).toEqual([])
    for (const file of files)
      expect((await readRareFont(file.replace('.ttf.gz', '')))?.length).toBeLessThan(250_000)
  })

  it('have all of basic Han and its extensions A to F', async () => {
    const engine = await nodeTypst()
    const ranges = [
      [0x4e00, 0x9fff],
      [0x3400, 0x4dbf],
      [0x20000, 0x2a6dd],
      [0x2a700, 0x2b734],
      [0x2b740, 0x2b81d],
      [0x2b820, 0x2cea1],
      [0x2ceb0, 0x2ebe0],
    ] as const
    const text = ranges
      .flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
      )
      .join('')
    const missing = await bringRareFonts(
      { ...documentWith(''), titleLines: [text], blocks: [] },
      engine,
      readRareFont,
    )
    expect(missing.map(({ character }) => character)).toEqual([])
  }, 90_000)
})
