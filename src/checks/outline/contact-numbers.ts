/** A telephone or post code the public is given that has a digit too few or too many. */
import type { Words } from '#checks/passages.ts'
import { type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'

const postcode = /(?:邮编|邮政编码)[：:为是\s]*(\d+)(?!\d)/gu
const phone =
  /(?:电话|传真|联系方式|热线)[^。；\n\d]{0,10}?[（(]?(0(?:10|2\d|[3-9]\d{2}))[）)]?\s*[-－—–─－ ]{1,3}\s*(\d{3,12})(?!\d|[-－—–]\d|[×xX＊*])/gu

const digitsOfPostcode = 6
const longest = 8
const shorter = 7

/** Areas of large cities, besides those whose codes have three digits, where a local number has eight digits. */
const eightDigits = new Set(
  '0311 0371 0379 0411 0431 0451 0510 0511 0512 0513 0514 0515 0516 0517 0518 0519 0523 0527 0531 0532 0551 0571 0573 0574 0575 0576 0577 0579 0591 0595 0731 0755 0757 0769 0791 0851 0871 0898'.split(
    ' ',
  ),
)

const isEight = (area: string): boolean => area.length === 3 || eightDigits.has(area)

/** What is wrong with the length of a local number, or null. */
function lengthWrong(area: string, local: string): string | null {
  const fewest = isEight(area) ? longest : shorter
  if (local.length >= fewest && local.length <= longest) return null
  const due = isEight(area) ? `${longest}位` : `${shorter}位或者${longest}位`
  return `区号${area}的电话号码是${due}，这里是${local.length}位，请核对。`
}

interface Miscounted {
  readonly from: number
  readonly to: number
  readonly message: string
}

const phonesIn = (text: string): readonly Miscounted[] =>
  [...text.matchAll(phone)].flatMap((match): Miscounted[] => {
    const [whole, area = '', local = ''] = match
    const message = lengthWrong(area, local)
    if (message === null) return []
    const from = match.index + whole.lastIndexOf(area, whole.length - local.length)
    return [{ from, to: match.index + whole.length, message }]
  })

const postcodesIn = (text: string): readonly Miscounted[] =>
  [...text.matchAll(postcode)].flatMap(({ index, 0: whole, 1: code = '' }): Miscounted[] =>
    code.length === digitsOfPostcode
      ? []
      : [
          {
            from: index,
            to: index + whole.length,
            message: `邮政编码是${digitsOfPostcode}位，这里是${code.length}位，请核对。`,
          },
        ],
  )

const miscountedIn = onceIn(({ text }: Words) => [...phonesIn(text), ...postcodesIn(text)])

export const contactNumbers: ReportJudgement = {
  kind: 'report',
  id: 'preamble.contact-number',
  tier: 'hint',
  basis: { kind: 'custom', text: '电话号码、邮政编码的位数' },
  demand: '联系电话、传真和邮政编码位数正确',
  hint: '核对号码，补上缺的数字',
  example: { wrong: '电话：020-8350123', right: '电话：020-83501234' },
  find: ({ report, passages }) =>
    passages.flatMap((passage) =>
      miscountedIn(passage.words, report.year).map(({ from, to, message }) => ({
        ...spanFound(passage, from, to),
        message,
      })),
    ),
}
