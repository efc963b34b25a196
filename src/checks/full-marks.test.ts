/** Half-width marks read as full-width ones. */
import { expect, it } from 'vitest'
import { fullMarks } from './full-marks.ts'

it.each([
  ['公开80条,其中文件3件;解读5篇(图解2篇)。', '公开80条，其中文件3件；解读5篇（图解2篇）。'],
  ['占比96.8%,共1,113条,8:30开始。', '占比96.8%，共1,113条，8:30开始。'],
  ['网址:https://www.example.cn/a?b=1&c', '网址：https://www.example.cn/a?b=1&c'],
])('%s', (half, full) => {
  expect(fullMarks(half)).toBe(full)
  expect(fullMarks(half)).toHaveLength(half.length)
})
