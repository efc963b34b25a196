/** The six headings: there, in their words, not renumbered. */
import type { Form } from '#template/form.ts'
import type { ReportFound, ReportJudgement } from '#checks/judgement.ts'
import { hasChapters } from '#report/chapters.ts'
import { isComplete, unfinished } from './whole-text.ts'

const basis = { kind: 'form', text: '年度报告格式：六个部分及其标题' } as const

const number = (heading: string) => /^[一二三四五六七八九十]+(?=、)/u.exec(heading)?.[0]
const bare = (heading: string) =>
  heading.replace(/^[一二三四五六七八九十\d]+[、.．]\s*/u, '').replace(/\s/gu, '')

/** The section a printed heading names by its words, else by its number. */
function sectionOf(heading: string, form: Form) {
  const named = form.sections.find(
    (section) =>
      section.heading !== null &&
      [section.name, ...(section.aliases ?? [])].some((name) => bare(name) === bare(heading)),
  )
  const due =
    named ??
    form.sections.find(
      (section) => section.heading !== null && number(section.heading) === number(heading),
    )
  return { named: named !== undefined, section: due ?? null, official: due?.heading ?? null }
}

function rewordedHeading(heading: string, form: Form): readonly ReportFound[] {
  const { named, section, official } = sectionOf(heading, form)
  if (official === null)
    return [{ section: null, quote: heading, message: `“${heading}”不是格式规定的部分。` }]
  const numbered = number(official) === number(heading)
  // The same words with blanks or another mark, or cut off at the source's end, are the same heading.
  if (numbered && bare(official).startsWith(bare(heading))) return []
  const message = `标题“${heading}”与格式不同，应为“${official}”。`
  const mild = named && numbered ? { tier: 'hint' as const } : {}
  return [{ section: section?.key ?? null, quote: heading, message, ...mild }]
}

export const headingsReworded: ReportJudgement = {
  kind: 'report',
  id: 'outline.heading',
  tier: 'warning',
  basis,
  demand: '各部分的标题与格式一致，没有改名、改序号、增加',
  hint: '改回格式规定的标题；自己的小标题用（一）（二）',
  example: { wrong: '六、整改措施', right: '六、其他需要报告的事项' },
  unasked: ({ report, form }) =>
    hasChapters(form) || !report.published?.headings?.length ? '各部分标题按格式生成' : null,
  find: ({ report, form }) =>
    hasChapters(form)
      ? []
      : [...new Set(report.published?.headings)].flatMap((heading) =>
          rewordedHeading(heading, form),
        ),
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
          if (given.report.prose[section.key].length > 0) return []
          return [{ section: section.key, message: `没有“${section.heading}”。` }]
        })
      : [],
}
