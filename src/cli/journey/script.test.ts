/** The script as other programs call it: `npm run --silent cli -- …`, once per command and once with a bad file. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { formById } from '#template/forms.ts'

const root = join(import.meta.dirname, '../../..')
let folder = ''
const at = (name: string) => join(folder, name)

const cli = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'cli', '--', ...args], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return { status, out: stdout, err: stderr.split('\n').filter((line) => line !== '') }
}

const cellsOf = (file: unknown): unknown =>
  typeof file === 'object' && file !== null ? Reflect.get(file, 'cells') : undefined

beforeAll(async () => {
  const form = formById('2021')
  if (!form) throw new Error('no form')
  folder = await mkdtemp(join(tmpdir(), 'nianbao-'))
  await writeFile(at('report.json'), writeReportFile(exampleReport, form))
})

afterAll(async () => rm(folder, { recursive: true }))

describe('the script', () => {
  it('exports text that import reads back, number for number', async () => {
    const made = cli('export', '--to', 'txt', at('report.json'))
    expect(made).toMatchObject({ status: 0, err: [] })
    expect(made.out).toBe(`${at('青石县水利局2024年政府信息公开工作年度报告.txt')}\n`)
    const again = cli('import', made.out.trim())
    expect(again.status).toBe(0)
    const read: unknown = JSON.parse(again.out)
    const given: unknown = JSON.parse(await readFile(at('report.json'), 'utf8'))
    expect(cellsOf(read)).toMatchObject(Object(cellsOf(given)))
  })

  it('checks a sound report without a word but an empty list', () => {
    expect(cli('check', at('report.json'))).toEqual({ status: 0, out: '[]\n', err: [] })
  })

  it('says a bad file in one line and ends with 2', async () => {
    await writeFile(at('bad.json'), '{"format":')
    for (const args of [
      ['check', at('bad.json')],
      ['import', at('none.docx')],
      ['export', '--to', 'pdf', at('bad.json')],
    ]) {
      const { status, out, err } = cli(...args)
      expect([status, out, err.length]).toEqual([2, '', 1])
    }
  })
})
