/** Run-together figures that the words of the report bear out. */
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import type { Doubt } from '#report/report.ts'
import { borneOut } from './borne-out.ts'

const form = formById('2021')
const cells = ['issued', 'repealed', 'in-force'].map((one) => `documents.normative.${one}`)
const figures = [
  [4, 46, 463],
  [6, 63, 631, 3, 31, 1],
  [31, 1, 131, 3131],
]
const row: readonly Doubt[] = cells.map((at, place) => ({
  at,
  why: '原文数字连写“46131”，有6种读法，请对照原件选定',
  source: '46131',
  candidates: [...(figures[place] ?? []), 613, 13, 131],
}))

const told = (words: string) => {
  if (!form) throw new Error('the form')
  return borneOut(row, form, {}, [[{ kind: 'paragraph', indent: 0, runs: [{ text: words }] }]])
}

it('keeps the one reading that has two figures the words tell, and doubts it still', () => {
  // No reading has both: nothing would be left for the cell between.
  expect(told('制发规范性文件46件，现行有效的行政规范性文件131件。').cells).toEqual({})
  const found = told('制发行政规范性文件46件，废止规范性文件13件。')
  expect(found.cells).toEqual(
    Object.fromEntries(cells.map((at, place) => [at, [46, 13, 1][place]])),
  )
  expect(found.doubts.every(({ why }) => why.endsWith('正文写到46、13，已照此切分'))).toBe(true)
})

it('puts the figure first that the words tell, and takes nothing', () => {
  const { cells: filled, doubts } = told('全年制发规范性文件46件。')
  expect(filled).toEqual({})
  expect(doubts[0]?.candidates?.[0]).toBe(46)
})

it('leaves the doubts alone where the words tell of another row', () => {
  expect(told('作出行政处罚46件，受理许可13件。')).toEqual({ doubts: row, cells: {} })
})

it('takes the reading whose documents in force are as many as were issued, and doubts it still', () => {
  if (!form) throw new Error('the form')
  const [issued, repealed, inForce] = cells
  const why = '原文数字连写“6034”，有2种读法，请对照原件选定'
  const doubt = (at: string | undefined, candidates: readonly number[]): Doubt => ({
    at: at ?? '',
    why,
    source: '6034',
    candidates,
  })
  const fused = [doubt(issued, [60, 6]), doubt(repealed, [3, 0]), doubt(inForce, [4, 34])]
  const found = borneOut(fused, form, {}, [])
  expect(cells.map((at) => found.cells[at])).toEqual([6, 0, 34])
  expect(found.doubts.map(({ candidates }) => candidates?.[0])).toEqual([6, 0, 34])
  expect(found.doubts.every((one) => one.why.endsWith('已照此切分'))).toBe(true)
})
