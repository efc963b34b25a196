/** A number belongs to one document. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'
import { quotesIn } from '#checks/sentences.ts'

const quotes = (overview: string) =>
  judged({ overview }, 'preamble.number-twice').map(({ quote }) => quote)

it('finds a number under two titles', () => {
  expect(
    quotes(
      '落实《政务公开工作要点的通知》（青政办函〔2024〕8号）。\n按照《做好年度报告编制工作的通知》（青政办函〔2024〕8号）编制。',
    ),
  ).toEqual(['青政办函〔2024〕8号'])
})

it.each([
  '落实《政务公开工作要点的通知》（青政办函〔2024〕8号）。\n再次学习《政务公开工作要点的通知》（青政办函〔2024〕8号）。',
  '落实《青石县政务公开工作要点的通知》（青政办函〔2024〕8号）和《政务公开工作要点的通知》（青政办函〔2024〕8号）。',
  '落实《印发〈工作要点〉的通知》（青政办函〔2024〕8号）。\n再次学习《印发<工作要点>的通知》（青政办函〔2024〕8号）。',
  '落实《政务公开工作要点的通知》（青政办函〔2024〕8号）和《编制工作的通知》（青政办函〔2024〕9号）。',
])('passes %s', (overview) => {
  expect(quotes(overview)).toEqual([])
})

const brackets = (text: string) => quotesIn(text, 'preamble.number-brackets')

it('has its year in hexagonal brackets', () => {
  expect(brackets('依据青政办函(2024)8号、青水发[2024]9号编制。')).toEqual(['(2024)', '[2024]'])
  expect(brackets('依据青政办函〔2024〕8号，公开年报（2024）3号样表。')).toEqual([])
})

const toCome = (words: string) => quotesIn(words, 'preamble.number-to-come')

it('was given before the report that names it', () => {
  expect(toCome('依据青政办函〔2034〕8号编制。')).toEqual(['办函〔2034〕8号'])
  expect(toCome('依据青政办函〔2025〕8号编制。')).toEqual([])
})
