/** “由第27位到第19位，下降8位”: a rank told twice with the way it moved, and by how many places. */
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { plainSigns } from '#checks/figures/numbers/numbers.ts'

const moved =
  /第\s*(\d{1,3})\s*([位名])[^。；;第（(年]{0,16}?(?:到|至|为|变为|升|降|前进|退)[^。；;第\d]{0,8}第\s*(\d{1,3})\s*[位名][^。；;第\d]{0,10}?(上升|提升|提高|前移|前进|进|升|下降|下滑|后退|后移|降|退)(?:了)?\s*(\d{1,3})\s*(?:个)?(?:位次|位|名)/gu
/** “列第19位（上年为第27位），下降8位”: this year's first. */
const movedBack =
  /第\s*(\d{1,3})\s*([位名])[（(，,]\s*(?:20\d{2}年|上一?年|去年)(?:度)?[^。；;第\d]{0,6}第\s*(\d{1,3})\s*[位名][）)]?[，,]?[^。；;第\d]{0,6}?(上升|提升|提高|前移|前进|进|升|下降|下滑|后退|后移|降|退)(?:了)?\s*(\d{1,3})\s*(?:个)?(?:位次|位|名)/gu
const upwards = /升|提|进|前/u

interface Moved {
  readonly from: number
  readonly to: number
  readonly message: string
}

function judgeMove(match: RegExpExecArray, before: string, after: string): readonly Moved[] {
  const { 0: words, 2: unit = '', 4: way = '', 5: places = '' } = match
  const change = Number(before) - Number(after)
  const isUp = upwards.test(way)
  if (change === 0 || (isUp === change > 0 && Math.abs(change) === Number(places))) return []
  const right = `${change > 0 ? '上升' : '下降'}${Math.abs(change)}${unit}`
  return [
    {
      from: match.index,
      to: match.index + words.length,
      message: `从第${before}${unit}到第${after}${unit}是${right}，这里写“${way}${places}${unit}”。`,
    },
  ]
}

const misjudged = onceIn(({ text }: Words): readonly Moved[] => {
  const plain = plainSigns(text)
  return [
    ...[...plain.matchAll(moved)].flatMap((match) =>
      judgeMove(match, match[1] ?? '', match[3] ?? ''),
    ),
    ...[...plain.matchAll(movedBack)].flatMap((match) =>
      judgeMove(match, match[3] ?? '', match[1] ?? ''),
    ),
  ]
})

export const ranksHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.rank',
  tier: 'hint',
  basis: { kind: 'custom', text: '正文中的计算' },
  demand: '名次升降的方向和位数与前后名次一致',
  hint: '名次数变小是上升，核对方向和位数',
  example: { wrong: '由第27位到第19位，下降8位', right: '由第27位到第19位，上升8位' },
  find: ({ passages, report }): readonly ReportFound[] =>
    passages.flatMap((passage) =>
      misjudged(passage.words, report.year).map(({ from, to, message }) => ({
        ...spanFound(passage, from, to),
        message,
      })),
    ),
}
