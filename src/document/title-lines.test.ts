/** Titles broken as an office breaks them. */
import { expect, it } from 'vitest'
import { titleLines } from './title-lines.ts'

const report = '2024年政府信息公开工作年度报告'

it.each([
  [`青石县水利局${report}`, ['青石县水利局', report]],
  [
    `青石县水利局、青石县农业农村局、青石县自然资源局${report}`,
    ['青石县水利局、青石县农业农村局、', '青石县自然资源局', report],
  ],
  [
    `青石自治州人民政府住房和城乡建设办公室、青石县水利局${report}`,
    ['青石自治州人民政府住房和城乡建设办公室、', '青石县水利局', report],
  ],
  [
    `青石壮族自治区白水瑶族自治州清河县人民政府办公室${report}`,
    ['青石壮族自治区白水瑶族自治州', '清河县人民政府办公室', report],
  ],
  [report, [report]],
  ['关于政府信息公开工作的报告', ['关于政府信息公开工作的报告']],
  ['', []],
])('breaks %s between words', (title, lines) => {
  expect(titleLines(title)).toEqual(lines)
  expect(titleLines(title).join('')).toBe(title)
})
