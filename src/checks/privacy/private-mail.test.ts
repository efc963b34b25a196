/** Mail of the office, and mail of anybody. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'
import { quotesIn } from '#checks/sentences.ts'
import { noContact } from '#report/report.ts'

it.each(['someone@qq.com', 'qsx_zwgk@163.com', 'a.b@sina.com.cn', '5550182@139.com'])(
  '%s',
  (mail) => {
    expect(quotesIn(`邮箱：${mail}。`, 'privacy.mail')).toEqual([mail])
  },
)

it.each(['xxgk@qingshi.gov.cn', 'zwgk@jn.shandong.cn', 'info@qq.gov.cn'])('passes %s', (mail) => {
  expect(quotesIn(`邮箱：${mail}。`, 'privacy.mail')).toEqual([])
})

it('is said once where preamble and contact tell the same', () => {
  const contact = { ...noContact, email: 'office@qq.com' }
  const preamble = '如有疑问，请与办公室联系，邮箱：office@qq.com。'
  expect(judged({ preamble, report: { contact } }, 'privacy.mail')).toHaveLength(1)
  expect(judged({ preamble: '见下。', report: { contact } }, 'privacy.mail')).toHaveLength(1)
})
