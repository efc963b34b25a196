/** What goes over into the next year's report, and what must not. */
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { startNextYear } from './next-year.ts'
import { emptyReport } from './report.ts'

const trial = formById('2019')
const current = formById('2021')

it('carries what is pending into the next year, column by column, and the organ with it', () => {
  if (!current) throw new Error('no form')
  const report = {
    ...emptyReport({
      form: '2021',
      year: 2024,
      issuers: ['青石县水利局'],
      level: 'department' as const,
    }),
    cells: {
      'applications.carried-out.person': 4,
      'applications.carried-out.enterprise': 1,
      'documents.normative.in-force': 12,
      'licensing.decisions': 88,
    },
    prose: {
      preamble: [],
      overview: [],
      problems: [{ kind: 'paragraph' as const, indent: 0, runs: [{ text: '旧' }] }],
      other: [],
    },
  }
  const next = startNextYear(report, current)
  expect(next).toMatchObject({ year: 2025, form: '2021', issuers: ['青石县水利局'] })
  expect(next?.cells).toEqual({
    'applications.carried-in.person': 4,
    'applications.carried-in.enterprise': 1,
    'documents.normative.in-force': 12,
  })
  expect(next?.prose.problems).toEqual([])
})

it('goes from the trial form to the current one with the pending applications only', () => {
  if (!trial) throw new Error('no form')
  const next = startNextYear(
    {
      ...emptyReport({ form: '2019', year: 2020, issuers: [], level: null }),
      cells: {
        'applications.carried-out.person': 2,
        'licensing.items-last-year': 7,
        'licensing.items-change': 1,
      },
    },
    trial,
  )
  expect(next?.form).toBe('2021')
  expect(next?.cells).toEqual({ 'applications.carried-in.person': 2 })
})

it('adds the change to the stock within the trial form', () => {
  if (!trial) throw new Error('no form')
  const next = startNextYear(
    {
      ...emptyReport({ form: '2019', year: 2019, issuers: [], level: null }),
      cells: { 'licensing.items-last-year': 7, 'licensing.items-change': -2 },
    },
    trial,
  )
  expect(next?.cells).toEqual({ 'licensing.items-last-year': 5 })
})
