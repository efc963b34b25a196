/** A paragraph pasted twice is found where it stands again; short ones may rightly say the same. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const managed =
  '制定政府信息公开保密审查办法，明确科室自审、办公室复审、分管领导终审三级责任，全年开展隐私排查4次，清理不规范表述27处。'

const found = (overview: string, other: string) =>
  judged({ overview, other }, 'outline.paragraph-twice').map(({ section, span, message }) => ({
    section,
    block: span?.block,
    message,
  }))

it('is found where it stands the second time', () => {
  const overview = `（一）主动公开\n全年公开信息412条。\n${managed}\n（二）监督保障\n纳入考核。\n${managed}`
  expect(found(overview, '没有其他需要报告的事项。')).toEqual([
    {
      section: 'overview',
      block: 5,
      message:
        '“制定政府信息公开保密审查办法，明确科室自审、办公……”这一段前面已经有了，重复了一遍。',
    },
  ])
  expect(found(managed, managed)).toHaveLength(1)
})

it('is none where it is short or one word differs', () => {
  expect(found('没有收取信息处理费。\n没有收取信息处理费。', '没有收取信息处理费。')).toEqual([])
  expect(found(`${managed}\n${managed.replace('4次', '5次')}`, '无。')).toEqual([])
})

const clauses = (problems: string) =>
  judged({ problems }, 'outline.paragraph-twice').map(({ quote, tier }) => [quote, tier])

it('finds a clause said again in its paragraph', () => {
  const clause = '信息化人员的专业技术有待进一步提高'
  expect(clauses(`问题：一是${clause}。维护工作要求高，${clause}。改进：加强培训。`)).toEqual([
    [clause, 'hint'],
  ])
  expect(clauses(`问题：${clause}。\n改进：针对${clause}，加强培训。`)).toEqual([])
})
