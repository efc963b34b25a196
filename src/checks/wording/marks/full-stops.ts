/** A paragraph that ends on a count, its full stop forgotten: “……行政诉讼0件” and then the next heading. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { isComplete } from '#checks/outline/whole-text.ts'
import type { Passage, Words } from '#checks/passages.ts'

/** A whole sentence with marks in it, not the line of a list. */
const shortest = 24
const count = /[\u4e00-\u9fa5]\s*\d[\d,.]*\s*余?(?:条|件|次|篇|个|项|期|场|份|人次|家|名)$/u

/** The preamble's last words, whom to ask, in brackets, after other sentences. */
const contact =
  /(?:联系|咨询)[^。]{0,200}(?:(?:电话|传真|邮编|邮政编码)[:：]?\s*[\d—-]{6,}|(?:邮箱|信箱)[:：]?\s*[\w.@-]{6,})$|(?:邮箱|信箱)[:：]\s*[\w.-]{2,40}@[\w.-]{4,40}$|(?:联系|咨询)[^。]{0,12}[（(][^（）()]{8,}[）)]$/u
const longestContact = 400
const word = /[\u4e00-\u9fa5%]$|[\u4e00-\u9fa5]”$/u
/** A sentence of its own, not the words of a heading. */
const shortSentence =
  /^[^。；]*[，,](?:[^，。；：、,;:]*[\u4e00-\u9fa5]|[^，。；：,;:]*等[\u4e00-\u9fa5]{2,8})$/u

/**
 * Where the last clause of a text begins; a comma within a figure parts none. The patterns above are held
 * against what is behind it: anywhere in a long paragraph they would look at every word of it.
 */
function lastClauseOf(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text.charAt(at)
    if ('，。；：、'.includes(sign)) return at + 1
    if (',;:'.includes(sign) && !/\d/u.test(text.charAt(at + 1))) return at + 1
  }
  return 0
}

/** Where whom to ask begins, after other sentences; null where the text does not end on it. */
function contactAt(text: string): number | null {
  const skipped = Math.max(0, text.length - longestContact)
  const match = contact.exec(text.slice(skipped))
  const at = match ? skipped + match.index : -1
  return at >= 0 && text.lastIndexOf('。', at) >= 0 ? at : null
}
const beginsItem = /^\s*[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]/u

const shortestSentence = 14
const longPassage = 60
/** Of a longer sentence its last clause shows the place. */
const longestQuote = 30
const isUnnumbered = ({ kind, text }: Words): boolean =>
  kind === 'paragraph' && !beginsItem.test(text) && text.length >= shortestSentence

/** “现将情况报告如下” ends on a colon. */
const below = /(?:报告|公布|汇报|总结|说明|情况)如下$/u

function told(passage: Passage, from: number, text: string, mark: '。' | '：' = '。'): ReportFound {
  const name = mark === '。' ? '句号' : '冒号'
  const quote = text.slice(from)
  return {
    ...spanFound(passage, from, text.length),
    message: `“${quote}”后面缺少${name}。`,
    fix: quote + mark,
  }
}

/** “……层层落实责任，” and then “（二）……”, or the end of the section: the sentence breaks off. */
const comma = /[，,、]$/u

function brokenOff(passage: Passage, isLast: boolean): readonly ReportFound[] {
  const text = passage.words.text.trimEnd()
  if (!comma.test(text) || !isLast || text.length < shortestSentence) return []
  const from = lastClauseOf(text.slice(0, -1))
  if (text.length - from <= 2) return []
  const message = `“${text.slice(from)}”后面的话没有写完，或者标点应为句号。`
  return [{ ...spanFound(passage, from, text.length), message }]
}

/** What ends a section of a report that is written ends on no semicolon. */
function goesOn(passage: Passage): readonly ReportFound[] {
  const text = passage.words.text.trimEnd()
  if (!/[；;]$/u.test(text)) return []
  const quote = text.slice(lastClauseOf(text.slice(0, -1)))
  const message = `“${quote}”是这一部分的末尾，分号应为句号。`
  const from = text.length - quote.length
  return [{ ...spanFound(passage, from, text.length), message, fix: `${quote.slice(0, -1)}。` }]
}

/** “（四）平台建设情况”, short and numbered: what stands under it is no heading again. */
const longestHeading = 30
const isHeading = (text: string): boolean => beginsItem.test(text) && text.length <= longestHeading
const saysSomething = /(?:未|没有|已|无|均|通过|进行|开展|建立|加强|完善|严格|做到|确保|共)/u

/** A sentence that is the whole of its paragraph, not the words of a heading. */
const isWholeSentence = (text: string, before: string): boolean =>
  shortSentence.test(text) ||
  (isHeading(before) && /^[^。；]*[\u4e00-\u9fa5]$/u.test(text) && saysSomething.test(text))

/** “（四）公开……报告，按照规定的时间公开，并公布了《……指南》”: too long for a heading. */
const isNumberedSentence = (text: string): boolean =>
  beginsItem.test(text) &&
  text.length > longestHeading + 10 &&
  /[，,][^。；，,]*[\u4e00-\u9fa5》”]$/u.test(text)

/** Any word, after other sentences, where the next block begins a new item and does not go on. */
const isWordAfterOthers = (text: string, from: number): boolean =>
  isNumberedSentence(text) || (word.test(text) && /[。；]/u.test(text.slice(0, from)))

/** What a paragraph lacks at its end, between the words `before` and `next`. */
function unclosed(
  passage: Passage,
  before: string,
  next: string,
  ends: boolean,
): readonly ReportFound[] {
  const { words } = passage
  const text = words.text.trimEnd()
  const from = lastClauseOf(text)
  if (below.test(text) && /[，,]/u.test(text)) return [told(passage, from, text, '：')]
  const isLast = beginsItem.test(next)
  if (isUnnumbered(words) && isLast && isWholeSentence(text, before))
    return [told(passage, text.length <= longestQuote ? 0 : from, text)]
  if (text.length < shortest || !/[，。；：、,:]/u.test(text)) return []
  if (count.test(text.slice(from))) return [told(passage, from, text)]
  const at = contactAt(text)
  if (at !== null) return [told(passage, at, text)]
  return ends && isWordAfterOthers(text, from) ? [told(passage, from, text)] : []
}

/** A published report whose signature was read. */
const isSigned = ({ report }: Given): boolean =>
  report.published !== null && report.signature.date !== null

export const fullStop: ReportJudgement = {
  kind: 'report',
  id: 'wording.full-stop',
  tier: 'hint',
  basis: { kind: 'notice', text: 'GB/T 15834—2011《标点符号用法》' },
  demand: '段落末尾有句号，“报告如下”后面有冒号',
  hint: '补上句号或者冒号',
  example: { wrong: '全年收到申请0件，行政诉讼0件', right: '全年收到申请0件，行政诉讼0件。' },
  find: (given) =>
    given.passages.flatMap((passage, at, passages): readonly ReportFound[] => {
      const [before, next] = [passages[at - 1], passages[at + 1]]
      // What is last may be cut off by the source, unless a signature stands below.
      if (!next && !isSigned(given)) return []
      const endsSection = next?.section !== passage.section && isComplete(given)
      const behind = next?.words.text ?? ''
      const ends = beginsItem.test(behind) || endsSection
      const own = unclosed(passage, before?.words.text ?? '', behind, ends)
      // A comma before the next paragraph: what was torn in the source has been put together.
      const stops =
        ends || (next?.words.kind === 'paragraph' && passage.words.text.length > longPassage)
      return [...brokenOff(passage, stops), ...(endsSection ? goesOn(passage) : []), ...own]
    }),
}
