/** The numbers of notices that every report cites. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

const quotes = (words: string) => quotesIn(words, 'preamble.known-number')

it.each([
  [
    '落实《国务院办公厅关于印发2022年政务公开工作要点的通知》（国办发〔2022〕12号）。',
    '国办发〔2022〕12号',
  ],
  ['按照《政府信息公开信息处理费管理办法》（国办函〔2021〕109号）执行。', '国办函〔2021〕109号'],
  [
    '按照《国务院办公厅关于印发〈公共企事业单位信息公开规定制定办法〉的通知》（国办发[2021]50号）。',
    '国办发[2021]50号',
  ],
])('%s', (words, quote) => {
  expect(quotes(words)).toEqual([quote])
})

it.each([
  '落实《国务院办公厅关于印发2022年政务公开工作要点的通知》（国办发〔2022〕8号）。',
  '落实《青石县2022年政务公开工作要点》（青政办发〔2022〕12号）。',
  '落实《国务院办公厅关于印发2024年政务公开工作要点的通知》（国办发〔2024〕3号）。',
  '按照《政府信息公开信息处理费管理办法》（国办函[2020]109 号）执行。',
])('passes %s', (words) => {
  expect(quotes(words)).toEqual([])
})
