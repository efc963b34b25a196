/** One long paragraph of any signs: how much more twice its length costs a checker. */
import { formById } from '#template/forms.ts'
import { check } from '#checks/check.ts'
import { reportOf } from '#checks/judged-report.ts'
import { printMachine, quantiles } from './measure.ts'

/** Lists are held against all that follows in their sentence: four times at most. */
const most = 4
const rounds = 5

const median = (overview: string): number => {
  const report = reportOf({ overview })
  const form = formById(report.form)
  if (!form) throw new Error('the report has no form')
  const samples = Array.from({ length: rounds }, () => {
    // What is known of a paragraph is known of its words: each round reads them for the first time.
    const fresh = { ...report, prose: structuredClone(report.prose) }
    const start = performance.now()
    check(fresh, form)
    return performance.now() - start
  })
  return quantiles(samples)[0]
}

printMachine()
const pieces: readonly (readonly [string, number])[] = [
  ['　', 4_000],
  ['5条', 6_600],
  ['5条、', 6_600],
  ['网站5条，', 4_000],
  ['其他2条，', 4_000],
  ['社会公众', 4_000],
]
for (const [piece, times] of pieces) {
  const half = median(`未收到${piece.repeat(times / 2)}的来信。`)
  const whole = median(`未收到${piece.repeat(times)}的来信。`)
  const ratio = whole / half
  const verdict = ratio <= most ? 'met' : 'MISSED'
  console.log(
    `“${piece}” ${times} times over: ${whole.toFixed(0)} ms, ${ratio.toFixed(1)} × half as many (target ≤ ${most} ×) ${verdict}`,
  )
}
