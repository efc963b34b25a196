/** Sums and shares worked out in the words themselves: "7+3=10", "公开258件，占33.9%". */
import { asCount } from '#report/cell-value.ts'
import { type Given, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { clausesOf, plainDigits } from './clauses.ts'
import { onceIn } from './once-in.ts'

const basis = { kind: 'custom', text: '正文中的计算' } as const
const equation = /\d+(?:\s*[+＋]\s*\d+)+\s*[=＝]\s*\d+/gu

interface Equation {
  readonly from: number
  readonly to: number
  readonly sum: number
}

const brokenEquations = onceIn(({ text }): readonly Equation[] =>
  [...plainDigits(text).matchAll(equation)].flatMap((match): Equation[] => {
    const [parts = '', whole = ''] = match[0].split(/[=＝]/u)
    const sum = parts.split(/[+＋]/u).reduce((total, part) => total + Number(part), 0)
    const from = match.index
    return sum === Number(whole) ? [] : [{ from, to: from + match[0].length, sum }]
  }),
)

export const equationsHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.equation',
  tier: 'warning',
  basis,
  demand: '正文中写出的算式成立',
  hint: '核对各数和合计',
  example: { wrong: '7+3=11', right: '7+3=10' },
  find: ({ passages, report }) =>
    passages.flatMap((passage) =>
      brokenEquations(passage.words, report.year).map(({ from, to, sum }) => {
        const found = spanFound(passage, from, to)
        return { ...found, message: `“${found.quote}”不成立，各数相加是${sum}。` }
      }),
    ),
}

const shareTold = /(\d+)(?:件|宗|条)[^\d。；]{0,16}占[^\d。；]{0,20}?(\d+(?:\.\d+)?)\s*[%％]/u
const bases = [
  'applications.new.total',
  'applications.closed.total',
  'applications.carried-in.total',
] as const

/** Totals a share of applications may be taken of. */
function basesOf({ totals }: Given, sentence: string): readonly number[] {
  const [fresh, closed, carried] = bases.map((cell) => asCount(totals.values.get(cell)))
  const told = [...sentence.matchAll(/(\d+)\s*(?:件|宗|条)/gu)].map(([, count]) => Number(count))
  return [fresh, closed, (fresh ?? 0) + (carried ?? 0), ...told].filter(
    (base): base is number => typeof base === 'number' && base > 0,
  )
}

const matches = (part: number, base: number, printed: string): boolean => {
  const digits = printed.split('.')[1]?.length ?? 0
  const room = 0.5 * 10 ** -digits + 1e-9
  return Math.abs((part / base) * 100 - Number(printed)) <= room * 2
}

interface Share {
  readonly part: number
  readonly printed: string
  readonly sentence: string
  readonly from: number
  readonly to: number
}

const sharesIn = onceIn(({ text: printedText }): readonly Share[] => {
  const text = plainDigits(printedText)
  if (!/申请/u.test(text) || !/占/u.test(text)) return []
  return [...new Set(clausesOf(text).map(({ sentence }) => sentence))].flatMap(
    (sentence): Share[] => {
      const match = shareTold.exec(sentence)
      if (!match || !/申请|公开|答复/u.test(sentence)) return []
      const from = text.indexOf(sentence) + match.index
      const [whole, part = '', printed = ''] = match
      return [{ part: Number(part), printed, sentence, from, to: from + whole.length }]
    },
  )
})

export const sharesHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.share',
  tier: 'warning',
  basis,
  demand: '正文中的占比与件数相符',
  hint: '重新计算占比',
  example: { wrong: '收到申请100件，公开30件，占35%', right: '收到申请100件，公开30件，占30%' },
  find: (given) =>
    given.passages.flatMap((passage) =>
      sharesIn(passage.words, given.report.year).flatMap(({ part, printed, ...share }) => {
        const known = basesOf(given, share.sentence)
        if (known.length === 0 || known.some((base) => matches(part, base, printed))) return []
        return [
          {
            ...spanFound(passage, share.from, share.to),
            message: `${part}件占${printed}%，与表中和本句的总数都算不出来，请重新计算。`,
          },
        ]
      }),
    ),
}
