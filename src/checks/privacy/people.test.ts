/** Names, homes and birthdays of persons; not those of the office. */
import { describe, expect, it } from 'vitest'
import { personalFacts } from './people.ts'

const found = (text: string) =>
  personalFacts.find(text).map(({ from, to, fix }) => [text.slice(from, to), fix])

describe('persons', () => {
  it.each([
    ['申请人王小川不服答复。', '王小川', '王某某'],
    ['原告：李明，因信息公开起诉。', '李明', '李某'],
    ['投诉人欧阳某女士来电。'.replace('欧阳某', '赵兰'), '赵兰', '赵某'],
    ['第三人陈大海提出异议。', '陈大海', '陈某某'],
    ['家住青石县白河镇柳树村3组12号。', '青石县白河镇柳树村3组12号', '青石县白河镇********'],
    ['住址：河东区和平路18号2栋301室，', '河东区和平路18号2栋301室', '河东区************'],
    ['申请人1990年3月5日出生，', '1990年3月5日出生', '****年*月*日出生'],
  ])('%s', (text, quote, fix) => {
    expect(found(text)).toEqual([[quote, fix]])
  })

  it.each([
    '申请人王某某、原告李××、投诉人赵某不服。',
    '申请人情况、申请人无正当理由逾期不补正、申请人要求提供。',
    '申请人陈述、申请人许可、申请人向本机关提出，申请人应当补正，申请人范围、申请人周边。',
    '地址：青石县河滨路18号1号楼2单元301室；办公地点位于和平小区3号楼1单元101室。',
    '市住房和城乡建设局位于人民路12号，住建部门公开信息80条。',
    '2024年3月5日印发，2024年1月产生申请3件。',
    '党组书记王小川任组长，副局长李明分管。',
    '第三人意见征求书，原告诉讼请求被驳回，当事人双方，举报人奖励。',
  ])('passes %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
