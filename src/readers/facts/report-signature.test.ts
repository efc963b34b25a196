/** However organ and date stand below the words, both are known. */
import { expect, it } from 'vitest'
import { signatureOf } from './report-signature.ts'

const words = '没有收取信息处理费，无其他需要报告的事项。'
const signed = (...lines: readonly string[]) => {
  const { organs, date } = signatureOf([words, ...lines], 0, '清河县水利局')
  return { organs, date }
}

it.each([
  [['清河县水利局', '2024年1月22日']],
  [['清河县水利局    2024年1月22日']],
  [['清河县水利局2024年1月22日']],
  [['清河县水利局（盖章）', '2024年1月22日']],
  [['（清河县水利局）', '（2024年1月22日）']],
  [['2024年1月22日', '清河县水利局']],
  [['清河县水利局', '2024.1.22']],
  [['清河县水利局', '2024-01-22']],
  [['清河县水利局', '2024/1/22']],
  [['清河县水利局', '日期：2024年1月22日']],
  [['清河县水利局', '二〇二四年一月二十二日', '（此件公开发布）']],
])('%j', (lines) => {
  expect(signed(...lines)).toEqual({ organs: ['清河县水利局'], date: '2024-01-22' })
})

it('takes no date of the page for one below the words', () => {
  expect(signed('2024-01-22')).toEqual({ organs: [], date: null })
  expect(signed('发布时间：2024-01-22')).toEqual({ organs: [], date: null })
})
