/** A long paragraph of any signs is judged while the clerk waits. */
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { check } from './check.ts'
import { reportOf } from './judged-report.ts'

const patience = 4000

const millisecondsFor = (overview: string): number => {
  const report = reportOf({ overview })
  const form = formById(report.form)
  const start = performance.now()
  if (form) check(report, form)
  return performance.now() - start
}

it.each([
  ['　', 4000],
  ['5条', 6600],
  ['5条、', 6600],
  ['网站5条，', 4000],
  ['其他2条，', 4000],
])('judges “%s” %i times over', (piece, times) => {
  expect(millisecondsFor(piece.repeat(times))).toBeLessThan(patience)
})

it('judges a sentence that names the same people again and again', () => {
  expect(millisecondsFor(`未收到${'社会公众'.repeat(28)}的来信。`)).toBeLessThan(patience)
})
