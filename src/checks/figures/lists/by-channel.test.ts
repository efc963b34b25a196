/** How applications came in, told over a semicolon or in the sentence behind their number. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const cells = { 'applications.new.person': 63 }
const quotes = (words: string) =>
  judged({ cells, overview: `（二）依申请公开\n${words}` }, 'figures.breakdown').map(
    ({ quote }) => quote,
  )

it('channels that do not come to what was received are told', () => {
  expect(
    quotes(
      '新收政府信息公开申请63件，较上年的50件增加13件。从申请渠道看，网络申请43件、信函申请17件、当面申请1件。',
    ),
  ).toHaveLength(1)
})

it('other ways are channels as well', () => {
  expect(
    quotes(
      '新收政府信息公开申请63件，较上年的50件增加13件。从申请渠道看，网络申请43件、信函申请17件、当面申请1件、其他方式2件。',
    ),
  ).toEqual([])
})
