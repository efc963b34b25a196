/** Ranks that moved: which way, and how far. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it.each([
  ['由全市第27位到第19位，较上年下降8位。', '第27位到第19位，较上年下降8位'],
  ['评估列第19位（2023年为第27位），下降8位。', '第19位（2023年为第27位），下降8位'],
  ['由第9名升至第4名，前进6名。', '第9名升至第4名，前进6名'],
])('%s', (sentence, quote) => {
  expect(quotesIn(sentence, 'figures.rank')).toEqual([quote])
})

it.each([
  '由第27位上升到第19位，前进8位。',
  '评估列第19位（2023年为第17位），下降2位。',
  '第3名到第5名的单位进步明显，全年培训8次。',
])('%s holds', (sentence) => {
  expect(quotesIn(sentence, 'figures.rank')).toEqual([])
})
