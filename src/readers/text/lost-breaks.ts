/** A page that became one long line is cut again where its lines must have ended: at headings, title, paragraphs, signature. */
import { dateOf, titlesOf } from '#readers/facts/report-facts.ts'

const runTogether = 400
/** A shorter line of so many headings and what stands between them is a whole page too. */
const fewestParts = 6

/** The lines a text of one long line had; any shorter line as it is, but for a heading right beside a sentence. */
export function cutAgain(line: string, marks: RegExp): string[] {
  if (line.length < runTogether) {
    if (line.search(marks) < 0) return headingBeforeGap(line)
    const within = atHeadingsWithin(line, marks)
    if (within.length < fewestParts) return within.flatMap((part) => headingBeside(part, marks))
  }
  const cut = line.replace(marks, '\n$&\n').split('\n')
  const parts = cut.length > 1 ? betweenHeadings(cut) : atOwnHeadings(line)
  // One long paragraph among others is as it was written.
  if (parts.length === 1) return [line]
  return parts.flatMap((part, at) => {
    const lines = at === 0 ? atTitle(part) : at === parts.length - 1 ? atSignature(part) : [part]
    return lines.flatMap(atSheetEnd).flatMap(afterFigures).flatMap(atParagraphs)
  })
}

/**
 * "…报告如下： 一、总体情况 1、主动公开…": headings between gaps, the first behind the end of a sentence.
 * In a list of contents none has words behind it.
 */
function atHeadingsWithin(line: string, marks: RegExp): string[] {
  const cuts: number[] = []
  let worded = false
  for (const { 0: heading, index } of line.matchAll(marks)) {
    const end = index + heading.length
    const before = line.slice(0, index)
    const rest = line.slice(end)
    const opens = /[。：:；;]\s+$/u.test(before) || cuts.at(-1) === before.trimEnd().length
    if (!opens || !/^(?:\s|$)/u.test(rest)) continue
    cuts.push(index, end)
    worded ||= /^\s+(?![一二三四五六七八九十]、)\S/u.test(rest)
  }
  if (!worded) return [line]
  return slicesAt(line, cuts).filter((part) => part.trim() !== '')
}

const shortestSentence = 10

/** Whether what stands right behind a heading is a sentence, not more of the heading. */
const isSentence = (rest: string): boolean =>
  rest.length >= shortestSentence && /[，。]/u.test(rest) && !/^[及和与、，。:：表的]/u.test(rest)

/** "…联系。一、总体情况2022年，…": the heading stands between two sentences. */
function headingBetween(line: string, marks: RegExp): string[] | null {
  for (const { 0: heading, index } of line.matchAll(marks)) {
    const [before, rest] = [line.slice(0, index), line.slice(index + heading.length)]
    if (/[。）)]\s*$/u.test(before) && isSentence(rest.trim()))
      return [before, heading, ...headingBeside(rest, marks)]
  }
  return null
}

const beforeGap = /^\s*([一二三四五六七八九十]{1,2}、[^\s，。；：:]{4,24})\s{2,}(\S.*)$/u

/** "四、存在的主要问题及改进情况    我乡……": a heading under another number, a gap, and what stands below it. */
function headingBeforeGap(line: string): string[] {
  const [, heading = '', rest = ''] = beforeGap.exec(line) ?? []
  const isSaid =
    isSentence(rest) || (/(?:情况|问题|事项|措施)$/u.test(heading) && rest.endsWith('。'))
  return isSaid ? [heading, rest] : [line]
}

/** "…联系。一、总体情况" and "一、总体情况2022年，…": the heading lost its own line. */
function headingBeside(line: string, marks: RegExp): string[] {
  const between = headingBetween(line, marks)
  if (between) return between
  const [found] = line.trim().matchAll(marks)
  const heading = found?.index === 0 ? found[0] : ''
  const rest = line.trim().slice(heading.length)
  if (heading !== '' && isSentence(rest)) return [heading, rest]
  const at = Math.max(line.lastIndexOf('。'), line.lastIndexOf('）'), line.lastIndexOf(')')) + 1
  const last = line.slice(at).trim()
  return at > 0 && last !== '' && last.replace(marks, '') === ''
    ? [line.slice(0, at), last]
    : headingBeforeGap(line)
}

const numerals = '一二三四五六七八九十'
const ownHeading =
  /(?<=^|[。;；:：\s])[一二三四五六七八九十]、\s?[^\s。，,;；:：]{2,24}?(?=\s|20\d{2}年|指\s?标|[（(]一[）)])/gu
const fewestHeadings = 3

/** The same where not even a gap is left: “三、依申请公开政府信息情况2015年，……”, known by how such headings end. */
const gluedHeading =
  /(?<=[。！；：:”）)\sA-Za-z]|^)[一二三四五六七八九十]、\s?[^\s。，,;；:：]{0,22}?(?:概述|概况|情况|措施|问题|事项|说明|附表)(?![及和与、的之])/gu

/** “一、加强领导，明确责任 推行政务公开是……”: a slogan of several clauses before a gap. */
const sloganHeading = /(?<=^|[。\s])[一二三四五六七八九十]、[^\s。；;：:]{6,40}(?=\s)/gu

/** Any of these, as each heading of a page may have ended otherwise. */
const eitherHeading = new RegExp(
  [ownHeading, gluedHeading, sloganHeading].map(({ source }) => source).join('|'),
  'gu',
)

interface HeadingsFound {
  /** Where they begin and end. */
  readonly cuts: readonly number[]
  /** How many numbers are passed. */
  readonly next: number
}

/** The headings of a line that come in their order, `from` so many. */
function inOrder(line: string, pattern: RegExp, from: number): HeadingsFound {
  const cuts: number[] = []
  let next = from
  for (const { 0: words, index } of line.matchAll(pattern))
    if (words[0] === numerals[next]) {
      cuts.push(index, index + words.length)
      next += 1
    }
  return { cuts, next }
}

const slicesAt = (line: string, cuts: readonly number[]): string[] =>
  [0, ...cuts].map((from, at) => line.slice(from, cuts[at]))

/** What each kind of heading finds from a number on. */
const headingsFrom = (line: string, from: number): readonly HeadingsFound[] =>
  [ownHeading, gluedHeading, eitherHeading].map((pattern) => inOrder(line, pattern, from))

/** Where no heading is the form's: at "一、概述 ", "二、…" in their order. */
function atOwnHeadings(line: string): string[] {
  const found = headingsFrom(line, 0).find(({ next }) => next >= fewestHeadings)
  return slicesAt(line, found?.cuts ?? [])
}

const headingAlone = /^([一二三四五六七八九十])、[^。，；]{2,40}$/u

/** The headings of a line that lead from one number to the one before `upTo`, none left out. */
const leadingTo = (line: string, from: number, upTo: number): HeadingsFound | undefined =>
  headingsFrom(line, from).find(({ next }) => next === upTo - 1)

/** The headings of a line that lead furthest from a number. */
const furthest = (line: string, from: number): HeadingsFound =>
  headingsFrom(line, from).reduce((best, found) => (found.next > best.next ? found : best))

const numberOf = (part: string): number =>
  numerals.indexOf(headingAlone.exec(part.trim())?.[1] ?? '?') + 1

/** “二、”, “四、” are the form's: before and between them “一、……”, “三、……” in words of its own, where they come next. */
function betweenHeadings(parts: readonly string[]): string[] {
  let passed = 0
  return parts.flatMap((part, at) => {
    const number = numberOf(part)
    if (number > 0) {
      passed = number
      return [part]
    }
    const upTo = numberOf(parts[at + 1] ?? '')
    const none: HeadingsFound = { cuts: [], next: passed }
    const found = leadingTo(part, passed, upTo) ?? (passed > 0 ? furthest(part, passed) : none)
    passed = found.next
    return slicesAt(part, found.cuts)
  })
}

const gap = /[\s|]+/u
const sentence = /[，。]/u

const lastIndex = (words: readonly string[], is: (word: string) => boolean): number =>
  words.reduce((found, word, at) => (is(word) ? at : found), -1)

/** What stands before the title, the title, what the page sets below it, and the words. */
function atTitle(part: string): string[] {
  const words = part.split(gap).filter((word) => word !== '')
  const title = lastIndex(words, (word) => titlesOf([word]).length > 0)
  if (title < 0) return [part]
  const begin = words.findIndex((word, at) => at > title && sentence.test(word))
  const from = begin < 0 ? words.length : begin
  return [
    words.slice(0, title),
    words.slice(title, title + 1),
    words.slice(title + 1, from),
    words.slice(from),
  ].flatMap((line) => (line.length === 0 ? [] : [line.join(' ')]))
}

/** “2022年1月13 日” is one word. */
const tornDate = /(?<=\d)\s+(?=[年月日])|(?<=[年月])\s+(?=\d)/gu
/** “某某局2022年1月10日（此件主动公开）”: the date right behind the organ, what follows right behind the date. */
const gluedDate =
  /(?<=[局会府办厅处队院校所站]|中心)20\d{2}年\d{1,2}月\d{1,2}日(?=$|\s|[（(]此件|抄送|附件)/gu

/** The words, the organ and the date below them, and what the page sets at its end. */
function atSignature(part: string): string[] {
  const words = part
    .replace(tornDate, '')
    .replace(gluedDate, ' $& ')
    .split(gap)
    .filter((word) => word !== '')
  const date = lastIndex(words, (word) => dateOf(word) !== null)
  const before = words[date - 1] ?? ''
  if (date < 1 || sentence.test(before)) return [part]
  // "六、其他需要报告的事项暂无某某局 2021年1月26日".
  const none = /^暂?无(?![锡为棣极])(?=.{4})/u.exec(before)?.[0] ?? ''
  return [
    [...words.slice(0, date - 1), none].filter((word) => word !== ''),
    [before.slice(none.length)],
    words.slice(date, date + 1),
    words.slice(date + 1),
  ].flatMap((line) => (line.length === 0 ? [] : [line.join(' ')]))
}

/** “……日常化。 某某县水利局 二○一一年元月二十日 附表：”: the signature between the words and the table that follows. */
const sheetEnd =
  /(?<=[。！”]|[。！”）表\d]\s)\s*(?<organ>[\u4e00-\u9fff（）()]{3,28}(?:局|厅|委员会|政府|办公?室|办事处|中心|总?队|公司|管委会|银行|学校))?\s*(?<date>(?:20\d{2}|二[〇○◯零0OＯ][〇○◯零0一二]?[〇○◯零0一二三四五六七八九])\s*年\s*(?:\d{1,2}|[元一二三四五六七八九十]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)\s*(?=附(?:件|表|：|:)|指\s*标\s*名\s*称|$)/u

const atSheetEnd = (part: string): string[] => {
  const found = sheetEnd.exec(part)
  if (!found) return [part]
  const { organ, date = '' } = found.groups ?? {}
  return [
    part.slice(0, found.index),
    ...(organ === undefined ? [] : [organ]),
    date,
    part.slice(found.index + found[0].length),
  ]
}

/** “000000000000000五、信息处理费收取情况”: a section of the report's own right behind the figures of a table. */
const behindFigures = /(?<=(?:\d\s*){7})(?=[五六七八]、[\u4e00-\u9fff]{4})/gu
/** Its heading, where the one row of its table says the same again: “五、信息处理费收取情况通知件数……信息处理费收取情况000”. */
const saidAgain = /^([五六七八]、([\u4e00-\u9fff]{4,14}))(?=.{0,60}\2)/u

const afterFigures = (part: string): string[] =>
  part.split(behindFigures).flatMap((section) => {
    const [heading = ''] = saidAgain.exec(section) ?? []
    return heading === '' ? [section] : [heading, section.slice(heading.length)]
  })

/** Paragraphs end with a sentence before a gap, or before the next numbered one. */
const paragraphEnd =
  /(?<=[。！？])[\s|]+(?=[^\s|])|(?<=[。！？；：])(?=[（(][一二三四五六七八九十]{1,2}[)）][^\d])/gu

/** “（三）政府信息管理情况一是……”: the heading of an aspect, and what it heads. */
const aspectEnd =
  /(?<=[（(][一二三四五六七八九十][)）][^，。；：\s]{2,14}(?:情况|方面|工作|建设|保障))(?=一是|20\d{2}年)/gu

/** “（一）加强组织领导，强化责任分工一是……”: a heading of two clauses right before its first point. */
const sloganEnd = /(?<=^\s*[（(][一二三四五六七八九十][）)]\s?[^。；：:]{4,36})(?=一是)/u

/** “（一）主动公开情况我局严格……”: a name that ends in 情况, and no verb in it. */
const aspectNamed =
  /(?<=^\s*[（(][一二三四五六][）)](?!.{0,8}(?:加强|完善|做好|强化|规范|提[高升]|推进|健全|落实|对|将|了))[^，。；：\s情]{2,9}情况)(?=[^及和与、的，。：；\s）)])/u

/** “（一）主动公开政府信息的数量各乡镇……”: the names the old form gave its aspects. */
const oldAspect =
  /(?<=^\s*[（(][一二三四五六][）)]\s?[^，。；：\s]{2,16}的(?:数量|(?:主要)?(?:类别|形式|内容|渠道)))(?=[^及和与、的为有主共，。：；\s）)])/u

/** “（二） 公开内容 2012年，我局……”: a short name before a gap, and the sentence behind it. */
const aspectBeforeGap =
  /(?<=^\s*[（(][一二三四五六七八九十][）)]\s?[\u4e00-\u9fff]{2,16})\s+(?=[\u4e00-\u9fff\d“《][^。]{10})/u

const withinParts = [paragraphEnd, aspectEnd, sloganEnd, aspectNamed, oldAspect, aspectBeforeGap]

const atParagraphs = (part: string): string[] =>
  withinParts
    .reduce<string[]>((lines, mark) => lines.flatMap((line) => line.split(mark)), [part])
    .filter((line) => line.trim() !== '')
