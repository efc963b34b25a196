/** The mistakes inspectors list again and again: found, by their own rule, and nothing said that is not so. */
import { expect, it } from 'vitest'
import { judged } from './judged-report.ts'
import { typicalMistakes } from './typical-mistakes.ts'

it.each(typicalMistakes.map(([what, rule, written, also = []]) => ({ what, rule, written, also })))(
  '$what: $rule',
  ({ rule, written, also }) => {
    const found = judged(written)
    expect(new Set(found.map((one) => one.rule))).toEqual(new Set([rule, ...also]))
    expect(found.every(({ tier }) => tier !== 'error')).toBe(true)
  },
)
