/** Items counted within a paragraph. */
import { expect, it } from 'vitest'
import { numbersWithin } from './numbers-within.ts'

const quotes = (text: string) =>
  numbersWithin(text).map(({ from, to, message }) => `${text.slice(from, to)} ${message}`)

it.each([
  ['问题：1.意识不强。2.更新不快。4.人手不足。', ['4. “4.”前面没有“3”。']],
  ['问题：（1）意识不强；（2）更新不快；（2）人手不足。', ['（2） “（2）”的编号重复。']],
  ['①意识不强；②更新不快；④人手不足。', ['④ “④”前面没有“3”。']],
  ['1、意识不强；2、更新不快；2、人手不足。', ['2、 “2、”的编号重复。']],
])('%s', (text, found) => {
  expect(quotes(text)).toEqual(found)
})

it.each([
  '1.意识不强。2.更新不快。3.人手不足。',
  '公开12条，3.5万人次，完成率95.2，依据第（1）项、第（3）项。',
  '1.会议纪要。1.会议记录。',
  '3.人手不足。5.经费不足。',
  '（1）公开：1.目录，2.指南；（2）管理：1.制度，2.机制。',
  '①目录②指南。①制度②机制。',
])('passes %s', (text) => {
  expect(quotes(text)).toEqual([])
})
