/** What an inspector asks of the document: title, headings, preamble, sections, signature. */
import { describe, expect, it } from 'vitest'
import { judged, type Written } from '#checks/judged-report.ts'

describe('the form of the document', () => {
  it('raises nothing in a clean report', () => {
    expect(judged({})).toEqual([])
  })

  it('raises nothing but blanks in a report just begun', () => {
    const begun: Written = {
      preamble: '',
      overview: '',
      problems: '',
      other: '',
      report: { signature: { organs: [], date: null } },
    }
    expect(judged(begun)).toEqual([])
  })

  it.each<[string, Written, string | null]>([
    [
      'title.words',
      { report: { title: '青石县水利局2024年政务公开工作报告' } },
      '青石县水利局2024年政务公开工作报告',
    ],
    [
      'title.years-differ',
      { report: { title: '青石县水利局2023年政府信息公开工作年度报告' } },
      '青石县水利局2023年政府信息公开工作年度报告',
    ],
    ['outline.heading', { report: { published: { headings: ['六、整改措施'] } } }, '六、整改措施'],
    ['outline.section-missing', { other: '' }, null],
    [
      'preamble.period',
      { preamble: '根据《政府信息公开条例》编制，联系电话：0000-5550182。' },
      null,
    ],
    [
      'preamble.basis',
      { other: '依据国办公开办函〔2019〕60号编制，未收取信息处理费。' },
      '国办公开办函〔2019〕60号',
    ],
    ['preamble.basis', { other: '依据国务院令第492号，未收取信息处理费。' }, '国务院令第492号'],
    ['overview.aspects', { overview: '公开信息412条。' }, null],
    [
      'overview.government-duties',
      {
        overview: '主动公开、依申请公开、管理、平台、监督都已落实。',
        report: { level: 'township' },
      },
      null,
    ],
    ['problems.content', { problems: '无' }, '无'],
    [
      'problems.content',
      { problems: '我局政府信息公开工作总体上进展顺利，各项任务按期完成。' },
      null,
    ],
    ['other.fee', { other: '无其他需要报告的事项。' }, null],
    [
      'signature.date',
      { report: { signature: { organs: ['青石县水利局'], date: '2024-02-27' } } },
      '2024年2月27日',
    ],
    [
      'signature.date',
      { report: { signature: { organs: ['青石县水利局'], date: '2025-03-02' } } },
      '2025年3月2日',
    ],
    [
      'signature.organ',
      { report: { signature: { organs: ['白河县教育局'], date: '2025-01-20' } } },
      '白河县教育局',
    ],
    [
      'outline.left-over',
      {
        preamble: '统计期限为2024年1月1日至12月31日。联系我们（地址：　　；电话：0000-5550182）。',
      },
      '地址：　　',
    ],
    [
      'outline.lost-digit',
      { preamble: '统计期限自202411日起，1月1日至12月31日，电话0000-5550182。' },
      '202411日',
    ],
    [
      'outline.broken-sentence',
      { problems: '存在问题：公开文件等信息。布渠道，方便群众。下一步改进。' },
      '存在问题：公开文件等信息。布渠道',
    ],
  ])('%s', (rule, written, quote) => {
    const [found] = judged(written, rule)
    expect(found?.quote).toBe(quote)
    expect(found?.tier).not.toBe('error')
  })

  it('knows the old heading of a section, and a heading cut off, for what they are', () => {
    const headings = ['五、政府信息公开工作存在的主要问题及改进情况', '六、其他需']
    const found = judged({ report: { published: { headings } } }, 'outline.heading')
    expect(found.map(({ tier }) => tier)).toEqual(['hint'])
  })

  it('says what a page prints twice once', () => {
    const titles = ['青石县水利局2024年政务公开工作报告', '青石县水利局2024年政务公开工作报告']
    expect(judged({ report: { published: { titles } } }, 'title.words')).toHaveLength(1)
  })

  it('takes an organ signed in short for the same', () => {
    const signature = { organs: ['水利局'], date: '2025-01-20' }
    expect(judged({ report: { signature } }, 'signature.organ')).toEqual([])
  })

  it('says a changed label of a table once, with all its cells', () => {
    const labels = { 'procurement.amount': '采购预算总金额' }
    const [found] = judged(
      { form: '2019', year: 2020, report: { year: 2020, published: { labels } } },
      'disclosure.label',
    )
    expect(found?.quote).toBe('采购预算总金额')
    expect(found?.cells).toEqual(['procurement.amount'])
  })
})
