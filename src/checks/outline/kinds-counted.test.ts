/** Kinds and ways counted beside their list. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

const rule = 'outline.kinds-counted'

it.each([
  '主动公开类别有七类，分别是机构职能、政策文件、规划计划、行政许可、重大项目、为民实事、社会保障、科教文卫、安全生产等政府信息。',
  '公开渠道有三种：门户网站、公众号、公开栏、广播。',
  '公开方式有五种，分别为门户网站、公众号、公开栏。',
])('%s', (sentence) => {
  expect(quotesIn(sentence, rule)).toEqual([
    sentence
      .replace('存在问题和改进情况：', '')
      .replace('主动公开', '')
      .replace(/^公开/u, '')
      .replace(/。$/u, ''),
  ])
})

it.each([
  '公开渠道有四种：门户网站、公众号、公开栏、广播。',
  '公开类别有七类，分别是机构职能、政策文件、规划计划等。',
  '公开方式有四种，分别为门户网站、公众号、公开栏和广播。',
  '开设栏目三个：政策文件、解读、回应等。',
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, rule)).toEqual([])
})
