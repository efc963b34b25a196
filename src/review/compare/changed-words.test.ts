/** A paragraph worded anew is proposed by the words that change. */
import { describe, expect, it } from 'vitest'
import { ReportDocument } from '#report/report-document.ts'
import { emptyReport } from '#report/report.ts'
import { changedWords } from './changed-words.ts'
import { wordsAnchor } from '#review/returned/word-places.ts'

const paragraph =
  '全年主动公开政府信息1176条，其中通过门户网站公开980条，通过政务新媒体公开196条，均按时更新。'

/** What is proposed where the whole paragraph, or its first letters, are worded anew. */
function proposedFor(to: string, length = paragraph.length) {
  const report = emptyReport({
    form: '2021',
    year: 2025,
    issuers: ['清河县水务局'],
    level: 'department',
  })
  const overview = [{ kind: 'paragraph', indent: 0, runs: [{ text: paragraph }] }] as const
  const document = ReportDocument.of({ ...report, prose: { ...report.prose, overview } }, 1)
  const prose = document.prose('overview')
  const whole = wordsAnchor(prose, 'overview', { block: 0, from: 0, to: length })
  const { at, to: put } = changedWords(prose, whole, to)
  return [at.quote, put]
}

describe('what a paragraph worded anew proposes', () => {
  it('is the number that is another, whole', () => {
    expect(proposedFor(paragraph.replace('1176', '1180'))).toEqual(['1176', '1180'])
  })

  it('is all from the first change to the last', () => {
    const [was = '', put = ''] = proposedFor(paragraph.replace('980', '990').replace('196', '190'))
    expect(was).toBe('980条，通过政务新媒体公开196')
    expect(put).toBe('990条，通过政务新媒体公开190')
  })

  it('is words put in with the letter before them, or after them at the beginning', () => {
    const [was = '', put = ''] = proposedFor(paragraph.replace('均按时', '均已按时'))
    expect(put.replace('已', '')).toBe(was)
    expect(was).toHaveLength(1)
    expect(proposedFor(`据统计，${paragraph}`)).toEqual(['全', '据统计，全'])
  })

  it('is the whole where a few words were chosen by hand', () => {
    expect(proposedFor('本年度', 2)).toEqual(['全年', '本年度'])
  })
})
