/** A report of before 2019 says by its own headings what changed after a decision, and where words stood. */
import { expect, it } from 'vitest'
import { proseOfChapters } from '#report/prose/chapters.ts'
import { emptyReport, type Report } from '#report/report.ts'
import type { Act, ReviewEvent } from '#report/review-event.ts'
import { formById } from '#template/forms.ts'
import { staleApprovals } from './approvals.ts'
import { nextEvent } from './chain.ts'
import { closerIn } from './chapter-places.ts'
import { contentMark, versionOf } from './content.ts'
import { placeNames } from './names.ts'
import { standOf } from './stand.ts'
import { trailText } from './trail-words.ts'

const found = formById('pre-2019')
if (!found) throw new Error('pre-2019')
const form = found

const start = {
  form: 'pre-2019',
  year: 2015,
  issuers: ['岭南县林业局'],
  level: 'department',
} as const

/** Chapters by heading, each of one paragraph. */
function written(chapters: Readonly<Record<string, string>>): Report {
  const empty = emptyReport(start)
  const overview = proseOfChapters(
    Object.entries(chapters).map(([heading, text]) => ({
      heading,
      prose: [{ kind: 'paragraph' as const, indent: 0, runs: [{ text }] }],
    })),
  )
  return { ...empty, prose: { ...empty.prose, overview } }
}

const sent = written({
  '一、概述': '工作平稳。',
  '二、主动公开情况': '公开86条。',
  '三、问题': '不够及时。',
})
const now = written({
  '一、概述': '工作平稳。',
  '二、主动公开情况': '公开87条。',
  '四、改进': '专人负责。',
})
const content = contentMark(sent, form)
const after = contentMark(now, form)

const by = { name: '王芳', role: 'first' as const }
const acts: readonly Act[] = [
  { do: 'submit', stages: ['first'], apart: false, content },
  {
    do: 'remark',
    at: {
      on: 'words',
      section: 'overview',
      from: '',
      to: '',
      quote: '86',
      before: '公开',
      after: '条',
    },
    text: '请核对',
  },
  { do: 'pass', stage: 'first', content },
  { do: 'finalise', content: after },
]
const events = acts.reduce<readonly ReviewEvent[]>(
  (all, act, index) => [...all, nextEvent(all, by, act, 1_700_000_000_000 + index)],
  [],
)
const versions = { [content.whole]: versionOf(sent), [after.whole]: versionOf(now) }

it('names the chapters that are another than what was passed, the one that is gone too', () => {
  const stand = standOf({ events: events.slice(0, 3), versions })
  const report = { ...now, review: { events, versions } }
  const [stale] = staleApprovals(stand, after, closerIn(report, form))
  expect(placeNames(stale?.places ?? [], form)).toBe('二、主动公开情况、四、改进、三、问题')
})

it('names the whole where what was passed is kept no more', () => {
  const stand = standOf({ events: events.slice(0, 3), versions: {} })
  const [stale] = staleApprovals(stand, after, closerIn(now, form))
  expect(placeNames(stale?.places ?? [], form)).toBe('正文各部分')
})

it('says in the trail under which heading words stood, and what is another than at the decision before', () => {
  const text = trailText(standOf({ events, versions }), form, '年度报告', String, { versions })
  expect(text).toContain('二、主动公开情况；请核对')
  expect(text).toContain('与前一决定相比，改动了二、主动公开情况、四、改进、三、问题')
  expect(text).not.toContain('正文各部分')
})
