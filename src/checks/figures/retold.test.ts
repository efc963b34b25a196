/** The same thing in the same words with another number, wherever it is told again. */
import { expect, it } from 'vitest'
import { judged, reportOf } from '#checks/judged-report.ts'

const quotes = (first: string, again: string) =>
  judged({ overview: `（一）主动公开\n${first}\n（四）平台建设\n${again}` }, 'figures.retold').map(
    ({ quote }) => quote,
  )

it.each([
  ['全年主动公开政府信息412条。', '2024年，我局共主动公开政府信息421条。', '421条'],
  ['公众号发布信息156条。', '政务微信公众号、抖音号建设有序，公众号全年发布信息165条。', null],
  ['微信公众号发布信息156条。', '政务微信公众号全年发布信息165条。', '165条'],
  ['发布政策解读12篇。', '全年发布政策解读材料15篇。', '15篇'],
  ['组织政务公开培训2次。', '召开政务公开业务培训3次。', '3次'],
  ['门户网站发布信息215条，公众号142条。', '全年在门户网站发布各类信息251条。', '251条'],
  ['全年主动公开政府信息412条。', '我局共主动公开政府信息600余条。', '600余条'],
])('%s … %s', (first, again, quote) => {
  expect(quotes(first, again)).toEqual(quote === null ? [] : [quote])
})

it.each([
  ['全年主动公开政府信息412条。', '通过网站主动公开政府信息321条。'],
  ['全年主动公开政府信息412条。', '依托门户网站，主动公开政府信息321条。'],
  ['全年主动公开政府信息412条，其中主动公开政府信息类20条。', '主动公开政府信息412条。'],
  ['全年主动公开政府信息412条。', '2023年主动公开政府信息396条。'],
  ['全年主动公开政府信息412条。', '我局共主动公开政府信息400余条。'],
  ['全年主动公开政府信息近400条。', '我局共主动公开政府信息396条。'],
  ['全年主动公开政府信息400余条。', '我局共主动公开政府信息450多条。'],
  ['组织政务公开培训2次。', '参加政务公开培训3次。'],
  ['开展培训2次。', '开展培训5次。'],
  ['上半年组织政务公开培训2次。', '下半年组织政务公开培训3次。'],
])('passes %s … %s', (first, again) => {
  expect(quotes(first, again)).toEqual([])
})

it('compares what a government and its offices have with nothing of each other', () => {
  const { prose } = reportOf({ overview: '政府新收依申请公开2件；部门新收依申请公开4件。' })
  expect(judged({ report: { cells: {}, prose } }, 'figures.retold')).toEqual([])
})

it.each([
  [
    '“水务发布”微信公众号总阅读量86万次。',
    '“水务发布”微信公众号推送418条，总阅读量68万次。',
    '68万次',
  ],
  ['“水务发布”微信公众号设民生等4个专栏。', '“水务发布”微信公众号现共有专栏5个。', '5个'],
  ['门户网站开设“节水”等专栏9个。', '门户网站围绕中心工作开设“节水”等专栏11个。', '11个'],
  ['“水务发布”微信公众号总阅读量86万次。', '“水务问答”微信公众号总阅读量68万次。', null],
  ['微信公众号粉丝8434人。', '视频号、微信公众号粉丝22887人。', null],
  ['“水务发布”微信公众号关注用户1255人。', '“水务发布”微信公众号累计总关注用户1331人。', null],
  ['门户网站开设专栏9个。', '门户网站新增专栏2个。', null],
  ['门户网站设一级栏目7个。', '门户网站设二级栏目34个。', null],
])('of one platform: %s … %s', (first, again, quote) => {
  expect(quotes(first, again)).toEqual(quote === null ? [] : [quote])
})
