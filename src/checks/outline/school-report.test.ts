/** A school's report by another form than that of the organs. */
import { expect, it } from 'vitest'
import { judged, type Written } from '#checks/judged-report.ts'

const school: Written = {
  preamble:
    '按照《高等学校信息公开办法》和省教育厅的要求，编制2023—2024学年信息公开工作报告。所列数据统计期限为2023年9月1日至2024年8月31日。',
  overview: '（一）主动公开\n学校通过网站公开信息80条。',
  problems: '',
  other: '',
  report: {
    issuers: ['青石师范学院'],
    title: '青石师范学院2023—2024学年信息公开工作报告',
    signature: { organs: ['青石师范学院'], date: '2024-10-28' },
  },
}
const rules = (written: Written) => [...new Set(judged(written).map(({ rule }) => rule))]

it('is told once, and not asked for the form of the organs', () => {
  expect(rules(school)).toEqual(['outline.school'])
  expect(judged(school, 'outline.school')[0]).toMatchObject({
    tier: 'hint',
    quote: '《高等学校信息公开办法》',
  })
})

it('is still read for its words', () => {
  const written = { ...school, overview: '（一）主动公开\n截止2024年8月31日，公开信息80条。' }
  expect(rules(written)).toContain('wording.until')
})

it('is none where an office of education names the 办法', () => {
  const office = { ...school, report: { issuers: ['青石县教育局'] } }
  expect(rules(office)).not.toContain('outline.school')
  expect(rules(office)).toContain('overview.aspects')
})
