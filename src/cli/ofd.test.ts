/** The OFD file: all words of the pages, each character in its cut font, pictures and lines at their places. */
import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { beforeAll, describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import type { ReportDocument } from '#document/document.ts'
import { plainLayout } from '#document/layout.ts'
import { drawnPages } from '#readers/pdf/page-operations.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { writeOfd } from '#writers/ofd/write-ofd.ts'
import { coveredBy } from '#writers/pdf/font-coverage.ts'
import type { TypstEngine } from '#writers/pdf/typst-engine.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { nodeSubsetting } from './subsetting.ts'
import { nodeTypst } from './typst-engine.ts'

const form = formById('2021')
if (!form) throw new Error('2021')

/** A red dot. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
const picture = {
  kind: 'embed' as const,
  indent: 0,
  runs: [],
  embed: { type: 'image', attrs: { src: `data:image/png;base64,${dot}`, alt: '红点', width: 200 } },
}
const report = {
  ...exampleReport,
  prose: { ...exampleReport.prose, other: [...exampleReport.prose.other, picture] },
}

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

function tagsOf(xml: string): readonly Tag[] {
  const tags: Tag[] = []
  const open: Tag[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const tag = { name: name.replace('ofd:', ''), attributes, text: '' }
        tags.push(tag)
        open.push(tag)
      },
      ontext: (text) => {
        for (const tag of open.slice(-1)) tag.text += text
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return tags
}

describe('the OFD file', () => {
  let engine: TypstEngine
  beforeAll(async () => {
    engine = await nodeTypst()
  })

  const pagesOf = async (document: ReportDocument) => {
    const set = writePdf(document, engine)
    if (!set.ok) throw new Error('not set')
    return drawnPages(set.pdf)
  }
  const ofdOf = async (document: ReportDocument) => {
    const { pages, numbers } = await pagesOf(document)
    const subset = await nodeSubsetting()
    return writeOfd({ document, pages, paths: numbers, fonts: engine.fonts, subset })
  }
  const filesOf = async (document: ReportDocument) => {
    const made = await ofdOf(document)
    if (!made.ok) throw new Error(made.pictures.join('、'))
    const files = unzipSync(made.ofd)
    const read = (name: string) => tagsOf(strFromU8(files[name] ?? new Uint8Array()))
    const pages = Object.keys(files).filter((name) => name.endsWith('Content.xml'))
    return { bytes: made.ofd, files, read, pages }
  }
  const document = compose(report, form, { unfinished: false })

  it('says every word of the pages, each character at its own place within the page', async () => {
    const { pages: set } = await pagesOf(document)
    const { read, pages } = await filesOf(document)
    expect(pages).toHaveLength(set.length)
    for (const [at, page] of set.entries()) {
      const texts = read(`Doc_0/Pages/Page_${at}/Content.xml`).filter(
        ({ name }) => name === 'TextCode',
      )
      const drawn = page.operations
        .filter(({ name }) => name === 'showText')
        .map(
          ({ args }) =>
            JSON.stringify(args)
              .match(/(?<="unicode":")[^"]/gu)
              ?.join('') ?? '',
        )
        .join('')
      expect(texts.map(({ text }) => text).join('')).toBe(drawn.replaceAll(/\s/gu, ''))
      for (const { text, attributes } of texts) {
        const gaps = (attributes['DeltaX'] ?? '').split(' ')
        const count = gaps.reduce(
          (sum, gap, index) =>
            gap === 'g' || gaps[index - 2] === 'g'
              ? sum
              : gaps[index - 1] === 'g'
                ? sum + Number(gap)
                : sum + Number(gap !== ''),
          0,
        )
        expect(count).toBe(Array.from(text).length - 1)
        expect(Number(attributes['X'])).toBeGreaterThan(20)
        expect(Number(attributes['Y'])).toBeLessThan(297)
      }
    }
  })

  it('carries each font cut down to exactly what is set in it', async () => {
    const { files, read, pages } = await filesOf(document)
    const fonts = read('Doc_0/PublicRes.xml').filter(({ name }) => name === 'Font')
    expect(fonts.length).toBeGreaterThan(3)
    const used = new Map<string, string>()
    for (const page of pages) {
      let font = ''
      for (const { name, attributes, text } of read(page)) {
        if (name === 'TextObject') font = attributes['Font'] ?? ''
        if (name === 'TextCode') used.set(font, (used.get(font) ?? '') + text)
      }
    }
    const whole = engine.fonts.reduce((sum, { length }) => sum + length, 0)
    let cut = 0
    for (const { attributes } of fonts) {
      const file = files[`Doc_0/Res/Font_${attributes['ID']}.ttf`] ?? new Uint8Array()
      cut += file.length
      const wanted = new Set(
        Array.from(used.get(attributes['ID'] ?? '') ?? '', (one) => one.codePointAt(0)),
      )
      expect(coveredBy(file)).toEqual(wanted)
    }
    expect(cut).toBeLessThan(whole / 20)
  })

  it('draws every line of the tables, and the picture once', async () => {
    const { files, read, pages } = await filesOf(document)
    const tags = pages.flatMap((page) => [...read(page)])
    expect(tags.filter(({ name }) => name === 'PathObject').length).toBeGreaterThan(60)
    const [shown, ...more] = tags.filter(({ name }) => name === 'ImageObject')
    expect(more).toEqual([])
    const [width, , , height] = (shown?.attributes['CTM'] ?? '').split(' ').map(Number)
    expect(width).toBeCloseTo(52.9, 1)
    expect(height).toBeCloseTo(52.9, 1)
    expect(files['Doc_0/Res/Image_1.png']?.length).toBeGreaterThan(60)
    const ids = pages.flatMap((page) => read(page).map(({ attributes }) => attributes['ID'] ?? ''))
    const own = ids.filter((id) => id !== '')
    expect(new Set(own).size).toBe(own.length)
  })

  it('holds every layout, landscape and water mark too, and is the same bytes twice', async () => {
    for (const layout of [
      { ...plainLayout, cover: true, contents: true, review: true },
      { ...plainLayout, kind: 'announcement' as const, number: '2025年第2号' },
      { ...plainLayout, kind: 'letter' as const, recipient: '县政府办公室' },
      { ...plainLayout, kind: 'blank' as const },
    ]) {
      const composed = compose(exampleReport, form, { unfinished: true, layout })
      const one = await filesOf(composed)
      expect(one.pages.length).toBeGreaterThan(2)
      expect(Buffer.compare((await filesOf(composed)).bytes, one.bytes)).toBe(0)
    }
  })

  it('names a picture that no reader of OFD shows', async () => {
    const blocks = document.blocks.map((block) =>
      block.kind === 'image' ? { ...block, mime: 'image/webp' } : block,
    )
    expect(await ofdOf({ ...document, blocks })).toEqual({ ok: false, pictures: ['红点'] })
  })
})
