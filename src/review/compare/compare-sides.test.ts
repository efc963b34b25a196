/** What a report offers to be compared with: what one saw last comes first. */
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { previousOf } from '#report/previous-report.ts'
import type { Report } from '#report/report.ts'
import type { Act, Person } from '#report/review-event.ts'
import { nextEvent } from '#review/chain.ts'
import { sidesOf } from './compare-sides.ts'
import { contentMark, versionOf } from '#review/content.ts'

const form = formById('2021')
if (!form) throw new Error('no form of 2021')

const clerk: Person = { name: '张三', role: 'clerk' }
const first: Person = { name: '李四', role: 'first' }

/** The report after somebody did something with it. */
function then(
  report: Report,
  by: Person,
  at: number,
  act: (mark: ReturnType<typeof contentMark>) => Act,
): Report {
  const mark = contentMark(report, form ?? never())
  const { events, versions } = report.review
  return {
    ...report,
    review: {
      events: [...events, nextEvent(events, by, act(mark), at)],
      versions: { ...versions, [mark.whole]: versionOf(report) },
    },
  }
}
const never = (): never => {
  throw new Error('no form')
}

const submitted = then(exampleReport, clerk, 1, (content) => ({
  do: 'submit',
  stages: ['first'],
  apart: false,
  content,
}))
const passed = then(submitted, first, 2, (content) => ({ do: 'pass', stage: 'first', content }))
const kinds = (report: Report, person?: Person) => sidesOf(report, person).map(({ kind }) => kind)

describe('the sides of a comparison', () => {
  it('are only the report itself while nobody has seen it', () => {
    expect(kinds(exampleReport)).toEqual(['now'])
  })
  it('are the last approval and each version, the newest first', () => {
    expect(kinds(passed)).toEqual(['now', 'approved', 'version', 'version'])
    const [, , newest] = sidesOf(passed)
    expect(newest?.kind === 'version' && newest.event.act.do).toBe('pass')
    expect(newest?.kind === 'version' && newest.round).toBe(1)
  })
  it('begin with what the person who asks saw last', () => {
    expect(kinds(passed, first)[1]).toBe('looked')
    expect(kinds(passed, { name: '王五', role: 'second' })).not.toContain('looked')
  })
  it('pass over a look at what the report says now', () => {
    const changed = { ...passed, title: '另一个标题' }
    const again = then(changed, first, 3, (content) => ({ do: 'look', content }))
    const [, looked] = sidesOf(again, first)
    expect(looked?.kind === 'looked' && looked.event.act.do).toBe('pass')
    const twice = then(passed, first, 3, (content) => ({ do: 'look', content }))
    const [, same] = sidesOf(twice, first)
    expect(same?.kind === 'looked' && same.event.act.do).toBe('look')
  })
  it('leave out looks of other people and decisions that did not count', () => {
    const looked = then(passed, clerk, 3, (content) => ({ do: 'look', content }))
    const idle = then(looked, clerk, 4, (content) => ({ do: 'pass', stage: 'second', content }))
    expect(kinds(idle, first)).toEqual(['now', 'looked', 'approved', 'version', 'version'])
  })
  it('end with the earlier years', () => {
    const linked = { ...exampleReport, previous: [previousOf(exampleReport)] }
    expect(kinds(linked)).toEqual(['now', 'previous'])
  })
  it('leave out a step whose content is gone', () => {
    const gone = { ...passed, review: { ...passed.review, versions: {} } }
    expect(kinds(gone)).toEqual(['now'])
  })
})
