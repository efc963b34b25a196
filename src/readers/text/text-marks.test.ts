/** What tools and keys leave among the figures of a text costs none of them. */
import { describe, expect, it } from 'vitest'
import { balancedReport, same, tabledForms, understood } from '#readers/samples/balanced-report.ts'
import { dice } from '#readers/samples/mutated-files.ts'
import { readPastReport } from '#readers/past-report.ts'
import { blindShapes, wholeShapes, type Shape } from '#readers/samples/printed-shapes.ts'
import { withoutEntities, withoutMarks } from './text-marks.ts'

const figures = /(?<=^|[\s|>])\d+(?=$|[\s|<])/gmu
const everyFigure = (change: (figure: string) => string) => (text: string) =>
  text.replace(figures, change)
const someFigures = (change: (figure: string) => string) => (text: string) =>
  text.replace(figures, (figure, at: number) => (at % 5 === 0 ? change(figure) : figure))
const numbers = /(?<=^|[|\t\n> ])([1-8])\.(?=[\u4e00-\u9fff])/gmu
const everyNumber = (change: (digit: string) => string) => (text: string) =>
  text.replace(numbers, (_, digit: string) => change(digit))
const pages = (page: string) => (text: string) =>
  text
    .split('\n')
    .flatMap((line, at) => (at % 9 === 8 ? [line, page] : [line]))
    .join('\n')

/** None of these may cost a figure, in any of the shapes named. */
const leftovers: Readonly<Record<string, (text: string) => string>> = {
  'a blank without width within figures': everyFigure((one) => Array.from(one).join('\u200b')),
  'a soft hyphen behind figures': everyFigure((one) => `${one}\u00ad`),
  'marks of direction around figures': everyFigure((one) => `\u200e${one}\u202c`),
  'entities before figures': everyFigure((one) => `&nbsp;&ensp;${one}`),
  'entities escaped twice': everyFigure((one) => `&amp;nbsp;${one}`),
  'marks of Markdown around figures': everyFigure((one) => `\`${one}\``),
  'bold elements around figures': everyFigure((one) => `<b>${one}</b>`),
  'every line quoted': (text) => text.replace(/^/gmu, '> '),
  'lines ended by a sign of Unicode': (text) => text.replaceAll('\n', '\u2028'),
  'numbers in half a bracket': everyNumber((digit) => `${digit}）`),
  'numbers in brackets': everyNumber((digit) => `（${digit}）`),
  'numbers in circles': everyNumber((digit) => '①②③④⑤⑥⑦⑧'[Number(digit) - 1] ?? ''),
  'page numbers between dots': pages('· 3 ·'),
  'page numbers in English': pages('Page 3 of 8'),
}
/** These stand between cells that bars, tabs or elements part. */
const inCells: Readonly<Record<string, (text: string) => string>> = {
  'a full stop behind some figures': someFigures((one) => `${one}.`),
  'a Chinese full stop behind some figures': someFigures((one) => `${one}。`),
  'a blank lost in another encoding before some figures': someFigures((one) => `? ${one}`),
  'a comma behind some figures': someFigures((one) => `${one}，`),
}
const barred: Readonly<Record<string, (text: string) => string>> = {
  'bars escaped': (text) => text.replaceAll('|', '\\|'),
  'bars drawn as lines': (text) => text.replaceAll('|', '│'),
  'bars that are broken': (text) => text.replaceAll('|', '¦'),
}

const all: Readonly<Record<string, Shape>> = { ...wholeShapes, ...blindShapes }
const celled = ['pipe tables', 'padded Markdown tables', 'tab-separated tables', 'web page']
const texts = [...celled.slice(0, 3), 'one cell a line', 'spaced text of a PDF']
const inEach = (
  changes: Readonly<Record<string, (text: string) => string>>,
  shapeNames: readonly string[],
) =>
  Object.entries(changes).flatMap(([name, change]) =>
    shapeNames.map((shapeName) => ({ name, change, shapeName })),
  )
const cases = [
  ...inEach(leftovers, texts),
  ...inEach(inCells, celled),
  ...inEach(barred, celled.slice(0, 2)),
]

describe('every cell comes back, undoubted, with', () => {
  it.each(cases)('$name in $shapeName', async ({ name, change, shapeName }) => {
    const shape = all[shapeName]
    if (!shape) throw new Error(shapeName)
    for (const [at, form] of tabledForms.entries()) {
      const roll = dice(name.length * 31 + at)
      const { values } = balancedReport(
        form,
        Array.from({ length: 200 }, () => (roll() < 0.5 ? 0 : Math.floor(roll() * 400))),
      )
      const text = change(shape(form, (id) => String(values.get(id) ?? '')))
      const fileName = text.includes('<table') ? 'a.html' : 'a.txt'
      const reading = await readPastReport(new TextEncoder().encode(text), { fileName })
      if (!reading.ok) throw new Error(reading.reasons.join())
      const { printed, isDoubted } = understood(reading.report)
      expect(reading.report.form).toBe(form.id)
      expect(
        [...form.cells.keys()].filter(
          (id) =>
            !same(printed(id), values.get(id)) || (isDoubted(id) && id !== 'procurement.amount'),
        ),
      ).toEqual([])
    }
  })
})

describe('a text', () => {
  it('keeps what only looks like a mark of a tool', () => {
    expect(withoutEntities('R&D; &amp; &lt;b&gt;')).toBe('R&D; &amp; &lt;b&gt;')
    expect(withoutMarks('一 | 二\n甲 \\| 乙')).toBe('一 | 二\n甲 \\| 乙')
    expect(withoutMarks('- 一\n二\n三')).toBe('- 一\n二\n三')
    expect(withoutMarks('甲\t乙\v丙\n丁\v戊\n己')).toBe('甲\t乙丙\n丁\n戊\n己')
  })
})
