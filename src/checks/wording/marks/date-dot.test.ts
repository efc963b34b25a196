/** Days with a name. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it.each([
  ['利用“5.12”全国防灾减灾日宣传。', '5.12'],
  ['开展“5.15政务公开日”活动。', '5.15'],
  ['围绕12.4国家宪法日宣传。', '12.4'],
  ['举办“4.15全民国家安全教育日”讲座。', '4.15'],
  ['开展“3.15”活动。', '3.15'],
  ['结合“4.22地球日”宣传。', '4.22'],
  ['组织“5.26绿色生活日”活动。', '5.26'],
])('%s', (sentence, quote) => {
  expect(quotesIn(sentence, 'wording.date-dot')).toEqual([quote])
})

it.each([
  '满意度提高5.12个百分点，投入5.12万元，占比12.4%。',
  '利用“5·12”全国防灾减灾日宣传。',
  '平均用时3.5个工作日，4.15日内答复，收费5.1元每日。',
  '系统升级到5.1版本，平台3.15.2上线。',
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'wording.date-dot')).toEqual([])
})
