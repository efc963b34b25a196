/** Numbers in words: every way of printing one is understood, and what is no figure is told apart. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber, inChinese } from './chinese-numerals.ts'
import { numbersIn, plainSigns } from './numbers.ts'

const kinds = (words: string) => {
  const text = plainSigns(words)
  return numbersIn(text).map(({ from, to, kind }) => `${text.slice(from, to)} ${kind}`)
}
const values = (words: string) => numbersIn(plainSigns(words)).map(({ value }) => value)

const count = fc.integer({ min: 0, max: 99_999_999 })
const grouped = (value: number, mark: string) =>
  String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, mark)
const fullWidth = (text: string) =>
  text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(Number(digit) + 0xff10))

describe('a count', () => {
  it('is the same however it is printed', () => {
    const print = fc.constantFrom(
      String,
      (value: number) => fullWidth(String(value)),
      (value: number) => grouped(value, ','),
      (value: number) => grouped(value, '，'),
      inChinese,
    )
    fc.assert(
      fc.property(count, print, fc.constantFrom('', ' '), (value, printed, gap) => {
        expect(values(`全年收到申请${printed(value)}${gap}件，均已办结`)).toEqual([value])
      }),
    )
  })

  it('stands where it is said to stand, with its unit behind it', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 6 }), (counts) => {
        const text = counts.map((one) => `公开${one}条`).join('，')
        const found = numbersIn(text)
        expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(counts.map(String))
        expect(found.map(({ to, end }) => text.slice(to, end))).toEqual(counts.map(() => '条'))
      }),
    )
  })

  it('is read from Chinese characters as it was written', () => {
    fc.assert(
      fc.property(count, (value) => {
        expect(chineseNumber(inChinese(value))).toBe(value)
      }),
    )
  })

  it.each([
    ['十二', 12],
    ['两', 2],
    ['一百零五', 105],
    ['三千', 3000],
    ['二〇二四', 2024],
    ['一万两千', 12_000],
    ['九十八点五', 98.5],
    ['三点一四', 3.14],
  ])('%s is %d', (words, value) => {
    expect(chineseNumber(words)).toBe(value)
  })

  it.each([
    ['阅读量1.33万人次', 13_300, 100, false],
    ['发布2100余条', 2100, 1, true],
    ['约515万次', 5_150_000, 10_000, true],
    ['收取6423.03万元', 64_230_300, 100, false],
    ['收取2.5亿元', 250_000_000, 10_000_000, false],
    ['占33.9％', 33.9, 0.1, false],
    ['占百分之九十八点五', 98.5, 0.1, false],
    ['四十余条', 40, 1, true],
    ['近30家', 30, 1, true],
  ])('%s', (words, value, step, isVague) => {
    const [found] = numbersIn(plainSigns(words))
    expect(found?.value).toBe(value)
    expect(found?.step).toBeCloseTo(step)
    expect(found?.isVague).toBe(isVague)
  })
})

describe('what is no figure', () => {
  it.each([
    ['2024年1月1日至12月31日', ['2024年1月1日 date', '12月31日 date']],
    ['二〇三五年、十四五', ['二〇三五年 date', '十四五 date']],
    ['2021-2035规划', ['2021-2035 date']],
    ['5·12宣传、“5.12”活动', ['5·12 date', '5.12 date']],
    ['国办公开办函〔2021〕30号', ['〔2021〕30号 document']],
    ['国务院令第711号', ['令第711号 document']],
    ['第二十条第（一）项', ['第二十条 ordinal', '（一） ordinal']],
    ['（一）主动公开。', ['（一） ordinal']],
    ['1.加强培训。\n2、办好专栏。', ['1. ordinal', '2、 ordinal']],
    ['一是公开。二是解读。', ['一是 ordinal', '二是 ordinal']],
    ['电话：0000-5550182；邮编：350400', ['0000-5550182 code', '350400 code']],
    ['12345热线、www.abc123.gov.cn', ['12345 code', 'www.abc123.gov.cn code']],
    ['A4纸、5G网络', ['A4 code', '5G code']],
    ['河滨路15-1号14层', ['15-1号 code', '14 code']],
    ['提高5个百分点', ['5个百分点 points']],
    ['三类信息，每一件，各一名', []],
  ])('%s', (words, found) => {
    expect(kinds(words)).toEqual(found)
  })

  it('never overlaps, whatever the words are', () => {
    const piece = fc.constantFrom(
      '1',
      '２',
      '万',
      '余',
      '件',
      '%',
      '年',
      '月',
      '，',
      '（',
      '一',
      '.',
      '-',
      '百分之',
      '号',
      '第',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = plainSigns(pieces.join(''))
        let last = 0
        for (const { from, to, end } of numbersIn(text)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(end).toBeGreaterThanOrEqual(to)
          last = to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
