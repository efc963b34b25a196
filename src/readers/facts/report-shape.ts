/** Whether a text is an annual report at all: by its tables, its sections, or what it says of itself. */
import type { Form } from '#template/form.ts'
import { hasChapters } from '#report/prose/chapters.ts'
import { labelKey, withoutNumber } from '#readers/printed/label-key.ts'
import type { TitleFound } from './report-facts.ts'
import type { OutlineHeading } from '#readers/narrative/report-outline.ts'
import { simplified } from '#readers/printed/simplified.ts'
import type { FoundTables } from '#readers/rows/table-rows.ts'

/** "本报告由…组成", "现公布…年度报告": no notice, plan or summary says so of itself. */
export const ofItself =
  /本(?:年度)?(?:报告|年报)(?:由|包括|所列|中所列|中数据|内容涵盖|的?数据统计|是?根据|是?依据|是?按照)|(?:报告|年报)中?所列(?:的)?数据|(?:编制|形成|制作)(?:完成|了)?(?:此|本)(?:年度)?(?:报告|年报)|(?:现公布|现发布|现公开|现将|向社会(?:公布|公开))[^。]{0,40}信息公开[^。]{0,8}(?:年度报告|年报)(?!有关事项)/u

/** A notice hands its rules on to others; its chapters may be called as the form's sections. */
const handsOn = /格式》?印发给你们|(?:事项|要求|现)通知如下/u

/** What the first section of every report is about; a cut one may show no more. */
const isAboutDisclosure = (key: string): boolean =>
  key.includes('主动公开') && /依申请公开|公开申请/u.test(key)

interface Shown {
  readonly form: Form
  readonly tables: FoundTables
  readonly headings: readonly OutlineHeading[]
}

/** A report shows its tables, or its sections under their headings, or (cut or run together) tells what it is. */
export function hasReportShape(
  { tables, headings, form }: Shown,
  titled: boolean,
  key: string,
): boolean {
  const rows = tables.rows.filter(({ row }) => row !== null).length
  if (rows >= 5) return true
  if (handsOn.test(key)) return false
  const sections = headings.filter((heading) => heading.section !== null).length
  if (sections >= 2) return true
  const named = (wording: (heading: string) => string) =>
    form.sections.filter(({ heading }) => heading !== null && key.includes(wording(heading))).length
  if (named(labelKey) >= 4) return true
  const claims = titled || /统计(?:期限|周期)|信息公开[^。]{0,8}年(?:度报告|报)/u.test(key)
  if (sections > 0 && (claims || isAboutDisclosure(key))) return true
  return (
    ofItself.test(key) &&
    (isAboutDisclosure(key) || named((heading) => labelKey(withoutNumber(heading))) >= 3)
  )
}

/** Less is the page on which a report is offered for download. */
const fewestSentences = 3
/** A page with more titles is a list of reports. */
const mostTitles = 2

/** Whether a text says enough of disclosure to be a whole report. */
export const tellsOfDisclosure = (paragraphs: readonly string[]): boolean =>
  paragraphs
    .flatMap((text) => simplified(text).split(/(?<=。)/u))
    .filter((sentence) => sentence.endsWith('。') && sentence.includes('公开')).length >=
  fewestSentences

/** Under the title of a report some tell all of it without any section. */
export const tellsInOne = (titles: readonly TitleFound[], paragraphs: readonly string[]): boolean =>
  titles.some(({ year }) => year !== null) &&
  new Set(titles.map(({ text }) => text)).size <= mostTitles &&
  tellsOfDisclosure(paragraphs)

/** "…年度报告的解读", "…年度报告制度": a text about reports, by its own title. */
const about =
  /(?:年度(?:工作)?报告|年报)[》”]?(?:的)?(?:文字|图文|政策)?(?:解读|图解|一图读懂|制度|办法|规定|(?:编制|公布|报送|发布|填报|统计|和|、)*(?:工作)?(?:有关(?:事项|工作|问题))?的?通知|方案|指南|编制说明|范文|模板|样本)$/u

/** The notice's own text, handed on with its tables. */
const theForm = /^(?:中华人民共和国)?政府信息公开工作年度报告格式$/u

const titleLines = 15

/** Whether a text says at its head that it is about a report, not one. */
export const isAboutReports = (lines: readonly string[]): boolean =>
  lines
    .filter((line) => line.trim() !== '')
    .slice(0, titleLines)
    .map((line) => simplified(line.replace(/\s/gu, '')))
    .some((line) => about.test(line) || theForm.test(line))

/** One label of another year's form (政府集中采购) where no table is: a sentence speaks of it. */
export const isOnlyInWords = (
  { form, score, tables }: Shown & { readonly score: number },
  ofYear: Form | undefined,
): boolean =>
  score === 1 &&
  tables.rows.length === 0 &&
  ofYear !== undefined &&
  form !== ofYear &&
  !hasChapters(ofYear)
