/** What 《》 do not mark. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it('finds a website and an account, not a newspaper or a document', () => {
  const rule = 'wording.title-marks'
  expect(quotesIn('在《青石县政府信息网》和《青石发布微信公众号》公开。', rule)).toEqual([
    '《青石县政府信息网》',
    '《青石发布微信公众号》',
  ])
  expect(quotesIn('在《青石日报》刊登《政府网站管理办法》。', rule)).toEqual([])
})

it('finds a title whose kind lost its 的', () => {
  const rule = 'wording.title-marks'
  expect(quotesIn('按照《县政府办公室关于推进政务公开工作意见》编制。', rule)).toEqual([
    '《县政府办公室关于推进政务公开工作意见》',
  ])
  const right =
    '按照《关于推进公开工作的意见》《关于推进公开标准化实施意见》《关于印发〈公开办法〉的通知》编制。'
  expect(quotesIn(right, rule)).toEqual([])
})

it('finds a title that goes on behind its mark', () => {
  const rule = 'wording.title-marks'
  expect(quotesIn('按照《县政府办公室关于印发工作规程》的通知编制。', rule)).toEqual([
    '《县政府办公室关于印发工作规程》的通知',
  ])
  expect(
    quotesIn('按照县政府办公室关于印发《工作规程》的通知、《关于印发〈规程〉的通知》编制。', rule),
  ).toEqual([])
})
