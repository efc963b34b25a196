/** What is written out as a sum: 7+3=10, 119期（47+28+…）. */
import { type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { plainSigns } from '#checks/figures/numbers/numbers.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'

interface BrokenSum {
  readonly from: number
  readonly to: number
  readonly message: string
}

const equation = /\d+(?:\s*\+\s*\d+)+(?:\s*=\s*\d+)?/gu
const wholeBefore = /(\d+)\s*[件条期次份篇个项宗家名人场]\s*[（(：:]\s*$/u

const addUp = (terms: string): number =>
  terms.split('+').reduce((sum, term) => sum + Number(term.trim()), 0)

const brokenEquations = onceIn(({ text }: Words): readonly BrokenSum[] => {
  if (!/[+＋]/u.test(text)) return []
  const plain = plainSigns(text)
  return [...plain.matchAll(equation)].flatMap((match): BrokenSum[] => {
    const [terms = '', result] = match[0].split('=')
    const before = wholeBefore.exec(plain.slice(Math.max(0, match.index - 14), match.index))
    const whole = result ?? before?.[1]
    const sum = addUp(terms)
    if (whole === undefined || Number(whole) === sum) return []
    const from = match.index - (result === undefined ? (before?.[0].length ?? 0) : 0)
    const to = match.index + match[0].trimEnd().length
    return [{ from, to, message: `“${text.slice(from, to)}”不成立，各数相加是${sum}。` }]
  })
})

export const equationsHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.equation',
  tier: 'warning',
  basis: { kind: 'custom', text: '正文中的计算' },
  demand: '正文中写出的算式成立',
  hint: '核对各数和合计',
  example: { wrong: '7+3=11', right: '7+3=10' },
  find: ({ passages, report }) =>
    passages.flatMap((passage) =>
      brokenEquations(passage.words, report.year).map(({ from, to, message }) => ({
        ...spanFound(passage, from, to),
        message,
      })),
    ),
}
