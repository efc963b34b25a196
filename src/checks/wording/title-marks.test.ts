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
