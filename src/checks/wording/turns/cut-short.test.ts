/** Sentences that stop before they have said all, or run into another. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it.each([
  ['聘请法律顾问逐件审核，做到。', '做到'],
  ['另有2件案件正在审理中……', '……'],
  ['对巡查结果进行工作。', '进行工作'],
  ['办公室关于按照上级有关要求，开展自查。', '关于'],
  ['加强对工作人员对政务公开的学习。', '加强对'],
  ['加大项目审批结果公开，方便群众。', '加大项目审批结果公开'],
  ['经审核后方可予公开。', '方可予'],
  ['结合实际采取主动公开政府信息。', '采取主动公开政府信息'],
  ['认真的落实《条例》各项规定。', '的'],
  ['及时对监测数据、处罚结果及时进行公开。', '及时'],
  ['每季度安排1条业务学习。', '1条'],
  ['1.完善办事指引等内容，2.优化栏目设置。', '，'],
])('finds what is wrong in %s', (text, quote) => {
  expect(quotesIn(text, 'wording.grammar')).toEqual([quote])
})

it('finds the item before whose number a full stop is missing', () => {
  expect(
    quotesIn('（一）公开。加强督查，拓宽政策宣传面（二）解读。形式多样。', 'wording.grammar'),
  ).toHaveLength(1)
})

it.each([
  '所有信息做到应公开尽公开。',
  '相关文件、通知……均已公开。',
  '对巡查结果进行工作通报。',
  '印发《关于按照上级要求做好公开工作的通知》。',
  '加强对工作人员的培训，对政务公开的学习常态化。',
  '加大项目审批结果公开力度，方便群众。',
  '可予以公开的，一律公开。',
  '结合实际采取主动公开政府信息的方式。',
  '形成了严格的落实机制，责任到人。',
  '保证工作有序的推进情况得到反映。',
  '及时公开监测数据，并及时更新。',
  '发布信息12条，学习培训2次。',
  '流程为1.登记，2.审核。',
])('passes %s', (text) => {
  expect(quotesIn(text, 'wording.grammar')).toEqual([])
})
