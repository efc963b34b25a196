/** The office's own fonts on paper: used face by face, what they lack taken from those shipped, and told. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { sayFonts } from '#writers/pdf/fonts-used.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { nodeTypst } from './typst-engine.ts'

const fontsOf = async (pdf: Uint8Array): Promise<string> => {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const page = await document.getPage(1)
  await page.getOperatorList()
  const { items } = await page.getTextContent()
  const names = new Set(items.flatMap((item) => ('str' in item ? item.fontName : [])))
  return [...names].map((name) => JSON.stringify(page.commonObjs.get(name).name)).join()
}

describe('the fonts of the office', () => {
  it('stand for their faces; a character they lack comes from those shipped', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const preamble = [
      { kind: 'paragraph', indent: 0, runs: [{ text: '仿宋没有的字：镕、𬭎' }] } as const,
    ]
    const prose = { ...exampleReport.prose, preamble }
    const document = compose({ ...exampleReport, prose }, form, { unfinished: false })
    const engine = await nodeTypst()
    expect(sayFonts(document, engine)).toBe('小标宋、仿宋、楷体、黑体用自带字体')
    const before = writePdf(document, engine)
    expect(before.ok && (await fontsOf(before.pdf))).toMatch(/GWFang.*/u)

    // Stands in for a font of the office: it has 楷体 shapes, and lacks what gw-ext has.
    const bytes = await readFile(join(import.meta.dirname, '../../fonts/gw-kaif.ttf'))
    await engine.addFonts([
      { bytes, name: '仿宋_GB2312', standsFor: 'fang' },
      { bytes: new Uint8Array(100), name: '坏字体', standsFor: 'hei' },
    ])
    const after = writePdf(document, engine)
    const fonts = after.ok ? await fontsOf(after.pdf) : ''
    expect(fonts).not.toContain('GWFang')
    expect(fonts).toMatch(/GWKaiF.*GWExt|GWExt.*GWKaiF/u)
    expect(sayFonts(document, engine)).toMatch(
      /^仿宋用“仿宋_GB2312”；小标宋、楷体、黑体用自带字体；“仿宋_GB2312”没有的 “.*𬭎.*” \d 个字用自带字体$/u,
    )
  }, 60_000)
})
