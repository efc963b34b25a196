/** A usual word with one sign mistyped, turned round or typed twice. */
import { expect, it } from 'vitest'
import { wordSlip } from './word-slips.ts'

const quotes = (sentence: string) =>
  wordSlip.find(sentence).map(({ from, to }) => sentence.slice(from, to))

it.each([
  ['推进信息工开，方便查阅。', '工开', '公开'],
  ['接受群众监杜和评议。', '监杜', '监督'],
  ['持续加强息信管理。', '息信', '信息'],
  ['主动公公开政府信息。', '公公开', '公开'],
  ['发布的文件清淅完整。', '清淅', '清晰'],
  ['满群足众需求。', '满群足众', '满足群众'],
  ['推进标准华建设。', '标准华', '标准化'],
])('%s', (sentence, quote, right) => {
  expect(quotes(sentence)).toEqual([quote])
  expect(wordSlip.find(sentence)[0]?.fix).toBe(right)
})

it.each([
  '统计期限自2024年1月1日起至12月31日止。',
  '《关于印发年度报告格式的通知》（国办发〔2024〕8号）要求落到实处。',
  '推动反腐倡廉，解疑释惑，事事有回音，紧贴群众需求。',
  '弘扬“重实干、强执行”的作风，请到清泯县、沟帮子街道查阅。',
  '及时解决错链、失链、错别字等问题。',
  '地址：青州市仓海区河滨路18号。',
  '按照“谁公开、谁审查”的原则，做到有章可循、齐抓共管。',
  '由办事处主任任组长，副主任任副组长，由常委任主任。',
])('passes %s', (sentence) => {
  expect(quotes(sentence)).toEqual([])
})

it('leaves words in traditional characters alone', () => {
  expect(quotes('根據條例公開政府資訊，接受群衆監都。')).toEqual([])
})
