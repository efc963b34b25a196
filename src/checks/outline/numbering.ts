/** Items counted by hand: （一）（二）, 一是、二是 — none left out, none twice. */
import type { ProseKey } from '#template/form-source.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import type { Passage } from '#checks/passages.ts'
import { numbersWithin } from './numbers-within.ts'

const digits = '一二三四五六七八九十'

const valueOfSign = (sign: string): number => digits.indexOf(sign) + 1

/** 十二 as 12; 0 for what is no number up to 99. */
function valueOf(text: string): number {
  if (!text.includes('十')) return text.length === 1 ? valueOfSign(text) : 0
  const [tens = '', ones = ''] = text.split('十')
  return (tens === '' ? 1 : valueOfSign(tens)) * 10 + (ones === '' ? 0 : valueOfSign(ones))
}

interface Mark {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  readonly value: number
}

/** The marks of a pattern in some passages; what did not change is not looked through again. */
function lookFor(pattern: RegExp) {
  const look = onceIn(({ text }) =>
    [...text.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      value: valueOf(match[1] ?? ''),
    })),
  )
  return (passages: readonly Passage[], year: number): readonly Mark[] =>
    passages.flatMap((passage) => look(passage.words, year).map((mark) => ({ passage, ...mark })))
}

const found = ({ passage, from, to }: Mark, message: string): ReportFound => ({
  ...spanFound(passage, from, to),
  message,
})

/** Anywhere in the words: a page often runs its headings on. Not the number of a clause of law. */
const headingsOf = lookFor(
  /(?<!第)[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)](?![项款条目至]|、[（(第])/gu,
)
const itemsOf = lookFor(
  /(?<![一二三四五六七八九十第之统唯同])([一二三四五六七八九])是(?=[\u4e00-\u9fa5“《\d])(?!否|不是)/gu,
)

/** “1.”, “2、” at the beginning of a block, and “第一，” anywhere. */
const figuresOf = /^\s*(\d{1,2})\s*[.、．](?![\d.])/u
const ordinalsOf = lookFor(
  /(?<!(?:排名|排|位列|位居|名列|居|列)[\u4e00-\u9fa5]{0,12}(?:第[一二三四五六七八九]、){0,5})第([一二三四五六七八九])(?=[，,、]|是(?=[\u4e00-\u9fa5]))/gu,
)

/** “1.”, “3.” with no “2.” between them, or “2.” twice running. */
function figuresFound(passages: readonly Passage[]): readonly ReportFound[] {
  let last = 0
  return passages.flatMap((passage, at): ReportFound[] => {
    const match = figuresOf.exec(passage.words.text)
    if (!match) return []
    const [before, value] = [last, Number(match[1])]
    last = value
    const mark: Mark = { passage, from: match[0].search(/\d/u), to: match[0].length, value }
    const words = match[0].trim()
    if (value > 1 && value === before) return [found(mark, `“${words}”的编号重复。`)]
    if (before === 0 || value !== before + 2) return []
    const due = before + 1
    const saysDue = new RegExp(`(?<!\\d)${due}\\s*[.、．](?!\\d)`, 'u')
    const isSaid = passages.slice(0, at).some(({ words: { text } }) => saysDue.test(text))
    return isSaid ? [] : [found(mark, `“${words}”前面没有“${due}”。`)]
  })
}

/** 第三 without 第二. */
const ordinalsFound = (passages: readonly Passage[], year: number): readonly ReportFound[] =>
  skipped(ordinalsOf(passages, year))
    .filter(({ value }) => value > 2)
    .map((mark) => {
      const [said, due] = [mark.value, mark.value - 1].map((value) => digits.charAt(value - 1))
      return found(mark, `“第${said}”前面没有“第${due}”。`)
    })

/** Nested lists begin anew and go on: a number is wrong where the one before it was nowhere yet. */
function skipped(marks: readonly Mark[]): readonly Mark[] {
  const seen = new Set<number>()
  return marks.filter(({ value }) => {
    const isSkipped = value > 1 && !seen.has(value - 1)
    seen.add(value)
    return isSkipped
  })
}

/** Two marks of one paragraph, one after the other, with one left out between: “一是……；三是……”. */
const skippedWithin = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter((mark, at) => {
    const before = marks[at - 1]
    if (before?.passage !== mark.passage || mark.value !== before.value + 2) return false
    return !marks.some((one) => one.passage === mark.passage && one.value === mark.value - 1)
  })

const opensAlone = (text: string): boolean => text.trim() === ''

const opensBlock = ({ passage, from }: Mark) => opensAlone(passage.words.text.slice(0, from))

/** （二） as the first of all, （四） after （二）, （二） after （二）; said of those that open a block. */
function headingsFound(passages: readonly Passage[], year: number): readonly ReportFound[] {
  const marks = headingsOf(passages, year)
  const twice = marks.filter((mark, at) => mark.value > 1 && mark.value === marks[at - 1]?.value)
  const open = [...skipped(marks), ...twice].filter(opensBlock)
  return [...open, ...skippedWithin(marks).filter((mark) => !open.includes(mark))].map((mark) => {
    const words = mark.passage.words.text.slice(mark.from, mark.to)
    return twice.includes(mark)
      ? found(mark, `“${words}”的编号重复。`)
      : found(mark, `“${words}”前面没有“（${digits.charAt(mark.value - 2)}）”。`)
  })
}

/** Whether something before “二是” in its section or its paragraph may be the first: “首先”, “一方面”, “（一）”. */
function hasFirst(passages: readonly Passage[], passage: Passage, from: number): boolean {
  if (opensAlone(passage.words.text.slice(0, from))) return true
  const before = [
    ...passages.slice(0, passages.indexOf(passage)).map(({ words }) => words.text),
    passage.words.text.slice(0, from),
  ].join('')
  return /首先|第一|其一|一[要方则个]|[（(]一[)）]|[1１①][.、．]|一是/u.test(before)
}

/** 三是 without 二是; a list may begin with 首先 and go on with 二是. */
function itemsFound(passages: readonly Passage[], year: number): readonly ReportFound[] {
  const marks = itemsOf(passages, year)
  return [...new Set([...skipped(marks), ...skippedWithin(marks)])]
    .filter(({ value, passage, from }) => value > 2 || !hasFirst(passages, passage, from))
    .map((mark) => {
      const [said, due] = [mark.value, mark.value - 1].map((value) => digits.charAt(value - 1))
      return found(mark, `“${said}是”前面没有“${due}是”。`)
    })
}

/** “二是……；二是……” in one paragraph. */
function itemsTwice(passages: readonly Passage[], year: number): readonly ReportFound[] {
  const marks = itemsOf(passages, year)
  return marks.flatMap((mark, at): ReportFound[] => {
    const before = marks[at - 1]
    const isTwice = mark.value > 1 && before?.value === mark.value
    if (!isTwice || before.passage !== mark.passage) return []
    return [found(mark, `“${digits.charAt(mark.value - 1)}是”写了两次，请改编号。`)]
  })
}

/** “重点做好以下三项工作：” right before the first item; “六部分组成” counts the report's own. */
const toldCount =
  /([两二三四五六七八九]|[2-9])\s*(?:个|大|项|点|类|种)?(?:方面|部分(?!(?:内容)?(?:组成|构成)[，,])|工作|措施|任务|问题|不足|举措|内容|点|项|类)[^。；，\d一二三四五六七八九十]{0,12}[。：:，,；;]?\s*$/u
const longestLead = 40

const countOf = (sign: string): number =>
  /\d/u.test(sign) ? Number(sign) : sign === '两' ? 2 : valueOfSign(sign)

/** The words before a mark, those of the passage before it where it opens its own. */
function leadOf({ passage, from }: Mark, passages: readonly Passage[]): string {
  const before = opensAlone(passage.words.text.slice(0, from))
    ? (passages[passages.indexOf(passage) - 1]?.words.text ?? '')
    : passage.words.text.slice(0, from)
  return before.slice(-longestLead)
}

/** （一） is a heading of the form more often than an item: only right behind a colon. */
const opensItems = (lead: string, words: string): boolean =>
  words.endsWith('是') || /[：:]\s*$|以下[^。；，]{2,16}。\s*$/u.test(lead)

/** A number of items told and another one listed: “三个方面：一是……二是……”. */
const miscounted = (marks: readonly Mark[], passages: readonly Passage[]): readonly ReportFound[] =>
  marks.flatMap((first, at): ReportFound[] => {
    if (first.value !== 1) return []
    const lead = leadOf(first, passages)
    const told = toldCount.exec(lead)
    const words = first.passage.words.text.slice(first.from, first.to)
    if (!told || !opensItems(lead, words)) return []
    const listed = marks.slice(at).findIndex((mark, place) => mark.value !== place + 1)
    const count = listed < 0 ? marks.length - at : listed
    const due = countOf(told[1] ?? '')
    if (count < 2 || count === due) return []
    const last = marks[at + count - 1] ?? first
    return [found(last, `前面写的是${due}项，列出的有${count}项，请核对。`)]
  })

/** “（一）、”: brackets are mark enough. */
const markedTwice = /^\s*[（(][一二三四五六七八九十]{1,3}[）)]\s*[、，,.．：:]/u

const marksFound = (passages: readonly Passage[]): readonly ReportFound[] =>
  passages.flatMap((passage): ReportFound[] => {
    const match = markedTwice.exec(passage.words.text)
    if (!match) return []
    const from = match[0].search(/\S/u)
    const words = match[0].slice(from)
    return [
      {
        ...spanFound(passage, from, match[0].length),
        message: `序号“${words}”带括号，后面不用标点。`,
        fix: words.slice(0, -1).trimEnd(),
      },
    ]
  })

/** “六、” right behind “四、” among the chapters of a report that has no prescribed sections. */
const ofChapter = /^([一二三四五六七八九十]{1,3})[、.．]/u

function chaptersFound(passages: readonly Passage[]): readonly ReportFound[] {
  const chapters = passages.flatMap((passage): Mark[] => {
    const match = passage.words.kind === 'chapter' ? ofChapter.exec(passage.words.text) : null
    return match ? [{ passage, from: 0, to: match[0].length, value: valueOf(match[1] ?? '') }] : []
  })
  return chapters.flatMap((mark, at): ReportFound[] => {
    const before = chapters[at - 1]
    const due = digits.charAt(mark.value - 2)
    return before && mark.value === before.value + 2 && due !== ''
      ? [found(mark, `“${digits.charAt(mark.value - 1)}、”前面没有“${due}、”。`)]
      : []
  })
}

const within = onceIn(({ text }) => numbersWithin(text))

const withinFound = (passages: readonly Passage[], year: number): readonly ReportFound[] =>
  passages.flatMap((passage) =>
    within(passage.words, year).map(({ from, to, message }) => ({
      ...spanFound(passage, from, to),
      message,
    })),
  )

/** Runs of words that count by themselves: preamble and overview together, each later section, each chapter. */
function runsOf({ passages }: Given): readonly (readonly Passage[])[] {
  const runs: Passage[][] = []
  let last: ProseKey | null = null
  for (const passage of passages) {
    const goesOn =
      last === passage.section || (last === 'preamble' && passage.section === 'overview')
    if (!goesOn || passage.words.kind === 'chapter') runs.push([])
    runs.at(-1)?.push(passage)
    last = passage.section
  }
  return runs
}

export const numbering: ReportJudgement = {
  kind: 'report',
  id: 'outline.numbering',
  tier: 'hint',
  basis: { kind: 'custom', text: '公文层次序号：依次编写，不跳号、不重号' },
  demand: '（一）（二）、一是二是依次编号',
  hint: '改正编号，或者补上遗漏的一项',
  example: { wrong: '（一）主动公开（三）平台建设', right: '（一）主动公开（二）平台建设' },
  find: (given) => [
    ...chaptersFound(given.passages),
    ...runsOf(given).flatMap((passages) => [
      ...marksFound(passages),
      ...headingsFound(passages, given.report.year),
      ...itemsFound(passages, given.report.year),
      ...itemsTwice(passages, given.report.year),
      ...figuresFound(passages),
      ...ordinalsFound(passages, given.report.year),
      ...withinFound(passages, given.report.year),
      ...miscounted(itemsOf(passages, given.report.year), passages),
      ...miscounted(headingsOf(passages, given.report.year), passages),
    ]),
  ],
}
