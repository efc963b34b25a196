/** Headings found where a pasted page has lost its line breaks, also with a sign mistyped. */
import { expect, test } from 'vitest'
import { marksOf } from './heading-marks.ts'

const heading = '四、政府信息公开行政复议、行政诉讼情况'
const found = (text: string) => text.match(marksOf(['一、总体情况', heading]))

test('a heading is found among words that run on', () => {
  expect(found(`下年度继续办理 0 ${heading}行政复议`)).toEqual([heading])
})

test.each([
  '四、政府信息公开行政法复议、行政诉讼情况',
  '四、政府信息公开行政复议行政诉讼情况',
  '四、政府信息公开行政复义、行政诉讼情况',
])('one sign mistyped leaves it a heading: %s', (mistyped) => {
  expect(found(`结转下年度继续办理 0000 ${mistyped}行政复议`)).toEqual([mistyped])
})

test.each([
  '政府信息公开行政复议、行政诉讼情况',
  '五、政府信息公开行政复议、行政诉讼情况',
  '四、政府信息公开复议、诉讼情况',
  '一、总的情况',
])('other words are none: %s', (words) => {
  expect(found(`继续办理 ${words}如下`)).toBeNull()
})
