/** What reports deny in their many wordings, against tables that say otherwise and tables that agree. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const cells = {
  'applications.new.person': 27,
  'applications.granted.person': 26,
  'applications.carried-out.person': 1,
  'reconsideration.upheld': 3,
  'litigation.direct.upheld': 1,
}

const denied = (words: string, told: Readonly<Record<string, number>>) =>
  judged({ cells: told, overview: `（二）依申请公开\n${words}` }, 'figures.denial').map(
    ({ quote }) => quote,
  )

it.each([
  [
    '未收到公民、法人或者其他组织提出的政府信息公开申请。',
    '未收到公民、法人或者其他组织提出的政府信息公开申请',
  ],
  [
    '我镇未接收到有关群众、法人要求公开政府信息办理的申请。',
    '未接收到有关群众、法人要求公开政府信息办理的申请',
  ],
  ['我局未涉及到要求政府信息公开的申请。', '未涉及到要求政府信息公开的申请'],
  ['没有发生因信息公开引发的投诉、行政复议。', '没有发生因信息公开引发的投诉、行政复议'],
  ['我局未收到公开行政复议的情况。', '未收到公开行政复议'],
  ['未发生针对本单位的政府信息公开事务行政复议。', '未发生针对本单位的政府信息公开事务行政复议'],
  ['未发生涉及青石县水利局信息公开行政复议。', '未发生涉及青石县水利局信息公开行政复议'],
  ['未发生有关本系统政府信息公开事务的申请。', '未发生有关本系统政府信息公开事务的申请'],
  ['我局没有接到群众主动要求公开政府信息的申请。', '没有接到群众主动要求公开政府信息的申请'],
  ['无因政府信息公开申请提出的行政复议。', '无因政府信息公开申请提出的行政复议'],
  ['我单位未收到和处理政府信息公开申请。', '未收到和处理政府信息公开申请'],
  ['政府信息公开类行政诉讼零发生。', '行政诉讼零发生'],
  ['受理依申请公开件27件，均以信函递交，已全部办理结束。', '已全部办理结束'],
  ['受理依申请公开件27件，均已答复。', '均已答复'],
  ['依申请公开27件，均已按期办结。', '均已按期办结'],
  ['收到申请27件，全部按期答复。', '全部按期答复'],
  ['没有单位和个人向我局申请公开政府信息。', '没有单位和个人向我局申请公开'],
  ['全年依申请公开为0。', '依申请公开为0'],
  ['未发生被申请行政复议的情况。', '未发生被申请行政复议'],
  ['依申请公开工作零诉讼。', '零诉讼'],
])('finds %s', (words, quote) => {
  expect(denied(words, cells)).toEqual([quote])
  expect(denied(words, {})).toEqual([])
})

it.each([
  '未涉及政府信息公开申请收费。',
  '未产生依申请公开的费用。',
  '未发生依申请公开办理不规范的问题。',
  '未出现政府信息公开申请办理超时的情形。',
  '全年所发文件未涉及依申请公开。',
  '未发生政府信息公开申请引发的舆情。',
  '未收到对政府信息公开申请答复的投诉。',
  '依申请公开答复率达100%的科室有12个。',
  '受理依申请公开件27件，均按期答复或延期。',
  '申请网上办理占比为0.5%。',
  '受理依申请公开件27件，其中26件已全部办理结束，1件结转下年度。',
])('passes %s', (words) => {
  expect(denied(words, cells)).toEqual([])
})

it('asks whether all cases ended as the words say', () => {
  const told = {
    'reconsideration.upheld': 2,
    'reconsideration.pending': 1,
    'litigation.direct.upheld': 2,
  }
  const words = '政府信息公开行政复议3件，均予以维持。政府信息公开行政诉讼2件，均被驳回。'
  expect(denied(words, told)).toEqual(['均予以维持'])
})

it.each([
  ['全年没有行政许可事项办理。', '没有行政许可事项办理'],
  ['我局无行政规范性文件。', '无行政规范性文件'],
])('finds decisions and documents denied: %s', (words, quote) => {
  expect(denied(words, { 'licensing.decisions': 4, 'documents.normative.issued': 1 })).toEqual([
    quote,
  ])
  expect(denied(words, {})).toEqual([])
})

it('asks whether none was decided yet', () => {
  const words = '政府信息公开行政诉讼2件，目前均未审结。'
  expect(denied(words, { 'litigation.direct.upheld': 1 })).toEqual(['目前均未审结'])
  expect(denied(words, { 'litigation.direct.pending': 2 })).toEqual([])
})
