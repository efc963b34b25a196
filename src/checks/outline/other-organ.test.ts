/** Another organ's name in a report taken from elsewhere. */
import { describe, expect, it } from 'vitest'
import { judged, type Written } from '#checks/judged-report.ts'
import { isOwnName } from './own-name.ts'

const found = (written: Written) =>
  judged(written, 'outline.other-organ').map(({ quote, tier }) => [quote, tier])
const town = { issuers: ['青石县白河镇人民政府'], level: 'township' } as const

describe('another organ', () => {
  it('calls itself 我局 in the report of a town', () => {
    expect(found({ problems: '存在问题：我局积极改进，本局将加强。', report: town })).toEqual([
      ['我局', 'warning'],
    ])
  })

  it('is a school that speaks of itself', () => {
    const problems = '存在问题：我校积极改进。'
    expect(found({ problems })).toEqual([['我校', 'warning']])
    expect(found({ problems, report: { issuers: ['青石县职业学校'] } })).toEqual([])
  })

  it('stands in the preamble or the title', () => {
    expect(found({ preamble: '现公布青石县教育局2024年政府信息公开工作年度报告。' })).toEqual([
      ['青石县教育局', 'warning'],
    ])
    const titles = ['青石县教育局2024年政府信息公开工作年度报告']
    expect(found({ report: { published: { titles } } })).toEqual([[titles[0], 'warning']])
  })

  it('is another office that will do something next', () => {
    const problems = '存在不足。下一步，青石县农业农村局将继续把答复质量作为考核内容。'
    expect(found({ problems })).toEqual([['青石县农业农村局', 'hint']])
    expect(found({ problems: problems.replace('农业农村局', '水利局') })).toEqual([])
  })

  it('is one of another rank against which a dispute is told', () => {
    const overview = '（一）监督保障\n没有因政府信息公开针对市公安局申请行政复议。'
    expect(found({ overview, report: { issuers: ['青石县公安局'] } })).toEqual([
      ['市公安局', 'hint'],
    ])
    expect(found({ overview, report: { issuers: ['铜山市公安局'] } })).toEqual([])
    expect(found({ overview, report: { issuers: ['青石县水利局'] } })).toEqual([])
  })

  it('is none where the import was not sure whose report it is', () => {
    const doubts = [{ at: 'issuer', why: '由正文推定', candidates: ['青石县白河镇', '白河乡'] }]
    const report = { issuers: ['青石县白河镇'], doubts }
    expect(found({ problems: '存在问题：少。我乡将改进。', report })).toEqual([])
  })

  it('is another town that reckons disclosure among its tasks', () => {
    const overview =
      '（一）监督保障\n红岩镇将信息公开纳入年度考核，占5分。白河镇将信息公开纳入评比。'
    expect(found({ overview, report: town })).toEqual([['红岩镇', 'hint']])
  })

  it('is another department that did the work', () => {
    const problems = '存在问题：县教育局严格按照部署改进，县水利局认真落实，县审计局提出建议。'
    const said = problems.replace('：县', '：\n县')
    expect(found({ problems: said })).toEqual([['县教育局', 'hint']])
  })

  it('is a 乡 in the report of a 镇', () => {
    const problems = '存在问题：扎实推进乡政府信息公开工作，各乡政府办公室参加。'
    expect(found({ problems, report: town })).toEqual([['乡政府', 'hint']])
    expect(found({ problems: `${problems}我镇将改进。`, report: { issuers: [] } })).toEqual([
      ['乡政府', 'hint'],
    ])
    expect(found({ problems })).toEqual([])
  })

  it.each<[string, string, Written]>([
    ['青石县教育局高度重视政府信息公开。', '青石县教育局', {}],
    ['如有疑问，请与青石县财政局联系。', '青石县财政局', {}],
    ['本年度，县财政局主动公开信息80条。', '县财政局', {}],
    ['2024年，白河县水利局在县委、县政府的领导下公开信息。', '白河县水利局', {}],
    ['如有疑问，请与青石县教育局办公室联系。', '青石县教育局', {}],
    ['2024年度自然资源部共接到政府信息公开申请4件。', '自然资源部', {}],
    ['结合省水利厅工作实际，制定制度。', '省水利厅', {}],
    ['受理向市政府及其办公室提出的政府信息公开申请5件。', '市政府', { report: town }],
    ['2024年城关镇严格按照条例要求公开。', '城关镇', { report: town }],
    ['推动白水县政务公开工作再上台阶。', '白水县', {}],
    ['编制了《青石县教育局政府信息公开指南（试行）》。', '青石县教育局', {}],
    ['全面提升省教育厅门户网站的适老化水平。', '省教育厅', {}],
  ])('acts in the words: %s', (sentence, name, written) => {
    expect(found({ ...written, problems: `存在问题：一是少。改进：加强。${sentence}` })).toEqual([
      [name, 'hint'],
    ])
  })

  it.each<[string, Written]>([
    ['青石县水利局高度重视。县水利局严格落实。', {}],
    ['推动全县政务公开工作，推动青石县政务公开，优化县水利局门户网站。', {}],
    ['编制了《青石县水利局政府信息公开指南》。', {}],
    ['一是县水利局高度重视公开工作。', {}],
    ['配合青石县教育局开展宣传。', {}],
    ['县委、县政府高度重视。各镇严格按照要求公开。全镇坚持以公开为常态。', {}],
    ['我镇严格按照要求公开。白河镇紧紧围绕中心工作。请与白河镇党政办联系。', { report: town }],
    ['青石县教育局高度重视。', { report: { issuers: ['青石县人民政府'], level: 'government' } }],
    ['青石县教育局高度重视。', { report: { issuers: ['青石县人民政府办公室'] } }],
  ])('does not act in: %s', (sentence, written) => {
    expect(found({ ...written, problems: `存在问题：一是少。改进：加强。${sentence}` })).toEqual([])
  })

  it('is only hinted at where the reader was not sure whose report it is', () => {
    const doubts = [{ at: 'issuer', why: '取自落款' }]
    expect(
      found({ preamble: '现公布青石县教育局2024年政府信息公开工作年度报告。', report: { doubts } }),
    ).toEqual([['青石县教育局', 'hint']])
  })

  it.each<[string, Written]>([
    ['its name in short', { preamble: '现公布县水利局2024年政府信息公开工作年度报告。' }],
    ['我局 in a bureau', { problems: '存在问题：我局、本局、我县将改进。' }],
    ['我镇 in a town', { problems: '存在问题：我镇将改进，基本局面已经形成。', report: town }],
    [
      'another organ that is only spoken of',
      { preamble: '按照青石县人民政府办公室2024年政府信息公开工作部署，公开有关情况。' },
    ],
    ['words that only look like it', { problems: '存在问题：本委托事项已改进，我委托专家。' }],
  ])('is not seen in %s', (_what, written) => {
    expect(found(written)).toEqual([])
  })
})

describe('whose name it is', () => {
  it.each([
    ['县卫健委', '青石县卫生健康委员会'],
    ['市人社局', '白河市人力资源和社会保障局'],
    ['区住建局', '河东区住房和城乡建设局'],
    ['县政府办公室', '青石县人民政府办公室'],
    ['白河市科学技术局', '白河市科技局'],
    ['县人民政府', '青石县人民政府'],
  ])('%s may be %s', (name, own) => {
    expect(isOwnName(name, [own])).toBe(true)
  })

  it.each([
    ['县教育局', '青石县水利局'],
    ['白河县水利局', '青石县水利局'],
    ['城关镇人民政府', '青石县白河镇人民政府'],
  ])('%s is not %s', (name, own) => {
    expect(isOwnName(name, [own])).toBe(false)
  })
})

it('another trade’s publicity is told', () => {
  expect(found({ problems: '进一步提升交通运输政务公开的质量。' })).toEqual([['交通运输', 'hint']])
  expect(found({ problems: '按照教育政务公开标准目录，提升水利政务公开水平。' })).toEqual([])
})

it('another organ to which nothing happened is told in mid-sentence too', () => {
  const words = '将政务公开纳入绩效考评，白河县教育局全年未发生责任追究的情况。'
  expect(found({ problems: words })).toEqual([['白河县教育局', 'hint']])
})

const saidInTown = (overview: string) =>
  judged({ overview, report: { issuers: ['青石县白沙镇人民政府'], level: 'township' } })
    .filter(({ rule }) => rule === 'outline.other-organ')
    .map(({ quote }) => quote)

it('is another town whose publicity is told of in a town’s report', () => {
  expect(saidInTown('二是村务公开不够及时；三是石塘镇政务公开人员均为兼职。')).toEqual(['石塘镇'])
  expect(saidInTown('三是白沙镇政务公开人员均为兼职，各乡镇政务公开水平不一。')).toEqual([])
})

it('the same name at another rank of the force is told', () => {
  const report = { issuers: ['铜河市消防救援支队'] }
  const words = '铜河市消防救援大队做好公开，铜河市山前区消防救援大队设查阅点。'
  expect(found({ problems: words, report })).toEqual([['铜河市消防救援大队', 'warning']])
})
