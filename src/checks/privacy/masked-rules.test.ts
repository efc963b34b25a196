/** What can be hidden at one press is exactly what the judgements of personal data find. */
import { expect, it } from 'vitest'
import { maskedRules } from './masked-rules.ts'
import { personalNumbers } from './numbers.ts'
import { personalFacts } from './people.ts'

it('names the rules whose findings can be hidden', () => {
  expect([...maskedRules].sort()).toEqual([personalNumbers.id, personalFacts.id].sort())
})
