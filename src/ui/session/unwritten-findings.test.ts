/** What nobody has begun to write is told in the order in which it is read, the organ at the title. */
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { isBlank } from './section-state.ts'
import { unwrittenFindings } from './unwritten-findings.ts'

const form = formById('2021')
if (!form) throw new Error('2021')

it('names each part, and where it is written', () => {
  const prose = { ...exampleReport.prose, overview: [], other: [] }
  const found = unwrittenFindings({ ...exampleReport, issuers: [], prose }, form)
  expect(found.map(({ finding }) => [finding.section, finding.message])).toEqual([
    ['title', '机关名称还没有写。'],
    ['overview', '一、总体情况还没有写。'],
    ['other', '六、其他需要报告的事项还没有写。'],
  ])
  expect(found.every(isBlank)).toBe(true)
})

it('is empty once every part is begun', () => {
  expect(unwrittenFindings(exampleReport, form)).toEqual([])
})
