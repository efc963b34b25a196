/** Takes a report of before 2019 apart: its statistics table, its signature, its own chapters. */
import type { Form } from '#template/form.ts'
import { blockText } from '#report/prose/prose.ts'
import { oldChapters, type OldChapters } from './old-chapters.ts'
import { readOldStatistics, type OldStatistics } from './old-statistics.ts'
import { attachmentsOf } from '#readers/narrative/attachments.ts'
import { labelKey } from '#readers/printed/label-key.ts'
import { topEndOf } from '#readers/narrative/page-top.ts'
import type { TitleFound } from '#readers/facts/report-facts.ts'
import type { SignatureFound } from '#readers/facts/report-signature.ts'
import { signatureUnder } from '#readers/facts/issuing-sheet.ts'
import { ofItself as saysSo, tellsInOne, tellsOfDisclosure } from '#readers/facts/report-shape.ts'
import { simplified } from '#readers/printed/simplified.ts'
import type { Source } from '#readers/source.ts'

export interface OldReportParts {
  readonly statistics: OldStatistics
  readonly signature: SignatureFound
  /** Names of the files that go along with it. */
  readonly attachments: readonly string[]
  readonly chapters: OldChapters
}

/** So many figures of the table show a report of before 2019, whatever its chapters. */
const enoughFigures = 10
/** So many chapters of usual names show one that was kept without its title: they are no other text's. */
const enoughUsual = 3
/** Under its title a report says this of itself, even where its chapters run together or are cut off. */
const ofItself = /本(?:年度)?(?:报告|年报)[^。]{0,12}(?:统计|数据)|(?:所列|使用)(?:的)?数据/u

const paragraphsOf = ({ preamble }: OldChapters): readonly string[] => preamble.map(blockText)

/** "现将我局2010年度政府信息公开工作年度报告如下：" and what it announces, without title and chapters. */
const opensAsReport = (chapters: OldChapters): boolean =>
  chapters.preamble
    .slice(0, 2)
    .some((block) =>
      /现[就将把].{0,40}信息公开.{0,20}(?:报告|公布|汇报)(?:如下|于下)/u.test(blockText(block)),
    ) && tellsOfDisclosure(paragraphsOf(chapters))

/**
 * The parts of such a report, or null where the text is none. `least` is how many of its chapters must
 * have a usual name.
 */
export function cutOldReport(
  form: Form,
  { source, titles }: { readonly source: Source; readonly titles: readonly TitleFound[] },
  least: number,
): OldReportParts | null {
  const words = source.lines.map(({ text }) => text)
  const statistics = readOldStatistics(form, source.lines)
  const tabled = new Set(statistics.used)
  // The table may follow the signature, with more lines than the report itself.
  const written = words.map((line, at) => (tabled.has(at) ? '' : line))
  const lastWritten = written.map((line) => line.trim() !== '').lastIndexOf(true)
  const titleEnd = topEndOf(written, Math.max(-1, ...titles.map(({ to }) => to)))
  // A page sets its date of publication below the title: that is not the report's.
  const signature = signatureUnder(
    titles,
    written,
    Math.max(titleEnd + 1, Math.floor(lastWritten / 2)),
  )
  const attachments = attachmentsOf(
    written,
    Math.min(written.length, ...signature.lines),
    titles.map(({ text }) => text),
  )
  const titleLines = titles.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  )
  const chapters = oldChapters(
    form,
    source.lines,
    {
      titles: titles.map(({ text }) => text),
      title: titleEnd,
      signature: signature.end,
    },
    new Set([...signature.lines, ...attachments.lines, ...titleLines, ...tabled]),
  )
  const tellsOfItself = saysSo.test(labelKey(words.join('')))
  const named =
    titles.length > 0 ||
    tellsOfItself ||
    chapters.usual >= enoughUsual ||
    /信息公开[^。]{0,12}(?:年度报告|工作报告|年报)/u.test(simplified(words.join('\n')))
  const figures = Object.keys(statistics.cells).length
  const one = chapters.count === 1
  // A report cut in its first chapter shows no other, and says that it is one.
  const cutShort =
    titles.length > 0
      ? one || ofItself.test(words.join('')) || tellsInOne(titles, paragraphsOf(chapters))
      : (one && tellsOfItself) || opensAsReport(chapters)
  if (!named || (chapters.count < 2 && figures < enoughFigures && !cutShort)) return null
  return chapters.usual < least
    ? null
    : { statistics, signature, attachments: attachments.names, chapters }
}
