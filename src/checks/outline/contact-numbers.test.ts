/** Telephones and post codes with a digit too few or too many. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const quotes = (preamble: string) =>
  judged({ preamble }, 'preamble.contact-number').map(({ quote }) => quote)

it.each([
  ['联系电话：020-8350123；邮编：510000。', ['020-8350123']],
  ['电话：0571-8350123，传真：0571-83501234。', ['0571-8350123']],
  ['电话（0933）— 622130。', ['0933）— 622130']],
  ['电话：0933-622130456。', ['0933-622130456']],
  ['邮政编码：51000，地址：河滨路18号。', ['邮政编码：51000']],
])('tells what is miscounted in %s', (words, expected) => {
  expect(quotes(words)).toEqual(expected)
})

it.each([
  '联系电话：020-83501234，0933-6221304；邮编：510000。',
  '电话：0933-62213045。',
  '电话：0571-83501234-8012，热线12345，400-810-1234。',
  '电话：6221304，手机：13800138000。',
])('passes %s', (words) => {
  expect(quotes(words)).toEqual([])
})
