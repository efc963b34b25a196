/** The same fact told twice within a report: both places must say the same number. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage, Words } from '#checks/passages.ts'
import { isOwn, weighedIn } from './agreement.ts'
import { onceIn } from './once-in.ts'
import { figuresOf, type Quantity } from './quantities.ts'

/** A number told of something that has a name of its own. */
interface Naming {
  readonly name: string
  readonly passage: Passage
  readonly quantity: Quantity
  readonly from: number
}

/** Facts that are told of the whole alone and have one reading. */
const ofTheWhole = new Set([
  'new',
  'carried-in',
  'carried-out',
  'reconsideration',
  'normative.issued',
  'normative.in-force',
])

/** Facts of the tables the tables leave open; where they do not, the tables have been asked already. */
const ofTables = (given: Given): readonly Naming[] =>
  weighedIn(given)
    .filter(
      ({ told, agrees }) =>
        agrees === null &&
        ofTheWhole.has(told.fact.id) &&
        !told.quantity.isVague &&
        told.quantity.depth === 0 &&
        isOwn(told.quantity.whose, given),
    )
    .map(({ told, passage }) => ({
      name: told.fact.name,
      passage,
      quantity: told.quantity,
      from: told.from,
    }))

/** “通过…审计信息专栏公开政府信息”: the column's name, and that all its information is meant. */
const ofColumn =
  /([一-龥]{2,16}?)(?:栏目|专栏|专题)(?:共|共计|累计|主动|新)*(?:公开|发布)(?:各类|各项)?(?:政府|政务)?信息(?:共计|共|累计|计)?$/u

const nameOfColumn = (before: string): string | undefined =>
  ofColumn.exec(before)?.[1]?.replace(/^.*(?:通过|利用|依托|在|于|年)/u, '')

const columnsIn = onceIn((words: Words, year: number) =>
  figuresOf(words, year).quantities.flatMap((quantity) => {
    const { before, unit, isElsewhen, isVague, isChange } = quantity
    if (unit !== '条' || isElsewhen || isVague || isChange) return []
    const name = nameOfColumn(before)
    return name === undefined || name.length < 2 ? [] : [{ name, quantity, from: quantity.from }]
  }),
)

const ofColumns = ({ passages, report }: Given): readonly Naming[] =>
  passages.flatMap((passage) =>
    columnsIn(passage.words, report.year).map((naming) => ({ ...naming, passage })),
  )

const isSame = (one: Naming, other: Naming): boolean =>
  one.name === other.name || one.name.endsWith(other.name) || other.name.endsWith(one.name)

function disagreements(namings: readonly Naming[]): readonly ReportFound[] {
  return namings.flatMap((naming, at): ReportFound[] => {
    const first = namings.slice(0, at).find((other) => isSame(naming, other))
    if (!first || first.quantity.value === naming.quantity.value) return []
    const { passage, quantity, from, name } = naming
    return [
      {
        ...spanFound(passage, from, quantity.end),
        message: `${name}在前面写${first.quantity.value ?? ''}${first.quantity.unit}，这里写${quantity.value ?? ''}${quantity.unit}，两处不一致。`,
      },
    ]
  })
}

export const retoldAlike: ReportJudgement = {
  kind: 'report',
  id: 'figures.retold',
  tier: 'warning',
  basis: { kind: 'custom', text: '正文前后数据一致' },
  demand: '同一个数在正文各处一致',
  hint: '核对两处哪一处有误',
  example: {
    wrong: '水务信息专栏公开信息20条……水务信息专栏公开信息16条',
    right: '水务信息专栏公开信息20条',
  },
  find: (given) => [...disagreements(ofTables(given)), ...disagreements(ofColumns(given))],
}
