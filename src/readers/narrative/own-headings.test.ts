/** Headings in words of the office's own open the sections they speak of. */
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { placedOwn } from './own-headings.ts'

const form = formById('2021')
const headings = (...given: readonly (readonly [string, string | null])[]) =>
  given.map(([text, section], line) => ({
    line,
    text,
    section: form?.sections.find(({ key }) => key === section)?.key ?? null,
    reworded: section === null,
  }))
const placed = (...given: readonly (readonly [string, string | null])[]) =>
  form ? placedOwn(headings(...given), form).map(({ section }) => section) : []

it('knows sections behind the tables by what they speak of, and leaves the one between to the first', () => {
  expect(
    placed(
      ['一、总体情况', 'overview'],
      ['四、政府信息公开行政复议、行政诉讼情况', 'disputes'],
      ['五、当前存在的突出问题', null],
      ['六、下一步改进举措', null],
      ['七、其他需说明事项', null],
    ),
  ).toEqual(['overview', 'disputes', 'problems', null, 'other'])
})

it('takes no heading above the tables, nor one for a section that is there', () => {
  expect(
    placed(
      ['一、总体情况', 'overview'],
      ['二、解决问题的做法', null],
      ['三、收到和处理政府信息公开申请情况', 'applications'],
      ['五、存在的主要问题及改进情况', 'problems'],
      ['六、问题清单', null],
    ),
  ).toEqual(['overview', null, 'applications', 'problems', null])
})

it('knows a section by its number between its neighbours', () => {
  expect(
    placed(
      ['四、政府信息公开行政复议、行政诉讼情况', 'disputes'],
      ['五、取得的成效', null],
      ['六、其他需要报告的事项', 'other'],
    ),
  ).toEqual(['disputes', 'problems', 'other'])
})
