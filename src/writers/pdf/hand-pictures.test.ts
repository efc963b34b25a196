/** Pictures on their way to the engine: tried once, tried again only when they are others. */
import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '#document/document.ts'
import type { TypstEngine } from './typst-engine.ts'
import { handPictures } from './write-pdf.ts'

const broken = 0

const documentWith = (...pictures: readonly number[]): ReportDocument => ({
  title: '报告',
  titleLines: ['报告'],
  author: '青石县水利局',
  year: 2024,
  language: 'zh-CN',
  mark: null,
  date: null,
  blocks: pictures.map((byte) => ({
    kind: 'image',
    bytes: Uint8Array.of(byte),
    mime: 'image/png',
    alt: '',
    width: 10,
    height: 10,
  })),
})

/** An engine that can draw everything but `broken`, and keeps count of what it was made to try. */
function engine() {
  const files = new Map<string, Uint8Array>()
  const tried: string[] = []
  const made: TypstEngine = {
    fonts: [],
    covers: () => true,
    coversUsually: () => true,
    added: [],
    addFonts: () => Promise.resolve(),
    memory: () => 0,
    addFile: (path, bytes) => void files.set(path, bytes),
    setPdf: (source) => {
      tried.push(source)
      const path = /"(.*)"/u.exec(source)?.[1] ?? ''
      return files.get(path)?.[0] === broken ? { reasons: ['broken'] } : { pdf: new Uint8Array() }
    },
    drawAndAsk: () => ({ reasons: ['not asked here'] }),
  }
  return { made, tried }
}

const drawn = (document: ReportDocument, one: TypstEngine) => {
  const pictures = handPictures(document, one)
  return document.blocks.map((block) => pictures.get(block))
}

describe('pictures for the engine', () => {
  it('are tried once, however often the report is set', () => {
    const { made, tried } = engine()
    const first = drawn(documentWith(1, broken), made)
    expect(first).toEqual(['/picture-0', null])
    expect(drawn(documentWith(1, broken), made)).toEqual(first)
    expect(tried).toHaveLength(2)
  })

  it('are tried again where another stands in their place, and by another engine', () => {
    const { made, tried } = engine()
    drawn(documentWith(1), made)
    expect(drawn(documentWith(broken), made)).toEqual([null])
    expect(drawn(documentWith(2, 1), made)).toEqual(['/picture-0', '/picture-1'])
    expect(tried).toHaveLength(4)
    const other = engine()
    drawn(documentWith(1), other.made)
    expect(other.tried).toHaveLength(1)
  })
})
