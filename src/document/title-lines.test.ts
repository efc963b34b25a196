/** Titles broken as an office breaks them. */
import { array, assert, constantFrom, property } from 'fast-check'
import { expect, it } from 'vitest'
import { titleLines } from './title-lines.ts'

const report = '2024年政府信息公开工作年度报告'

it.each([
  [`青石县水利局${report}`, ['青石县水利局', report]],
  [
    `青石县水利局、青石县农业农村局、青石县自然资源局${report}`,
    // No waist: 16, 8 and 15 characters would be one.
    ['青石县水利局、', '青石县农业农村局、青石县自然资源局', report],
  ],
  [
    `青石自治州人民政府住房和城乡建设办公室、青石县水利局${report}`,
    ['青石自治州人民政府住房和城乡建设办公室、', '青石县水利局', report],
  ],
  [
    `青石壮族自治区白水瑶族自治州清河县人民政府办公室${report}`,
    ['青石壮族自治区', '白水瑶族自治州清河县人民政府办公室', report],
  ],
  [
    `白水省青石市城乡规划建设和社区治理综合服务管理中心${report}`,
    ['白水省青石市', '城乡规划建设和社区治理综合服务管理中心', report],
  ],
  [
    `青石生产建设兵团第九师一六一团社会事务服务中心办公室${report}`,
    ['青石生产建设兵团', '第九师一六一团社会事务服务中心办公室', report],
  ],
  [
    `中国（青石）自由贸易试验区清河新片区管理委员会办公室${report}`,
    ['中国（青石）自由贸易试验区', '清河新片区管理委员会办公室', report],
  ],
  [
    '2024年度政府信息公开工作情况和2025年重点工作安排的年度报告',
    ['2024年度政府信息公开工作情况', '和2025年重点工作安排的年度报告'],
  ],
  [
    `关于报送青石县农业农村局、青石县自然资源局${report}的函`,
    ['关于报送', '青石县农业农村局、青石县自然资源局', `${report}的函`],
  ],
  [`关于报送青石县水利局${report}的函`, ['关于报送青石县水利局', `${report}的函`]],
  [report, [report]],
  ['关于政府信息公开工作的报告', ['关于政府信息公开工作的报告']],
  ['', []],
])('breaks %s between words', (title, lines) => {
  expect(titleLines(title)).toEqual(lines)
  expect(titleLines(title).join('')).toBe(title)
})

it('keeps every character, and within the line, of whatever is written there', () => {
  const words = constantFrom(
    '青石县',
    '水利局',
    '、',
    '人民政府',
    '2024年',
    '（',
    '）',
    'A',
    '𡋾',
    '石',
  )
  assert(
    property(array(words, { maxLength: 60 }), (parts) => {
      const title = parts.join('')
      const lines = titleLines(title)
      expect(lines.join('')).toBe(title)
      for (const line of lines) expect(line).not.toMatch(/^[\uDC00-\uDFFF]/)
    }),
  )
  expect(Math.max(...titleLines('甲'.repeat(130)).map((line) => line.length))).toBeLessThanOrEqual(
    20,
  )
})
