/** Column heads with one sign wrong, as they are published. */
import { expect, it } from 'vitest'
import { misprintedHeads } from './misprinted-heads.ts'

const heads = new Set(['本年制发件数', '本年废止件数', '现行有效件数'])

it.each([
  ['信息内容本年制发件数本年废纸件数现行有效件数规章000', ['本年废止件数', '本年废纸件数']],
  ['信息内容本年制发件数本年废止件数先行有效件数规章000', ['现行有效件数', '先行有效件数']],
  ['信息内容本年制发件数本年废止件现行有效件数规章000', ['本年废止件数', '本年废止件']],
  ['信息内容本年制件数本年废止件数现行有效件数规章000', ['本年制发件数', '本年制件数']],
  ['信息内容本年制发件数本年废止了件数现行有效件数规章', ['本年废止件数', '本年废止了件数']],
])('%s', (text, found) => {
  expect([...misprintedHeads(text, heads)]).toEqual([found])
})

it('says nothing of a head that is not there, or stands there in two wrong ways', () => {
  expect(misprintedHeads('规章行政规范性文件000', heads).size).toBe(0)
  expect(misprintedHeads('本年制发件数本年废纸件数本年作止件数现行有效件数', heads).size).toBe(0)
})
