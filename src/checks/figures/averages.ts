/** Averages of the year worked out again: “全年推送120篇，月均10篇”. */
import { type ReportJudgement, spanFound, type WordsFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { figuresOf, type Quantity } from '#checks/figures/numbers/quantities.ts'

interface Average {
  readonly says: RegExp
  /** By how many the year may be divided: all days, or those the office is open. */
  readonly by: readonly (readonly [number, number])[]
}

const tail = '(?:[^，。；0-9]{0,8}?)(?:约|近|为|达|达到)*$'
const averages: readonly Average[] = [
  {
    says: new RegExp(`(?:月均|平均每个?月|每月平均)${tail}`, 'u'),
    by: [[12, 12]],
  },
  {
    says: new RegExp(`(?:日均|平均每[天日]|每[天日]平均)${tail}`, 'u'),
    by: [
      [365, 366],
      [240, 262],
    ],
  },
  {
    says: new RegExp(`(?:周均|平均每周|每周平均)${tail}`, 'u'),
    by: [[50, 53]],
  },
]
/** Only a part of what stands before, or of another time. */
const ofPart = /季度|上半年|下半年|月以来|月至|工作日|开[通办]以来|累计/u
const loose = 0.1
const least = 1

const isWhole = ({ kind, value, isVague, isChange, isElsewhen }: Quantity): boolean =>
  kind === 'count' && !isVague && !isChange && !isElsewhen && (value ?? 0) > 0

/** Whether an average lies where the whole year may have brought it. */
function fits({ value, isVague, step }: Quantity, whole: number, { by }: Average): boolean {
  const told = value ?? 0
  const room = Math.max(step < 1 ? step : least, told * (isVague ? loose * 2 : loose))
  return by.some(([fewest, most]) => told >= whole / most - room && told <= whole / fewest + room)
}

const wrongAverages = onceIn((words: Words, year: number): readonly WordsFound[] => {
  if (!/[月日周]均|平均每|每[月周天日]平均/u.test(words.text)) return []
  const { quantities, text } = figuresOf(words, year)
  return quantities.flatMap((average, at): WordsFound[] => {
    const kind = averages.find(({ says }) => says.test(average.before))
    const whole = quantities[at - 1]
    if (!kind || average.kind !== 'count' || !whole || !isWhole(whole)) return []
    if (whole.sentence !== average.sentence || whole.unit !== average.unit) return []
    if (ofPart.test(text.slice(whole.sentence, average.from))) return []
    if (fits(average, whole.value ?? 0, kind)) return []
    const [[days] = [1]] = kind.by
    const actual = ((whole.value ?? 0) / days).toFixed(1)
    const { unit } = whole
    const message = `正文写全年${whole.value ?? ''}${unit}，平均${average.value ?? ''}${unit}，算出来约${actual}${unit}，请核对。`
    return [{ from: whole.from, to: average.end, message }]
  })
})

/** “累计用时171个工作日，平均每件8.5个工作日”: the days by no count of the block. */
const wrongPerItem = onceIn((words: Words, year: number): readonly WordsFound[] => {
  if (!/平均每[件条次份]/u.test(words.text)) return []
  const { quantities } = figuresOf(words, year)
  return quantities.flatMap((average, at): WordsFound[] => {
    const per = /平均每([件条次份])[^，。；0-9]{0,6}$/u.exec(average.before)?.[1]
    const whole = quantities[at - 1]
    if (per === undefined || !whole || !isWhole(whole) || whole.unit !== average.unit) return []
    if (whole.sentence !== average.sentence || average.isVague) return []
    const counts = quantities.slice(0, at).filter((one) => one.unit === per && isWhole(one))
    const isOff = ({ value }: Quantity): boolean =>
      Math.abs((whole.value ?? 0) / (value ?? 1) - (average.value ?? 0)) >= average.step
    if (counts.length === 0 || !counts.every(isOff)) return []
    const message = `正文写共${whole.value ?? ''}${whole.unit}，平均每${per}${average.value ?? ''}${whole.unit}，前面的${per}数没有一个这样平均，请重新计算。`
    return [{ from: whole.from, to: average.end, tier: 'hint', message }]
  })
})

export const averagesHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.average',
  tier: 'warning',
  basis: { kind: 'custom', text: '正文中的计算' },
  demand: '正文中的月均、日均数与全年的数相符',
  hint: '用全年的数重新计算',
  example: { wrong: '全年推送120篇，月均12篇', right: '全年推送120篇，月均10篇' },
  find: ({ passages, report }) =>
    passages.flatMap((passage) =>
      [
        ...wrongAverages(passage.words, report.year),
        ...wrongPerItem(passage.words, report.year),
      ].map(({ from, to, ...found }) => ({ ...spanFound(passage, from, to), ...found })),
    ),
}
