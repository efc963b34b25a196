/** Mail of the office, and mail of anybody. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it.each(['someone@qq.com', 'qsx_zwgk@163.com', 'a.b@sina.com.cn', '5550182@139.com'])(
  '%s',
  (mail) => {
    expect(quotesIn(`邮箱：${mail}。`, 'privacy.mail')).toEqual([mail])
  },
)

it.each(['xxgk@qingshi.gov.cn', 'zwgk@jn.shandong.cn', 'info@qq.gov.cn'])('passes %s', (mail) => {
  expect(quotesIn(`邮箱：${mail}。`, 'privacy.mail')).toEqual([])
})
