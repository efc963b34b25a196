/** Two ways of saying a thing in one sentence. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it.each([
  [
    '报告内容包括总体情况，主动公开情况，以及其他需要报告的事项等六个部分组成。',
    '包括总体情况，主动公开情况，以及其他需要报告的事项等六个部分组成',
  ],
  ['对工地进行安全施工情况进行检查。', '进行安全施工情况进行'],
  ['较好的保障了公众的知情权。', '较好的保障了'],
  [
    '本报告依据《政府信息公开条例》规定，编制本报告。',
    '本报告依据《政府信息公开条例》规定，编制本报告',
  ],
  ['公开信息共80条，（其中文件3条，动态77条）。', '，'],
])('%s', (sentence, quote) => {
  expect(quotesIn(sentence, 'wording.grammar')).toEqual([quote])
})

it.each([
  '本报告包括总体情况等六个部分，由办公室编制而成，领导小组由各科室组成。',
  '本报告由总体情况、主动公开情况和其他需要报告的事项组成。',
  '根据《政府信息公开条例》，编制本报告；本报告根据《条例》要求编制。本报告有六部分。',
  '进行登记，进行答复；对信息进行审核并进行发布。',
  '公开信息80条（其中文件3条），（二）办理申请，（三）公开。',
  '较好地保障了知情权，提供有效的保障，取得较好的成效，得到及时的解决了解。',
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'wording.grammar')).toEqual([])
})
