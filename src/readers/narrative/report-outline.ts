/** Cuts the words of a past report at its section headings; what stands before is title and preamble. */
import type { SectionKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import { labelKey, withoutNumber, withoutRemark } from '#readers/printed/label-key.ts'
import { isContentsEntry } from './page-chrome.ts'
import type { SourceLine } from '#readers/source.ts'

export interface OutlineHeading {
  readonly line: number
  readonly text: string
  /** The section of the form it opens; null for a heading the form does not have. */
  readonly section: SectionKey | null
  /** True where its wording differs from the statutory heading. */
  readonly reworded: boolean
}

/** A heading by its Chinese number: “五、…”. */
export const numbered = /^([一二三四五六七八九十]{1,2})\s*[、.．,，:：]\s*(.+)$/u
/** "1、总体情况", “第一部分 总体情况”, “（一）总体情况”, “一 总体情况”: a heading only where its words are the form's own. */
const otherwiseNumbered =
  /^(?:\d{1,2}\s*[、.．)）]?|第[一二三四五六七八九十]{1,2}(?:部分|章|节)?[、.．:：]?|[（(][一二三四五六七八九十]{1,2}[)）]、?|[一二三四五六七八九十]{1,2}(?=\s)|[IVX]{1,4}\s*[、.．]|[①-⑩])\s*(.+)$/u
/** Below “一、”, what is numbered so is an aspect: “（二）主动公开政府信息情况”. */
const inBrackets = /^[（(][一二三四五六七八九十]{1,2}[)）]|^[①-⑩]/u
const longest = 45

interface Wording {
  readonly key: string
  /** "二" of "二、…". */
  readonly number: string | undefined
  readonly section: SectionKey
  readonly statutory: string
}

const wordingsOf = (form: Form): Wording[] =>
  form.sections.flatMap((section) =>
    section.heading === null
      ? []
      : [section.heading, section.name, ...(section.aliases ?? [])].map((wording) => ({
          key: labelKey(withoutNumber(wording)),
          number: numbered.exec(section.heading ?? '')?.[1],
          section: section.key,
          statutory: labelKey(section.heading ?? ''),
        })),
  )

/** A heading as printed, without the marks of Markdown and of decoration. */
const plainHeading = (text: string) =>
  text
    .trim()
    .replace(/^#{1,6}\s*/u, '')
    .replaceAll('**', '')
    // Ornaments of a page laid out by hand: “🔹 六、……”.
    .replace(/^[\p{So}\p{Sk}\p{Cf}\uFE0F•·▪\s]+(?=[^\s])/u, '')
    .replace(/^【|】$/gu, '')
    // A dash set for the number one: "—、总体情况".
    .replace(/^[—–―－-]\s*(?=[、.．])/u, '一')
    .replace(/^([一二三四五六七八九十])[,，]、/u, '$1、')
    .trim()

/** A line that may be a heading. */
export interface HeadingCandidate extends OutlineHeading {
  /** Worded as the form has it, its number aside. */
  readonly exact: boolean
}

const isNear = (key: string, wording: string) =>
  key.includes(wording) || (key.length >= 5 && wording.includes(key))

const pairs = (key: string) =>
  Array.from(key)
    .slice(1)
    .map((sign, at) => Array.from(key)[at] + sign)
const shortestMistyped = 6

/** "主动公开政府政府情况" under the number of "主动公开政府信息情况": most pairs of signs are the same. */
function isMistyped(key: string, wording: string): boolean {
  if (key.length < shortestMistyped) return false
  const own = pairs(key)
  const official = pairs(wording)
  const shared = own.filter((pair) => official.includes(pair)).length
  return shared * 2 >= 0.65 * (own.length + official.length)
}

const alike = (one: string, other: string) => {
  const signs = Array.from(other)
  const differs = Array.from(one).findIndex((sign, at) => sign !== signs[at])
  return differs < 0 ? one.length : differs
}
const reversed = (text: string) => Array.from(text).reverse().join('')
const shortestEnds = 8

/** "收到和处理某某网站申请情况": its middle taken by other words, as advertising does. */
function isOvergrown(key: string, wording: string): boolean {
  const ends = alike(key, wording) + alike(reversed(key), reversed(wording))
  return ends >= shortestEnds && ends * 2 >= wording.length && key.length > ends
}

const nearest = (key: string, number: string | undefined, wordings: readonly Wording[]) => {
  const numberedSo = wordings.filter((wording) => wording.number === number)
  return (
    wordings.find((wording) => isNear(key, wording.key)) ??
    numberedSo.find((wording) => isMistyped(key, wording.key)) ??
    numberedSo.find((wording) => isOvergrown(key, wording.key))
  )
}

const shortestCut = 2

/** "二、主动公" on the last line of a text that breaks off there. */
const cutOff = (key: string, number: string | undefined, wordings: readonly Wording[]) =>
  key.length < shortestCut
    ? undefined
    : wordings.find((wording) => wording.number === number && wording.key.startsWith(key))

const isWords = (text: string): boolean =>
  text.length <= longest && !/[。；，]$/u.test(text) && !isContentsEntry(text)

/** What a line says behind its number. */
const titleKey = (text: string): string =>
  withoutRemark(labelKey(numbered.exec(text)?.[2] ?? text.replace(otherwiseNumbered, '$1')))

function candidate(
  line: SourceLine,
  at: number,
  wordings: readonly Wording[],
  isLast: boolean,
): HeadingCandidate | null {
  const printed = plainHeading(line.text)
  // “一、总体情况。”: the mark of a sentence behind the form's own words.
  const text = printed.replace(/[。；;]$/u, '')
  if (!isWords(text)) return null
  const [, number] = numbered.exec(text) ?? []
  const key = titleKey(text)
  const exact = wordings.find((wording) => wording.key === key)
  if ((number === undefined || text !== printed) && !exact) return null
  const cut = isLast && !exact ? cutOff(key, number, wordings) : undefined
  if (cut) return { line: at, text, section: cut.section, reworded: false, exact: false }
  const found = exact ?? nearest(key, number, wordings)
  const reworded =
    found === undefined || found.statutory !== labelKey(text) || /[、，,]$/u.test(text)
  return { line: at, text, section: found?.section ?? null, reworded, exact: exact !== undefined }
}

/** A clause of a sentence, "二、加强平台，更新栏目，做到应公开"; or of one that breaks into its line. */
function isClause(lines: readonly SourceLine[], { line, text, exact }: HeadingCandidate): boolean {
  const commas = text.match(/[，,；;]/gu)?.length ?? 0
  if (exact || commas === 0) return false
  const before = lines
    .slice(0, line)
    .filter((one) => one.text.trim() !== '')
    .at(-1)
  const said = before?.text.trim() ?? ''
  const goesOn =
    before?.cells === null && said.length >= shortestFull && !/[。！？：:；;）)”]$/u.test(said)
  return commas > 1 || goesOn
}

const shortestFull = 20

/** “三、本法提供”: the pieces of two labels torn over lines, “三、本年度办理结果” and “（四）无法提供”. */
const isOfTwo = (key: string, labels: readonly string[]): boolean =>
  Array.from(
    { length: Math.max(0, key.length - 2 * shortestTorn + 1) },
    (_, cut) => cut + shortestTorn,
  ).some(
    (cut) =>
      labels.some((label) => label.startsWith(key.slice(0, cut))) &&
      labels.some((label) => label.endsWith(key.slice(cut))),
  )

/** True for a row of a table, or the torn beginning of its label; a line of no section may be a misprinted one. */
const isRowLabel = (
  { text, section }: HeadingCandidate,
  labels: ReadonlyMap<string, string>,
): boolean => {
  const words = text.replace(/[\d\s.,+/—-]+$/u, '')
  const key = labelKey(words)
  const bare = labelKey(withoutNumber(words))
  if (labels.has(key) || labels.has(bare)) return true
  if (section === null && [...labels.values()].some((label) => isMistyped(bare, label))) return true
  if (section === null && isOfTwo(key, [...labels.keys()])) return true
  const first = labelKey(words.split(/\s/u)[0] ?? '')
  return [...labels.keys()].some(
    (label) =>
      (first.length >= shortestTorn && label.startsWith(first)) ||
      (label.length >= shortestPiece && key.startsWith(label)),
  )
}

/** "三、本", the number with it, of a label that goes on in the next line. */
const shortestTorn = 2
const shortestPiece = 5

/** "1.主动公开政府信息情况" below "一、总体情况": an aspect of it, by its number no section of the form. */
function isAspect({ text, section }: HeadingCandidate, wordings: readonly Wording[]): boolean {
  if (inBrackets.test(text)) return true
  const [, number] = /^(\d{1,2})\s*[、.．]/u.exec(text) ?? []
  if (number === undefined) return false
  const own = wordings.find((wording) => wording.section === section)?.number
  return own !== '零一二三四五六七八九'.charAt(Number(number))
}

const rowLabelsOf = (form: Form): ReadonlyMap<string, string> =>
  new Map(
    [...form.cells.values()].flatMap((cell) =>
      [...cell.rowLabels, ...cell.rowAliases].map(
        (label) => [labelKey(label), labelKey(withoutNumber(label))] as const,
      ),
    ),
  )

interface FormWords {
  readonly wordings: readonly Wording[]
  readonly rowLabels: ReadonlyMap<string, string>
}

const prepared = new WeakMap<Form, FormWords>()

/** What the headings and the rows of a form are called, made ready once for each form. */
function wordsOf(form: Form): FormWords {
  const words = prepared.get(form) ?? { wordings: wordingsOf(form), rowLabels: rowLabelsOf(form) }
  prepared.set(form, words)
  return words
}

/** A heading as a line of its own, or as the one cell of a row: “二、主动公开政府信息情况 |”. */
function headingIn(
  line: SourceLine,
  at: number,
  wordings: readonly Wording[],
  isLast: boolean,
): HeadingCandidate | null {
  if (line.cells === null) return candidate(line, at, wordings, isLast)
  const [only = '', ...others] = line.cells.filter((cell) => cell.trim() !== '')
  if (others.length > 0 || line.sure === true || !numbered.test(only)) return null
  const one = candidate({ ...line, text: only }, at, wordings, false)
  return one?.exact === true ? one : null
}

/** Every line that may be a heading of the form, or a numbered one of the report's own. */
export function headingCandidates(lines: readonly SourceLine[], form: Form): HeadingCandidate[] {
  const { wordings, rowLabels } = wordsOf(form)
  const last = lines.reduce((found, { text }, at) => (text.trim() === '' ? found : at), -1)
  const found = lines.flatMap((line, at) => {
    const one = headingIn(line, at, wordings, at === last)
    const isOne = one && !isClause(lines, one) && (one.exact || !isRowLabel(one, rowLabels))
    return isOne ? [one] : []
  })
  const isChinese = found.some(({ text, section }) => section !== null && numbered.test(text))
  return isChinese ? found.filter((one) => !isAspect(one, wordings)) : found
}

const nearby = 8

/** A section named twice in a row, as by a heading and the caption of its table: the one with its number is the heading. */
function saidOnce(found: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const isSame = (one: HeadingCandidate, other: HeadingCandidate | undefined): boolean =>
    one.section !== null &&
    one.section === other?.section &&
    Math.abs(one.line - other.line) <= nearby &&
    numbered.test(other.text) &&
    !numbered.test(one.text)
  return found.filter((one, at) => !isSame(one, found[at - 1]) && !isSame(one, found[at + 1]))
}

/**
 * The headings of a text in order. A section opens once: where several headings may open it, the one
 * that has something below it, is worded as the form has it, and comes first. `fills` says how much
 * stands between two lines for a section: rows of its table, or words.
 */
export function headingsOf(
  given: readonly HeadingCandidate[],
  lineCount: number,
  fills: (section: SectionKey, from: number, to: number) => number,
): OutlineHeading[] {
  const found = saidOnce(given)
  const chosen = new Map<SectionKey, { one: HeadingCandidate; rank: number }>()
  for (const [at, one] of found.entries()) {
    if (one.section === null) continue
    const filled = fills(one.section, one.line, found[at + 1]?.line ?? lineCount) > 0
    const rank = (filled ? 2 : 0) + (one.exact ? 1 : 0)
    const before = chosen.get(one.section)
    if (!before || rank > before.rank) chosen.set(one.section, { one, rank })
  }
  return found.flatMap((one): OutlineHeading[] => {
    const { exact, ...heading } = one
    if (one.section === null || chosen.get(one.section)?.one === one) return [heading]
    // Said again ("目录") it is no heading; in other words it is one the form does not have.
    return exact ? [] : [{ ...heading, section: null, reworded: true }]
  })
}
