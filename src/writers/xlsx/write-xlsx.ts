/** The report as a workbook: a sheet to each table, totals as formulas, every number named and listed. */
import type { ReportDocument } from '#document/document.ts'
import { escapeMarkup } from '#writers/markup-text.ts'
import { steadyZip } from '#writers/steady-zip.ts'
import { columnName, placesOf, sheetReference, type Place } from './cell-places.ts'
import { CellStyles } from './cell-styles.ts'
import { listName, listSheet } from './list-sheet.ts'
import { planSheets } from './plan-sheets.ts'
import { type SheetContent, sheetXml } from './sheet-xml.ts'
import { isCounted, tableSheet } from './table-sheet.ts'
import { wordsSheet } from './words-sheet.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = (sheets: number): string =>
  [
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
    ...Array.from(
      { length: sheets },
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
    ),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
  ].join('')

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${packages}/relationships">${targets
    .map(
      ([type, target], at) => `<Relationship Id="r${at + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** Who and when: the signature's day, never the clock's. */
function properties({ title, author, date, year, language, mark }: ReportDocument): string {
  const day = `${date ?? `${year}-12-31`}T00:00:00Z`
  return [
    `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeMarkup(title)}</dc:title><dc:creator>${escapeMarkup(author)}</dc:creator><cp:lastModifiedBy>${escapeMarkup(author)}</cp:lastModifiedBy>`,
    ...['created', 'modified'].map(
      (what) => `<dcterms:${what} xsi:type="dcterms:W3CDTF">${day}</dcterms:${what}>`,
    ),
    `<dc:language>${language}</dc:language>`,
    mark === null ? '' : `<cp:contentStatus>${mark}</cp:contentStatus>`,
    '</cp:coreProperties>',
  ].join('')
}

/** A cell's id as a name Excel takes: applications.carried_in.person. */
const nameOf = (id: string): string => id.replaceAll('-', '_')

const fixed = ({ sheet, row, column }: Place): string =>
  `${sheetReference(sheet)}!$${columnName(column)}$${row + 1}`

/** Names of all numbers, and the rows that stay in view: every printed page repeats them. */
function definedNames(
  names: readonly string[],
  contents: readonly SheetContent[],
  places: ReadonlyMap<string, Place>,
): readonly string[] {
  const titles = contents.flatMap(({ frozen }, at) => {
    if (frozen === 0) return []
    const range = escapeMarkup(`${sheetReference(names[at] ?? '')}!$1:$${frozen}`)
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${range}</definedName>`]
  })
  const cells = [...places]
    .map(([id, place]) => [nameOf(id), escapeMarkup(fixed(place))] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([name, target]) => `<definedName name="${escapeMarkup(name)}">${target}</definedName>`)
  return [...titles, ...cells]
}

function workbook(names: readonly string[], defined: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escapeMarkup(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  )
  return [
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`,
    '</workbook>',
  ].join('')
}

/** The XLSX bytes; the same document gives the same bytes. */
export function writeXlsx(document: ReportDocument): Uint8Array {
  const planned = planSheets(document, listName)
  const places = placesOf(planned)
  const styles = new CellStyles()
  const tables = planned.flatMap((sheet) => (sheet.kind === 'table' ? [sheet.table] : []))
  const uncounted = new Set(
    tables.flatMap((table) =>
      table.rows.flat().flatMap((cell) => (isCounted(cell, table) ? [] : [cell.cell ?? ''])),
    ),
  )
  const contents = planned.map((sheet) =>
    sheet.kind === 'table'
      ? tableSheet(sheet, styles, places, uncounted)
      : wordsSheet(sheet.lines, styles),
  )
  const names = planned.map(({ name }) => name)
  if (places.size > 0) {
    names.push(listName)
    contents.push(listSheet(tables, places, styles))
  }
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(contents.length),
    '_rels/.rels': relations([
      [`${office}/officeDocument`, 'xl/workbook.xml'],
      [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': properties(document),
    'xl/workbook.xml': workbook(names, definedNames(names, contents, places)),
    'xl/_rels/workbook.xml.rels': relations([
      ...contents.map((_, at) => [`${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
      [`${office}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': styles.part(),
  }
  for (const [at, content] of contents.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(content, document.mark, at === 0)
  const encoder = new TextEncoder()
  return steadyZip(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, encoder.encode(declaration + xml)]),
    ),
  )
}
