/** An organ's name with a sign fallen out or put in: “市农业农局”, “青石县水局” beside 青石县水利局. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { literally } from '#report/literally.ts'
import { mistypedPlaces } from './mistyped-place.ts'
import { onceForOrgans } from './once-for-organs.ts'

/** What organs of the State are called everywhere; long enough to be known with a sign less. */
const usual =
  '农业农村局 农业农村厅 自然资源局 生态环境局 交通运输局 市场监督管理局 医疗保障局 应急管理局 退役军人事务局 卫生健康委员会 发展和改革委员会 住房和城乡建设局 人力资源和社会保障局 文化和旅游局 城市管理局 综合行政执法局 乡村振兴局 行政审批服务局 政务服务管理局 民族宗教事务局 科学技术局 国有资产监督管理委员会'.split(
    ' ',
  )
/** Other names, and short ones that are said: 市场监管局, 住房城乡建设局. */
const said = new Set([
  ...usual,
  ...'市场监督局 市场管理局 农业局 农村局 资源局 环境局 交通局 医保局 应急局 城管局 执法局 科技局 民宗局 城市管局 市场监管局 发展改革委员会 住房城乡建设局 人力资源社会保障局 文化旅游局 综合执法局 政务服务局 行政审批局 城乡建设局'.split(
    ' ',
  ),
])
const linking = /[和与及、]/u

/** Every way to lose one sign that is none of its first or last. */
const withoutOne = (name: string): readonly string[] =>
  Array.from(name).flatMap((sign, at) =>
    at === 0 || at === name.length - 1 || linking.test(sign)
      ? []
      : [name.slice(0, at) + name.slice(at + 1)],
  )

const shortened = new Map(
  usual.flatMap((name) =>
    withoutOne(name)
      .filter((one) => !said.has(one))
      .map((one) => [one, name] as const),
  ),
)
const anyShortened = new RegExp(
  `(?<=[省市县区州旗盟])(?:${[...shortened.keys()].map(literally).join('|')})`,
  'gu',
)

interface Dropped {
  readonly from: number
  readonly words: string
  readonly whole: string
  readonly slip: '漏了字' | '多了字' | '写错了字'
}

const usualIn = onceIn(({ text }: Words): readonly Dropped[] =>
  [...text.matchAll(anyShortened)].map(({ index, 0: words }) => ({
    from: index,
    words,
    whole: shortened.get(words) ?? '',
    slip: '漏了字',
  })),
)

const region = /[省市县区州盟旗镇乡村和与及、]/u
const shortestOwn = 6

/** The place an organ's name begins with: 平潭综合实验区. */
const placeIn = (name: string): number =>
  Math.max(...['省', '市', '县', '区', '州', '盟', '旗'].map((sign) => name.lastIndexOf(sign)))

/** The organ's own name with one sign less, or in the name of its place two. */
function ownShortened(name: string): readonly string[] {
  if (name.length < shortestOwn) return []
  const end = placeIn(name)
  const isOpen = (at: number): boolean => !region.test(name.charAt(at))
  const places = Array.from(name, (_, at) => at).slice(1, -1)
  const one = places.filter(isOpen).map((at) => name.slice(0, at) + name.slice(at + 1))
  // 平潭实验区 is what 平潭综合实验区 is called; before 行政审批局 it is not.
  const isOfPlace = name.length - end > 2
  const two = places
    .filter((at) => isOfPlace && at > 1 && at + 1 < end && isOpen(at) && isOpen(at + 1))
    .map((at) => name.slice(0, at) + name.slice(at + 2))
  return [...one, ...two].filter((short) => !name.includes(short))
}

const rank = ['省', '市', '县', '区', '州', '旗'] as const

/** 平潭县综合实验区: the place of the organ's own name with the sign of a rank it does not have. */
function placeGrown(name: string): readonly string[] {
  const place = name.slice(0, placeIn(name) + 1)
  if (place.length < shortestOwn) return []
  return Array.from(place, (_, at) => at)
    .filter((at) => at > 1 && at < place.length - 2 && !region.test(place.slice(at - 1, at + 1)))
    .flatMap((at) => rank.map((sign) => place.slice(0, at) + sign + place.slice(at)))
}

/** Matches the names of `own` with a sign less, or their places with one more. */
const ownPattern = onceForOrgans((own) => {
  const all = own
    .flatMap((name) => [...ownShortened(name), ...placeGrown(name)])
    .filter((one) => !own.includes(one))
  return new RegExp(all.length === 0 ? '(?!)' : all.map(literally).join('|'), 'gu')
})

const placeOf = (name: string): string => name.slice(0, placeIn(name) + 1)

/** What is meant by the name of `own` that stands there with a sign less or more. */
function meantBy(words: string, own: readonly string[]): Pick<Dropped, 'whole' | 'slip'> {
  const grown = own.find((name) => placeGrown(name).includes(words))
  if (grown !== undefined) return { whole: placeOf(grown), slip: '多了字' }
  const whole = own.find((name) => ownShortened(name).includes(words)) ?? own.join('、')
  return { whole, slip: '漏了字' }
}

const message = ({ words, whole, slip }: Omit<Dropped, 'from'>): string =>
  `“${words}”像是${slip}，应为“${whole}”。`

/** The signature, which stands in no passage. */
const inSignature = ({ report }: Given): readonly ReportFound[] =>
  report.signature.organs.flatMap((organ): ReportFound[] => {
    if (report.issuers.includes(organ)) return []
    const isShort = report.issuers.some((name) => ownShortened(name).includes(organ))
    return isShort
      ? [
          {
            section: 'signature',
            quote: organ,
            message: message({ words: organ, ...meantBy(organ, report.issuers) }),
          },
        ]
      : []
  })

export const droppedSign: ReportJudgement = {
  kind: 'report',
  id: 'outline.name-cut',
  tier: 'hint',
  basis: { kind: 'custom', text: '机关名称写全，不漏字' },
  demand: '机关名称没有漏字',
  hint: '对照机关全称补上',
  example: { wrong: '市农业农局牵头办理。', right: '市农业农村局牵头办理。' },
  find: (given) => {
    const { issuers } = given.report
    return [
      ...given.passages.flatMap((passage) => {
        const { text } = passage.words
        const own = [...text.matchAll(ownPattern(issuers))].map(({ index, 0: words }) => ({
          from: index,
          words,
          ...meantBy(words, issuers),
        }))
        const all = [
          ...own,
          ...mistypedPlaces(text, issuers).map((one) => ({ ...one, slip: '写错了字' as const })),
          ...usualIn(passage.words, given.report.year),
        ]
        return all.map((one): ReportFound => ({
          ...spanFound(passage, one.from, one.from + one.words.length),
          message: message(one),
        }))
      }),
      ...inSignature(given),
    ]
  },
}
