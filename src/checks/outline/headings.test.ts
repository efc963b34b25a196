/** Six headings, in the form's words and order. */
import { describe, expect, it } from 'vitest'
import { judged, type Written } from '#checks/judged-report.ts'

const headed = (headings: readonly string[], written: Written = {}) =>
  judged({ ...written, report: { ...written.report, published: { headings } } }, 'outline.heading')

describe('headings', () => {
  it('finds a section renamed, by its number where that section is nowhere else', () => {
    const [found] = headed(['六、整改措施'], { other: '' })
    expect(found).toMatchObject({ section: 'other', tier: 'warning', quote: '六、整改措施' })
    expect(found?.message).toContain('六、其他需要报告的事项')
  })

  it('finds a heading that leaves out what the section must tell', () => {
    expect(headed(['五、存在的问题']).map(({ tier }) => tier)).toEqual(['warning'])
  })

  it.each([
    '五、政府信息公开工作存在的主要问题及改进情况',
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '五、存在的主要问题及改进措施',
  ])('takes %s for the same in other words', (heading) => {
    expect(headed([heading]).map(({ tier }) => tier)).toEqual(['hint'])
  })

  it('knows the heading’s words among others under its number', () => {
    const [found] = headed(['一、2024年政府信息公开总体情况'])
    expect(found).toMatchObject({ section: 'overview', tier: 'hint' })
  })

  it('knows a section in words of the office’s own by what it speaks of', () => {
    const found = headed(
      ['一、年度工作成效', '五、当前的突出问题', '六、下一步举措', '七、其他需说明事项'],
      { overview: '本年公开信息30条。' },
    )
    expect(found.map(({ section }) => section)).toEqual(['overview', 'problems', null, 'other'])
  })

  it('says once that all are numbered in another way than the form’s', () => {
    const found = headed([
      '第一部分 总体情况',
      '第二部分 主动公开政府信息情况',
      '第五部分 存在的主要问题及改进情况',
    ])
    expect(found.map(({ quote, tier }) => [quote, tier])).toEqual([['第一部分 总体情况', 'hint']])
    expect(headed(['（六）存在的主要问题及改进情况']).map(({ tier }) => tier)).toEqual(['warning'])
  })

  it('knows a heading with a remark left behind it', () => {
    const [found] = headed(['一、总体情况（宋体加粗小四号字）'])
    expect(found).toMatchObject({ section: 'overview', tier: 'hint' })
  })

  it('passes a heading cut off where its source ends', () => {
    expect(headed(['六、其他需'])).toEqual([])
  })

  it('tells sections renumbered from aspects made sections', () => {
    const found = headed([
      '二、工作机制保障',
      '三、主动公开工作情况',
      '一、主动公开政府信息情况',
      '七、其他需要报告的事项',
    ])
    expect(found.map(({ section, message }) => [section, message.slice(-20)])).toEqual([
      [null, '不是格式规定的部分，自己的小标题用（一）（二）。'.slice(-20)],
      [null, '不是格式规定的部分，自己的小标题用（一）（二）。'.slice(-20)],
      ['disclosure', '序号与格式不同，应为“二、主动公开政府信息情况”。'.slice(-20)],
      ['other', '序号与格式不同，应为“六、其他需要报告的事项”。'.slice(-20)],
    ])
  })

  it('names the official heading where its number and its place are right', () => {
    expect(headed(['五、存在问题和改进措施']).map(({ message }) => message)).toEqual([
      '标题“五、存在问题和改进措施”与格式不同，应为“五、存在的主要问题及改进情况”。',
    ])
  })

  it('finds an official heading out of its place', () => {
    const [found] = headed(['五、存在的主要问题及改进情况'])
    expect(found?.message).toContain('没有排在格式规定的位置')
  })

  it('asks nothing of the chapters of a report before 2019', () => {
    expect(
      headed(['四、下一步工作打算'], { form: 'pre-2019', year: 2017, report: { year: 2017 } }),
    ).toEqual([])
  })
})

describe('missing sections', () => {
  it('are named once the report is signed', () => {
    expect(judged({ other: '' }, 'outline.section-missing').map(({ section }) => section)).toEqual([
      'other',
    ])
  })

  it('are not missed in a draft in the making', () => {
    const signature = { organs: [], date: null }
    expect(judged({ other: '', report: { signature } }, 'outline.section-missing')).toEqual([])
  })
})
