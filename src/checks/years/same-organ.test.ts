/** Which names may be of one organ: renamed and merged ones, never another place's or another trade's. */
import { expect, it } from 'vitest'
import { mayBeSameOrgan } from './same-organ.ts'

it.each([
  ['青石县水利局', '青石县水利局'],
  ['青石县水利局', '青石县水务局'],
  ['青石县水利局', '青石市水利局'],
  ['青石县卫生和计划生育局', '青石县卫生健康局'],
  ['云岭省青石县人民政府', '青石县人民政府'],
  ['清水镇人民政府', '青石县清水镇人民政府'],
  ['青石县市场监督管理局', '市场监督管理局'],
  ['青石县城市管理局', '青石县城市管理和综合执法局'],
])('%s may be %s', (a, b) => {
  expect(mayBeSameOrgan([a], [b])).toBe(true)
})

it.each([
  ['青石县水利局', '青石县教育局'],
  ['青石县水利局', '白河县水利局'],
  ['清水镇人民政府', '白水镇人民政府'],
  ['青石县人民政府', '青石县水利局'],
])('%s is not %s', (a, b) => {
  expect(mayBeSameOrgan([a], [b])).toBe(false)
})

it('takes any of joint organs, and any where no organ is named', () => {
  expect(mayBeSameOrgan(['青石县水利局', '青石县林业局'], ['青石县林业局'])).toBe(true)
  expect(mayBeSameOrgan([], ['青石县林业局'])).toBe(true)
})
