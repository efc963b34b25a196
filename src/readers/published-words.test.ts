/** The words of a published report and what its page sets around them: each where it belongs, nothing lost. */
import { describe, expect, it } from 'vitest'
import { blockText } from '#report/prose/prose.ts'
import { readPastReport } from './past-report.ts'

const read = async (lines: readonly string[], fileName = 'a.txt') => {
  const reading = await readPastReport(new TextEncoder().encode(lines.join('\n')), { fileName })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const { report } = reading
  return {
    ...report,
    preamble: report.prose.preamble.map(blockText),
    overview: report.prose.overview.map(blockText),
    kinds: report.prose.overview.map(({ kind }) => kind),
    left: (report.published?.unplaced ?? []).map(({ text }) => text),
  }
}

const title = '云岭县水利局2022年政府信息公开工作年度报告'
const preamble =
  '根据条例规定，编制本报告。报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。'
const body = [
  '一、总体情况',
  '全年公开信息31条，未收到申请。',
  '五、存在的主要问题及改进情况',
  '解读偏少，下一步增加图解。',
]

describe('between title and first words', () => {
  it.each([
    '云岭县水利局',
    '（2023年1月12日）',
    '2023年1月',
    '云水发〔2023〕3号',
    '2023年01月12日 来源：云岭县水利局 点击：7',
    '[ 字体：大 中 小 ] 打印',
    '时间：2023-01-12 09:30',
    '索 引 号：YL-2023-0007',
    '[ 发布机构 ] | 云岭县水利局 |',
    '请用微信扫一扫分享',
  ])('“%s” is the page’s, and told', async (line) => {
    const found = await read([title, line, preamble, ...body])
    expect(found.preamble).toEqual([preamble])
    expect(found.left.join()).toContain(line.replaceAll('|', '').trim().slice(0, 6).trim())
  })

  it('a short line between two of the page is the page’s', async () => {
    const found = await read([
      title,
      '发布时间：2023-01-12',
      '收起详情',
      '阅读量：',
      preamble,
      ...body,
    ])
    expect(found.preamble).toEqual([preamble])
    expect(found.left).toContain('收起详情')
  })

  it('whom a letter addresses is in the preamble', async () => {
    const found = await read([title, '云水发〔2023〕3号', '县政府办公室：', preamble, ...body])
    expect(found.preamble).toEqual(['县政府办公室：', preamble])
  })

  it('a menu above a text without title is left out', async () => {
    const found = await read(['- 政策解读', '- 便民服务', '- 专题', preamble, ...body])
    expect(found.preamble).toEqual([preamble])
    expect(found.left).toEqual(['- 政策解读', '- 便民服务', '- 专题'])
  })
})

describe('lines that go on', () => {
  const long =
    '全年公开信息三十一条，其中机构职能类六条，行政许可类十二条，工作动态类十三条。县水利局门户网站设有专栏，群众可以随时查阅。收到的三件申请都在法定期限内办结，没有因此发生复议和诉讼。'
  const wrapped = (width: number, indent: string) => {
    const signs = Array.from(indent + long)
    return Array.from({ length: Math.ceil(signs.length / width) }, (_, at) =>
      signs.slice(at * width, (at + 1) * width).join(''),
    )
  }

  it.each([
    [20, ''],
    [28, ''],
    [37, '　　'],
  ])(
    'a paragraph broken at %i signs is one, also where a line ends with a sentence',
    async (width, indent) => {
      const found = await read([title, '一、总体情况', ...wrapped(width, indent), ...body.slice(2)])
      expect(found.overview).toEqual([long])
    },
  )

  it('a page number or the title at the head of a page tears nothing', async () => {
    const [first = '', ...rest] = wrapped(30, '')
    for (const mark of ['— 2 —', title]) {
      const found = await read([
        title,
        preamble,
        '一、总体情况',
        first,
        mark,
        ...rest,
        ...body.slice(2),
      ])
      expect(found.overview).toEqual([long])
      expect(found.preamble).toEqual([preamble])
    }
  })

  it('a heading of its own number takes no words from below', async () => {
    const found = await read([
      title,
      '一、总体情况',
      '七、政务新媒体',
      '开设公众号一个',
      '关注者二百人。',
      ...body.slice(2),
    ])
    expect(found.overview).toEqual(['七、政务新媒体', '开设公众号一个关注者二百人。'])
  })

  it('“引言” stands by itself', async () => {
    const found = await read([title, '引 言', preamble, ...body])
    expect(found.preamble).toEqual(['引 言', preamble])
  })

  it('an address of mail torn by a line break has no space', async () => {
    const found = await read([
      title,
      '根据条例规定，编制本报告，如有疑问请来信咨询，电子邮箱：shuili@yunling.exam',
      'ple.cn，邮编：054801，电话：0319-8160007。',
      ...body,
    ])
    expect(found.contact).toMatchObject({
      email: 'shuili@yunling.example.cn',
      phone: '0319-8160007',
    })
  })
})

describe('numbered lines', () => {
  it.each([
    [
      '（一）理顺分工，建好机制。',
      ['成立工作专班，由一名副局长负责，各科室各出一人，全年开会四次。'],
      'heading1',
    ],
    [
      '（一）存在的问题：',
      ['1.栏目更新不及时，个别栏目半年没有更新，群众留言反映了两次。'],
      'heading1',
    ],
    ['（）公开的数量', ['全年公开信息三十一条，其中机构职能类六条。'], 'heading1'],
    ['2、制度有待健全。', ['（二）改进措施'], 'paragraph'],
  ])('“%s” over “%s” is %s', async (line, below, kind) => {
    const found = await read([title, '一、总体情况', line, ...below, ...body.slice(2)])
    expect(found.kinds[0]).toBe(kind)
  })
})

describe('facts', () => {
  it('a signature dated in Chinese numerals', async () => {
    const found = await read([
      '云岭县水利局二○一二年政府信息公开工作年度报告',
      '一、概述',
      '我局公开信息12条。',
      '二、主动公开政府信息情况',
      '通过网站公开12条。',
      '云岭县水利局',
      '二○一三年三月二十一日',
    ])
    expect(found).toMatchObject({
      form: 'pre-2019',
      year: 2012,
      signature: { organs: ['云岭县水利局'], date: '2013-03-21' },
    })
  })

  it.each([
    ['特编制云岭生态产业园2022年度政府信息公开工作年度报告。', '云岭生态产业园', null],
    ['现向社会公布2022年云岭县水利局政府信息公开年度报告。', '云岭县水利局', 'department'],
    ['2022年，南薯乡未收取信息处理费。', '南薯乡', 'township'],
    ['经济开发区管委会严格按照条例办理。', '经济开发区管委会', 'government'],
  ])('the words “%s” name the organ', async (sentence, issuer, level) => {
    const found = await read([sentence, preamble, ...body])
    expect(found.issuers).toEqual([issuer])
    expect(found.level).toBe(level)
    expect(found.doubts.map(({ at }) => at)).toContain('issuer')
  })

  it('the place of “县水利局” is taken from the words', async () => {
    const found = await read([
      '县水利局2022年政府信息公开工作年度报告',
      preamble,
      ...body,
      '如有疑问，请与云岭县水利局办公室联系。',
    ])
    expect(found.issuers).toEqual(['云岭县水利局'])
  })

  it('a place by itself is its government', async () => {
    const found = await read(['云岭县2022年政府信息公开工作年度报告', preamble, ...body])
    expect(found.level).toBe('government')
  })

  it('the end of a sentence that a line break set apart is no title', async () => {
    const found = await read([
      '根据条例规定，现发布云岭',
      '县水利局2022年政府信息公开工作年度报告',
      '。本报告数据截至2022年12月31日。',
      ...body,
    ])
    expect(found.published?.titles).toEqual([])
    expect(found.preamble).toEqual([
      '根据条例规定，现发布云岭县水利局2022年政府信息公开工作年度报告。本报告数据截至2022年12月31日。',
    ])
  })

  it('an announcement above is left out with its own date', async () => {
    const found = await read([
      '云岭县人民政府办公室关于公布',
      '2011年度政府信息公开工作年度报告的通知',
      '现予公布。',
      '二〇一二年三月十日',
      '云岭县2011年度政府信息公开工作年度报告',
      '根据条例要求，特编制本报告。',
      '一、概述',
      '我县公开信息900条。',
    ])
    expect(found.signature.date).toBeNull()
    expect(found.preamble).toEqual(['根据条例要求，特编制本报告。'])
    expect(found.left).toContain('二〇一二年三月十日')
  })
})

describe('what is no report', () => {
  it.each(['年度报告的解读', '年度报告制度', '年度工作报告范文'])('“…%s”', async (ending) => {
    const text = [
      `关于云岭县水利局2022年政府信息公开工作${ending}`,
      '本年度报告包括主动公开和依申请公开情况，现将有关内容说明如下。',
      '一、总体情况',
      '2022年公开31条。',
    ].join('\n')
    const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
    expect(reading.ok).toBe(false)
  })

  it('a report of one sentence after the other, without chapters, is one', async () => {
    const found = await read([
      '2010年，我局认真推进信息公开，现将我局2010年度政府信息公开工作报告如下：',
      '我局主动公开政府信息200余条。',
      '全年没有收到公开政府信息的申请。',
      '没有因政府信息公开被申请复议。',
    ])
    expect(found).toMatchObject({ form: 'pre-2019', year: 2010 })
    expect(found.preamble).toHaveLength(4)
  })
})
