/** F8 goes through the findings as the page is read, and round its ends. */
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import type { Finding } from '#checks/finding.ts'
import { inReadingOrder, neighbourOf } from './finding-order.ts'
import type { ShownFinding } from './shown-findings.ts'

const form = formById('2021')
if (!form) throw new Error('2021')

const shown = (key: string, about: Partial<Finding>): ShownFinding => ({
  key,
  rule: null,
  standing: null,
  finding: {
    rule: key,
    tier: 'hint',
    cells: [],
    section: null,
    quote: null,
    message: key,
    basis: '',
    ...about,
  },
})

const ordered = inReadingOrder(
  [
    shown('whole', {}),
    shown('signature', { section: 'signature' }),
    shown('late', { section: 'overview', span: { section: 'overview', block: 2, from: 0, to: 1 } }),
    shown('cell', { section: 'applications', cells: ['applications.new.person'] }),
    shown('early', {
      section: 'overview',
      span: { section: 'overview', block: 1, from: 9, to: 10 },
    }),
    shown('title', { section: 'title' }),
  ],
  form,
)

it('reads from the title to the signature, and what has no place last', () => {
  expect(ordered.map(({ key }) => key)).toEqual([
    'title',
    'early',
    'late',
    'cell',
    'signature',
    'whole',
  ])
})

it('goes on from where one is, in both directions and round the ends', () => {
  expect(neighbourOf('early', 1, ordered)?.key).toBe('late')
  expect(neighbourOf('title', -1, ordered)?.key).toBe('whole')
  expect(neighbourOf('whole', 1, ordered)?.key).toBe('title')
  expect(neighbourOf(null, 1, ordered)?.key).toBe('title')
  expect(neighbourOf('gone', -1, ordered)?.key).toBe('whole')
  expect(neighbourOf(null, 1, [])).toBeNull()
})
