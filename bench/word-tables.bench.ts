/**
 * Tables of Word files: cells right by our reader against the same files through `mammoth`
 * (in `rivals`; without it only ours is measured), whole, and cut over two tables with a page number between.
 */
import { createRequire } from 'node:module'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import { compose } from '#document/compose.ts'
import { balancedReport, same, tabledForms, understood } from '#readers/samples/balanced-report.ts'
import { silentlyWrong } from '#readers/samples/damaged-shapes.ts'
import { dice } from '#readers/samples/mutated-files.ts'
import { readPastReport } from '#readers/past-report.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import type { Report } from '#report/report.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'
import { printMachine } from './measure.ts'

printMachine()

const converted = z.object({ value: z.string() })
const library = z.object({
  convertToHtml: z.function({ input: [z.object({ buffer: z.unknown() })], output: z.unknown() }),
})

/** A Word file as the web page mammoth makes of it; null where mammoth is not installed. */
async function asPage(bytes: Uint8Array): Promise<Uint8Array | null> {
  let loaded: unknown
  try {
    loaded = createRequire(new URL('rivals/package.json', import.meta.url))('mammoth')
  } catch {
    return null
  }
  const page: unknown = await library.parse(loaded).convertToHtml({ buffer: Buffer.from(bytes) })
  return strToU8(`<html><body>${converted.parse(page).value}</body></html>`)
}

/** Every table cut in two after a random row, as a page break leaves it; with its heads again or without. */
function cutInTwo(bytes: Uint8Array, roll: () => number, headed: boolean): Uint8Array {
  const parts = unzipSync(bytes)
  const document = parts['word/document.xml']
  if (!document) throw new Error('no document')
  const xml = strFromU8(document).replace(/<w:tbl>.*?<\/w:tbl>/gsu, (table) => {
    const rows = table.match(/<w:tr[ >].*?<\/w:tr>/gsu) ?? []
    if (rows.length < 4) return table
    const open = table.slice(0, table.indexOf(rows[0] ?? ''))
    const at = 2 + Math.floor(roll() * (rows.length - 3))
    const heads = headed ? rows.slice(0, 3) : []
    const between = '<w:p><w:r><w:t>— 4 —</w:t></w:r></w:p>'
    const second = [...heads, ...rows.slice(at)].join('')
    return `${open}${rows.slice(0, at).join('')}</w:tbl>${between}${open}${second}</w:tbl>`
  })
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) })
}

const tally = new Map<string, { right: number; all: number; silent: number }>()
const rounds = Number(process.env['ROUNDS'] ?? 10)
for (let seed = 1; seed <= rounds; seed += 1)
  for (const form of tabledForms) {
    const roll = dice(seed)
    const noughts = roll() < 0.5 ? 0.9 : 0.4
    const figures = Array.from({ length: 200 }, () =>
      roll() < noughts ? 0 : Math.floor(roll() * 60),
    )
    const { given, values } = balancedReport(form, figures)
    const report: Report = { ...exampleReport, form: form.id, year: form.years.from, cells: given }
    const whole = await writeDocx(compose(report, form, { unfinished: false }))
    const files: Readonly<Record<string, Uint8Array>> = {
      whole,
      'cut in two': cutInTwo(whole, roll, false),
      'cut in two, heads again': cutInTwo(whole, roll, true),
    }
    const count = async (name: string, bytes: Uint8Array, fileName: string) => {
      const reading = await readPastReport(bytes, { fileName })
      const sum = tally.get(name) ?? { right: 0, all: 0, silent: 0 }
      tally.set(name, sum)
      sum.all += form.cells.size
      if (!reading.ok) return
      const { printed } = understood(reading.report)
      sum.right += [...form.cells.keys()].filter((id) =>
        same(printed(id), values.get(id) ?? null),
      ).length
      sum.silent += silentlyWrong(reading.report, form, values).length
    }
    for (const [name, bytes] of Object.entries(files)) {
      await count(`${name}, ours`, bytes, 'a.docx')
      const page = await asPage(bytes)
      if (page) await count(`${name}, mammoth`, page, 'a.html')
    }
  }
for (const [name, { right, all, silent }] of tally)
  console.log(
    `${name}: ${((100 * right) / all).toFixed(2)} % of ${all} cells right, ${silent} silently wrong`,
  )
