/** A half-width mark that slipped in among full-width ones. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

const wide = '公开信息，内容全面，更新及时，便于查阅，做到应公开尽公开，不留死角；'

it.each([
  [`${wide}方便群众,便于查阅。`, ','],
  [`${wide}公开80条,3件解读。`, ','],
  [`${wide}等六部分, 并附统计表。`, ','],
  [`${wide}改进措施:一是加强培训。`, ':'],
  [`${wide}没有收到申请.`, '.'],
])('%s', (sentence, quote) => {
  expect(quotesIn(sentence, 'wording.half-width')).toEqual([quote])
})

it('leaves the habit of a whole source alone, but no Latin full stop', () => {
  expect(quotesIn('公开信息80条,其中文件3件,解读2件,其他75条.', 'wording.half-width')).toEqual([
    '.',
  ])
})

it.each([
  `${wide}网址www.qingshi.gov.cn，邮箱xxgk@qingshi.gov.cn，时间8:30至17:30，比例1:4，增长3.5%。`,
  `${wide}共1,024条，GB/T 9704-2012，A.B两类，第1.2节。`,
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'wording.half-width')).toEqual([])
})
