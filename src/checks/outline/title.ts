/** The title: 政府信息公开工作年度报告, and the year the figures are about. */
import type { Form } from '#template/form.ts'
import { hasChapters } from '#report/prose/chapters.ts'
import { type Report, titleOf } from '#report/report.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { passagesIn } from './whole-text.ts'

/** The titles a source printed, and the one typed; composed where there is neither. */
function titlesOf(report: Report, form: Form): readonly string[] {
  const printed = report.published?.titles ?? []
  const typed = report.title === null ? [] : [report.title]
  const all = [...new Set([...printed, ...typed])]
  return all.length > 0 ? all : [titleOf(report, form.title)]
}

/** The few signs of the prescribed words that a page in traditional characters writes otherwise. */
const plainScript = (title: string): string =>
  title.replaceAll('開', '开').replaceAll('報', '报').replaceAll('資訊', '信息')

/** What a title lacks of the prescribed words; null where it has them. `mild`: only a word differs. */
function misworded(title: string): { readonly why: string; readonly mild: boolean } | null {
  const words = plainScript(title.replace(/\s/gu, '')).replace(/[（(][^（）()]{1,8}[）)]$/u, '')
  if (words.endsWith('报告报告')) return { why: '重复了“报告”', mild: true }
  if (/20\d{2}年[^年]*20\d{2}年/u.test(words))
    return { why: '写了两次年份，只写统计年度一次', mild: true }
  if (/年度(?:本级)?(?:政府)?信息公开工作年度报告$/u.test(words))
    return { why: '重复了“年度”，应写作“年政府信息公开工作年度报告”', mild: true }
  if (/政府信息公开工作年度报告/u.test(words)) return null
  return {
    why: '没有写作“政府信息公开工作年度报告”',
    mild: /政府信息公开(?:年度)?(?:工作)?(?:20\d{2})?年度(?:工作)?报告/u.test(words),
  }
}

/** What a report calls itself in its first words. */
const calledOtherwise =
  /政务(?:信息)?公开(?:工作)?(?:年度)?(?:工作)?\s*报告(?=如下|[。，,：:]|\s*$)/u
/** Without 政府; the 条例 of 2008 gives the name too. */
const withoutGovernment =
  /(?<=(?:公布|发布|编制|公开|现将)[^。；，《》]{0,24}20\d{2}年(?:度)?[^。；，《》]{0,16})(?<!政府|政务)信息公开(?:工作)?年度报告(?=如下|[。，,：:]|\s*$)/u

/** “现公布《某局2024年政府信息公开工作报告》”: 年度 is part of the name. */
const withoutYearly =
  /(?<=(?:公布|发布|编制|公开)了?(?:《[^》]{4,40}|[^《》。；，]{0,24}20\d{2}年(?:度)?))政府信息公开工作报告(?=[》。，,：:]|如下)/u

/** The name a report gives itself in its preamble, where it is another than the form's. */
const callsItself = (given: Given): readonly ReportFound[] =>
  passagesIn(given, 'preamble').flatMap((passage): ReportFound[] => {
    const { text } = passage.words
    const match =
      calledOtherwise.exec(text) ?? withoutGovernment.exec(text) ?? withoutYearly.exec(text)
    if (!match) return []
    return [
      {
        ...spanFound(passage, match.index, match.index + match[0].length),
        tier: 'hint',
        message: `报告自称“${match[0]}”，应为“政府信息公开工作年度报告”。`,
      },
    ]
  })

/** “编制2024年度……政府信息公开年度报告”: said of where no title says it already. */
const yearTwice =
  /20\d{2}年度[^。；，《》]{0,20}政府信息公开(?:工作)?年度报告(?=》|[。，,；;：:]|\s*$|如下|并)/u

const yearSaidTwice = (given: Given): readonly ReportFound[] =>
  hasChapters(given.form)
    ? []
    : passagesIn(given, 'preamble')
        .flatMap((passage): ReportFound[] => {
          const match = yearTwice.exec(passage.words.text)
          if (!match) return []
          return [
            {
              ...spanFound(passage, match.index, match.index + match[0].length),
              tier: 'hint',
              message: `“${match[0]}”重复了“年度”。`,
            },
          ]
        })
        .slice(0, 1)

/** Before a form was prescribed reports were called so too. */
const asOfOld = /政府信息公开(?:工作)?(?:年度)?(?:报告|年报)|政府信息公开年度工作报告/u

export const titleWords: ReportJudgement = {
  kind: 'report',
  id: 'title.words',
  tier: 'warning',
  basis: { kind: 'form', text: '年度报告格式：标题为“政府信息公开工作年度报告”' },
  demand: '标题写作“机关全称＋年份＋政府信息公开工作年度报告”',
  hint: '按规定写法改标题',
  example: {
    wrong: '青石县水利局2024年政务公开工作报告',
    right: '青石县水利局2024年政府信息公开工作年度报告',
  },
  find: (given): readonly ReportFound[] => {
    const { report, form } = given
    const { published } = report
    const own = hasChapters(form) ? [] : callsItself(given)
    if (published && (published.titles ?? []).length === 0 && report.title === null)
      return [...own, ...yearSaidTwice(given)]
    const titled = titlesOf(report, form).flatMap((title): ReportFound[] => {
      const wrong = misworded(title)
      if (!wrong || (hasChapters(form) && (wrong.mild || asOfOld.test(title)))) return []
      return [
        {
          section: 'title',
          quote: title,
          message: `标题“${title}”${wrong.why}。`,
          ...(wrong.mild || hasChapters(form) ? { tier: 'hint' } : {}),
        },
      ]
    })
    return titled.length > 0 ? titled : [...own, ...yearSaidTwice(given)]
  },
}

/** A town or a street is known by its name alone, an office of a region by “自治区……厅”. */
const knownByName =
  /^(?![市县区])[\u4e00-\u9fa5]{2,6}?[市县区州旗](?![级直])[\u4e00-\u9fa5]{2,}[局委厅办]$|(?:镇|乡|[区县旗])人民政府$|街道办事处$|^(?:自治区|省).*[厅局委]$/u

/** “海关总署（本级机关）”: no place is part of its name. */
const isOfMinistry =
  /(?:总署|总局|海关|海事局|税务局|[\u4e00-\u9fa5]{2}部)(?:[（(][^（）()]{2,8}[）)])?$/u

/** The organ a title begins with. */
const organIn = (title: string): string | null =>
  /^([\u4e00-\u9fa5]{3,30}?)(?:关于)?\s*20\d{2}\s*年/u.exec(title.replace(/\s/gu, ''))?.[1] ?? null

export const titleOrgan: ReportJudgement = {
  kind: 'report',
  id: 'title.organ-short',
  tier: 'hint',
  basis: { kind: 'form', text: '年度报告格式：标题写机关全称' },
  demand: '标题写机关全称，不写简称',
  hint: '写上地区和机关的全名',
  example: { wrong: '住建局2024年……年度报告', right: '青石县住房和城乡建设局2024年……年度报告' },
  unasked: ({ report }) => (report.published ? null : '标题按机关全称拼成'),
  find: ({ report }) => {
    const doubted = report.doubts.flatMap(({ at, why, candidates }) => {
      const [name] = candidates ?? []
      const isShort = at === 'issuer' && /可能不是机关全称/u.test(why)
      return isShort && typeof name === 'string' ? [name] : []
    })
    const printed = (report.published?.titles ?? []).flatMap((title) => organIn(title) ?? [])
    const short = printed.filter((name) =>
      report.issuers.some((issuer) => issuer !== name && issuer.endsWith(name)),
    )
    return [...new Set([...doubted, ...short])]
      .filter((name) => !knownByName.test(name) && !isOfMinistry.test(name))
      .map((name): ReportFound => ({
        section: 'title',
        quote: name,
        message: `“${name}”不像机关全称，请写全。`,
      }))
  },
}

/** “编制了《某局2023年政府信息公开工作年度报告》”, with its year; a notice that is quoted goes on behind the words. */
const ownYear =
  /(?<=编制|公布|发布|形成|撰写|现将)[^。；，、]{0,30}?(20\d{2})\s*年(?:度)?[^。；，、《》]{0,20}政府信息公开(?:工作)?(?:年度)?报告(?=》?(?:[。，,；;：:]|如下|公布|\s*$))/u

/** The year of last year's report, left in where a report names itself. */
const namedForAnother = (given: Given): readonly ReportFound[] =>
  hasChapters(given.form)
    ? []
    : passagesIn(given, 'preamble').flatMap((passage): ReportFound[] => {
        const match = ownYear.exec(passage.words.text)
        if (!match || Number(match[1]) === given.report.year) return []
        const words = match[0].replace(/^.*《/u, '')
        const to = match.index + match[0].length
        return [
          {
            ...spanFound(passage, to - words.length, to),
            message: `引言把本报告写作${match[1]}年的，数据是${given.report.year}年的。`,
          },
        ]
      })

export const titleYear: ReportJudgement = {
  kind: 'report',
  id: 'title.years-differ',
  tier: 'warning',
  basis: { kind: 'form', text: '年度报告格式：标题中的年份为数据统计年度' },
  demand: '标题的年份是统计年度',
  hint: '核对标题、引言和表格是哪一年的',
  example: { wrong: '2020年年度报告（数据为2019年）', right: '2019年年度报告' },
  find: (given) => {
    const { report, form } = given
    const titled = titlesOf(report, form).flatMap((title): ReportFound[] => {
      const years = [...title.matchAll(/(20\d{2})\s*年/gu)].map(([, year]) => Number(year))
      const other = years.find((year) => year !== report.year)
      const found = { section: 'title', quote: title } as const
      if (years.length === 0) return [{ ...found, tier: 'hint', message: '标题没有写年份。' }]
      if (other === undefined) return []
      return [{ ...found, message: `标题写${other}年，数据是${report.year}年的。` }]
    })
    return [...titled, ...namedForAnother(given)]
  },
}
