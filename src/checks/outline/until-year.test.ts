/** The figures are told to the end of the report's own year. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const quotes = (overview: string) =>
  judged({ overview }, 'outline.until-year').map(({ quote }) => quote)

it('finds the end of another year, not where it is told beside this year’s', () => {
  expect(quotes('截至2023年12月31日，共公开80条。')).toEqual(['截至2023年12月31日'])
  expect(quotes('截止2014年底，共公开80条。')).toEqual(['截止2014年底'])
  expect(quotes('截至2024年12月31日，共公开80条。')).toEqual([])
  expect(quotes('截至2023年底累计60条，截至2024年底累计80条。')).toEqual([])
})

it('finds a time that ends before it begins', () => {
  const wrong = '2024年1月1日至2023年12月31日'
  expect(quotes(`${wrong}，公开80条。`)).toEqual([wrong])
  expect(quotes('2023年1月1日至2024年12月31日，公开80条。')).toEqual([])
})
