/** Half a word left over. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it.each([
  ['主要问题及改进措施况如下。', '措施况如下'],
  ['推进信息化，开展浏和下载。', '开展浏和下'],
])('%s', (sentence, quote) => {
  expect(quotesIn(sentence, 'wording.lone-sign')).toEqual([quote])
})

it.each([
  '贯彻落实条例，督促检查，培训三次，情况良好。',
  '通过渠县政务网、沟帮子街道、绍川社区公布。',
  '坚持依法依规、接诉即办，解疑释惑，办展3场。',
  '由“规”字当头，统 计 信 息 另 行 公 布。',
  '精准施策、以案释法、述责述廉、帮办导办、村规民约、培优扶强、研析残障事项、织密网络。',
  '成立以主任范正文同志为组长、各股室负责人为成员的领导小组。',
  '第三方测评、绩效考评、行政应诉、统筹兼顾。',
  '倾听民声、察民意，按序时推进。',
  '公开局况介绍、县况介绍，因公出国（境）团组数。',
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'wording.lone-sign')).toEqual([])
})
