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

test.each(['政府信息公开行政复议、行政诉讼情况', '四、政府信息公开复议、诉讼情况', '一、总的情况'])(
  'other words are none: %s',
  (words) => {
    expect(found(`继续办理 ${words}如下`)).toBeNull()
  },
)

test('under another number the words of the form are its heading all the same', () => {
  const moved = '五、政府信息公开行政复议、行政诉讼情况'
  expect(found(`继续办理 ${moved}如下`)).toEqual([moved])
  expect(found('二、总体情况如下')).toBeNull()
})

test('a heading that ends otherwise is one before a year, a gap or （一）', () => {
  const words = '四、政府信息公开行政争议情况'
  expect(found(`继续办理 0 ${words}2024年，没有。`)).toEqual([words])
  expect(found(`继续办理 0 ${words}如下`)).toBeNull()
})
