/** “本报告由概述、……、收费及减免情况等部分组成”, and nothing of the report tells of one of them. */
import { blockText } from '#report/prose/prose.ts'
import { hasChapters } from '#report/prose/chapters.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { isComplete, passagesIn, sentencesOf, type Piece } from './whole-text.ts'

/** A part as preambles name it, and the words that nothing told of it does without. */
type Part = readonly [listed: RegExp, told: RegExp]

/** “其他需要报告的事项”, the last. */
const others: Part = [
  /其[他它]需要?(?:报告|说明)的?事项|需要?(?:报告|说明)的?(?:其[他它])?事项/u,
  /其[他它]|说明|事项/u,
]
const parts: readonly Part[] = [
  [/(?:政府信息公开)?(?:的)?收费[^、，,。；]{0,8}/u, /收费|减免|费用|收取|免费/u],
  [/(?:因[^、，,。；]{0,12})?申请?行政复议[^，,。；]{0,14}/u, /复议|诉讼/u],
  [/(?:存在的?)?(?:主要)?问题[^、，,。；]{0,12}/u, /问题|不足|困难|差距|薄弱|改进/u],
  others,
]

/** A sentence that names so many of the report's parts lists them. */
const listsParts =
  /(?:报告|年报|全文)[^。，,：:]{0,8}(?:由|包括|包含|分为)(?:[^。、，,]*[、，,]){3}[^。]*/u

/** Too few chapters are a text that was not cut into them. */
const fewestChapters = 3
const shortestBody = 300

/** What may be asked of a report: which parts, and what it tells behind its preamble. */
interface Asked {
  readonly of: readonly Part[]
  readonly body: string
}

/** Null where it cannot be said yet that something is not told. */
function askedOf(given: Given): Asked | null {
  const { report, form, passages } = given
  if (report.published === null) return null
  if (hasChapters(form)) {
    const chapters = passages.filter(({ words }) => words.kind === 'chapter').length
    const text = passages
      .filter(({ section }) => section !== 'preamble')
      .map(({ words }) => words.text)
      .join('\n')
    const isCut = chapters >= fewestChapters && text.length >= shortestBody
    return isCut ? { of: parts, body: text } : null
  }
  // Tables and sections before it tell of the others; only the last can be wanting.
  const { problems, other } = report.prose
  // A whole report that lacks one is told so already.
  if (isComplete(given) || other.length > 0 || problems.length === 0) return null
  const words = problems.map(blockText).join('\n')
  const isWhole = /改进|下一步|针对/u.test(words) && /[。；]\s*$/u.test(words)
  return isWhole ? { of: [others], body: '' } : null
}

/** The parts that a list names and the body does not tell. */
function untold({ passage, from, text }: Piece, { of, body }: Asked): readonly ReportFound[] {
  const list = listsParts.exec(text)
  if (!list) return []
  return of.flatMap(([listed, told]): ReportFound[] => {
    const named = listed.exec(list[0])
    if (!named || told.test(body)) return []
    const start = from + list.index + named.index
    return [
      {
        ...spanFound(passage, start, start + named[0].length),
        message: `引言说有“${named[0]}”，正文没有这一部分。`,
      },
    ]
  })
}

export const partsTold: ReportJudgement = {
  kind: 'report',
  id: 'preamble.parts-untold',
  tier: 'hint',
  basis: { kind: 'custom', text: '引言列举的各部分，正文都有' },
  demand: '引言列举的各部分正文都写了',
  hint: '补写这一部分，或者改引言',
  example: {
    wrong: '引言说有“收费及减免情况”，正文没有写',
    right: '本年度没有收取检索、复制、邮寄等费用。',
  },
  unasked: (given) => (askedOf(given) === null ? '正文没有写完' : null),
  find: (given): readonly ReportFound[] => {
    const asked = askedOf(given)
    return asked === null
      ? []
      : passagesIn(given, 'preamble')
          .flatMap(sentencesOf)
          .flatMap((piece) => untold(piece, asked))
  },
}
