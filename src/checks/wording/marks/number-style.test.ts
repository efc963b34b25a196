/** Numbers as GB/T 15835 has them written. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'
import { numberStyle } from './number-style.ts'

it.each([
  ['总投资约12.5亿万元。', '5亿万元'],
  ['投入经费8万员，用于升级改造。', '员'],
  ['培训人员100%余人次。', '0%余'],
  ['召开领导小组会议次2，研究公开工作。', '次'],
  ['开设三类专题，全年新增专栏个。', '个'],
  ['投入资金3千5百万元。', '3千5百万'],
  ['服务群众5千余人次。', '5千'],
  ['发放资料2百份。', '2百'],
  ['按时答复率在96～98%之间。', '96～98%'],
  ['群众满意度达到百分之98。', '百分之98'],
  ['21年度我局新开设专栏2个。', '21年'],
  ['22年，我局新开设专栏2个。', '22年'],
  ['24年3月，组织业务培训。', '24年'],
  ['截至12月31号，专栏运行正常。', '12月31号'],
  ['公开各类政府信息1，234条。', '1，234'],
])('%s', (sentence, quote) => {
  expect(quotesIn(sentence, 'wording.number-style')).toEqual([quote])
})

it.each([
  '投入3500万元，服务三千余人次，位列全国500强、百强县，建成5G基站。',
  '按时答复率在96%～98%之间，第1至3%档，2023—2024年增长12%。',
  '近20年来，任期25年，工龄15年以上，满20年度奖励。',
  '2021年度、2024年3月，截至2024年底，第24年。',
  '办理12月31号文件3件，3月5号楼改造，12月10号令。',
  '公开信息12条，235件已办结；涉及农林，100条意见。',
  '百分之百落实，百分之九十以上办结。',
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'wording.number-style')).toEqual([])
})

const fixOf = (text: string) => numberStyle.find(text)[0]?.fix

it('offers the digits themselves', () => {
  expect(fixOf('满意率96～98%。')).toBe('96%～98%')
  expect(fixOf('达到百分之98。')).toBe('98%')
  expect(fixOf('23年底完成。')).toBe('2023年')
  expect(fixOf('公开1，234条。')).toBe('1234')
})
