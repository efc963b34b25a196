/** The workbook taken apart: exact numbers, totals that add up by their own formulas, merges that never collide. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { textHeight } from '#writers/xlsx/text-height.ts'
import { writeXlsx } from '#writers/xlsx/write-xlsx.ts'

const form = formById('2021')
if (!form) throw new Error('no form')
const document = compose(exampleReport, form, { unfinished: false })

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0)

const parts = unzipSync(writeXlsx(document))
const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
const workbook = text('xl/workbook.xml').replaceAll('&#39;', "'")
const sheetNames = [...workbook.matchAll(/<sheet name="([^"]*)"/gu)].map(([, name = '']) => name)
const sheets = new Map(
  sheetNames.map((name, at) => [name, text(`xl/worksheets/sheet${at + 1}.xml`)]),
)

/** The number written at a place of a sheet, and its formula where it has one. */
function cellAt(sheet: string, place: string) {
  const body = new RegExp(`<c r="${place}"[^>/]*>(.*?)</c>`, 'su').exec(
    sheets.get(sheet) ?? '',
  )?.[1]
  const value = /<v>([^<]*)<\/v>/u.exec(body ?? '')?.[1]
  const formula = /<f>([^<]*)<\/f>/u.exec(body ?? '')?.[1] ?? null
  return { value: value === undefined ? null : Number(value), formula }
}

/** Where the names of the workbook say that numbers stand. */
const named = new Map(
  [...workbook.matchAll(/<definedName name="(?!_xlnm)([^"]*)">'?([^'!]*)'?!([^<]*)</gu)].map(
    ([, name = '', sheet = '', place = '']) => [name, { sheet, place: place.replaceAll('$', '') }],
  ),
)

/** What a formula of additions and sums comes to. */
function worthOf(formula: string, sheet: string): number {
  const bare = formula.replace(/'[^']*'!|[^\s(),+!-]+!/gu, '')
  const ranges = bare.replace(
    /([A-Z]+)(\d+):([A-Z]+)(\d+)/gu,
    (_, left: string, top: string, right: string, bottom: string) => {
      const places: string[] = []
      for (let row = Number(top); row <= Number(bottom); row += 1)
        for (let column = columnOf(left); column <= columnOf(right); column += 1)
          places.push(String.fromCharCode(64 + column) + String(row))
      return places.join('+')
    },
  )
  const terms = ranges.replace(/SUM|[()\s]/gu, '').replaceAll(',', '+')
  return [...terms.matchAll(/([+-]?)([A-Z]+\d+)/gu)].reduce(
    (sum, [, sign, place = '']) =>
      sum + (sign === '-' ? -1 : 1) * (cellAt(sheet, place).value ?? 0),
    0,
  )
}

describe('the workbook', () => {
  it('has every number of the report under its name', () => {
    const numbers = document.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flat().filter(({ cell, value }) => cell !== null && typeof value === 'number')
        : [],
    )
    expect(numbers.length).toBeGreaterThan(190)
    for (const { cell, value } of numbers) {
      const at = named.get((cell ?? '').replaceAll('-', '_'))
      expect(at && cellAt(at.sheet, at.place).value, cell ?? '').toBe(Number(value))
    }
  })

  it('has totals as formulas that come to the number written beside them', () => {
    const formulas = [...named.values()]
      .map(({ sheet, place }) => ({ sheet, place, ...cellAt(sheet, place) }))
      .filter(({ formula }) => formula !== null)
    expect(formulas.length).toBeGreaterThan(30)
    for (const { sheet, place, formula, value } of formulas)
      expect(worthOf(formula ?? '', sheet), `${sheet} ${place} ${formula}`).toBe(value)
  })

  it('merges no place twice', () => {
    for (const [name, sheet] of sheets) {
      const taken = new Set<string>()
      for (const [, left = '', top, right = '', bottom] of sheet.matchAll(
        /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/gu,
      ))
        for (let row = Number(top); row <= Number(bottom); row += 1)
          for (let column = columnOf(left); column <= columnOf(right); column += 1) {
            expect(taken.has(`${row},${column}`), name).toBe(false)
            taken.add(`${row},${column}`)
          }
    }
  })

  it('repeats the heads of every table and of the list on each printed page', () => {
    const repeated = [
      ...workbook.matchAll(/Print_Titles" localSheetId="(\d+)">[^<]*!\$1:\$(\d+)</gu),
    ].map(([, at, rows]) => [sheetNames[Number(at)], Number(rows)])
    expect(repeated).toEqual([
      ['三、收到和处理政府信息公开申请情况', 4],
      ['四、政府信息公开行政复议、行政诉讼情况', 4],
      ['数据', 1],
    ])
  })

  it('gives long words and long names the rows they need', () => {
    const long = '青石县农业农村和水利局（乡村振兴局、移民安置办公室、农业综合行政执法大队）办公室'
    const written = unzipSync(
      writeXlsx({ ...document, blocks: [{ kind: 'signature', organs: [long], date: null }] }),
    )
    const heights = [
      ...strFromU8(written['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).matchAll(
        / ht="(\d+)"/gu,
      ),
    ]
    // 40 places of 11 pt in 156 mm are two lines.
    expect(Number(heights.at(-1)?.[1])).toBeGreaterThan(30)
    // A line of 39 places may end at the 38th: 400 places may be eleven lines.
    expect(textHeight('水'.repeat(400), 156, 11)).toBeGreaterThan(11 * 11 * 1.35)
  })

  it('writes a note beside a number so that it can be read, and counts the number all the same', () => {
    const long = '其中通过网络提出的九件，通过信函提出的三件，当面提出的九件'
    const notes = { 'applications.new.person': long, 'licensing.decisions': '含委托办理' }
    const written = unzipSync(
      writeXlsx(compose({ ...exampleReport, notes }, form, { unfinished: false })),
    )
    const all = Object.entries(written).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
    const holding = (words: string) => all.filter(([, xml]) => xml.includes(words))
    // A wide cell has room for both: the note is part of how the number is shown.
    expect(holding('236（含委托办理）')).toEqual([])
    expect(holding('0&quot;（含委托办理）&quot;')).toHaveLength(1)
    // Words take lines of their own in a narrow one; the list holds the number.
    expect(holding(`21（${long}）`)[0]?.[1]).toContain('fitToHeight="0"')
    const list = all.find(([, xml]) => xml.includes('>applications.new.person<'))?.[1] ?? ''
    const row =
      /<row (?:(?!<\/row>).)*>applications\.new\.person<.*?<\/row>/su.exec(list)?.[0] ?? ''
    expect(row).toMatch(/<c r="F\d+" s="\d+"><v>21<\/v><\/c>/u)
  })
})
