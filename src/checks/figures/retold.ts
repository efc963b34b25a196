/** The same fact told twice within a report: both places must say the same number. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage, Words } from '#checks/passages.ts'
import { isOwn, weighedIn } from './agreement.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { figuresOf, type Quantity } from '#checks/figures/numbers/quantities.ts'
import { platformFigures } from './platform-figures.ts'

/** A number told of something that has a name of its own. */
interface Naming {
  readonly name: string
  /** Found by its wording alone: worth a look. */
  readonly mild?: true
  readonly passage: Passage
  readonly quantity: Quantity
  readonly from: number
  /** Who has it, named right before it: “政府新收2件；部门新收4件”. */
  readonly holder?: string
}

const holder = /(?:[市县区]?(?:直)?(?:各)?部门|[市县区]?政府(?:办公?[室厅])?|乡镇|镇街|街道|本级)$/u

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
      holder: holder.exec(passage.words.text.slice(0, told.from))?.[0] ?? '',
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

/** Words that do not change what is told: whose, when, by which verb of the same meaning. */
const neutral =
  /20\d{2}年(?:度)?|全年|本年度?|年内|今年(?:以来)?|一年来|截至[^，,]{0,12}|[我本][局委厅镇乡县市区办旗]|我街道|本街道|本机关|本单位|共计|总计|合计|累计|共|各类|各项|有关|相关|官方|政务(?=微信|微博|新媒体)|通过|利用|依托|业务|专题|材料|稿件|[了的在，,\s]/gu
const sameMeaning: readonly (readonly [RegExp, string])[] = [
  [/(?:政府|政务)信息(?!公开)/gu, '信息'],
  [/组织|举办|召开/gu, '开展'],
  [/(?<!主动)公开(?=信息)|推送|刊发/gu, '发布'],
]
/** Where the part told of is said earlier in the sentence; a figure there makes this one a part. */
const narrows =
  /\d|其中|网站|平台|微信|公众号|微博|抖音|视频号|新媒体|专栏|栏目|公开栏|公示栏|媒体|窗口|领域|方面|上半年|下半年/u
const wordedUnits = new Set(['条', '篇', '次', '期', '场', '份'])
const shortestName = 6

const wordedIn = onceIn((words: Words, year: number) =>
  figuresOf(words, year).quantities.flatMap((quantity) => {
    const { before, lead, unit, isElsewhen, isChange, depth, kind } = quantity
    if (kind !== 'count' || isElsewhen || isChange || depth > 0) return []
    const earlier = lead.replaceAll(/\s/gu, '').slice(0, -before.length || undefined)
    if (!wordedUnits.has(unit) || narrows.test(earlier.replaceAll(neutral, ''))) return []
    const name = sameMeaning.reduce(
      (said, [pattern, word]) => said.replaceAll(pattern, word),
      before.replaceAll(neutral, '').replace(/(?:近|约|逾|超过?|将近|大约)$/u, ''),
    )
    return name.length < shortestName ? [] : [{ name: `${name}#${unit}`, quantity }]
  }),
)

/** The same words with another number: “主动公开政府信息412条……主动公开政府信息421条”. */
const ofWording = (given: Given): readonly Naming[] => {
  const known = new Set(weighedIn(given).map(({ told }) => told.quantity))
  return given.passages.flatMap((passage) =>
    wordedIn(passage.words, given.report.year)
      .filter(({ quantity }) => !known.has(quantity) && isOwn(quantity.whose, given))
      .map(({ name, quantity }) => ({
        name,
        passage,
        quantity,
        from: quantity.from,
        mild: true as const,
      })),
  )
}

const ofPlatforms = ({ passages, report }: Given): readonly Naming[] =>
  passages.flatMap((passage) =>
    platformFigures(passage.words, report.year).map((figure) => ({
      ...figure,
      passage,
      mild: true as const,
    })),
  )

const isSame = (one: Naming, other: Naming): boolean =>
  (one.name === other.name ||
    (!one.mild && (one.name.endsWith(other.name) || other.name.endsWith(one.name)))) &&
  !(one.holder && other.holder && one.holder !== other.holder)

/** Room a round figure leaves: “400余条” up to 500, “近400条” down to 350. */
const room = 0.25

/** Whether two figures may tell the same: the same number, or near to it where one is round. */
function areSame(one: Quantity, other: Quantity): boolean {
  const [left, right] = [one.value ?? 0, other.value ?? 0]
  const [round, told] = one.isVague ? [one, right] : [other, left]
  if (!round.isVague) return left === right
  return Math.abs(told - (round.value ?? 0)) <= Math.max(round.step, (round.value ?? 0) * room)
}

function disagreements(namings: readonly Naming[]): readonly ReportFound[] {
  return namings.flatMap((naming, at): ReportFound[] => {
    const first = namings.slice(0, at).find((other) => isSame(naming, other))
    if (!first || areSame(first.quantity, naming.quantity)) return []
    const { passage, quantity, from, mild } = naming
    const isQuoted = mild && !naming.name.includes('“')
    const name = isQuoted ? `“${naming.name.replace(/#.*$/u, '')}”` : naming.name
    return [
      {
        ...spanFound(passage, from, quantity.end),
        message: `${name}在前面写${first.quantity.value ?? ''}${first.quantity.unit}，这里写${quantity.value ?? ''}${quantity.unit}，两处不一致。`,
        ...(mild ? { tier: 'hint' } : {}),
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
  find: (given) =>
    [ofTables, ofColumns, ofWording, ofPlatforms].flatMap((namings) =>
      disagreements(namings(given)),
    ),
}
