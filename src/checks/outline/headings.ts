/** The six headings: there, in their words, in order, not renumbered, no others beside them. */
import type { Form, Section } from '#template/form.ts'
import type { Given, ReportFound, ReportJudgement } from '#checks/judgement.ts'
import { hasChapters } from '#report/prose/chapters.ts'
import { proseKeys } from '#report/report.ts'
import { isAlike, sharedLength } from './likeness.ts'
import { isComplete, unfinished } from './whole-text.ts'

const basis = { kind: 'form', text: '年度报告格式：六个部分及其标题' } as const

const number = (heading: string) =>
  /^[一二三四五六七八九十]+(?=\s*[、.．,，:：])/u.exec(heading)?.[0]
const bare = (heading: string) =>
  heading.replace(/^[一二三四五六七八九十\d]+\s*[、.．,，:：]\s*/u, '').replace(/[\s：:]/gu, '')

interface Headed {
  readonly section: Section
  readonly official: string
}

const headedOf = (form: Form): readonly Headed[] =>
  form.sections.flatMap((section) =>
    section.heading === null ? [] : [{ section, official: section.heading }],
  )

/** A remark left behind a heading: "（宋体加粗小四号字）". */
const remark = /[（(][^（）()]*[)）]$/u

const isNamed = ({ section }: Headed, heading: string) =>
  [section.name, ...(section.aliases ?? [])].some(
    (name) => bare(name) === bare(heading) || bare(name) === bare(heading).replace(remark, ''),
  )

/** Cut off where the source ends, it is the same heading. */
const isCutOff = ({ official }: Headed, heading: string) =>
  number(official) === number(heading) && bare(official).startsWith(bare(heading))

/** "一、2023年工作总体情况": the heading's own words among others, under its own number. */
const saysMore = ({ official }: Headed, heading: string) =>
  number(official) === number(heading) && bare(heading).includes(bare(official))

/** “七、其他需说明事项”: in words of its own, what the section is about. */
const speaksOf = ({ section }: Headed, heading: string) =>
  section.kind === 'prose' && section.keywords?.some((word) => heading.includes(word)) === true

/** True where something of the section was read, so that its own heading stands somewhere. */
function isThere({ report }: Given, { section }: Headed): boolean {
  if (section.kind === 'prose') return report.prose[section.key].length > 0
  return section.grid.valueRows.flat().some((id) => report.cells[id] !== undefined)
}

/**
 * Whether a heading in other words stands where the section's own belongs: it says nearly the same, and
 * what follows it was read into that section; or it stands between its table and the one before.
 */
function opens({ report, form }: Given, heading: string, { section, official }: Headed): boolean {
  const isRead = !report.doubts.some(({ source }) => source === heading)
  const saysNearly = sharedLength(bare(official), bare(heading)) * 5 >= bare(official).length * 2
  if (isRead && (saysNearly || section.key === 'overview')) return true
  const before = form.sections[form.sections.indexOf(section) - 1]
  return (
    before?.kind === 'grid' &&
    (report.published?.unplaced ?? []).some(
      ({ after, text }) => after === before.key && text === heading,
    )
  )
}

interface Printed {
  readonly heading: string
  readonly headed: Headed | null
}

/** The ways a printed heading shows which section it opens, the surest first; of several within one the first that fits. */
const ways: readonly (readonly ((one: Headed, heading: string, given: Given) => boolean)[])[] = [
  [isNamed],
  [
    (one, heading) => isCutOff(one, heading) || saysMore(one, heading),
    ({ official }, heading) => isAlike(bare(official), bare(heading)),
  ],
  [speaksOf],
  [
    (one, heading, given) =>
      number(one.official) === number(heading) &&
      (!isThere(given, one) || opens(given, heading, one)),
  ],
]

/** Which section each printed heading opens: by its words, by nearly its words, by what it speaks of, by its number. */
function openedBy(given: Given, headings: readonly string[]): readonly Printed[] {
  const all = headedOf(given.form)
  const taken = new Set<Headed>()
  const fitting = (fits: (one: Headed) => boolean): Headed | undefined =>
    all.find((one) => !taken.has(one) && fits(one))
  const none = headings.map((heading): Printed => ({ heading, headed: null }))
  return ways.reduce(
    (printed, way) =>
      printed.map(({ heading, headed }): Printed => {
        if (headed) return { heading, headed }
        const found = way.reduce<Headed | undefined>(
          (before, fits) => before ?? fitting((one) => fits(one, heading, given)),
          undefined,
        )
        if (found) taken.add(found)
        return { heading, headed: found ?? null }
      }),
    none,
  )
}

/** A section's own words with others around them: “政府信息公开工作总体情况”. */
const isPadded = ({ section }: Headed, heading: string): boolean =>
  bare(heading).includes(bare(section.name)) && number(heading) !== undefined

/** The section a heading of the report's own was read into. */
const placeOf = ({ report }: Given, heading: string) =>
  proseKeys.find((key) => report.doubts.some(({ at, source }) => at === key && source === heading))

/** “第一部分 总体情况”, “（一）总体情况”, “1．总体情况：”, “总体情况”: the form's words, numbered in another way. */
const otherNumber =
  /^(?:第([一二三四五六七八九十])(?:部分|章|节)?[、.．:：\s]*|[（(]([一二三四五六七八九十])[)）]、?|([一二三四五六七八九十])\s+|(\d{1,2})\s*[、.．)）]?)\s*/u
const numerals = '一二三四五六七八九十'

function isOnlyNumberedOtherwise({ official }: Headed, heading: string): boolean {
  const match = otherNumber.exec(heading)
  const rest = heading.slice(match?.[0].length ?? 0).replace(/[：:。]\s*$/u, '')
  if (bare(rest) !== bare(official) || number(heading) !== undefined) return false
  const [, part, bracket, spaced, figure] = match ?? []
  const said = part ?? bracket ?? spaced ?? numerals.charAt(Number(figure ?? 0) - 1)
  return said === '' || said === number(official)
}

function headingFound(given: Given, { heading, headed }: Printed): readonly ReportFound[] {
  const padded = headedOf(given.form).find((one) => isPadded(one, heading))
  if (headed === null && padded)
    return [
      {
        section: padded.section.key,
        quote: heading,
        tier: 'hint',
        message: `标题“${heading}”与格式不同，应为“${padded.official}”。`,
      },
    ]
  if (headed === null)
    return [
      {
        section: placeOf(given, heading) ?? null,
        quote: heading,
        message: `“${heading}”不是格式规定的部分，自己的小标题用（一）（二）。`,
      },
    ]
  const { official, section } = headed
  const found = { section: section.key, quote: heading } as const
  if (isOnlyNumberedOtherwise(headed, heading))
    return [
      { ...found, tier: 'hint', message: `“${heading}”的编号写法与格式不同，应为“${official}”。` },
    ]
  const numbered = number(official) === number(heading)
  if (numbered && bare(official) === bare(heading))
    return [{ ...found, message: `“${heading}”没有排在格式规定的位置。` }]
  if (isCutOff(headed, heading)) return []
  if (!numbered && bare(official) === bare(heading))
    return [{ ...found, message: `“${heading}”的序号与格式不同，应为“${official}”。` }]
  const keepsMeaning =
    numbered && sharedLength(bare(official), bare(heading)) * 2 >= bare(official).length
  return [
    {
      ...found,
      message: `标题“${heading}”与格式不同，应为“${official}”。`,
      ...(keepsMeaning ? { tier: 'hint' } : {}),
    },
  ]
}

const fewestAlike = 3

/** What is found of all headings; a way of numbering that they share is said of the first of them. */
function headingsFound(given: Given): readonly ReportFound[] {
  const printed = openedBy(given, [...new Set(given.report.published?.headings)])
  const alike = printed.filter(
    ({ heading, headed }) => headed !== null && isOnlyNumberedOtherwise(headed, heading),
  )
  const all = (some: readonly Printed[]) => some.flatMap((one) => headingFound(given, one))
  if (alike.length < fewestAlike) return all(printed)
  const message = '各部分标题的编号写法与格式不同，应为“一、”“二、”……。'
  return [
    ...all(alike.slice(0, 1)).map((one) => ({ ...one, message })),
    ...all(printed.filter((one) => !alike.includes(one))),
  ]
}

export const headingsReworded: ReportJudgement = {
  kind: 'report',
  id: 'outline.heading',
  tier: 'warning',
  basis,
  demand: '各部分的标题与格式一致，没有改名、改序号、换位置、增加',
  hint: '改回格式规定的标题；自己的小标题用（一）（二）',
  example: { wrong: '六、整改措施', right: '六、其他需要报告的事项' },
  unasked: ({ report, form }) =>
    hasChapters(form) || !report.published?.headings?.length ? '各部分标题按格式生成' : null,
  find: (given) => (hasChapters(given.form) ? [] : headingsFound(given)),
}

export const sectionsMissing: ReportJudgement = {
  kind: 'report',
  id: 'outline.section-missing',
  tier: 'warning',
  basis,
  demand: '六个部分齐全',
  hint: '补写缺少的部分；没有其他事项的写明“无其他需要报告的事项”',
  example: { wrong: '缺“六、其他需要报告的事项”', right: '六个部分都有' },
  unasked: unfinished,
  find: (given) =>
    isComplete(given)
      ? given.form.sections.flatMap((section): ReportFound[] => {
          if (section.kind !== 'prose' || section.heading === null) return []
          // Without its words a report is not complete; under another name it is told of above.
          if (section.key === 'overview') return []
          if (given.report.prose[section.key].length > 0) return []
          return [{ section: section.key, message: `没有“${section.heading}”。` }]
        })
      : [],
}
