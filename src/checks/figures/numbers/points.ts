/** Percentage points between two rates: “满意率95%，上年为92%，提高3个百分点”. */
import { type ReportJudgement, spanFound, type WordsFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { type NumberFound, numbersIn, plainSigns } from './numbers.ts'
import { onceIn } from './once-in.ts'

/** Words between two rates that make the second, or the first, that of the year before. */
const comparesBack =
  /^[^。；]{0,6}[，,（(]?(?:而)?(?:较|比|同比)?(?:上一?年度?|去年|20\d{2}年(?:度)?)(?:同期)?[^，。；\d]{0,6}(?:为|是|的)?$/u
const goesFrom =
  /^[^，。；\d]{0,4}(?:提高|提升|上升|增长|增加|下降|降低|减少|降)(?:到|至|为)(?:了)?$/u
const changes = /(?:提高|提升|上升|增长|增加|高出|高|增|下降|降低|减少|回落|低|降)(?:了)?$/u

/** Two rates and what is between them, next to each other in one sentence. */
interface Compared {
  readonly one: NumberFound
  readonly other: NumberFound
  /** In points, or in percent. */
  readonly points: NumberFound
}

function comparedAt(numbers: readonly NumberFound[], at: number, text: string): Compared | null {
  const [one, other, points] = numbers.slice(at, at + 3)
  if (!one || !other || (points?.kind !== 'points' && points?.kind !== 'percent')) return null
  if (![one, other].every(({ kind }) => kind === 'percent')) return null
  if ([one, other, points].some(({ isVague }) => isVague)) return null
  const between = text.slice(one.end, other.from)
  const then = text.slice(other.end, points.from)
  if (/[。；\n]/u.test(between + then) || !changes.test(then)) return null
  return comparesBack.test(between) || goesFrom.test(between) ? { one, other, points } : null
}

/** Rounded rates may differ by a step, whole ones not. */
function fits({ one, other, points }: Compared, actual: number): boolean {
  const room = Math.max(one.step, other.step, points.step)
  return Math.abs(actual - (points.value ?? 0)) < (points.step < 1 ? room : room / 2) + 1e-9
}

const compares = /百分点|(?:[%％][^。；]*){3}/u

/** “89.48%，比上年的77.73%提高了11.75%”: what the rates differ by is points, and no share of one of them. */
function calledPercent({ one, other, points }: Compared, actual: number): readonly WordsFound[] {
  const isDifference = Math.abs(actual - (points.value ?? 0)) < points.step / 2 + 1e-9
  if (!isDifference || actual === 0) return []
  const message = `${one.value ?? ''}%和${other.value ?? ''}%相差的是${Number(actual.toFixed(2))}个百分点，不写“%”。`
  return [{ from: points.from, to: points.end, message }]
}

const wrongPoints = onceIn((words: Words): readonly WordsFound[] => {
  if (!compares.test(words.text)) return []
  const text = plainSigns(words.text)
  const numbers = numbersIn(text).filter(({ kind }) => kind !== 'date')
  return numbers.flatMap((_number, at): readonly WordsFound[] => {
    const compared = comparedAt(numbers, at, text)
    if (!compared) return []
    const { one, other, points } = compared
    const actual = Math.abs((one.value ?? 0) - (other.value ?? 0))
    if (points.kind === 'percent') return calledPercent(compared, actual)
    if (fits(compared, actual)) return []
    const message = `${one.value ?? ''}%和${other.value ?? ''}%相差${Number(actual.toFixed(2))}个百分点，正文写${points.value ?? ''}个百分点。`
    return [{ from: one.from, to: points.end, message }]
  })
})

export const pointsHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.points',
  tier: 'warning',
  basis: { kind: 'custom', text: '正文中的计算' },
  demand: '正文中相差的百分点与两个比率相符',
  hint: '用两个比率相减，重新计算',
  example: {
    wrong: '满意率95%，上年为92%，提高5个百分点',
    right: '满意率95%，上年为92%，提高3个百分点',
  },
  find: ({ passages, report }) =>
    passages.flatMap((passage) =>
      wrongPoints(passage.words, report.year).map(({ from, to, message }) => ({
        ...spanFound(passage, from, to),
        message,
      })),
    ),
}
