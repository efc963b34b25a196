/** Readings that some pages set behind their characters, "信息公開(kāi)", taken out before anything is read. */
import type { Source, SourceLine } from './source.ts'

const reading = /(?<=[\u3400-\u9fff])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6}[)）]/gu
/** A word in brackets now and then is none: "客户端(app)". */
const fewest = 8

const plain = (text: string) => text.replace(reading, '')

const plainLine = (line: SourceLine): SourceLine => ({
  ...line,
  text: plain(line.text),
  cells: line.cells?.map(plain) ?? null,
  ...(line.runs ? { runs: line.runs.map((run) => ({ ...run, text: plain(run.text) })) } : {}),
})

/** The source without them, and a remark that they were there. */
export function withoutPhonetics(source: Source): Source {
  const found = source.lines.reduce((sum, { text }) => sum + (text.match(reading)?.length ?? 0), 0)
  if (found < fewest) return source
  return {
    ...source,
    lines: source.lines.map(plainLine),
    remarks: [...source.remarks, `原文夹有${found}处拼音注音，已经去掉，个别字可能有误，请核对`],
  }
}
