/** The statistics table an office drew itself before 2014, as it stands in the words: 指标名称, 单位, the year's figure and the sum of all years. */

/** A row: what it counts, in which unit, and its figures from left to right; null where they run together. */
export interface OwnRow {
  readonly label: string
  readonly unit: string
  readonly values: readonly (number | null)[]
  /** A row below 其中 of the row that is its whole. */
  readonly isPart: boolean
  /** Where it stands in the text. */
  readonly from: number
  readonly to: number
}

export interface OwnTable {
  /** The year its head names; null where it says 本年度, 年末统计 or nothing. */
  readonly year: number | null
  readonly from: number
  /** Where the head ends. */
  readonly headEnd: number
  /** 2 where all years are summed up beside the report's own. */
  readonly columns: number
  readonly rows: readonly OwnRow[]
}

const head =
  /指标名称\s*(?:计量\s*)?单位\s*(?:(20\d{2})\s*年\s*度?|本年度?|当年|年末统计|数量)\s*(历年累计|累计)?/u
const units = '条|件|次|人次|人|万元|元|个|篇|份'
const rowOf = new RegExp(
  `([\\u4e00-\\u9fa5（）()、，：:；;．.\\d\\s]{3,60}?)(${units})\\s*(\\d+)(?!\\d)(?:[ \\u3000\\t\\n]+(\\d+)(?![\\d.．、]))?`,
  'gu',
)
const numbering = /^[\s\d.．、]*(?:其中\s*[：:]?)?\s*(?:[（(]?\d{1,2}[)）]?\s*[.．、]?\s*)?/u
const ofPart = /其中|^[\s\d]*\d\s*[.．、]|^\s*\d\s*[\u4e00-\u9fa5]/u

/** The figures of a row; digits without a blank between two columns are told apart where all are noughts. */
function valuesOf(first: string, second: string | undefined, columns: number) {
  if (columns === 1) return [Number(first)]
  if (second !== undefined) return [Number(first), Number(second)]
  return /^0+$/u.test(first) && first.length === columns ? [0, 0] : [null, null]
}

/** The number of the next row is glued to the last figure: “条41815092.政府公报公开”, “条1798 2、政府公报”. */
const glued = /^\s*[.．、]\s*[\u4e00-\u9fa5]/u

/** The table in some words, or null where there is none. */
export function ownTableIn(text: string): OwnTable | null {
  const found = head.exec(text)
  if (!found) return null
  const [words, year, sum] = found
  const columns = sum === undefined ? 1 : 2
  const headEnd = found.index + words.length
  let parted = false
  const rows = [...text.slice(headEnd).matchAll(rowOf)].map((match): OwnRow => {
    const [all, printed = '', unit = '', first = '', second] = match
    const lead = printed.trimStart()
    if (/其中/u.test(lead)) parted = true
    else if (!ofPart.test(lead)) parted = false
    const from = headEnd + match.index + (all.length - all.trimStart().length)
    const to = headEnd + match.index + all.length
    const values = valuesOf(first, second, columns)
    return {
      label: lead.replace(numbering, '').replaceAll(/\s/gu, ''),
      unit,
      values: glued.test(text.slice(to)) && second === undefined ? values.map(() => null) : values,
      isPart: parted,
      from,
      to,
    }
  })
  return {
    year: year === undefined ? null : Number(year),
    from: found.index,
    headEnd,
    columns,
    rows,
  }
}
