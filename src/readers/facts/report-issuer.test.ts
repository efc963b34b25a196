/** Reports without title and signature still say whose they are. */
import { describe, expect, it } from 'vitest'
import { fullerName, levelOf, titlesOf } from './report-facts.ts'
import { fullestOf, issuersInWords } from './report-issuer.ts'

describe('the organ in the words of a report', () => {
  it.each([
    ['本报告由清河县水务局办公室编制，全文包括六个部分。', '清河县水务局'],
    ['根据《条例》的要求，南山市东湖街道特编制2023年政府信息公开年度报告。', '南山市东湖街道'],
    ['本局编制了镇北县财政局2024年政府信息公开年度报告。', '镇北县财政局'],
    ['我局编制并向社会公开清河市财政局2024年政府信息公开年度报告。', '清河市财政局'],
    ['如有疑问，请与清河市生态环境局东湖分局办公室联系。', '清河市生态环境局东湖分局'],
    ['现将将台县财政局2024年政府信息公开情况公布如下。', '将台县财政局'],
    [
      '现公开白河区石桥街道政府信息公开2023年度工作报告。本报告统计期限为2023年。',
      '白河区石桥街道',
    ],
    ['如对本报告有疑问，请联系清河大学滨海学院办公室（电话：0592-0000）。', '清河大学滨海学院'],
    ['2024年，镇北县财政局深入贯彻落实《条例》。', '镇北县财政局'],
    ['一、总体情况\n2020年,柳林区统计局以习近平新时代中国特色社会主义思想为指导。', '柳林区统计局'],
  ])('%s', (words, organ) => {
    expect(issuersInWords(words)[0]).toBe(organ)
  })

  it('is not what a field of a page’s record is called', () => {
    const [title] = titlesOf(['名称 清河市政府办公室2024年政府信息公开工作年度报告'])
    expect(title?.issuer).toBe('清河市政府办公室')
  })

  it.each([
    '2024年，我局深入贯彻落实《条例》。',
    '2024年，区财政局严格按照《条例》的规定公开信息。',
    '由总体情况、主动公开政府信息情况等部分组成，按照市政府办公室要求编制。',
    '按照《省政务公开办公室关于做好2023年度政府信息公开工作年度报告编制工作的通知》编制。',
    '我镇结合实际情况编制并向社会公布2023年政府信息公开工作年度报告。',
  ])('names nobody: %s', (words) => {
    expect(issuersInWords(words)).toEqual([])
  })

  it('is told in full where the words have it so', () => {
    expect(fullestOf('周山镇', '本报告由周山镇人民政府编制')).toBe('周山镇人民政府')
    expect(fullestOf('周山镇', '周山镇共发布85条')).toBe('周山镇')
  })
})

it.each([
  ['南山高新区管理委员会', 'government'],
  ['清河市住房和城乡建设管理委员会', 'department'],
  ['清河市国有资产监督管理委员会', 'department'],
  ['周山镇', 'township'],
  ['周山镇人民政府', 'township'],
  ['东湖街道', 'department'],
  ['清河市', 'government'],
  ['清河经济开发区', null],
])('the level of %s is %s', (issuer, level) => {
  expect(levelOf(issuer)).toBe(level)
})

it('reads a name that runs over two lines', () => {
  const lines = ['南山市东湖风景区管理委员会', '卫生健康办公室2024年政府信息公开工作年度报告']
  expect(titlesOf(lines)).toMatchObject([{ issuer: '南山市东湖风景区管理委员会卫生健康办公室' }])
})

it('reads a title whose year stands behind 政府信息公开工作', () => {
  const title = '青石县教育体育局政府信息公开工作2024年度报告'
  expect(titlesOf([title])).toMatchObject([{ text: title, year: 2024, issuer: '青石县教育体育局' }])
})

it('leaves out of the title which edition it is', () => {
  const [title] = titlesOf(['青石县财政局2024年政府信息公开工作年度报告（文字版）'])
  expect(title?.text).toBe('青石县财政局2024年政府信息公开工作年度报告')
})

it('takes no field of the page’s record and no way through the site for a title', () => {
  const title = '青石县财政局2024年政府信息公开工作年度报告'
  expect(
    titlesOf(['成文日期 2025-01-16 发布机构 青石县财政局', '组配分类 政府信息公开年报']),
  ).toEqual([])
  expect(titlesOf(['首页 > 信息公开 > 2024 > 部门政府信息公开工作年度报告'])).toEqual([])
  expect(titlesOf([`首页 > 信息公开 > ${title}`])).toMatchObject([{ text: title }])
})

it('tells a fuller name from what is done with it', () => {
  expect(fullerName('按照要求，现将柳林区财政局2024年工作报告如下', '财政局')).toBe('柳林区财政局')
  expect(fullerName('制定了《柳林区财政局公开制度》', '财政局')).toBe('柳林区财政局')
  expect(fullerName('根据要求，设立了市发改委政务公开办公室', '市发改委')).toBeNull()
})

it('stands on several lines where several organs issue it, and takes no other line that ends so', () => {
  const last = '青石县林业局2024年政府信息公开工作年度报告'
  expect(titlesOf(['青石县水利局、', last])).toMatchObject([
    { issuer: '青石县水利局、青石县林业局', from: 0, to: 1 },
  ])
  expect(titlesOf(['首页、动态、', last])).toMatchObject([{ issuer: '青石县林业局', from: 1 }])
  expect(titlesOf(['青石县水利局', last])).toMatchObject([{ issuer: '青石县林业局', from: 1 }])
})
