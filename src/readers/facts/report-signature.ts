/** 落款 of a past report: the organ or several, and the date, however they stand below the words. */
import { isChrome, isPageNumber } from '#readers/narrative/page-chrome.ts'
import { printedDate, withDigitYears } from './printed-dates.ts'
import { dateOf, levelOf } from './report-facts.ts'

const farthestDate = 20

const squeeze = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')

export interface SignatureFound {
  readonly organs: readonly string[]
  readonly date: string | null
  /** What is printed for a date that names no day: "2023年1月". */
  readonly dayless?: string
  readonly lines: readonly number[]
  /** The last line of the report: what follows belongs to the page. */
  readonly end: number
}

/** "2023年1月", "二〇二三年一月": a date without its day. */
const isMonth = (line: string): boolean =>
  /^20\d{2}年(?:1[0-2]|0?[1-9])月$/u.test(withDigitYears(squeeze(line)))

const isDate = (line: string): boolean => dateOf(line) !== null || isMonth(line)

/** The marks around a seal: “某某局（盖章）”, “（某某局）”. */
const withoutSeal = (line: string): string =>
  line.replace(/[（(](?:盖章|公章|印章|章)[）)]/u, '').replace(/^[（(]([^（()）]+)[）)]$/u, '$1')

/** The organs a line names and nothing else; none where it says more. */
function organsIn(line: string): readonly string[] {
  const plain = withoutSeal(line.trim())
  const names = plain.split(/\s{1,}|　/u).filter((name) => name !== '')
  const written =
    names.length > 1 && names.every((name) => levelOf(name) !== null)
      ? names
      : [plain.replace(/\s/gu, '')]
  const isOther = plain.length > 40 || /[。；，：、]|^[（(]/u.test(plain)
  return isOther || written.some((name) => levelOf(name) === null) ? [] : written
}

/** “2024-01-22”, “2024.1.22”, “（2024年1月22日）”, “日期：2024年1月22日”: a date right below the organ. */
function looseDate(line: string): string | null {
  const plain = squeeze(line)
    .replace(/^(?:成文|落款|报告)?日期:/u, '')
    .replace(/^[（(](.+)[）)]$/u, '$1')
  const [, year, month, day] = /^(20\d{2})[-./](\d{1,2})[-./](\d{1,2})$/u.exec(plain) ?? []
  return printedDate(year === undefined ? plain : `${year}年${month}月${day}日`)
}

interface Signed {
  readonly organs: readonly string[]
  readonly date: string
}

/** “某某局    2024年1月22日” on one line. */
function signedInLine(line: string): Signed | null {
  const [, before = '', written = ''] =
    /^(.{2,40}?)\s*((?:20\d{2}|[二2][〇○◯零0OoΟО]..)\s*年.{2,9}日)$/u.exec(line.trim()) ?? []
  const date = printedDate(written)
  const organs = before === '' ? [] : organsIn(before)
  return date === null || organs.length === 0 ? null : { organs, date }
}

/** The last line, where it says nothing but the name of the organ in the title: a signature without date. */
function undatedSignature(lines: readonly string[], at: number, issuer: string): SignatureFound {
  const line = (lines[at] ?? '').trim()
  return issuer !== '' && squeeze(line) === issuer
    ? { organs: [line], date: null, lines: [at], end: at }
    : { organs: [], date: null, lines: [], end: lines.length }
}

/** A name too long for its line: the place above, the office below. */
const isPlaceAlone = (line: string): boolean => /(?:[省市县州盟旗]|(?<![发新园])区)$/u.test(line)

interface Dated {
  readonly at: number
  readonly date: string | null
  readonly dayless?: string
  /** Named in the date's own line. */
  readonly organs: readonly string[]
}

/** What a line says of the date, given the line above it. */
function datedBy(lines: readonly string[], at: number, above: number | undefined): Dated | null {
  const line = lines[at] ?? ''
  if (isMonth(line)) return { at, date: null, dayless: squeeze(line), organs: [] }
  if (isDate(line)) return { at, date: dateOf(line), organs: [] }
  const signed = signedInLine(line)
  if (signed) return { at, ...signed }
  const isBelowOrgan = above !== undefined && organsIn(lines[above] ?? '').length > 0
  const date = isBelowOrgan ? looseDate(line) : null
  return date === null ? null : { at, date, organs: [] }
}

/** The organs in the lines above a date, and which lines they stand on. */
function organsAbove(lines: readonly string[], above: readonly number[]) {
  const organs: string[] = []
  const used: number[] = []
  for (const at of [...above].reverse()) {
    const line = (lines[at] ?? '').trim()
    const written = organsIn(line)
    if (written.length === 0) break
    if (isPlaceAlone(line)) organs.splice(0, 1, written.join('') + (organs[0] ?? ''))
    else organs.unshift(...written)
    used.push(at)
  }
  return { organs, used }
}

/**
 * The signature: an organ or several, then a date, among the last lines after line `from`; without a
 * date only `issuer` itself.
 */
export function signatureOf(lines: readonly string[], from: number, issuer = ''): SignatureFound {
  const filled = lines.flatMap((line, at) =>
    line.trim() === '' || isPageNumber(line) || at < from ? [] : [at],
  )
  const dated = filled
    .map((at, place) => ({ at, above: filled[place - 1] }))
    .slice(-farthestDate)
    .reverse()
    .reduce<Dated | null>((found, { at, above }) => found ?? datedBy(lines, at, above), null)
  if (!dated) {
    const last = [...filled].reverse().find((at) => !isChrome(lines[at] ?? ''))
    return undatedSignature(lines, last ?? -1, issuer)
  }
  const { at, organs: inLine, ...date } = dated
  if (inLine.length > 0) return { organs: inLine, ...date, lines: [at], end: at }
  const place = filled.indexOf(at)
  const { organs, used } = organsAbove(lines, filled.slice(0, place))
  const below = filled[place + 1]
  // The date above the organ.
  if (organs.length === 0 && below !== undefined && squeeze(lines[below] ?? '') === issuer)
    return { organs: [issuer], ...date, lines: [at, below], end: below }
  return { organs, ...date, lines: [at, ...used], end: at }
}
