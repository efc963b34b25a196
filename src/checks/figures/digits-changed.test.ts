/** The mutation proof: one digit of a figure that states a cell is changed, and a finding names the words. */
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { makeTotals } from '#report/totals.ts'
import type { Report } from '#report/report.ts'
import { judgeReport } from '#checks/judge-report.ts'
import { reportOf } from '#checks/judged-report.ts'
import type { Given } from '#checks/judgement.ts'
import { passagesOf } from '#checks/passages.ts'
import { linkedFigures } from './linked-figures.ts'

const cells = {
  'applications.new.person': 131,
  'applications.new.enterprise': 12,
  'applications.new.legal-service': 4,
  'applications.carried-in.person': 5,
  'applications.granted.person': 61,
  'applications.granted.enterprise': 7,
  'applications.partly-granted.person': 13,
  'applications.withheld.third-party.person': 6,
  'applications.withheld.deliberative.enterprise': 3,
  'applications.unavailable.not-held.person': 36,
  'applications.unavailable.must-create.person': 5,
  'applications.not-processed.petition.person': 8,
  'applications.not-processed.repeated.legal-service': 4,
  'applications.other.not-corrected.person': 4,
  'applications.carried-out.person': 3,
  'applications.carried-out.enterprise': 2,
  'reconsideration.upheld': 6,
  'reconsideration.corrected': 2,
  'reconsideration.pending': 1,
  'litigation.direct.upheld': 2,
  'litigation.after-reconsideration.upheld': 3,
  'documents.normative.issued': 17,
  'documents.normative.repealed': 4,
  'documents.normative.in-force': 86,
  'licensing.decisions': 2361,
  'penalties.decisions': 184,
  'fees.amount': '48.36',
}

const overview = `（一）主动公开
全年制发行政规范性文件17件，废止4件，现行有效86件。作出行政许可决定2,361件、行政处罚决定184件，收取行政事业性收费48.36万元。
（二）依申请公开
全年新收政府信息公开申请147件，其中自然人131件、法人或其他组织16件；上年结转5件。共办结147件，结转下年度继续办理5件。
办结的申请中，予以公开68件，部分公开13件，不予公开9件，无法提供41件，不予处理12件，其他处理4件。
不掌握相关政府信息36件，重复申请4件。
因政府信息公开被申请行政复议9件，其中维持6件、纠正2件、尚未审结1件；被提起行政诉讼5件。`

function givenOf(report: Report): Given {
  const form = formById(report.form)
  if (!form) throw new Error(report.form)
  const totals = makeTotals(form, report.cells)
  return { report, form, totals, passages: passagesOf(report, totals), previous: [] }
}

const quotes = (report: Report) =>
  judgeReport(givenOf(report))
    .filter(({ rule }) => rule.startsWith('figures.'))
    .map(({ quote }) => quote ?? '')

const original = reportOf({ cells, overview })

/** The same report with one character of its overview changed. */
function changed(block: number, at: number, sign: string): Report {
  const overviewNow = original.prose.overview.map((one, place) => {
    const [run] = one.runs
    if (place !== block || !run || !('text' in run)) return one
    return { ...one, runs: [{ text: run.text.slice(0, at) + sign + run.text.slice(at + 1) }] }
  })
  return { ...original, prose: { ...original.prose, overview: overviewNow } }
}

describe('a digit changed', () => {
  const given = givenOf(original)
  const stated = linkedFigures(given).filter(
    ({ agrees, section }) => agrees !== null && section === 'overview',
  )

  it('is of a report whose figures all agree with its tables', () => {
    expect(quotes(original)).toEqual([])
    expect(stated).toHaveLength(25)
    expect(stated.every(({ agrees }) => agrees)).toBe(true)
  })

  it('is found, wherever it stands in a figure that states a cell', () => {
    let mutants = 0
    const missed: string[] = []
    for (const { block, from, to } of stated) {
      const text = given.passages.find((one) => one.section === 'overview' && one.block === block)
        ?.words.text
      if (text === undefined) throw new Error('no such block')
      for (let at = from; at < to; at += 1)
        for (const sign of '0123456789') {
          if (!/\d/u.test(text[at] ?? '') || sign === text[at]) continue
          const figure = text.slice(from, at) + sign + text.slice(at + 1, to)
          mutants += 1
          if (!quotes(changed(block, at, sign)).some((quote) => quote.includes(figure)))
            missed.push(`${text.slice(Math.max(0, from - 8), from)}${figure}`)
        }
    }
    expect(mutants).toBeGreaterThan(400)
    // Not to be found: 142 is what was closed of this year's applications alone (147 − 5), rightly told too;
    // lawsuits may be those without (2) or after (3) reconsideration alone.
    expect(missed).toEqual(['结转5件。共办结142', '；被提起行政诉讼2', '；被提起行政诉讼3'])
  })
})
