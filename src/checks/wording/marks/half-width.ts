/** A half-width mark among full-width ones; a published source that prints all of them half-width is left alone. */
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'

/** Not in figures, addresses of pages, times or English. */
const half =
  /(?<=[\u4e00-\u9fa5）》”])[,;](?=\s*[\u4e00-\u9fa5（《“\d])|(?<=[\u4e00-\u9fa5）》”])[:?!](?=[\u4e00-\u9fa5（《“])|(?<!^\s*[一二三四五六七八九十]{1,3})(?<=[\u4e00-\u9fa5）》”])\.(?=\s*$|[\u4e00-\u9fa5])/gmu
const full = /[，；：？！]/gu
/** Brackets around Chinese words. */
const halfBrackets = /\((?=[\u4e00-\u9fa5])[^()（）\n]{2,}\)/gu
const fullBrackets = /（/gu
const forms: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
}

const marksIn = onceIn(({ text }) => ({
  fullMarks: [...text.matchAll(full)].length,
  halfMarks: [...text.matchAll(half)],
  fullBrackets: [...text.matchAll(fullBrackets)].length,
  halfBrackets: [...text.matchAll(halfBrackets)],
}))

/** “关于印发<……格式>的通知”: less than and more than around a title. */
const titleSigns = /[<＜]([\u4e00-\u9fa5][^<>＜＞《》\n]{2,60})[>＞]/gu

/** Signs of arithmetic that stand for the marks of a title, 〈〉 inside 《》. */
const arithmeticTitles = (passages: readonly Passage[]): readonly ReportFound[] =>
  passages.flatMap((passage) =>
    [...passage.words.text.matchAll(titleSigns)].map(({ 0: words, 1: title = '', index }) => {
      const before = passage.words.text.slice(0, index)
      const isInside = before.lastIndexOf('《') > before.lastIndexOf('》')
      const fix = isInside ? `〈${title}〉` : `《${title}》`
      return {
        ...spanFound(passage, index, index + words.length),
        message: `“${words}”用了大于号、小于号，书名号应为“${fix}”。`,
        fix,
      }
    }),
  )

interface Looked extends ReturnType<typeof marksIn> {
  readonly passage: Passage
}

interface Slip {
  readonly passage: Passage
  readonly match: RegExpMatchArray
}

/** So many in one part are told of at the first: the hand that types them knows no others. */
const many = 8

/** Slips by the part they stand in. */
function slippedMarks(slips: readonly Slip[]): readonly ReportFound[] {
  return [...new Set(slips.map(({ passage }) => passage.section))].flatMap((section) => {
    const part = slips.filter(({ passage }) => passage.section === section)
    return part.slice(0, part.length > many ? 1 : many).map(({ passage, match }): ReportFound => {
      const [mark] = match
      const found = spanFound(passage, match.index ?? 0, (match.index ?? 0) + 1)
      return part.length > many
        ? { ...found, message: `这一部分有${part.length}处半角标点，中文句子里应为全角。` }
        : { ...found, message: `中文句子里用了半角标点“${mark}”。`, fix: forms[mark] ?? mark }
    })
  })
}

/** Half-width brackets in a source that else has full-width ones. */
function slippedBrackets(looked: readonly Looked[], isOurs: boolean): readonly ReportFound[] {
  const wide = looked.reduce((sum, { fullBrackets: count }) => sum + count, 0)
  const found = looked.flatMap(({ passage, halfBrackets: matches }) =>
    matches.map((match) => ({ passage, match })),
  )
  if (!isOurs && found.length * 4 > wide) return []
  return found.map(({ passage, match: { 0: words, index } }) => ({
    ...spanFound(passage, index, index + words.length),
    message: `“${words}”用了半角括号。`,
    fix: `（${words.slice(1, -1)}）`,
  }))
}

export const halfWidth: ReportJudgement = {
  kind: 'report',
  id: 'wording.half-width',
  tier: 'hint',
  basis: { kind: 'notice', text: 'GB/T 15834—2011《标点符号用法》' },
  demand: '中文句子用全角标点',
  hint: '把半角标点改为全角',
  example: {
    wrong: '公开信息80条,其中文件3件。（全文其他标点为全角）',
    right: '公开信息80条，其中文件3件。',
  },
  find: ({ passages, report }) => {
    const looked = passages.map((passage) => ({ passage, ...marksIn(passage.words, report.year) }))
    const wide = looked.reduce((sum, { fullMarks }) => sum + fullMarks, 0)
    const found = looked.flatMap(({ passage, halfMarks }) =>
      halfMarks.map((match) => ({ passage, match })),
    )
    const commas = found.filter(({ match }) => match[0] !== '.')
    const isOurs = report.published === null
    // The source's own habit is no slip; a full stop of the Latin kind is one anywhere.
    const isHabit = !isOurs && commas.length * 4 > wide
    const slips = isHabit ? found.filter(({ match }) => match[0] === '.') : found
    return [
      ...slippedMarks(slips),
      ...slippedBrackets(looked, isOurs),
      // What made all marks half-width made 〈〉 so too.
      ...(isHabit ? [] : arithmeticTitles(passages)),
    ]
  },
}
