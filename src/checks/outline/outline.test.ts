/** A report as it should be, and one just begun, raise nothing. */
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { check } from '#checks/check.ts'
import { judged } from '#checks/judged-report.ts'
import { emptyReport, type Report } from '#report/report.ts'

it('raises nothing in a clean report', () => {
  expect(judged({})).toEqual([])
})

it('raises nothing but blanks in a report just begun', () => {
  const begun = { preamble: '', overview: '', problems: '', other: '' }
  expect(judged({ ...begun, report: { signature: { organs: [], date: null } } })).toEqual([])
})

it('raises nothing where the clerk has just put the skeletons in', () => {
  const form = formById('2021')
  if (!form) throw new Error('2021')
  const prose = Object.fromEntries(
    form.sections.flatMap((section) =>
      section.kind === 'prose'
        ? [
            [
              section.key,
              section.skeleton.map(({ kind, text }) => ({
                kind,
                indent: 0,
                runs:
                  text === ''
                    ? []
                    : [
                        {
                          text: text
                            .replace('{issuer}', '青石县水利局')
                            .replaceAll('{year}', '2024'),
                        },
                      ],
              })),
            ] as const,
          ]
        : [],
    ),
  )
  const start = emptyReport({
    form: '2021',
    year: 2024,
    issuers: ['青石县水利局'],
    level: 'department',
  })
  const withOf = (...keys: readonly string[]): Report => ({
    ...start,
    prose: {
      ...start.prose,
      ...Object.fromEntries(Object.entries(prose).filter(([key]) => keys.includes(key))),
    },
  })
  const said = (report: Report) =>
    check(report, form).filter(({ rule }) => !rule.endsWith('.blank'))
  expect(said(withOf('preamble', 'overview', 'problems'))).toEqual([])
})
