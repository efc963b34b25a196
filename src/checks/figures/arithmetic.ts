/** Sums and shares worked out in the words themselves: "7+3=10", "公开258件，占33.9%". */
import { asCount } from '#report/cell-value.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { clausesOf, plainDigits } from './clauses.ts'

const basis = { kind: 'custom', text: '正文中的计算' } as const
const equation = /\d+(?:\s*[+＋]\s*\d+)+\s*[=＝]\s*\d+/gu

export const equationsHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.equation',
  tier: 'warning',
  basis,
  demand: '正文中写出的算式成立',
  hint: '核对各数和合计',
  example: { wrong: '7+3=11', right: '7+3=10' },
  find: ({ passages }) =>
    passages.flatMap((passage) =>
      [...plainDigits(passage.words.text).matchAll(equation)].flatMap((match): ReportFound[] => {
        const [parts = '', whole = ''] = match[0].split(/[=＝]/u)
        const sum = parts.split(/[+＋]/u).reduce((total, part) => total + Number(part), 0)
        return sum === Number(whole)
          ? []
          : [
              {
                ...spanFound(passage, match.index, match.index + match[0].length),
                message: `“${match[0]}”不成立，各数相加是${sum}。`,
              },
            ]
      }),
    ),
}

const share = /(\d+)(?:件|宗|条)[^\d。；]{0,16}占[^\d。；]{0,20}?(\d+(?:\.\d+)?)\s*[%％]/u
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

export const sharesHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.share',
  tier: 'warning',
  basis,
  demand: '正文中的占比与件数相符',
  hint: '重新计算占比',
  example: { wrong: '收到申请100件，公开30件，占35%', right: '收到申请100件，公开30件，占30%' },
  find: (given) =>
    given.passages.flatMap((passage) => {
      const text = plainDigits(passage.words.text)
      if (!/申请/u.test(text)) return []
      return clausesOf(text)
        .map(({ sentence }) => sentence)
        .filter((sentence, at, all) => all.indexOf(sentence) === at)
        .flatMap((sentence): ReportFound[] => {
          const match = share.exec(sentence)
          if (!match || !/申请|公开|答复/u.test(sentence)) return []
          const [, part = '', printed = ''] = match
          const known = basesOf(given, sentence)
          if (known.length === 0 || known.some((base) => matches(Number(part), base, printed)))
            return []
          const from = text.indexOf(sentence) + match.index
          return [
            {
              ...spanFound(passage, from, from + match[0].length),
              message: `${part}件占${printed}%，与表中和本句的总数都算不出来，请重新计算。`,
            },
          ]
        })
    }),
}
