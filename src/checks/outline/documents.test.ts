/** Documents of the right year. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const cited = (words: string, year = 2024) =>
  judged({ preamble: words, report: { year } }, 'preamble.basis').map(({ quote }) => quote)
const statutes = (words: string, year = 2024) =>
  judged({ preamble: words, report: { year } }, 'wording.statute').map(({ quote }) => quote)

describe('notices', () => {
  it.each([
    ['依据国办公开办函〔2019〕60号编制。', 2022, '国办公开办函〔2019〕60号'],
    ['依据国办公开办函[2019]60号编制。', 2021, '国办公开办函[2019]60号'],
    ['依据国办公开办函〔2021〕30号编制。', 2020, '国办公开办函〔2021〕30号'],
    ['依据国务院令第492号编制。', 2024, '国务院令第492号'],
    [
      '按照年度报告格式要求，即《政府信息公开工作年度报告格式（试行）》。',
      2023,
      '政府信息公开工作年度报告格式（试行）',
    ],
    [
      '按照《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》要求。',
      2024,
      '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    ],
    [
      '《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）。',
      2022,
      '关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）',
    ],
    ['依据《政府信息公开条例》（国务院令第711条）编制。', 2024, '国务院令第711条'],
    ['依据格式（过半公开办函﹝2021﹞30号）编制。', 2024, '过半公开办函﹝2021﹞30号'],
    ['依据格式（国办公开函〔2021〕30号）编制。', 2024, '国办公开函〔2021〕30号'],
    ['按照《政府信息公开工作报告格式》编制。', 2024, '《政府信息公开工作报告格式'],
  ])('%s in %i', (words, year, quote) => {
    expect(cited(words, year)).toEqual([quote])
  })

  it.each<[string, number]>([
    ['依据国办公开办函〔2019〕60号编制。', 2020],
    ['依据格式（国办公开办函〔2021〕30号）和通知（市办公开办函〔2024〕3号）编制。', 2024],
    ['依据国办公开办函〔2021〕30号编制。', 2021],
    ['依据国务院令第711号编制。', 2024],
    ['《条例》（2007年国务院令第492号公布，2019年国务院令第711号修订）。', 2024],
    ['国办公开办函〔2019〕60号同时废止。', 2022],
    ['《省政府办公厅关于编制2024年政府信息公开工作年度报告有关事项的通知》。', 2024],
    ['依据国务院令第492号编制。', 2017],
  ])('passes %s in %i', (words, year) => {
    expect(cited(words, year)).toEqual([])
  })

  it('asks mildly about the notice of 2019 named without who issued it', () => {
    const words = '根据《关于政府信息公开工作年度报告有关事项的通知》要求。'
    const [found] = judged({ preamble: words }, 'preamble.basis')
    expect(found?.tier).toBe('hint')
    expect(cited(words, 2020)).toEqual([])
  })

  it('says a citation once', () => {
    const words =
      '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）'
    expect(cited(words)).toEqual(['国办公开办函〔2019〕60号'])
  })
})

describe('the name of the 条例', () => {
  it.each<[string, string[]]>([
    ['学习《政府公开条例》和《信息公开条例》。', ['《政府公开条例》', '《信息公开条例》']],
    ['遵守《中华人民共和国保密法》。', ['《中华人民共和国保密法》']],
    ['学习《政府信息公开条例》《中华人民共和国政府信息公开条例》。', []],
    ['学习《青石省政府信息公开条例》《保密法》。', []],
  ])('%s', (words, quotes) => {
    expect(judged({ overview: words }, 'preamble.basis').map(({ quote }) => quote)).toEqual(quotes)
  })
})

describe('statutes', () => {
  it.each<[string, number, string]>([
    ['根据《条例》第三十一条的规定，编制本年度报告。', 2024, '第三十一条'],
    ['申请人不能说明自身生产、生活、科研等特殊需要的。', 2023, '自身生产、生活、科研等特殊需要'],
    ['依据《行政复议法》（2017年修正）办理。', 2024, '行政复议法》（2017年修正）'],
    ['学习《保守国家秘密法》（2010年修订）。', 2024, '保守国家秘密法》（2010年修订）'],
  ])('%s in %i', (words, year, quote) => {
    expect(statutes(words, year)).toEqual([quote])
  })

  it.each<[string, number]>([
    ['根据《条例》第四十九条、第五十条的规定，编制本年度报告。', 2024],
    ['《条例》第三十一条规定了收到申请的时间。', 2024],
    ['修订后的条例取消了“自身生产、生活、科研等特殊需要”的限制。', 2023],
    ['依据《行政复议法》（2023年修订）办理。', 2024],
    ['依据《行政复议法》（2017年修正）办理。', 2022],
  ])('passes %s in %i', (words, year) => {
    expect(statutes(words, year)).toEqual([])
  })
})
