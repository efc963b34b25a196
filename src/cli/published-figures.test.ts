/** Real published reports: what their words tell of their tables is linked, and only real mistakes are found. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import type { Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { readPastReport } from '#readers/past-report.ts'
import { judgeReport } from '#checks/judge-report.ts'
import type { Given } from '#checks/judgement.ts'
import { passagesOf } from '#checks/passages.ts'
import { linkedFigures } from '#checks/figures/linked-figures.ts'

const shared = '../shared'
const paths = ['seeds', 'fixtures']
  .map((folder) => `${shared}/${folder}`)
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => /\.(?:txt|html)$/u.test(path))

function givenOf(report: Report): Given {
  const form = formById(report.form)
  if (!form) throw new Error(report.form)
  const totals = makeTotals(form, report.cells)
  return { report, form, totals, passages: passagesOf(report, totals), previous: [] }
}

/** The report of a file, or null where the file is refused as none. */
async function read(path: string): Promise<Given | null> {
  const reading = await readPastReport(readFileSync(path), { fileName: path })
  return reading.ok ? givenOf(reading.report) : null
}

const quotes = (given: Given) =>
  judgeReport(given)
    .filter(({ rule }) => rule.startsWith('figures.'))
    .map(({ rule, quote }) => `${rule}: ${quote ?? ''}`)

/** Mistakes as published: all applications closed, and one carried on. */
const known: Readonly<Record<string, number>> = { '018.txt': 1 }

describe('published reports', () => {
  it.skipIf(paths.length > 0)('are not beside this project: nothing to read', () => {
    expect(existsSync(shared)).toBe(false)
  })

  it.each(paths)('%s: only what is really wrong is found', async (path) => {
    const given = await read(path)
    const name = path.slice(path.lastIndexOf('/') + 1)
    const found = given ? quotes(given) : []
    expect(found).toHaveLength(known[name] ?? 0)
    expect(found.every((one) => one.startsWith('figures.denial'))).toBe(true)
  })

  it.runIf(paths.length > 0)(
    'tell figures of their tables, and each digit of them matters',
    async () => {
      let stated = 0
      let seen = 0
      for (const path of paths) {
        const given = await read(path)
        if (!given) continue
        const before = new Set(quotes(given))
        for (const figure of linkedFigures(given).filter(({ agrees }) => agrees === true)) {
          const { section, block, from, to } = figure
          const prose = given.report.prose[section]
          const text = given.passages.find((one) => one.section === section && one.block === block)
            ?.words.text
          if (text === undefined) throw new Error('no such block')
          const digit = Number(text[to - 1] ?? '')
          const changed = `${text.slice(0, to - 1)}${(digit + 1) % 10}${text.slice(to)}`
          const blocks = prose.map((one, at) =>
            at === block ? { ...one, runs: [{ text: changed }] } : one,
          )
          const mutant = givenOf({
            ...given.report,
            prose: { ...given.report.prose, [section]: blocks },
          })
          stated += 1
          const place = changed.slice(from, to)
          if (quotes(mutant).some((one) => !before.has(one) && one.includes(place))) seen += 1
        }
      }
      expect(stated).toBeGreaterThan(14)
      expect(seen / stated).toBeGreaterThan(0.9)
    },
  )
})
