/** What pages strew between the signs, "公開(kāi)" and "國家,、省,、市", taken out before anything is read. */
import type { Source, SourceLine } from '#readers/source.ts'

const reading = /(?<=[\u3400-\u9fff])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6}[)）]/gu
const strewn = /[,，](?=[,，、。；;])/gu
/** A word in brackets now and then is none: "客户端(app)"; nor is a comma doubled by mistake. */
const fewest = 8

const plainLine = (line: SourceLine, mark: RegExp): SourceLine => {
  const plain = (text: string) => text.replace(mark, '')
  return {
    ...line,
    text: plain(line.text),
    cells: line.cells?.map(plain) ?? null,
    ...(line.runs ? { runs: line.runs.map((run) => ({ ...run, text: plain(run.text) })) } : {}),
  }
}

function without(source: Source, mark: RegExp, say: (count: number) => string): Source {
  const found = source.lines.reduce((sum, { text }) => sum + (text.match(mark)?.length ?? 0), 0)
  if (found < fewest) return source
  return {
    ...source,
    lines: source.lines.map((line) => plainLine(line, mark)),
    remarks: [...source.remarks, say(found)],
  }
}

/** The source without them, and a remark that they were there. */
export const withoutPhonetics = (source: Source): Source =>
  without(
    without(
      source,
      reading,
      (count) => `原文夹有${count}处拼音注音，已经去掉，个别字可能有误，请核对`,
    ),
    strewn,
    (count) => `原文夹有${count}处多余的逗号，像是网页混入的，已经去掉`,
  )
