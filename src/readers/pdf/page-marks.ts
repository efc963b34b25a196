/** What stands on pages but belongs to no report: page numbers, and lines repeated at the edge of each page. */
import type { Page, PageLine } from './page.ts'

const edge = 0.13
const number = /^[-—–―─·•\s]*(\d{1,4})[-—–―─·•\s]*$/u
const counted = /^(?:第\s*\d{1,4}\s*页.{0,12}|(?:第\s*)?\d{1,4}\s*[/／]\s*\d{1,4}(?:\s*页)?)$/u

const bare = (text: string): string => text.replace(/\d+/gu, '#').replace(/\s/gu, '')

const outerLines = ({ blocks, height }: Page): readonly PageLine[] =>
  blocks
    .filter((_, at) => at < 2 || at >= blocks.length - 3)
    .filter((block): block is PageLine => block.kind === 'line')
    .filter(({ middle }) => middle < height * edge || middle > height * (1 - edge))

/** How far a page's printed number is from its place in the file, where a line may be one. */
const shiftOf = ({ text }: PageLine, at: number): number | null => {
  const [, printed] = number.exec(text) ?? []
  return printed === undefined ? null : Number(printed) - at - 1
}

/** The pages without these lines, and what was left out. */
export function withoutPageMarks(pages: readonly Page[]): {
  readonly pages: readonly Page[]
  readonly remarks: readonly string[]
} {
  const outer = pages.map(outerLines)
  const shifts = outer.flatMap((lines, at) => lines.flatMap((line) => shiftOf(line, at) ?? []))
  const repeated = new Map<string, number>()
  for (const lines of outer)
    for (const text of new Set(lines.map((line) => bare(line.text))))
      repeated.set(text, (repeated.get(text) ?? 0) + 1)
  const isNumber = (line: PageLine, at: number): boolean => {
    const shift = shiftOf(line, at)
    if (shift === null) return counted.test(line.text)
    const isDecorated = !/^\d+$/u.test(line.text)
    return isDecorated || shift === 0 || shifts.filter((other) => other === shift).length > 1
  }
  const isRepeated = ({ text }: PageLine): boolean => {
    const times = repeated.get(bare(text)) ?? 0
    return times > 2 && times * 2 > pages.length && bare(text) !== '#'
  }
  let heads = 0
  const kept = pages.map((page, at) => {
    const dropped = new Set<unknown>()
    for (const line of outer[at] ?? []) {
      const head = !isNumber(line, at)
      if (head && !isRepeated(line)) continue
      if (head) heads += 1
      dropped.add(line)
    }
    return { ...page, blocks: page.blocks.filter((block) => !dropped.has(block)) }
  })
  return {
    pages: kept,
    remarks: heads > 0 ? ['每页重复的页眉或页脚没有读入'] : [],
  }
}
