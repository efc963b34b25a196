/** All were answered, and yet some are carried on. */
import { expect, it } from 'vitest'
import { judged, reportOf } from '#checks/judged-report.ts'

const quotes = (overview: string) => {
  const { prose } = reportOf({ overview })
  return judged({ report: { cells: {}, prose } }, 'figures.done-rate').map(({ quote }) => quote)
}

it('asks how all can be answered where some are carried on', () => {
  const told = '收到申请45件，全部依法予以答复。其中予以公开44件，结转下年度办理1件。'
  expect(quotes(told)).toEqual(['全部依法予以答复'])
  expect(quotes(told.replace('办理1件', '办理0件'))).toEqual([])
  expect(quotes(told.replace('全部', '44件'))).toEqual([])
})

it.each([
  ['发布政策文件10件，解读9件，解读率100%。', 1],
  ['连同上年结转5件，合计110件，年内办结102件，办结率95.7%。', 1],
  ['办理代表建议22件，办结率100%，答复内容除1件外均已公开。', 0],
  ['承办建议214件、提案322件，办复率100%，主动公开答复意见498件。', 0],
  ['受理27件，上年结转2件，办结28件，办结率98.6%。', 1],
  ['受理27件，上年结转2件，办结28件，办结率96.6%。', 0],
  ['发布政策文件10件，解读12件，解读率100%。', 0],
  ['答复网民留言45条，办结44条，办结率100%。', 1],
  ['答复网民留言45条，办结45条，办结率100%。', 0],
  ['受理咨询150件，办结149件，办结率100%。', 1],
  ['承接热线转来工单184件，办结102件，办结率98.4%。', 1],
  ['受理咨询150件，办结149件，办结率99.3%。', 0],
  ['办理留言23条，按时办结23条，按时办结率99%。', 1],
  ['办理留言23条，按时办结23条，按时办结率100%。', 0],
  ['办理留言23条，按时办结20条，办结率100%。', 0],
])('works out %s', (told, found) => {
  expect(quotes(told)).toHaveLength(found)
})
