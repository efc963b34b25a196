/** Outcomes said to be all of one kind: “不予公开3件，均为过程性信息”. */
import { type Given, type ReportFound, spanFound } from '#checks/judgement.ts'
import { madeOf, weighedIn, type Weighed } from '#checks/figures/agreement.ts'
import { applicationFacts } from '#checks/figures/facts/application-facts.ts'
import type { Fact } from '#checks/figures/facts/fact.ts'

/** Right behind the count, up to the end of the clause. */
const allAre =
  /^(?:申请)?[，,（(]?(?:原因|理由|内容|事项)?(?:均|都|全部|皆)(?:为|是|系|属于?|因为?|涉及|以)+([^，,。；;）)]{2,24})/u
const farthest = 40

const rows: readonly Fact[] = applicationFacts.filter(
  ({ id, kind }) => kind === 'outcomes' && id.includes('.'),
)
const groups = new Set(['withheld', 'unavailable', 'not-processed', 'other'])

/** “均为涉及第三方或者过程性信息” is of two kinds. */
const ofSeveral = /或|和|与|及|、/u

const rowOf = (words: string): Fact | undefined =>
  ofSeveral.test(words)
    ? undefined
    : rows.find(({ label, unless }) => label.test(words) && !unless?.test(words))

function judge({ told, value, agrees, passage }: Weighed, given: Given): readonly ReportFound[] {
  const { fact, quantity } = told
  if (!groups.has(fact.id) || agrees !== true || !value) return []
  const { text } = passage.words
  const said = allAre.exec(text.slice(quantity.end, quantity.end + farthest))
  const row = said?.[1] === undefined ? undefined : rowOf(said[1])
  const [reading] = row?.readings ?? []
  if (!said || !row || !reading) return []
  const made = madeOf(reading, given)
  if (made.value === null || made.value === value) return []
  return [
    {
      ...spanFound(passage, told.from, quantity.end + said[0].length),
      cells: [...made.cells],
      message: `正文写这${value}件都是${row.name}，表中是${made.value}。`,
    },
  ]
}

/** Outcomes all of which are said to be of one row, where that row has another number. */
export const notAllOfKind = (given: Given): readonly ReportFound[] =>
  weighedIn(given).flatMap((one) => judge(one, given))
