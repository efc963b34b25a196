/** The drawn picture: well-formed, nothing outside the page, no bar longer than its share. */
import * as fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { PictureBar, YearPicture } from '#document/year-picture.ts'
import { writePanel, writePicture } from './write-picture.ts'

const bar = fc.record({
  label: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  text: fc.option(fc.nat({ max: 10 ** 12 }).map(String)),
  unit: fc.constantFrom('件', '万元'),
  length: fc.option(fc.nat({ max: 10 ** 9 })),
  before: fc.option(fc.nat({ max: 10 ** 9 })),
})
const pictures = fc.record({
  titleLines: fc.tuple(fc.string({ maxLength: 60 }), fc.constant('图解')),
  compares: fc.boolean(),
  panels: fc.array(fc.record({ title: fc.string(), bars: fc.array(bar, { maxLength: 30 }) }), {
    maxLength: 6,
  }),
  words: fc.array(fc.string(), { maxLength: 6 }),
})

interface Drawn {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

function drawnIn(svg: string): Drawn[] {
  const drawn: Drawn[] = []
  const parser = new Parser(
    { onopentag: (name, attributes) => void drawn.push({ name, attributes }) },
    { xmlMode: true },
  )
  parser.end(svg)
  return drawn
}

const number = (said: string | undefined): number => Number(said ?? 0)

const titled = (organs: readonly string[]): string =>
  writePicture({
    titleLines: [`${organs.join('、')}2024年政府信息公开工作年度报告`, '图解'],
    compares: false,
    panels: [],
    words: [],
  })

describe('the drawn picture', () => {
  it('keeps every bar on the page, whatever the figures', () => {
    fc.assert(
      fc.property(pictures, (picture: YearPicture) => {
        const drawn = drawnIn(writePicture(picture))
        const height = number(drawn[0]?.attributes['height'])
        for (const { name, attributes } of drawn.filter((one) => one.name === 'rect')) {
          expect([name, number(attributes['x']) + number(attributes['width']) <= 794]).toEqual([
            'rect',
            true,
          ])
          expect(number(attributes['y']) + number(attributes['height'])).toBeLessThanOrEqual(height)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps very long figures, and last year’s behind them, on the page', () => {
    const count = 50_000_000_000_000
    const bars: PictureBar[] = [
      { label: '自然人', text: String(count), unit: '件', length: count, before: count - 1 },
    ]
    const svg = writePanel({ title: '申请', bars })
    const [before] = [
      ...svg.matchAll(/x="([\d.]+)" y="[\d.]+" font-size="(\d+)"[^>]*>上年(\d+)</gu),
    ]
    const [, x, size, digits = ''] = before ?? []
    expect(digits).toBe(String(count - 1))
    // Two characters and fourteen digits of a good half each.
    expect(number(x) + number(size) * (2 + 0.56 * digits.length)).toBeLessThanOrEqual(794 - 48)
  })

  it('writes names with signs of markup as they are', () => {
    const bars: PictureBar[] = [{ label: '<甲>&“乙”', text: '3', unit: '件', length: 3, before: 2 }]
    const svg = writePanel({ title: '<script>', bars })
    expect(svg).toContain('&lt;甲&gt;&amp;“乙”')
    expect(svg).not.toContain('<script>')
  })

  it('keeps the title of many organs on the page, in two lines', () => {
    const organs = Array.from({ length: 30 }, (_, index) => `青石县第${index + 1}联合执法机关`)
    expect(titled(organs.slice(0, 3))).toContain(
      '>青石县第1联合执法机关、青石县第2联合执法机关、青石县第3联合执法机关</text>',
    )
    expect(titled(organs)).toMatch(/>青石县第1联合执法机关、[^<]{1,30}等30个机关<\/text>/u)
    expect(titled(organs)).toContain('>2024年政府信息公开工作年度报告</text>')
  })

  it('parts a name that no size fits on one line, and writes all of it above the kind of the page', () => {
    const name = '青石自治州临溪县政务服务和大数据管理局'.repeat(11).slice(0, 200)
    const rows = [
      ...titled([name]).matchAll(/<text x="397" y="(\d+)" font-size="(\d+)"[^>]*>([^<]+)/gu),
    ]
    const title = rows.slice(0, -1)
    expect(title.map((row) => row[3]).join('')).toBe(`${name}2024年政府信息公开工作年度报告`)
    for (const [, y, size, said = ''] of title) {
      expect(said.length * Number(size)).toBeLessThanOrEqual(794 - 96)
      expect(Number(y)).toBeLessThan(70)
    }
  })

  it('says what it shows to those who cannot see it', () => {
    const svg = writePicture({
      titleLines: ['清河县水利局2024年报告', '图解'],
      compares: false,
      panels: [],
      words: ['自然人3件。'],
    })
    expect(svg).toContain('<title id="picture-title">清河县水利局2024年报告图解</title>')
    expect(svg).toContain('<desc id="picture-words">自然人3件。</desc>')
  })
})
