/** A past report kept as an Excel file (.xlsx of Excel, WPS or LibreOffice) → its visible sheets as lines. */
import { isOn, openPackage, type OfficePackage } from '#readers/ooxml/open-package.ts'
import { element, elements, type XmlElement } from '#readers/ooxml/read-xml.ts'
import { readingOf, Unreadable } from '#readers/ooxml/unreadable.ts'
import type { Source, SourceLine, SourceReading } from '#readers/source.ts'
import { forms } from '#template/forms.ts'
import { linesOfSheet } from './sheet-lines.ts'
import { readSheet, textOf, type SheetGrid } from './sheet-grid.ts'
import { readCellStyles } from './shown-value.ts'

const some = (names: readonly string[]): string =>
  `${names.slice(0, 5).join('、')}${names.length > 5 ? `等${names.length}处` : ''}`

function remarksOf(name: string, grid: SheetGrid): readonly string[] {
  const hiddenRows = [...grid.hiddenRows]
    .filter((row) => [...(grid.rows.get(row)?.values() ?? [])].some(({ text }) => text !== ''))
    .map((row) => `第${row + 1}行`)
  const hidesColumns = [...grid.rows.values()].some((row) =>
    [...row].some(([column, { text }]) => text !== '' && grid.isColumnHidden(column)),
  )
  return [
    ...(hiddenRows.length > 0 ? [`工作表“${name}”中隐藏的${some(hiddenRows)}没有读入`] : []),
    ...(hidesColumns ? [`工作表“${name}”中隐藏的列没有读入`] : []),
    ...(grid.uncounted.length > 0
      ? [`工作表“${name}”的${some(grid.uncounted)}只有公式、没有算出的结果，按空白读入`]
      : []),
    ...(grid.doubtful.length > 0
      ? [`工作表“${name}”的${some(grid.doubtful)}数字格式特殊，按存储的数值读入，请核对`]
      : []),
  ]
}

interface Sheet {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

function sheetsOf(file: OfficePackage, book: XmlElement): readonly Sheet[] {
  const relations = file.relationsOf(file.main)
  return elements(element(book, 'x:sheets'), 'x:sheet').flatMap(({ attributes }) => {
    const relation = relations.find(({ id }) => id === attributes.get('r:id'))
    const part = relation?.type === 'worksheet' ? relation.part : null
    if (part === null) return []
    const isHidden = /hidden$/iu.test(attributes.get('state') ?? '')
    return [{ name: attributes.get('name') ?? '', part, isHidden }]
  })
}

/** A sheet that lists cells by their public ids says again what the tables say. */
const isCellList = (lines: readonly SourceLine[]): boolean =>
  lines.filter(({ cells }) => forms.some((form) => form.cells.has(cells?.[0] ?? ''))).length > 4

function readBook(file: OfficePackage): Source {
  const relations = file.relationsOf(file.main)
  const part = (type: string): XmlElement | undefined => {
    const name = relations.find((relation) => relation.type === type)?.part
    return name === undefined || name === null ? undefined : file.xml(name)
  }
  const main = file.xml(file.main)
  const properties = element(main, 'x:workbookPr')
  const book = {
    strings: elements(part('sharedStrings'), 'x:si').map(textOf),
    styles: readCellStyles(part('styles')),
    from1904: properties?.attributes.has('date1904') === true && isOn(properties, 'date1904'),
  }
  const sheets = sheetsOf(file, main)
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => `“${name}”`)
  const read = sheets
    .filter(({ isHidden }) => !isHidden)
    .map(({ name, part: where }) => ({ name, grid: readSheet(file.xml(where), book) }))
  const lines = read
    .map(({ grid }) => linesOfSheet(grid))
    .flatMap((own) => (isCellList(own) ? [] : own))
  if (lines.length === 0)
    throw new Unreadable(
      '这个Excel表格里没有可以读入的内容。请确认文件，或取消隐藏后另存，再导入。',
    )
  return {
    lines,
    remarks: [
      ...(hidden.length > 0 ? [`隐藏的工作表${some(hidden)}没有读入`] : []),
      ...read.flatMap(({ name, grid }) => remarksOf(name, grid)),
      ...(file.hasMacros ? ['文件中含有宏，没有读取也没有运行'] : []),
    ],
  }
}

/** Reads an .xlsx file: the visible sheets in order, results of formulas as they were last counted. */
export const readXlsx = (bytes: Uint8Array): SourceReading =>
  readingOf(() => readBook(openPackage(bytes, 'xlsx')))
