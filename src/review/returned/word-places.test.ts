/** The words of a remark are found again whatever is written around them. */
import { array, assert, constant, constantFrom, oneof, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveChapter } from '#report/prose/chapters.ts'
import type { Block } from '#report/prose/prose.ts'
import { ReportDocument } from '#report/report-document.ts'
import { emptyReport, proseKeys } from '#report/report.ts'
import {
  flatOffset,
  flatText,
  passagesOf,
  placeOfWords,
  shownOffset,
  wholeQuote,
  wordsAnchor,
} from './word-places.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', indent: 0, runs: [{ text }] })
const chapter = (text: string): Block => ({ kind: 'chapter', indent: 0, runs: [{ text }] })
const picture = (alt: string): Block => ({
  kind: 'embed',
  indent: 0,
  runs: [],
  embed: { type: 'image', attrs: { src: 'data:,', alt } },
})
const start = { form: '2021', year: 2025, issuers: ['清河县水务局'], level: 'department' } as const

const open = (...texts: string[]) => {
  const report = emptyReport(start)
  return ReportDocument.of(
    { ...report, prose: { ...report.prose, overview: texts.map(paragraph) } },
    1,
  )
}
const anchored = (document: ReportDocument, block: number, words: string) => {
  const text = flatText(document.prose('overview').blocks()[block] ?? paragraph(''))
  const from = text.indexOf(words)
  return wordsAnchor(document.prose('overview'), 'overview', {
    block,
    from,
    to: from + words.length,
  })
}
const wordsAt = (document: ReportDocument, anchor: ReturnType<typeof anchored>) => {
  const place = placeOfWords((key) => document.prose(key), anchor, proseKeys)
  if (!place) return null
  const block = document.prose(place.section).blocks()[place.block]
  return block ? `${place.section}: ${flatText(block).slice(place.from, place.to)}` : null
}
const writes = (document: ReportDocument, ...texts: string[]) =>
  document.edit([{ prose: 'overview', blocks: texts.map(paragraph) }])

describe('the words of a remark', () => {
  it('are found while others write before, after and within them', () => {
    const document = open('一是主动公开信息三百条。', '二是加强培训。')
    const anchor = anchored(document, 0, '公开信息三百条')
    const prose = document.prose('overview')
    prose.replace(0, 0, [paragraph('新的一段。')], 'local')
    for (const text of [
      '第一，一是主动公开信息三百条。',
      '第一，一是主动公开信息共三百条。',
      '第一，一是主动公开信息共三百条整。',
    ])
      prose.replace(1, 2, [paragraph(text)], 'local')
    expect(wordsAt(document, anchor)).toBe('overview: 公开信息共三百条')
  })

  it('and the pictures and tables among them go along with a chapter that is moved', () => {
    const blocks = [
      chapter('一、概述'),
      paragraph('全年公开信息三百条，比上年多二十条。'),
      picture('办理结果图'),
      picture('平台访问图'),
      chapter('二、主动公开'),
      paragraph('门户网站全年更新。'),
    ]
    const report = emptyReport({ ...start, form: 'pre-2019', year: 2016 })
    const document = ReportDocument.of(
      { ...report, prose: { ...report.prose, overview: blocks } },
      1,
    )
    const words = anchored(document, 1, '信息三百条')
    const shown = wordsAnchor(document.prose('overview'), 'overview', { block: 3, from: 0, to: 1 })
    for (const [number, by, at] of [
      [0, 1, 4],
      [1, -1, 2],
      [1, -1, 4],
    ] as const) {
      const moved = moveChapter(document.prose('overview').blocks(), number, by)
      document.edit([{ prose: 'overview', blocks: moved }])
      expect(wordsAt(document, words)).toBe('overview: 信息三百条')
      const place = placeOfWords((key) => document.prose(key), shown, proseKeys)
      expect(place?.block).toBe(at + 1)
    }
    document.edit([{ prose: 'overview', blocks: blocks.filter((_, index) => index !== 3) }])
    expect(placeOfWords((key) => document.prose(key), shown, proseKeys)).toBe(null)
  })

  it('are found where they were cut and put down in another section', () => {
    const document = open('一是主动公开信息三百条。', '二是加强培训。')
    const anchor = anchored(document, 1, '二是加强培训')
    document.edit([
      { prose: 'overview', blocks: [paragraph('一是主动公开信息三百条。')] },
      { prose: 'problems', blocks: [paragraph('今后二是加强培训。')] },
    ])
    expect(wordsAt(document, anchor)).toBe('problems: 二是加强培训')
  })

  it('are found again once a deletion is undone', () => {
    const document = open('一是主动公开信息三百条。', '二是加强培训。')
    const anchor = anchored(document, 1, '二是加强培训')
    writes(document, '一是主动公开信息三百条。')
    expect(wordsAt(document, anchor)).toBeNull()
    document.undo()
    expect(wordsAt(document, anchor)).toBe('overview: 二是加强培训')
  })

  it('are still theirs when they are changed after an undo', () => {
    const document = open('一是主动公开信息三百条，较上年增加。', '二是加强培训。')
    const anchor = anchored(document, 0, '公开信息三百条')
    writes(document, '二是加强培训。')
    document.undo()
    writes(document, '一是主动公开信息共三百条，较上年增加。', '二是加强培训。')
    expect(wordsAt(document, anchor)).toBe('overview: 公开信息共三百条')
  })

  it('are found alike in every copy where one deleted them, took that back and another wrote in them', () => {
    const document = open('一是主动公开信息三百条。', '二是加强培训。')
    const copy = ReportDocument.from(document.encode(), 2)
    const anchor = anchored(document, 0, '一是主动公开信息三百条。')
    writes(document, '二是加强培训。')
    document.undo()
    document.prose('overview').replace(0, 1, [paragraph('一是主动公开政府信息三百条。')], 'local')
    copy.prose('overview').replace(0, 1, [paragraph('一是主动公开信息三百条整。')], 'local')
    document.apply(copy.encode())
    copy.apply(document.encode())
    const place = (of: ReportDocument) => placeOfWords((key) => of.prose(key), anchor, proseKeys)
    expect(place(copy)).toEqual(place(document))
    expect(place(ReportDocument.from(copy.encode(), 3))).toEqual(place(document))
    expect(wordsAt(document, anchor)).toContain('一是主动公开')
  })

  it('are taken for what stands between their neighbours where every letter is another', () => {
    const document = open('一是主动公开信息三百条，较上年增加。', '二是加强培训。')
    const anchor = { ...anchored(document, 0, '三百条'), from: 'AAAA', to: '%' }
    writes(document, '一是主动公开信息三百一十条，较上年增加。', '二是加强培训。')
    expect(wordsAt(document, anchor)).toBe('overview: 三百一十条')
    writes(document, '一是主动公开信息，较上年增加。', '二是加强培训。')
    expect(wordsAt(document, anchor)).toBeNull()
  })

  it('keep the first part where a line end was put into them, and all once it is gone', () => {
    const document = open('一是主动公开信息三百条。')
    const anchor = anchored(document, 0, '公开信息三百条')
    writes(document, '一是主动公开信息', '三百条。')
    expect(wordsAt(document, anchor)).toBe('overview: 公开信息')
    writes(document, '一是主动公开信息三百条。')
    expect(wordsAt(document, anchor)).toBe('overview: 公开信息三百条')
  })

  it('are found in a copy that was handed over', () => {
    const document = open('一是主动公开信息三百条。')
    const anchor = anchored(document, 0, '三百条')
    const copy = ReportDocument.from(document.encode(), 2)
    writes(copy, '总的来说，一是主动公开信息三百条。')
    expect(wordsAt(copy, anchor)).toBe('overview: 三百条')
    document.apply(copy.encode())
    expect(wordsAt(document, anchor)).toBe('overview: 三百条')
  })

  it('of several paragraphs are each followed by itself, in this copy and another', () => {
    const document = open('一是主动公开信息三百条。', '二是加强培训。', '三是改进网站。')
    const also = [anchored(document, 1, '二是加强培训。'), anchored(document, 2, '三是改进')]
    const anchor = {
      ...anchored(document, 0, '三百条。'),
      also: also.flatMap((passage) => (passage.on === 'words' ? [passage] : [])),
    }
    const said = (of: ReportDocument) => passagesOf(anchor).map((one) => wordsAt(of, one))
    expect(wholeQuote(anchor)).toBe('三百条。\n二是加强培训。\n三是改进')
    writes(document, '一是主动公开信息三百条。', '三是改进网站。')
    expect(said(document)).toEqual(['overview: 三百条。', null, 'overview: 三是改进'])
    document.undo()
    const copy = ReportDocument.from(document.encode(), 2)
    const prose = copy.prose('overview')
    prose.replace(1, 2, [paragraph('二是全员加强培训。')], 'local')
    prose.replace(0, 0, [paragraph('引言。')], 'local')
    document.apply(copy.encode())
    expect(said(document)).toEqual([
      'overview: 三百条。',
      'overview: 加强培训。',
      'overview: 三是改进',
    ])
  })

  it('are lost without harm where the pin is nonsense', () => {
    const document = open('一是主动公开信息三百条。')
    const anchor = { ...anchored(document, 0, '主动公开信息'), from: 'AAAA', to: '%' }
    expect(wordsAt(document, anchor)).toBe('overview: 主动公开信息')
  })
})

const shown = (cell: string): string => (cell === 'a' ? '1234' : '')

describe('offsets', () => {
  it('go from the flat text to the screen and back', () => {
    const run = oneof(
      record({ text: string({ minLength: 1, maxLength: 6 }) }),
      record({ cell: constantFrom('a', 'bb') }),
      constant({ break: true as const }),
    )
    assert(
      property(array(run, { maxLength: 6 }), (runs) => {
        const block: Block = { kind: 'paragraph', indent: 0, runs }
        const length = flatText(block).length
        const onScreen = runs.map((one) =>
          'text' in one ? one.text.length : 'cell' in one ? shown(one.cell).length : 1,
        )
        expect(shownOffset(block, 0, shown)).toBe(0)
        expect(shownOffset(block, length, shown)).toBe(onScreen.reduce((sum, one) => sum + one, 0))
        for (let flat = 0; flat <= length; flat += 1) {
          const offset = shownOffset(block, flat, shown)
          const back = flatOffset(block, offset, shown)
          expect(shownOffset(block, back, shown)).toBe(offset)
        }
      }),
    )
  })
})
