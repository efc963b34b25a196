/** What each written section must tell. */
import { describe, expect, it } from 'vitest'
import { judged, type Written } from '#checks/judged-report.ts'

const messages = (written: Written, rule: string) =>
  judged(written, rule).map(({ message }) => message)

describe('一、总体情况', () => {
  it('tells of five aspects', () => {
    expect(messages({ overview: '公开信息412条。' }, 'overview.aspects')).toEqual([
      '总体情况没有写到依申请公开、政府信息管理、平台建设、监督保障。',
    ])
  })

  const said = '主动公开、依申请公开、管理、平台、监督都已落实。'

  it('tells a government’s duties where a government reports', () => {
    const town = { level: 'township' } as const
    expect(messages({ overview: said, report: town }, 'overview.government-duties')).toEqual([
      '人民政府的报告应写明工作考核、社会评议、责任追究情况。',
    ])
    expect(
      messages(
        { overview: `${said}纳入年度考核，群众评议满意，没有问责情形。`, report: town },
        'overview.government-duties',
      ),
    ).toEqual([])
    expect(messages({ overview: said }, 'overview.government-duties')).toEqual([])
  })

  it('only asks the administration of a zone', () => {
    const zone = { level: 'government', issuers: ['青石高新技术产业开发区管理委员会'] } as const
    const found = judged({ overview: said, report: zone }, 'overview.government-duties')
    expect(found.map(({ tier }) => tier)).toEqual(['hint'])
  })

  it('knows a town by what it calls itself where no name was read', () => {
    const unnamed = { issuers: [], level: null }
    const of = (overview: string) =>
      messages({ overview, report: unnamed }, 'overview.government-duties')
    expect(of(`我镇${said}`)).toHaveLength(1)
    expect(of(`我局${said}`)).toEqual([])
  })
})

describe('五、存在的主要问题及改进情况', () => {
  it.each([
    '无',
    '无。',
    '本年度无。',
    '暂无问题。',
    '不存在问题。',
    '没有问题',
    '（一）存在的主要问题\n无\n（二）改进情况\n无',
  ])('is empty as %j', (problems) => {
    expect(messages({ problems }, 'problems.content')).toEqual([
      '第五部分没有实际内容，应写具体问题和改进情况。',
    ])
  })

  it('names problems, and what is done about them', () => {
    expect(
      messages(
        { problems: '我局政府信息公开工作总体进展顺利，各项任务都按期完成。' },
        'problems.content',
      ),
    ).toEqual(['第五部分没有写存在的问题。'])
    expect(
      messages(
        { problems: '一是政策解读形式单一。二是公开内容不全面、更新不及时。' },
        'problems.content',
      ),
    ).toEqual(['第五部分没有写改进情况。'])
  })

  it('asks for more than a formula', () => {
    const problems =
      '2024年，我局工作取得了一些成绩，但与群众期盼相比还有一定差距，今后将提高认识、强化措施，推动工作再上新台阶。'
    expect(messages({ problems }, 'problems.content')).toEqual([
      '第五部分只说有差距、有不足，没有写是什么问题。',
    ])
  })

  it.each([
    '公开工作还不能完全满足公众的需求，渠道方面仍有改进的空间。下一步将丰富内容、拓展渠道，按月检查。',
    '一是科普解读本地化不足，二是兼职人员更换频繁。\n2025年，一是推出节气科普24期，二是编印操作手册。',
    '人手少、任务重，难免疏漏。今年更换公开栏9个。下一步按季公示。',
    '与群众需求相比还有差距，更新不够及时，下一步按月检查。',
    '一是解读形式单一，二是更新滞后。下一步将增加图解，按月检查。',
    '（一）存在的主要问题\n公开渠道较少，仍有信息未及时更新。\n（二）改进情况\n新增公开栏2处，按周更新。',
  ])('passes %j', (problems) => {
    expect(messages({ problems }, 'problems.content')).toEqual([])
  })

  it('leaves a skeleton’s bare headings alone while the report is being written', () => {
    const signature = { organs: [], date: null }
    const problems = '（一）存在的主要问题\n（二）改进情况'
    expect(messages({ problems, other: '', report: { signature } }, 'problems.content')).toEqual([])
  })
})
