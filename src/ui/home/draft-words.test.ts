/** One line of the list, in words. */
import type { DraftSummary } from '#store/draft-summary.ts'
import { describe, expect, test } from 'vitest'
import {
  composedTitle,
  formOfYearInWords,
  listed,
  nameOf,
  ordinalsOf,
  ownTitle,
  yearName,
  organOf,
  yearsOf,
} from './draft-words.ts'

const plain: DraftSummary = {
  id: '',
  year: 2025,
  issuers: ['清河县水务局'],
  form: '2021',
  level: 'department',
  title: '',
  filled: 0,
  inputs: 166,
  errors: 0,
  warnings: 0,
  state: 'editing',
  createdAt: 0,
  changedAt: 0,
  savedToFileAt: null,
  deletedAt: null,
}

const draft = (id: string, change: Partial<DraftSummary> = {}): DraftSummary => {
  const made = { ...plain, ...change, id }
  return { ...made, title: change.title ?? composedTitle(made) }
}

const everything = { text: '', year: null }

describe('the list of reports', () => {
  test('the report changed last stands first', () => {
    const drafts = [draft('old', { changedAt: 1 }), draft('new', { changedAt: 2 })]
    expect(listed(drafts, everything).map(({ id }) => id)).toEqual(['new', 'old'])
  })

  test('reports of the same organ and year are told apart by the order in which they were begun', () => {
    const drafts = [
      draft('copy', { createdAt: 2, changedAt: 9 }),
      draft('first', { createdAt: 1 }),
      draft('other year', { year: 2024 }),
      draft('gone', { createdAt: 0, deletedAt: 5 }),
      draft('retitled', { createdAt: 3, title: '另拟的标题' }),
    ]
    expect([...ordinalsOf(drafts)]).toEqual([['copy', 2]])
  })

  test('a deleted report is not listed', () => {
    expect(listed([draft('gone', { deletedAt: 5 })], everything)).toEqual([])
  })

  test('the filter finds organs, years and given titles, all words at once', () => {
    const drafts = [
      draft('water'),
      draft('county', { issuers: ['清河县人民政府'], year: 2024 }),
      draft('titled', { issuers: [], title: '清河县卫生健康局年报' }),
    ]
    const found = (text: string) => listed(drafts, { text, year: null }).map(({ id }) => id)
    expect(found('水务')).toEqual(['water'])
    expect(found('清河 2024')).toEqual(['county'])
    expect(found('卫生健康')).toEqual(['titled'])
    expect(found('工作年度报告')).toEqual([])
  })

  test('a chosen year leaves out the others', () => {
    const drafts = [draft('a', { year: 2024 }), draft('b', { year: 2025 })]
    expect(listed(drafts, { text: '', year: 2024 }).map(({ id }) => id)).toEqual(['a'])
    expect(yearsOf(drafts)).toEqual([2025, 2024])
  })

  test('a title is told apart from the composed one only where a person gave it', () => {
    expect(ownTitle(draft('plain'))).toBe('')
    expect(ownTitle(draft('titled', { title: '水务局年报' }))).toBe('水务局年报')
  })

  test('a draft of which nothing could be read is still named', () => {
    const lost = draft('lost', { year: 0, issuers: [], form: '', title: '' })
    expect(yearName(lost.year)).toBe('年度不详')
    expect(organOf(lost)).toBe('尚未填写机关')
    expect(yearsOf([lost])).toEqual([])
  })

  test('joint issuers are named together, a missing one is said', () => {
    expect(nameOf(draft('x', { issuers: ['甲局', '乙局'] }))).toBe('甲局、乙局2025年年报')
    expect(organOf(draft('x', { issuers: [] }))).toBe('尚未填写机关')
  })

  test('a year names the form it must follow with the number of its notice', () => {
    expect(formOfYearInWords(2020)).toBe('2019年格式（国办公开办函〔2019〕60号）')
    expect(formOfYearInWords(2016)).toContain('2018年及以前格式（')
    expect(formOfYearInWords(2021)).toBe('2021年格式（国办公开办函〔2021〕30号）')
    expect(formOfYearInWords(2007)).toBeNull()
  })
})
